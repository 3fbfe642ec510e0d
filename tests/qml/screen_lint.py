"""What is wrong with what a window shows: a check for every page, theme and orientation."""

from collections.abc import Iterator

from PySide6.QtCore import QMetaObject, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont, QTextLayout
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from inspector.app.fonts import SCRIPT_FAMILIES, TEXT_FAMILY
from tests.qml.pages import around, seen

TARGET = 48
SLACK = 1.5
OVERLAP = 4
LINE_SPREAD = 1.16
TOUCHED = {
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.PageTab,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.ListItem,
}
OUR_FAMILIES = {TEXT_FAMILY, "IBM Plex Mono", "Phosphor-Bold", "Phosphor-Fill", *SCRIPT_FAMILIES}


def faults(window: QQuickWindow) -> list[str]:
    """Every fault in what the window shows now, as sentences; none means the page passes.

    Looks for text that is cut off, too large for its room or outside the window, letters that no shipped font has,
    controls without a name or smaller than a finger, texts or controls that lie over one another or below the mark
    that says how far is scrolled, and what stands askew beside something else.
    """
    items = [item for item in seen(window.contentItem()) if item is not window.contentItem()]
    found = [fault for item in items for fault in _text_faults(item, window)]
    controls = [item for item in items if _is_touched(item)]
    found += [fault for item in controls for fault in _control_faults(item)]
    found += _overlaps(controls)
    found += _askew(items)
    found += _under_marks(items)
    found += _written_over([item for item in items if item.inherits("QQuickText") and item.property("text")])
    return sorted(set(found))


def _text_faults(item: QQuickItem, window: QQuickWindow) -> Iterator[str]:
    text = item.property("text")
    if not item.inherits("QQuickText") or not text:
        return
    is_icon = str(item.property("font").family()).startswith("Phosphor")
    if item.property("truncated"):
        yield f"cut off: {text!r}"
    if item.property("contentWidth") > item.width() + SLACK and not is_icon:
        yield f"wider than its room: {text!r}"
    # A text that was longer before keeps, when it is one line, the height of that line among others.
    spread = LINE_SPREAD if item.property("lineCount") == 1 else 1
    if item.property("contentHeight") > item.height() * spread + SLACK and not is_icon:
        yield f"higher than its room: {text!r}"
    box = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    room = _room(item, window).adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if not room.contains(box):
        yield f"outside the window: {text!r}"
    families = foreign_families(str(text), QFont(item.property("font")))
    if families:
        yield f"drawn with {', '.join(sorted(families))}: {text!r}"


def _room(item: QQuickItem, window: QQuickWindow) -> QRectF:
    """Where an item may lie: the window, or the whole content of what it scrolls in."""
    scroller = _scroller(item)
    if scroller is None:
        return QRectF(0, 0, window.width(), window.height())
    content: QQuickItem = scroller.property("contentItem")
    width = max(scroller.property("contentWidth"), scroller.width())
    height = max(scroller.property("contentHeight"), scroller.height())
    # A list guesses the height of rows it has not made yet.
    return content.mapRectToScene(QRectF(0, 0, width, height)).adjusted(0, -4096, 0, 4096)


def _parent_of(item: QQuickItem) -> QQuickItem:
    return next(around(item))


def _scroller(item: QQuickItem) -> QQuickItem | None:
    return next((near for near in around(item) if near.inherits("QQuickFlickable")), None)


