"""What the officer copies: kept out of the histories of clipboards, and gone after a short time and at the lock."""

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QClipboard

from inspector.viewmodels.window.application import AppViewModel

LONGEST_MS = 20_000
"""So long it can be pasted."""

MARKS = {
    "x-kde-passwordManagerHint": b"secret",  # Linux: KDE's, GNOME's and other managers keep nothing of it
    "org.nspasteboard.ConcealedType": b"1",  # macOS
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': bytes(4),
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
}
"""What tells clipboard managers to keep nothing."""


class ClipboardPolicy(QObject):
    """Watches what this program puts on the clipboard; what others put there is theirs."""

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(LONGEST_MS)
        self._patience.timeout.connect(self.forget)
        clipboard.dataChanged.connect(self._on_data)
        clipboard.selectionChanged.connect(self._on_selection)

    @Slot()
    def forget(self) -> None:
        """Take away what this program put there."""
        self._patience.stop()
        if self._clipboard.ownsClipboard():
            self._clipboard.clear()

    @Slot()
    def _on_data(self) -> None:
        if not self._clipboard.ownsClipboard():
            self._patience.stop()
            return
        said = self._clipboard.mimeData()
        if not said.hasText() or all(said.hasFormat(mark) for mark in MARKS):
            return
        marked = QMimeData()
        marked.setText(said.text())
        for mark, value in MARKS.items():
            marked.setData(mark, QByteArray(value))
        self._clipboard.setMimeData(marked)
        self._patience.start()

    @Slot()
    def _on_selection(self) -> None:
        """What is merely selected is not for the middle button of another window."""
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)


def keep_clipboard(clipboard: QClipboard, app: AppViewModel) -> None:
    """Watch it as long as the program runs, and forget at each lock."""
    app.locked.connect(ClipboardPolicy(clipboard, app).forget)
