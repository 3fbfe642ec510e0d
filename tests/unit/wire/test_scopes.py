from itertools import product
from pathlib import Path

import pytest

from inspector.wire import scopes
from inspector.wire.scopes import Access, Agency, Purpose, Role, StreamKind

G, P, A, B, D, H = Agency
INS, SUP = (G, Role.INSPECTOR), (G, Role.SUPERVISOR)
POL, POL_SUP = (P, Role.POLICE), (P, Role.SUPERVISOR)
LAB, LAB_SUP = (A, Role.LABOUR), (A, Role.SUPERVISOR)
TAX, HYG, AID = (B, Role.TAX), (D, Role.HYGIENE), (H, Role.AID)
DESKS = {(agency, Role.ADMINISTRATOR) for agency in Agency} | {(agency, Role.PRIVACY_OFFICER) for agency in (G, P, A)}
FIELD = {INS, SUP, POL, POL_SUP, LAB, LAB_SUP}
EVERYBODY = FIELD | {TAX, HYG, AID} | DESKS
PRI, POL_PRI, LAB_PRI = ((agency, Role.PRIVACY_OFFICER) for agency in (G, P, A))
ANSWERING = {POL, LAB, TAX, SUP, POL_SUP, LAB_SUP, PRI, POL_PRI, LAB_PRI}

# Written from the visibility matrix, by kind and owner: (reads and writes, reads, writes only, counters).
Cell = tuple[set[tuple[Agency, Role]], set[tuple[Agency, Role]], set[tuple[Agency, Role]], set[tuple[Agency, Role]]]
NOBODY: Cell = (set(), set(), set(), set())
EXPECTED: dict[tuple[StreamKind, Agency], Cell] = {
    **{
        (StreamKind.DIRECTORY, owner): (
            {who for who in EVERYBODY if who[0] is owner},
            {who for who in EVERYBODY if who[0] is not owner},
            set(),
            set(),
        )
        for owner in Agency
    },
    (StreamKind.PLAN, G): ({SUP}, (FIELD | {TAX, HYG}) - {SUP}, set(), set()),
    (StreamKind.PLAN, P): ({POL_SUP}, (FIELD | {TAX, HYG}) - {POL_SUP}, set(), set()),
    (StreamKind.PLAN, A): ({LAB_SUP}, (FIELD | {TAX, HYG}) - {LAB_SUP}, set(), set()),
    **{(StreamKind.PLAN, owner): (set(), FIELD | {TAX, HYG}, set(), set()) for owner in (B, D, H)},
    (StreamKind.BUSINESS, G): ({SUP}, FIELD - {SUP}, set(), set()),
    **{(StreamKind.VISIT, owner): (FIELD | {HYG}, set(), set(), set()) for owner in Agency},
    (StreamKind.FINDINGS, G): ({INS, SUP}, set(), set(), {POL, POL_SUP}),
    (StreamKind.LABOUR, A): ({LAB, LAB_SUP}, set(), set(), {SUP}),
    (StreamKind.POLICE, P): ({POL, POL_SUP}, set(), set(), set()),
    (StreamKind.HYGIENE, D): ({HYG}, {INS}, set(), {SUP}),
    (StreamKind.TAX, B): ({TAX}, set(), set(), set()),
    (StreamKind.ENVELOPE, P): ({POL}, set(), FIELD - {POL}, set()),
    (StreamKind.ENVELOPE, A): ({LAB}, set(), FIELD - {LAB}, set()),
    (StreamKind.ENVELOPE, B): (set(), {TAX}, FIELD, set()),
    (StreamKind.ANSWER, G): ({SUP, PRI}, {INS}, ANSWERING - {SUP, PRI}, set()),
    (StreamKind.ANSWER, P): ({POL, POL_SUP, POL_PRI}, set(), ANSWERING - {POL, POL_SUP, POL_PRI}, set()),
    (StreamKind.ANSWER, A): ({LAB, LAB_SUP, LAB_PRI}, set(), ANSWERING - {LAB, LAB_SUP, LAB_PRI}, set()),
    (StreamKind.ANSWER, B): ({TAX}, set(), ANSWERING - {TAX}, set()),
    (StreamKind.ANSWER, D): (set(), {HYG}, ANSWERING, set()),
}
LOGBOOKS = {owner: {who for who in EVERYBODY if who[0] is owner} for owner in Agency}


DESIGNATED = {(G, INS), (A, LAB)}
"""Whose own agency's investigations are read and written by whom, once he is designated."""


def expected_access(who: tuple[Agency, Role], kind: StreamKind, owner: Agency, *, designated: bool = False) -> Access:
    if kind is StreamKind.INVESTIGATION:
        return Access.WRITE if designated and (owner, who) in DESIGNATED else Access.NONE
    if kind is StreamKind.LOGBOOK:
        return Access.WRITE if who in LOGBOOKS[owner] else Access.NONE
    cell = EXPECTED.get((kind, owner), NOBODY)
    columns = zip(cell, (Access.WRITE, Access.READ, Access.WRITE_ONLY, Access.COUNTERS), strict=True)
    return next((access for members, access in columns if who in members), Access.NONE)


DOCUMENT = Path(__file__).parents[3] / "docs/formats/scopes.md"
CELLS = list(product(Agency, Role, StreamKind, Agency))


def test_every_cell_of_the_table_is_the_one_the_matrix_names() -> None:
    wrong = [
        (agency, role, kind, owner, designated, found, wanted)
        for (agency, role, kind, owner), designated in product(CELLS, (False, True))
        if (found := scopes.access(agency, role, kind, owner, designated=designated))
        is not (wanted := expected_access((agency, role), kind, owner, designated=designated))
    ]

    assert not wrong


