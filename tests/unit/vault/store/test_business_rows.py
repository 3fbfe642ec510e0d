"""A search for businesses finds what a look at each of them finds, whatever indexes it goes through."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from random import Random  # noqa: TID251 - the same seed makes the same names

import pytest

from inspector.domain.business import BusinessFile
from inspector.domain.ids import BusinessId
from inspector.domain.values import Business, Licence
from inspector.vault.model.listed import WhichBusinesses
from inspector.vault.store.business_rows import _FEW, BusinessRows
from inspector.vault.store.database import Connection, open_database
from inspector.vault.store.migrations import migrate
from tests.unit.domain.examples import LINDE

TODAY = date(2026, 12, 1)
SOON = TODAY + timedelta(days=30)
KNOWN = 2 * _FEW
KINDS = "Sauna", "Privéhuis", "Studio", "Massagesalon", "Café", "Club", "Raam", "Huize"
NAMES = "De Linde", "'t Zonnetje", "Ægir", "Große Freiheit", "Zijdeweg", "ÉÉN", "Kāma", "日本", "IJ", "Ŀa İstanbul"
STREETS = (
    "Kerkstraat",
    "Oudezijds Achterburgwal",
    "Nieuwe Kerkstraat",
    "'s-Gravendijkwal",
    "Ruysdaelkade",
    "Geleenstraat",
)
TOWNS = "1012 DG Amsterdam", "2526XJ 's-Gravenhage", "3014 AB Rotterdam", "9711 LM Groningen", "6411 HT Heerlen"
TYPED = (
    *(
        "",
        " ",
        "a",
        "é",
        "q",
        "1",
        "12",
        "ij",
        "st",
        " k",
        "  kerk ",
        "kerkstraat",
        "KERKSTRAAT 1",
        "straat 112",
        "1012 dg",
    ),
    *("1012dg", "een", "één", "STRASSE", "grosse freiheit", "zijds achterburgwal 10", "oudezijds achterburgwal 101"),
    *(
        "vg-2024-001",
        "日本",
        "'",
        "%",
        "_",
        "*",
        '"',
        "linde kerk",
        "i̇stanbul",
        "nergens",
        "sauna de linde kerkstraat 7",
    ),
)


@dataclass(frozen=True, slots=True)
class Known:
    """The lines, and the businesses that they are of."""

    connection: Connection
    rows: BusinessRows
    files: dict[BusinessId, BusinessFile]

    def record(self, business: Business) -> None:
        self.files[business.id] = BusinessFile(business)
        self.rows.put(self.files[business.id])

    def look_at_each(self, text: str, span: tuple[date, date] | None) -> list[BusinessId]:
        """What is found without any index."""
        named = (each.business for each in self.files.values())
        found = [each for each in named if _has(each, text) and (span is None or not _holds(each, *span))]
        return [each.id for each in sorted(found, key=lambda each: (each.name.casefold(), each.id))]

    def parts(self) -> list[tuple[object, ...]]:
        return self.connection.execute("SELECT part, business FROM business_parts ORDER BY part, business").fetchall()


def _has(business: Business, text: str) -> bool:
    number = "" if business.licence is None else business.licence.number
    return text.strip().casefold() in f"{business.name} {business.address} {number}".casefold()


def _holds(business: Business, first: date, last: date) -> bool:
    licence = business.licence
    return licence is not None and licence.valid_from <= first and licence.valid_until > last


def a_business(chance: Random, number: int) -> Business:
    """A business with a name, an address and mostly a licence as there are in the Netherlands."""
    begins = TODAY - timedelta(days=chance.randrange(-20, 1_000))
    licence = Licence(f"VG-{begins.year}-{number:05}", "x", begins, begins + timedelta(days=1_826), 3)
    return Business(
        BusinessId(f"{number:032x}"),
        f"{chance.choice(KINDS)} {chance.choice(NAMES)}",
        LINDE.sector,
        f"{chance.choice(STREETS)} {chance.randrange(1, 150)}, {chance.choice(TOWNS)}",
        None if chance.random() < 0.1 else licence,
        "Amsterdam",
    )


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    connection = opened(tmp_path_factory.mktemp("businesses"))
    made, chance = Known(connection, BusinessRows(connection), {}), Random(19)  # noqa: S311 - the same names each time
    for number in range(KNOWN):
        made.record(a_business(chance, number))
    yield made
    connection.close()


def opened(folder: Path) -> Connection:
    connection = open_database(folder / "vault.db", bytearray(32))
    migrate(connection)
    connection.execute("BEGIN")
    return connection


@pytest.mark.parametrize("span", [None, (TODAY, TODAY), (TODAY, SOON), (date(2040, 1, 1), date(2040, 1, 1))])
def test_a_search_finds_what_a_look_at_each_business_finds(known: Known, span: tuple[date, date] | None) -> None:
    chance = Random(20)  # noqa: S311 - the same names each time
    names = [f"{file.business.name} {file.business.address}" for file in known.files.values()]
    cut = [
        text[at : at + chance.randrange(1, 30)] for text in chance.sample(names, 60) for at in (chance.randrange(30),)
    ]
    found = 0

    for text, most in product((*TYPED, *cut), (None, 20)):
        expected = known.look_at_each(text, span)
        assert list(known.rows.find(WhichBusinesses(text, unless_valid=span, most=most))) == expected[:most], text
        found += len(expected)

    assert found > len(known.files)


def test_a_business_that_is_recorded_anew_is_found_by_what_it_is_called_now_alone(tmp_path: Path) -> None:
    connection = opened(tmp_path)
    known, chance = Known(connection, BusinessRows(connection), {}), Random(21)  # noqa: S311 - the same names each time
    for number in range(20):
        known.record(a_business(chance, number))
    for number in range(0, 20, 2):
        known.record(a_business(chance, number))
    anew = Known(connection, known.rows, {})
    stood = known.parts()
    known.rows.drop_all()
    for file in known.files.values():
        anew.record(file.business)

    assert stood == anew.parts() != []

    for business in anew.files:
        known.rows.drop(business)

    assert known.parts() == []
    connection.close()


def test_the_parts_that_an_older_file_gets_are_those_that_are_written_today(known: Known) -> None:
    written = known.parts()
    known.connection.execute("SAVEPOINT older")
    known.connection.execute("DROP TABLE business_parts")
    known.connection.execute("DROP INDEX business_rows_until")
    known.connection.execute("DROP INDEX business_rows_from")
    known.connection.execute("DELETE FROM _sqlite_migrations WHERE name LIKE 'm0019%'")
    migrate(known.connection)

    assert known.parts() == written != []

    known.connection.execute("ROLLBACK TO older")
