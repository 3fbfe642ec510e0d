"""A line for each business, and each part of what a search looks in, so that a list needs only those that it shows."""

from collections.abc import Collection, Iterator

from inspector.domain.business import BusinessFile
from inspector.domain.ids import BusinessId
from inspector.vault.model.listed import WhichBusinesses
from inspector.vault.store.database import Table, Value, sql

_PART = 16
"""Letters of a part. `schema_0019` says so too."""
_FEW = 400
"""Of more that an index names, lines in the order of the list fill a page sooner than all of them put in order."""


class BusinessRows(Table):
    """Rows of `business_rows`, and of `business_parts`: all that stands from each letter of `sought` on."""

    def put(self, file: BusinessFile) -> None:
        """Write a business's line."""
        business, licence = file.business, file.business.licence
        number, span = (
            ("", (None, None)) if licence is None else (licence.number, (licence.valid_from, licence.valid_until))
        )
        sought = f"{business.name} {business.address} {number}".casefold()
        values: tuple[Value, ...] = (
            business.id,
            business.name.casefold(),
            sought,
            *(None if day is None else day.isoformat() for day in span),
            len(file.open_conditions()),
        )
        self._part(business.id, sought)
        self._connection.execute("INSERT OR REPLACE INTO business_rows VALUES (?, ?, ?, ?, ?, ?)", values)

    def drop(self, business: str) -> None:
        """Take a business from the list."""
        self._part(business, "")
        self._connection.execute("DELETE FROM business_rows WHERE business = ?", (business,))

    def drop_all(self) -> None:
        """Take every business from the list."""
        self._connection.execute("DELETE FROM business_rows")
        self._connection.execute("DELETE FROM business_parts")

    def find(self, which: WhichBusinesses) -> tuple[BusinessId, ...]:
        """The businesses that are asked for, in order."""
        conditions, values = _conditions(which)
        order = "open_points DESC, name, business" if which.open_first else "name, business"
        few = self._few(which)
        if few is not None:
            conditions.append(f"business IN ({', '.join('?' * len(few))})")
            values += sorted(few)
            order = f"+{order}"  # with the sign SQLite looks these up and goes through no list
        condition = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        query = f"SELECT business FROM business_rows{condition} ORDER BY {order} LIMIT ?"  # noqa: S608
        most = -1 if which.most is None else which.most
        return tuple(map(BusinessId, self._column(str, query, *values, most)))

    def count(self) -> int:
        """How many businesses there are."""
        # Without any condition SQLite counts pages of rows; with one, if only of a constant, it looks at each row.
        return self._first(int, "SELECT count(*) FROM business_rows") or 0

    def _few(self, which: WhichBusinesses) -> Collection[str] | None:
        """All that may be asked for, and perhaps others, where an index tells that they are few."""
        looks: list[tuple[str, tuple[Value, ...]]] = []
        if text := which.text.strip().casefold():
            part = text.lstrip()[:_PART].encode()
            looks.append((sql("businesses_with_part"), (part, part + b"\xff")))  # no letter has this byte
        if which.unless_valid is not None:
            first, last = which.unless_valid
            looks.append((sql("businesses_unless_valid"), (last.isoformat(), first.isoformat())))
        for query, values in looks:
            found = self._column(str, query, *values, _FEW + 1)
            if len(found) <= _FEW:
                return frozenset(found)
        return None

    def _part(self, business: str, sought: str) -> None:
        """Write the parts of what a search looks in, where they differ from those of before."""
        before = self._first(str, "SELECT sought FROM business_rows WHERE business = ?", business) or ""
        if before != sought:
            gone, new = frozenset(_parts(before)), frozenset(_parts(sought))
            rows = self._connection
            rows.executemany(
                "DELETE FROM business_parts WHERE part = ? AND business = ?",
                [(part, business) for part in sorted(gone - new)],
            )
            rows.executemany(
                "INSERT INTO business_parts VALUES (?, ?)", [(part, business) for part in sorted(new - gone)]
            )


def _parts(sought: str) -> Iterator[bytes]:
    return (sought[at : at + _PART].encode() for at, letter in enumerate(sought) if letter != " ")


def _conditions(which: WhichBusinesses) -> tuple[list[str], list[Value]]:
    parts: list[str] = []
    values: list[Value] = []
    if which.text.strip():
        parts.append("instr(sought, ?)")
        values.append(which.text.strip().casefold())
    if which.has_open_points:
        parts.append("open_points > 0")
    if which.unless_valid is not None:
        first, last = which.unless_valid
        parts.append("(valid_until IS NULL OR valid_from > ? OR valid_until <= ?)")
        values += [first.isoformat(), last.isoformat()]
    return parts, values