def foreign_families(text: str, font: QFont) -> set[str]:
    """The font families not ours that Qt would need to draw a text, and "no font" for a letter none of them has."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.beginLayout()
    while layout.createLine().isValid():
        pass
    layout.endLayout()
    runs = layout.glyphRuns()
    foreign = {run.rawFont().familyName() for run in runs} - OUR_FAMILIES
    return foreign | ({"no font"} if any(0 in run.glyphIndexes() for run in runs) else set())


def _interface(item: QQuickItem) -> QAccessibleInterface | None:
    return QAccessible.queryAccessibleInterface(item)


def _is_touched(item: QQuickItem) -> bool:
    interface = _interface(item)
    if interface is None or not interface.isValid() or not item.isEnabled():
        return False
    is_text = interface.role() == QAccessible.Role.EditableText
    return is_text or (interface.role() in TOUCHED and item.inherits("QQuickAbstractButton"))


def _control_faults(item: QQuickItem) -> Iterator[str]:
    name = spoken_name(item)
    if not name:
        yield f"without a name: {item.metaObject().className().partition('_QML')[0]} {item.objectName()!r}"
    if min(item.width(), item.height()) < TARGET - 0.5:
        yield f"smaller than a finger: {name!r} is {item.width():.0f} x {item.height():.0f}"


def _overlaps(controls: list[QQuickItem]) -> Iterator[str]:
    """Controls that lie over one another, unless one is inside the other, scrolls past it or is covered by a dialog."""
    reached = [item for item in controls if not _is_behind_a_dialog(item)]
    boxes = [(item, item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))) for item in reached]
    for place, (item, box) in enumerate(boxes):
        for other, other_box in boxes[place + 1 :]:
            shared = box.intersected(other_box)
            if shared.width() <= SLACK or shared.height() <= SLACK or _scroller(item) is not _scroller(other):
                continue
            if not box.contains(other_box) and not other_box.contains(box):
                yield f"over one another: {spoken_name(item)!r} and {spoken_name(other)!r}"


def _under_marks(items: list[QQuickItem]) -> Iterator[str]:
    """What scrolls below the mark at its side that says how far."""
    for mark in items:
        scroller = _parent_of(mark)
        if not mark.inherits("QQuickScrollBar") or not scroller.inherits("QQuickFlickable"):
            continue
        place = mark.mapRectToScene(QRectF(0, 0, mark.width(), mark.height()))
        for item in items:
            if _scroller(item) is not scroller or not (_is_touched(item) or item.inherits("QQuickText")):
                continue
            box = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            if box.intersected(place).width() > SLACK and box.intersected(place).height() > SLACK:
                yield f"below the scroll mark: {spoken_name(item) or item.property('text')!r}"


def _askew(items: list[QQuickItem]) -> Iterator[str]:
    """Fields beside one another that do not begin at one height, and what stands in a row off its middle."""
    for row in items:
        shown = [child for child in row.childItems() if child.isVisible() and child.height() > 0]
        if row.inherits("QQuickRow"):
            middles = [child.y() + child.height() / 2 for child in shown]
            if middles and max(middles) - min(middles) > SLACK:
                yield f"not level: what stands in the row of {[spoken_name(child) for child in shown]}"
        fields = [child for child in shown if _is_field(child)]
        for place, field in enumerate(fields):
            for other in fields[place + 1 :]:
                shared = min(field.y() + field.height(), other.y() + other.height()) - max(field.y(), other.y())
                if shared > SLACK and abs(field.y() - other.y()) > SLACK:
                    yield f"not level: {field.property('label')!r} and {other.property('label')!r}"


def _is_field(item: QQuickItem) -> bool:
    kind: QMetaObject | None = item.metaObject()
    while kind is not None and not kind.className().startswith("FieldFrame_"):
        kind = kind.superClass()
    return kind is not None


def _written_over(texts: list[QQuickItem]) -> Iterator[str]:
    """Texts and icons whose letters lie over those of another; what an open dialog covers does not count."""
    inks = [(text, _ink(text)) for text in texts if not _is_behind_a_dialog(text)]
    for place, (text, ink) in enumerate(inks):
        for other, other_ink in inks[place + 1 :]:
            shared = ink.intersected(other_ink)
            if shared.width() > OVERLAP and shared.height() > OVERLAP and _scroller(text) is _scroller(other):
                yield f"written over one another: {text.property('text')!r} and {other.property('text')!r}"


def _ink(text: QQuickItem) -> QRectF:
    """Where the letters of a text are, which may be less than its item."""
    width = min(float(text.property("contentWidth")), text.width())
    spare = text.width() - width
    # PySide cannot read an enumeration of a QML type, JavaScript can.
    context = qmlContext(text)
    assert context is not None
    side, _undefined = QQmlExpression(context, text, "effectiveHorizontalAlignment").evaluate()
    left = {Qt.AlignmentFlag.AlignRight.value: spare, Qt.AlignmentFlag.AlignHCenter.value: spare / 2}.get(side, 0.0)
    return text.mapRectToScene(QRectF(left, 0, width, text.height()))


def _is_behind_a_dialog(item: QQuickItem) -> bool:
    window = item.window().contentItem()
    layers = [child for child in window.childItems() if child.inherits("QQuickOverlay") and child.isVisible()]
    dialogs = [child for layer in layers for child in layer.childItems() if child.inherits("QQuickPopupItem")]
    shown = [dialog for dialog in dialogs if dialog.isVisible()]
    return bool(shown) and shown[-1] not in [item, *around(item)]


def spoken_name(item: QQuickItem) -> str:
    """What a screen reader says an item is called; empty for what it passes over."""
    interface = _interface(item)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""
