"""A page object for QML: find what a person sees by its object name, then click, tap or type like that person."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

_touch_screens: list[QPointingDevice] = []


def touch_screen() -> QPointingDevice:
    """The one touch screen of the test run."""
    if not _touch_screens:
        _touch_screens.append(QTest.createTouchDevice())
    return _touch_screens[0]


def seen(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and everything visible inside it, in painting order."""
    if item.isVisible() and item.opacity() > 0:
        yield item
        for child in item.childItems():
            yield from seen(child)


def around(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything an item lies in, from near to far."""
    parent = _parent(item)
    while parent is not None:
        yield parent
        parent = _parent(parent)


def _parent(item: QQuickItem) -> QQuickItem | None:
    return item.parentItem()


def _key_of(sign: str) -> Qt.Key:
    try:
        return Qt.Key(ord(sign.upper()))
    except ValueError:
        return Qt.Key.Key_unknown


class Page:
    """One window, handled through what is visible in it."""

    def __init__(self, qtbot: QtBot, window: QQuickWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    def items(self) -> Iterator[QQuickItem]:
        """Every visible item; `findChild` would miss what views and repeaters make."""
        return seen(self.window.contentItem())

    def has(self, name: str) -> bool:
        """Whether an item of that name is visible now."""
        return any(item.objectName() == name for item in self.items())

    def item(self, name: str) -> QQuickItem:
        """The visible item of that name; waits for it a moment."""
        self.qtbot.waitUntil(lambda: self.has(name), timeout=2000)
        return next(item for item in self.items() if item.objectName() == name)

    def give(self, name: str, **properties: object) -> None:
        """Set properties of an item, as a view model would."""
        item = self.item(name)
        for key, value in properties.items():
            assert item.setProperty(key, value), key

    def names(self, prefix: str = "") -> list[str]:
        """The object names in view that begin so, from top to bottom of the tree."""
        named = (item.objectName() for item in self.items())
        return [name for name in named if name and name.startswith(prefix)]

    def texts(self) -> list[str]:
        """Every text a person can read now, icons left out."""
        return [
            str(item.property("text"))
            for item in self.items()
            if item.inherits("QQuickText") and item.property("text") and item.property("variant") is not None
        ]

    def shows(self, text: str) -> bool:
        """Whether that text is on screen, as a whole or as a part."""
        return any(text in shown for shown in self.texts())

    def area(self, name: str) -> QRectF:
        """Where an item lies in the window, once the layouts have settled."""
        item = self.item(name)
        self.window.grabWindow()
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    def centre(self, name: str) -> QPoint:
        """The middle of an item in the window."""
        return self.area(name).center().toPoint()

    def click(self, name: str) -> None:
        """Press and release the mouse on the middle of an item."""
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.centre(name))

    def tap(self, name: str) -> None:
        """Touch the middle of an item with one finger."""
        spot = self.centre(name)
        QTest.touchEvent(self.window, touch_screen()).press(0, spot, self.window).commit()
        QTest.touchEvent(self.window, touch_screen()).release(0, spot, self.window).commit()

    def drag(self, name: str, *path: tuple[float, float]) -> None:
        """Move one finger over an item; the path is given in parts of its width and height."""
        area = self.area(name)
        spots = [QPointF(area.x() + x * area.width(), area.y() + y * area.height()).toPoint() for x, y in path]
        QTest.touchEvent(self.window, touch_screen()).press(0, spots[0], self.window).commit()
        for spot in spots[1:]:
            QTest.touchEvent(self.window, touch_screen()).move(0, spot, self.window).commit()
        QTest.touchEvent(self.window, touch_screen()).release(0, spots[-1], self.window).commit()

    def drag_mouse(self, name: str, *path: tuple[float, float]) -> None:
        """The same with the mouse."""
        area = self.area(name)
        spots = [QPointF(area.x() + x * area.width(), area.y() + y * area.height()).toPoint() for x, y in path]
        button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self.window, button, no_key, spots[0])
        for spot in spots[1:]:
            QTest.mouseEvent(QTest.MouseAction.MouseMove, self.window, button, no_key, spot)
        QTest.mouseRelease(self.window, button, no_key, spots[-1])

    def focus(self, name: str) -> QQuickItem:
        """Put the keyboard focus on an item, as Tab would."""
        item = self.item(name)
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        return item

    def focused(self) -> str:
        """The name of what has the keyboard focus, or of the nearest named item around it."""
        item = self.window.activeFocusItem()
        return next((near.objectName() for near in [item, *around(item)] if near.objectName()), "")

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys of a real keyboard, one after the other."""
        for key in keys:
            QTest.keyClick(self.window, key, modifier)

    def type(self, text: str) -> None:
        """Type on a real keyboard into whatever has the focus."""
        for sign in text:
            QTest.sendKeyEvent(QTest.KeyAction.Click, self.window, _key_of(sign), sign, Qt.KeyboardModifier.NoModifier)

    def fill(self, name: str, text: str) -> None:
        """Type into a text field by its name."""
        self.focus(name)
        self.type(text)
