"""What is wrong with what a window shows: a check for every page, theme and orientation."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QMetaObject, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont, QTextLayout
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from inspector.app.fonts import SCRIPT_FAMILIES, TEXT_FAMILY
from tests.qml.pages import around

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
Seen = Mapping[QQuickItem, QQuickItem | None]
"""Every visible item and what it scrolls in, found once: asking Qt is what takes time."""
_fields: dict[str, bool] = {}


def faults(window: QQuickWindow) -> list[str]:
    """Every fault in what the window shows now, as sentences; none means the page passes.

    Looks for text that is cut off, too large for its room or outside the window, letters that no shipped font has,
    controls without a name or smaller than a finger, texts or controls that lie over one another or below the mark
    that says how far is scrolled, and what stands askew beside something else.
    """
    items = dict(_seen(window.contentItem(), None))
    del items[window.contentItem()]
    texts = [item for item in items if item.inherits("QQuickText") and item.property("text")]
    controls = [item for item in items if _is_touched(item)]
    dialog = _dialog(window)
    found = [fault for item in texts for fault in _text_faults(item, items[item], window)]
    found += [fault for item in controls for fault in _control_faults(item)]
    found += _overlaps(items, [item for item in controls if not _is_behind(dialog, item)])
    found += _askew(items)
    found += _under_marks(items, {*texts, *controls})
    found += _written_over(items, [item for item in texts if not _is_behind(dialog, item)])
    return sorted(set(found))


def _seen(item: QQuickItem, scroller: QQuickItem | None) -> Iterator[tuple[QQuickItem, QQuickItem | None]]:
    if item.isVisible() and item.opacity() > 0:
        yield item, scroller
        inside = item if item.inherits("QQuickFlickable") else scroller
        for child in item.childItems():
            yield from _seen(child, inside)


def _text_faults(item: QQuickItem, scroller: QQuickItem | None, window: QQuickWindow) -> Iterator[str]:
    text = item.property("text")
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
    room = _room(scroller, window).adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if not room.contains(box):
        yield f"outside the window: {text!r}"
    families = foreign_families(str(text), QFont(item.property("font")))
    if families:
        yield f"drawn with {', '.join(sorted(families))}: {text!r}"


def _room(scroller: QQuickItem | None, window: QQuickWindow) -> QRectF:
    """Where an item may lie: the window, or the whole content of what it scrolls in."""
    if scroller is None:
        return QRectF(0, 0, window.width(), window.height())
    content: QQuickItem = scroller.property("contentItem")
    width = max(scroller.property("contentWidth"), scroller.width())
    height = max(scroller.property("contentHeight"), scroller.height())
    # A list guesses the height of rows it has not made yet.
    return content.mapRectToScene(QRectF(0, 0, width, height)).adjusted(0, -4096, 0, 4096)


def _parent_of(item: QQuickItem) -> QQuickItem:
    return next(around(item))


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


def _overlaps(items: Seen, controls: list[QQuickItem]) -> Iterator[str]:
    """Controls that lie over one another, unless one is inside the other or scrolls past it."""
    boxes = [(item, item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))) for item in controls]
    for place, (item, box) in enumerate(boxes):
        for other, other_box in boxes[place + 1 :]:
            shared = box.intersected(other_box)
            if shared.width() <= SLACK or shared.height() <= SLACK or items[item] is not items[other]:
                continue
            if not box.contains(other_box) and not other_box.contains(box):
                yield f"over one another: {spoken_name(item)!r} and {spoken_name(other)!r}"


def _under_marks(items: Seen, read_or_touched: AbstractSet[QQuickItem]) -> Iterator[str]:
    """What scrolls below the mark at its side that says how far."""
    for mark in items:
        scroller = _parent_of(mark)
        if not mark.inherits("QQuickScrollBar") or not scroller.inherits("QQuickFlickable"):
            continue
        place = mark.mapRectToScene(QRectF(0, 0, mark.width(), mark.height()))
        for item in read_or_touched:
            if items[item] is not scroller:
                continue
            box = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            if box.intersected(place).width() > SLACK and box.intersected(place).height() > SLACK:
                yield f"below the scroll mark: {spoken_name(item) or item.property('text')!r}"


def _askew(items: Seen) -> Iterator[str]:
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
    name = item.metaObject().className()
    if name not in _fields:
        _fields[name] = _is_kind_of_field(item.metaObject())
    return _fields[name]


def _is_kind_of_field(kind: QMetaObject | None) -> bool:
    while kind is not None and not kind.className().startswith("FieldFrame_"):
        kind = kind.superClass()
    return kind is not None


def _written_over(items: Seen, texts: list[QQuickItem]) -> Iterator[str]:
    """Texts and icons whose letters lie over those of another."""
    inks = [(text, _ink(text)) for text in texts]
    for place, (text, ink) in enumerate(inks):
        for other, other_ink in inks[place + 1 :]:
            shared = ink.intersected(other_ink)
            if shared.width() > OVERLAP and shared.height() > OVERLAP and items[text] is items[other]:
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


def _dialog(window: QQuickWindow) -> QQuickItem | None:
    """The one in front, which covers everything that is not in it."""
    inside = window.contentItem().childItems()
    layers = [child for child in inside if child.inherits("QQuickOverlay") and child.isVisible()]
    dialogs = [child for layer in layers for child in layer.childItems() if child.inherits("QQuickPopupItem")]
    return next((dialog for dialog in reversed(dialogs) if dialog.isVisible()), None)


def _is_behind(dialog: QQuickItem | None, item: QQuickItem) -> bool:
    return dialog is not None and dialog not in [item, *around(item)]


def spoken_name(item: QQuickItem) -> str:
    """What a screen reader says an item is called; empty for what it passes over."""
    interface = _interface(item)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""
