"""A signature keeps the shape it was drawn in, by finger, pen or mouse."""

from PySide6.QtQml import QJSValue

from tests.qml.heard import Heard
from tests.qml.pages import Page
from tests.qml.stage import Stage

PAD = 'Item { SignaturePad { objectName: "pad"; width: 500; height: 150; label: "Handtekening" } }'
WIPED = """Column { SignaturePad { id: pad; objectName: "pad"; width: 500; height: 150; label: "Handtekening" }
    SignatureWipe { pad: pad } }"""
PATH = ((0.2, 0.5), (0.4, 0.3), (0.6, 0.8))


def test_a_finger_draws_a_stroke_in_thousandths_of_the_width(stage: Stage, page: Page) -> None:
    stage.play(PAD)
    drawn = Heard(page.item("pad"), "drawn")

    page.drag("pad_surface", *PATH)

    assert drawn.count == 1
    (stroke,) = drawn.firsts
    assert isinstance(stroke, QJSValue)
    points = stroke.toVariant()
    assert (points[0], points[-1]) == ([200, 150], [600, 240])


def test_a_mouse_draws_too(stage: Stage, page: Page) -> None:
    stage.play(PAD)
    drawn = Heard(page.item("pad"), "drawn")

    page.drag_mouse("pad_surface", *PATH)
    page.drag_mouse("pad_surface", (0.5, 0.5))

    assert drawn.count == 2


def test_a_stroke_shows_once_the_view_model_holds_it(stage: Stage, page: Page) -> None:
    stage.play(PAD)
    blank = stage.view.grabWindow()

    page.give("pad", strokes=[[[200, 100], [700, 100]]])

    assert stage.view.grabWindow().pixelColor(225, 50) == stage.theme.property("text")
    assert blank.pixelColor(225, 50) != stage.theme.property("text")
    assert not page.item("pad").property("empty")


def test_a_signature_is_wiped_outside_the_pad_and_can_be_put_back(stage: Stage, page: Page) -> None:
    stage.play(WIPED)
    page.give("pad", strokes=[[[200, 100], [700, 100]], [[1, 1]]])
    cleared, drawn = Heard(page.item("pad"), "cleared"), Heard(page.item("pad"), "drawn")
    outside = not page.area("pad").intersects(page.area("pad_clear"))
    word = page.item("pad_clear").property("text")

    page.tap("pad_clear")
    page.give("pad", strokes=[])
    back = page.item("pad_clear").property("text")
    page.tap("pad_clear")

    assert outside
    assert (word, back) == ("Wissen", "Zet terug")
    assert cleared.count == 1
    assert drawn.count == 2


def test_a_wiped_signature_does_not_come_back_into_a_new_one(stage: Stage, page: Page) -> None:
    stage.play(WIPED)
    page.give("pad", strokes=[[[200, 100], [700, 100]]])
    page.tap("pad_clear")
    page.give("pad", strokes=[])

    page.drag("pad_surface", *PATH)
    page.give("pad", strokes=[[[1, 1]]])

    assert page.item("pad_clear").property("text") == "Wissen"


def test_a_signed_pad_takes_no_more_strokes(stage: Stage, page: Page) -> None:
    stage.play(WIPED)
    page.give("pad", readOnly=True, strokes=[[[200, 100], [700, 100]]])
    drawn = Heard(page.item("pad"), "drawn")

    page.drag("pad_surface", *PATH)

    assert drawn.count == 0
    assert not page.item("pad_clear").isEnabled()


def test_drawing_upwards_does_not_scroll_the_page(stage: Stage, page: Page) -> None:
    stage.play(
        """Item { ScrollPane { objectName: "pane"; anchors.fill: parent
            SignaturePad { objectName: "pad"; Layout.preferredHeight: 400; Layout.fillWidth: true }
            Item { implicitHeight: 2000 } } }"""
    )
    drawn = Heard(page.item("pad"), "drawn")

    page.drag_mouse("pad_surface", *((0.5, 0.9 - step / 20) for step in range(16)))

    assert page.item("pane").property("contentY") == 0
    assert drawn.count == 1
