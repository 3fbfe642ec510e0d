"""What a QML item has told: records one of its signals."""

from PySide6.QtCore import QObject, SignalInstance


class Heard:
    """The arguments of every emission of one signal, in order."""

    def __init__(self, item: QObject, signal: str) -> None:
        self.calls: list[tuple[object, ...]] = []
        told: SignalInstance = getattr(item, signal)
        told.connect(self._hear)

    def _hear(self, *arguments: object) -> None:
        self.calls.append(arguments)

    @property
    def count(self) -> int:
        """How often the signal came."""
        return len(self.calls)

    @property
    def firsts(self) -> list[object]:
        """The first argument of every emission."""
        return [call[0] for call in self.calls]
