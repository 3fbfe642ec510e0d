"""A list for QML whose rows are frozen values: only what differs is told, so nothing moves under a finger."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Generic, TypeVar

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

R = TypeVar("R")

_Index = QModelIndex | QPersistentModelIndex
_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class Rows(QAbstractListModel, Generic[R]):
    """Rows of one dataclass; every field is a role of the same name, the first field is the row's key."""

    countChanged = Signal()
    moreWanted = Signal()
    """Whoever looks came to the end, and there is more."""

    def __init__(self, row_type: type[R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [f.name for f in fields(row_type)]  # type: ignore[arg-type]  # every row type is a dataclass
        self._rows: list[R] = []
        self.has_more = False
        """Whether there is more than is shown."""

    @property
    def rows(self) -> tuple[R, ...]:
        """What is shown, in order."""
        return tuple(self._rows)

    def replace(self, rows: Sequence[R]) -> None:
        """Show these rows; rows that stay where they are only announce the roles that differ."""
        if [self._key(row) for row in rows] == [self._key(row) for row in self._rows]:
            for place, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
                if old != new:
                    self._update(place, old, new)
            return
        common = 0
        while common < min(len(rows), len(self._rows)) and self._key(rows[common]) == self._key(self._rows[common]):
            if rows[common] != self._rows[common]:
                self._update(common, self._rows[common], rows[common])
            common += 1
        if len(self._rows) > common:
            self.beginRemoveRows(QModelIndex(), common, len(self._rows) - 1)
            del self._rows[common:]
            self.endRemoveRows()
        if len(rows) > common:
            self.beginInsertRows(QModelIndex(), common, len(rows) - 1)
            self._rows.extend(rows[common:])
            self.endInsertRows()
        self.countChanged.emit()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows there are; rows have no children."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether there is more than is shown."""
        return self.has_more and not parent.isValid()

    def fetchMore(self, _parent: _Index) -> None:
        """Ask for more, once until it has come."""
        self.has_more = False
        self.moreWanted.emit()

    def data(self, index: _Index, role: int = _FIRST_ROLE) -> object:
        """One field of one row."""
        place = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= place < len(self._names):
            return None
        value = getattr(self._rows[index.row()], self._names[place])
        # Qt knows a Python list as a list; a tuple would reach QML as something it cannot count.
        return list(value) if isinstance(value, tuple) else value

    def roleNames(self) -> dict[int, QByteArray]:
        """The fields of the row type."""
        return {_FIRST_ROLE + place: QByteArray(name.encode()) for place, name in enumerate(self._names)}

    def _count(self) -> int:
        return len(self._rows)

    count = QtProperty(int, _count, notify=countChanged)

    def _key(self, row: R) -> object:
        return getattr(row, self._names[0])

    def _update(self, place: int, old: R, new: R) -> None:
        self._rows[place] = new
        changed = [
            _FIRST_ROLE + number for number, name in enumerate(self._names) if getattr(old, name) != getattr(new, name)
        ]
        index = self.index(place)
        self.dataChanged.emit(index, index, changed)