def test_reading_and_writing_follow_from_the_access() -> None:
    for agency, role, kind, owner in CELLS:
        wanted = expected_access((agency, role), kind, owner)
        assert scopes.may_read(agency, role, kind, owner) is (wanted in {Access.READ, Access.WRITE})
        assert scopes.may_write(agency, role, kind, owner) is (wanted in {Access.WRITE, Access.WRITE_ONLY})


@pytest.mark.parametrize("kind", [StreamKind.FINDINGS, StreamKind.LABOUR, StreamKind.POLICE])
def test_a_compartment_is_readable_inside_one_agency_only(kind: StreamKind) -> None:
    readers = {a for a, r, o in product(Agency, Role, Agency) if scopes.may_read(a, r, kind, o)}

    assert len(readers) == 1


def test_nobody_outside_the_receiving_agency_reads_an_envelope() -> None:
    for agency, role, owner in product(Agency, Role, Agency):
        if scopes.may_read(agency, role, StreamKind.ENVELOPE, owner):
            assert agency is owner


def test_nobody_outside_the_agency_of_a_signals_writer_reads_an_answer() -> None:
    for agency, role, owner in product(Agency, Role, Agency):
        if scopes.may_read(agency, role, StreamKind.ANSWER, owner):
            assert agency is owner


@pytest.mark.parametrize(
    ("role", "also"), [(Role.ADMINISTRATOR, set()), (Role.PRIVACY_OFFICER, {StreamKind.ANSWER})], ids=str
)
def test_desk_roles_read_no_case_content(role: Role, also: set[StreamKind]) -> None:
    """What a privacy officer asked with a visit code, and which of five words he was answered, is none."""
    clear = {StreamKind.DIRECTORY, StreamKind.LOGBOOK} | also

    readable = {k for a, k, o in product(Agency, StreamKind, Agency) if scopes.may_read(a, role, k, o)}

    assert readable == clear


def test_a_role_outside_its_agency_can_do_nothing() -> None:
    for agency, role in product(Agency, Role):
        known = (agency, role) in EVERYBODY
        assert scopes.exists(agency, role) is known
        assert known or not scopes.purposes(agency, role)


def test_shared_reader_keys_are_held_by_the_named_roles_only() -> None:
    held = {(a, p): scopes.holders(a, p) for a, p in product(Agency, Purpose) if scopes.holders(a, p)}

    assert held == {
        (G, Purpose.COMMON): {Role.INSPECTOR, Role.SUPERVISOR},
        (P, Purpose.COMMON): {Role.POLICE, Role.SUPERVISOR},
        (A, Purpose.COMMON): {Role.LABOUR, Role.SUPERVISOR},
        (B, Purpose.COMMON): {Role.TAX},
        (D, Purpose.COMMON): {Role.HYGIENE},
        (G, Purpose.FINDINGS): {Role.SUPERVISOR},
        (A, Purpose.LABOUR): {Role.LABOUR, Role.SUPERVISOR},
        (P, Purpose.INBOX): {Role.POLICE},
        (A, Purpose.INBOX): {Role.LABOUR},
        (B, Purpose.INBOX): {Role.TAX},
        **{(agency, Purpose.ERASING): {Role.SUPERVISOR, Role.PRIVACY_OFFICER} for agency in (G, P, A)},
        (G, Purpose.INVESTIGATION): {Role.INSPECTOR},
        (A, Purpose.INVESTIGATION): {Role.LABOUR},
    }


def test_purposes_and_holders_are_the_same_table_read_two_ways() -> None:
    for agency, role, purpose in product(Agency, Role, Purpose):
        assert (purpose in scopes.purposes(agency, role, designated=True)) is (role in scopes.holders(agency, purpose))
        assert scopes.purposes(agency, role) == scopes.purposes(agency, role, designated=True) - {Purpose.INVESTIGATION}


def test_supervisors_decide_about_all_but_investigations_and_the_designated_about_those_alone() -> None:
    for (agency, role), kind in product(EVERYBODY, StreamKind):
        apart = kind is StreamKind.INVESTIGATION
        assert scopes.decides(agency, role, kind) is (role is Role.SUPERVISOR and not apart)
        if (agency, role) in {(G, Role.INSPECTOR), (A, Role.LABOUR)}:
            assert scopes.decides(agency, role, kind, designated=True) is apart
        elif apart:
            assert not scopes.decides(agency, role, kind, designated=True)


def test_the_numbers_on_the_wire_never_change() -> None:
    assert [kind.value for kind in StreamKind] == list(range(1, 14))
    assert [each.value for each in scopes.EventClass] == [1, 2, 3, 4, 5]


def test_the_table_in_the_documents_is_the_table_of_the_program() -> None:
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    table: dict[tuple[Agency, Role], list[str]] = {}
    for name, *cells in (row for row in rows if len(row) == 1 + len(StreamKind) and row[0]):
        agencies, _, role = name.rpartition(" ")
        of = Agency if agencies == "each" else [Agency(each) for each in agencies.split(", ")]
        table |= {(agency, Role(role)): cells for agency in of}
    letters = {"W": Access.WRITE, "R": Access.READ, "S": Access.WRITE_ONLY, "C": Access.COUNTERS, "-": Access.NONE}
    letters["D"] = Access.NONE

    assert table.keys() == EVERYBODY
    for (agency, role), said in table.items():
        for kind, letter in zip(StreamKind, said, strict=True):
            inbox = agency if agency in scopes.INBOXES else P
            owner = inbox if kind is StreamKind.ENVELOPE else scopes.KEEPERS.get(kind, agency)
            assert scopes.access(agency, role, kind, owner) is letters[letter], (agency, role, kind)
            assert ((agency, (agency, role)) in DESIGNATED and kind is StreamKind.INVESTIGATION) is (letter == "D")
