"""Photos of the open vault for QML: decrypted on the vault's thread, kept small and in memory only, never on disk."""

from collections import OrderedDict
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine, QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

if TYPE_CHECKING:  # the unlock screen shows no picture
    from inspector.keyless.messages import Pixels
    from inspector.keyless.process import KeylessProcess
    from inspector.viewmodels.window.workplace import Workplace

PROVIDER = "vault"
"""`image://vault/<visit>/<event id>`, `pending/<number>` while a picture waits, `file/...` for one to choose from."""
KEPT_BYTES = 24 * 1024 * 1024
LONGEST_SIDE = 2048

_BYTES_A_PIXEL = 4
_PENDING = "pending/"
_FILE = "file/"
_NOTHING = "nothing"
_FIRST_IMAGE = f'import QtQuick\nImage {{ cache: false; source: "image://{PROVIDER}/{_NOTHING}" }}'


class VaultImages(QQuickImageProvider):
    """Gives the photos of whichever workplace it was handed last; asked on Qt's own image thread, which may wait.

    An image in QML says `asynchronous: true`, or the GUI thread waits for the vault.
    """

    def __init__(self) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)
        self._workplace: Workplace | None = None
        self._kept: OrderedDict[tuple[str, int], QImage] = OrderedDict()
        self._lock = Lock()

    @cached_property
    def _helper(self) -> "KeylessProcess":
        from inspector.keyless.process import KeylessProcess  # noqa: PLC0415 - see above

        return KeylessProcess()

    def serve(self, engine: QQmlEngine) -> None:
        """Let the QML of this engine ask for photos.

        One image is asked for at once, on this thread. At the first one Qt looks for Python's version of `imageType`,
        which takes the interpreter's lock; on the image thread it would do so under a lock that the GUI thread wants
        while it holds the interpreter's, and neither would ever go on. Not from Qt's cache, which all engines share:
        then this provider would not be asked.
        """
        engine.addImageProvider(PROVIDER, self)
        first = QQmlComponent(engine)
        first.setData(_FIRST_IMAGE.encode(), QUrl())
        first.create().deleteLater()

    def show(self, workplace: "Workplace | None") -> None:
        """Give the photos of this workplace from here on, and forget those of the one before."""
        with self._lock:
            is_other, self._workplace = workplace is not self._workplace, workplace
            self._kept.clear()
        if is_other:
            self._helper.end()

    def requestImage(self, identifier: str, size: QSize, requested: QSize) -> QImage:  # noqa: N802 - Qt's naming
        """Give the photo, no larger than asked; an empty image when it is not here or nobody is at work."""
        if identifier == _NOTHING:
            return _blank()
        side = min(max(requested.width(), requested.height()), LONGEST_SIDE)
        side = side if side > 0 else LONGEST_SIDE
        image = self._known(identifier, side)
        if image is None:
            image = self._made(identifier, side)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image

    def _known(self, identifier: str, side: int) -> QImage | None:
        with self._lock:
            image = self._kept.get((identifier, side))
            if image is not None:
                self._kept.move_to_end((identifier, side))
            return image

    def _made(self, identifier: str, side: int) -> QImage:
        with self._lock:
            workplace = self._workplace
        if workplace is None:
            return QImage()
        if identifier.startswith(_FILE):
            image = previewed(self._helper, identifier, side)
        else:
            image = self._kept_photo(workplace, identifier, side)
        with self._lock:
            is_gone = workplace is not self._workplace
            if not is_gone and not identifier.startswith(_PENDING):
                self._kept[identifier, side] = image
                while sum(each.sizeInBytes() for each in self._kept.values()) > KEPT_BYTES:
                    self._kept.popitem(last=False)
        if is_gone:
            self._helper.end()  # this asked it once more
        return image

    def _kept_photo(self, workplace: "Workplace", identifier: str, side: int) -> QImage:
        data = _bytes(self._helper, workplace, identifier)
        if data is None:
            return QImage()
        return scaled(self._helper, data, side) if data else _blank()


def _blank() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(0)
    return image


def previewed(helper: "KeylessProcess", identifier: str, side: int) -> QImage:
    """A file that the officer may choose, small; empty when it is no picture that can be shared."""
    from inspector.app.photo_bytes import chosen_bytes  # noqa: PLC0415 - brings the vault
    from inspector.keyless.messages import Pixels  # noqa: PLC0415 - see above

    data = chosen_bytes(identifier)
    pixels = None if data is None else helper.previewed(data, side)
    return _drawn(pixels) if isinstance(pixels, Pixels) else QImage()


def scaled(helper: "KeylessProcess", data: bytes, side: int) -> QImage:
    """A picture so that its longest side is no longer than asked; empty when it is none.

    It may come from a colleague, so a process without keys decodes it.
    """
    pixels = helper.scaled(data, side)
    return QImage() if pixels is None else _drawn(pixels)


def _drawn(pixels: "Pixels") -> QImage:
    row = pixels.width * _BYTES_A_PIXEL
    # A copy: Qt would go on reading what Python may give back.
    return QImage(pixels.data, pixels.width, pixels.height, row, QImage.Format.Format_RGBA8888).copy()


def _bytes(helper: "KeylessProcess", workplace: "Workplace", identifier: str) -> bytes | None:
    from inspector.app.photo_bytes import photo_bytes  # noqa: PLC0415 - brings the vault

    try:
        return photo_bytes(helper, workplace, identifier)
    except RuntimeError:
        # The vault was locked meanwhile.
        return None
