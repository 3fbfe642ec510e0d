"""Photos of the open vault for QML: decrypted on the vault's thread, kept small and in memory only, never on disk."""

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQml import QQmlComponent, QQmlEngine, QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

if TYPE_CHECKING:
    from inspector.viewmodels.window.workplace import Workplace

PROVIDER = "vault"
"""`image://vault/<visit>/<event id>`, or `image://vault/pending/<number>` while a picture waits."""
KEPT_BYTES = 24 * 1024 * 1024
LONGEST_SIDE = 2048

_KINDS = {b"\xff\xd8\xff": b"jpeg", b"\x89PNG\r\n\x1a\n": b"png"}
_PENDING = "pending/"
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
            self._workplace = workplace
            self._kept.clear()

    def requestImage(self, identifier: str, size: QSize, requested: QSize) -> QImage:  # noqa: N802 - Qt's naming
        """Give the photo, no larger than asked; an empty image when it is not here or nobody is at work."""
        if identifier == _NOTHING:
            return QImage(1, 1, QImage.Format.Format_ARGB32)
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
        data = None if workplace is None else _bytes(workplace, identifier)
        if data is None:
            return QImage()
        image = scaled(data, side)
        with self._lock:
            if workplace is self._workplace and not identifier.startswith(_PENDING):
                self._kept[identifier, side] = image
                while sum(each.sizeInBytes() for each in self._kept.values()) > KEPT_BYTES:
                    self._kept.popitem(last=False)
        return image


def scaled(data: bytes, side: int) -> QImage:
    """Decode a picture so that its longest side is no longer than asked; empty when it is none.

    It may come from a colleague: only what photos are kept as is decoded, no other of the many formats that Qt knows.
    """
    kind = next((kind for start, kind in _KINDS.items() if data.startswith(start)), None)
    if kind is None:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    full = reader.size()
    if max(full.width(), full.height()) > side:
        # A strip stays visible: less than a pixel would be no picture.
        least = QSize(1, 1)
        reader.setScaledSize(full.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(least))
    return reader.read()


def _bytes(workplace: "Workplace", identifier: str) -> bytes | None:
    from inspector.app.photo_bytes import photo_bytes  # noqa: PLC0415 - brings the vault and Pillow

    try:
        return photo_bytes(workplace, identifier)
    except RuntimeError:
        # The vault was locked meanwhile.
        return None
