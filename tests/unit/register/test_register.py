"""Who is registered has a pass; who leaves is gone at once, and what stays of him is bits among others."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from inspector.crypto.signed_document import DocumentScope, UnsignedDocumentError, verify_document
from inspector.passes.binding import DocumentKind, is_bound
from inspector.passes.code import Pass, read_code
from inspector.passes.judging import Known, Verdict, look_at
from inspector.register.ages import least_age
from inspector.register.errors import NoRegisterError, NotRegisteredError, RefusedError, RegisterError
from inspector.register.lists import todays_list
from inspector.register.passes import issue, revoke
from inspector.register.register import Register, make_register, opened
from tests.fakes.seeded_ids import SeededIds
from tests.unit.register.registers import ANNA, BEA, ROOT, Day, a_country, a_register, a_town, list_of

PASSPORT = (DocumentKind.PASSPORT, "SPECI2014", "10031990")


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def register(tmp_path: Path, day: Day) -> Iterator[Register]:
    with a_register(tmp_path / "register", day) as register:
        yield register


def read(register: Register, code: str) -> Pass:
    card_key = register.folder.card_key(register.now().year, register.ids)
    return read_code(code, (card_key,), (register.signing.public,))


def kept(register: Register) -> bytes:
    """Every byte of every file of the register."""
    return b"".join(file.read_bytes() for file in sorted(register.folder.path.rglob("*")) if file.is_file())


def test_a_pass_holds_for_35_days_and_is_tied_to_the_document_that_was_shown(register: Register, day: Day) -> None:
    said = read(register, issue(register, ANNA, *PASSPORT))

    assert (said.issued, (said.expires - day.now.date()).days) == (day.now.date(), 35)
    assert said.over_21
    assert is_bound(said.binding, bytearray(b"SPECI2014"), bytearray(b"10031990"), said.salt)
    assert not list_of(register).is_withdrawn(said.index)


def test_who_is_taken_out_is_refused_from_the_next_list_on_and_leaves_nothing_behind(
    register: Register, day: Day
) -> None:
    said = read(register, issue(register, ANNA, *PASSPORT))
    other = read(register, issue(register, BEA, *PASSPORT))
    person = register.person(ANNA)
    assert person in kept(register)

    revoke(register, ANNA)

    assert person not in kept(register)
    assert not list_of(register).is_withdrawn(said.index), "the list of a day is the same for everybody"
    day.passes(1)
    assert list_of(register).is_withdrawn(said.index)
    assert not list_of(register).is_withdrawn(other.index)
    with register.rows.reading() as connection:
        rows = {
            table: connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - names of the test's own
            for table in ("person", "pass", "withdrawn")
        }
    assert [row[0] for row in rows["pass"]] == [other.index]
    assert rows["person"] == [(register.person(BEA),)]
    assert rows["withdrawn"] == []
    with pytest.raises(NotRegisteredError):
        revoke(register, ANNA)


def test_no_number_document_or_birth_stands_in_any_file(register: Register) -> None:
    issue(register, ANNA, *PASSPORT)
    issue(register, BEA, DocumentKind.DRIVING_LICENCE, "5123456789", "00001980")

    found = kept(register)
    for secret in (ANNA, BEA, "SPECI2014", "5123456789", "10031990", "00001980", "1990-03-10"):
        assert secret.encode() not in found


def test_a_replaced_pass_ends_and_a_renewed_one_does_not(register: Register, day: Day) -> None:
    first = read(register, issue(register, ANNA, *PASSPORT))
    day.passes(30)
    second = read(register, issue(register, ANNA, *PASSPORT))
    assert not list_of(register).is_withdrawn(first.index)

    third = read(register, issue(register, ANNA, *PASSPORT, replace=True))

    day.passes(1)
    now = list_of(register)
    assert [now.is_withdrawn(each.index) for each in (first, second, third)] == [True, True, False]
    assert len({first.index, second.index, third.index}) == 3


NINETEEN, TWENTY_ONE_TODAY, SEVENTEEN = "10032007", "01122005", "10032009"


@pytest.mark.parametrize(
    ("laws", "least"),
    [
        ((), 21),
        ((a_country(18),), 18),
        ((a_country(18, 21),), 18),
        ((a_country(21),), 21),
        ((a_country(18, registration=False),), 21),
        ((a_country(18, 21), a_town("Dam", 21)), 21),
        ((a_country(18, 21), a_town("Dam", 18)), 18),
        ((a_country(18, 21), a_town("Dam", 21), a_town("Stad", 18)), 18),
        ((a_country(18, 21), a_town("Dam", 21), a_town("Stad", 18, registration=False)), 21),
        ((a_country(18), a_town("Dam", 21)), 18),
    ],
)
def test_the_age_of_21_is_asked_only_where_the_law_of_the_day_has_it(
    tmp_path: Path, day: Day, laws: tuple[bytes, ...], least: int
) -> None:
    folder = tmp_path / "register"
    with a_register(folder, day) as register:
        for each in laws:
            register.folder.take_law(each)
    with a_register(folder, day) as register:
        assert least_age(register.laws, day.now.date()) == least
        said = read(register, issue(register, ANNA, DocumentKind.PASSPORT, "SPECI2014", TWENTY_ONE_TODAY))
        assert said.over_21
        with pytest.raises(RefusedError, match=f"before he is {least}"):
            issue(register, BEA, DocumentKind.PASSPORT, "SPECI2015", SEVENTEEN)
        if least == 21:
            with pytest.raises(RefusedError, match="before he is 21"):
                issue(register, BEA, DocumentKind.PASSPORT, "SPECI2015", NINETEEN)
        else:
            young = read(register, issue(register, BEA, DocumentKind.PASSPORT, "SPECI2015", NINETEEN))
            assert not young.over_21


def test_nobody_below_21_and_nothing_that_is_no_number_is_registered(register: Register) -> None:
    for number, document, born in (
        (ANNA, "SPECI2014", "02122005"),
        ("999993848", "SPECI2014", "10031990"),
        ("", "SPECI2014", "10031990"),
        (ANNA, "", "10031990"),
        (ANNA, "SPECI2014", "1990"),
        (ANNA, "SPECI2014", "31022000"),
    ):
        with pytest.raises(RefusedError) as refused:
            issue(register, number, DocumentKind.PASSPORT, document, born)
        assert number == "" or number not in str(refused.value)
    with register.rows.reading() as connection:
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (0,)


def test_the_list_of_a_day_is_the_same_for_everybody_and_a_clock_that_runs_back_makes_none(
    register: Register, day: Day
) -> None:
    first, _ = todays_list(register)
    issue(register, ANNA, *PASSPORT)
    revoke(register, ANNA)
    assert todays_list(register)[0] == first
    day.passes(1)
    second, _ = todays_list(register)
    day.passes(-1)
    assert todays_list(register)[0] == second != first


def test_the_signature_of_a_day_is_the_same_at_each_hour_and_holds_after_the_key_was_vouched_for_again(
    register: Register, day: Day
) -> None:
    first = todays_list(register)
    day.now += timedelta(hours=9)
    register.folder.vouch(ROOT, "Proefregister", day.now)

    document, signature = todays_list(register)

    assert document == first[0]
    verify_document(document, signature, ROOT.public, DocumentScope.REGISTER, at=day.now)
    day.now += timedelta(hours=1)
    assert todays_list(register) == (document, signature)


def test_what_is_over_is_forgotten_with_the_next_list_also_when_nobody_comes(register: Register, day: Day) -> None:
    issue(register, ANNA, *PASSPORT)
    person = register.person(ANNA)
    revoked = kept(register).count(person)
    day.passes(36)
    list_of(register)

    assert (revoked, kept(register).count(person)) == (3, 1), "in the register he still is"


def test_a_list_counts_by_the_word_of_the_national_root(register: Register, day: Day) -> None:
    document, signature = todays_list(register)

    said = verify_document(document, signature, ROOT.public, DocumentScope.REGISTER, at=day.now)
    assert said.issuer == "Proefregister"
    for scope in (DocumentScope.CATALOGUE, DocumentScope.REGIMES, DocumentScope.MUNICIPALITY):
        with pytest.raises(UnsignedDocumentError):
            verify_document(document, signature, ROOT.public, scope, at=day.now)


def test_a_folder_is_for_its_own_user_and_never_written_over(tmp_path: Path, register: Register) -> None:
    assert [oct(each.stat().st_mode & 0o77) for each in register.folder.path.rglob("*")].count("0o0") >= 4
    with pytest.raises(RegisterError):
        make_register(register.folder.path, SeededIds("other"))
    with pytest.raises(NoRegisterError), opened(tmp_path / "elsewhere", SeededIds("other")):
        pass


LATE = datetime(2026, 12, 1, 23, 30, tzinfo=UTC)
"""Half past midnight in the Netherlands, on the 2nd."""


@pytest.mark.parametrize(("born", "over_21"), [("02122005", True), ("03122005", False)])
def test_half_an_hour_after_midnight_ages_and_passes_are_those_of_the_new_day(
    tmp_path: Path, born: str, *, over_21: bool
) -> None:
    day = Day(LATE)
    with a_register(tmp_path / "register", day) as register:
        register.folder.take_law(a_country(18))
    with a_register(tmp_path / "register", day) as register:
        code = issue(register, ANNA, DocumentKind.PASSPORT, "SPECI2014", born)
        said = read(register, code)
        with pytest.raises(RefusedError, match="before he is 18"):
            issue(register, BEA, DocumentKind.PASSPORT, "SPECI2015", "03122008")
        issue(register, BEA, DocumentKind.PASSPORT, "SPECI2015", "02122008")
        card_key, newest = register.folder.card_key(2026, register.ids), list_of(register)

    assert (said.issued, said.over_21) == (date(2026, 12, 2), over_21)
    known = Known((card_key,), (register.signing.public,), newest)
    assert look_at(code, known, LATE) == said, "a tablet does not take it for one of tomorrow"
    last = LATE + timedelta(days=34)
    fresh = replace(known, newest=replace(newest, issued=last))
    assert look_at(code, fresh, last + timedelta(hours=23, minutes=29)) == said
    assert look_at(code, fresh, last + timedelta(hours=23, minutes=31)) is Verdict.EXPIRED


def test_in_the_first_hour_of_a_year_passes_are_sealed_to_the_key_of_that_year(tmp_path: Path) -> None:
    day = Day(datetime(2026, 12, 31, 23, 30, tzinfo=UTC))
    with a_register(tmp_path / "register", day) as register:
        code = issue(register, ANNA, *PASSPORT)
        card_key = register.folder.card_key(2027, register.ids)
        assert read_code(code, (card_key,), (register.signing.public,)).issued == date(2027, 1, 1)
