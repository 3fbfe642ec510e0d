"""What the list of erasures says of one decision, as a privacy officer and as a coordinator read it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from inspector.domain.acts.erasing import Ground, HoldGround
from inspector.domain.ids import InstallationId, VisitId
from inspector.domain.values import Designation, Officer
from inspector.vault.model.colleagues import Colleague, Recipient
from inspector.vault.model.erasures import ErasureState
from inspector.viewmodels.erasures.erasure_standing import Remains
from inspector.viewmodels.erasures.erasures_props import AboutVisit, ErasureRow, ErasuresInputs, derive_erasures_props
from inspector.viewmodels.screen.erasure_words import tick_text
from inspector.wire.erasure import ErasedTarget, Erasure
from inspector.wire.erasures import Hold, SaidErasure, Speaker
from inspector.wire.event import LogPlace
from inspector.wire.scopes import Agency, Role, StreamKind
from inspector.wire.stream_id import stream_id

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
STREAM = stream_id(StreamKind.FINDINGS, Agency.GEMEENTE, bytes(14))


def officer(number: str, role: Role) -> Officer:
    return Officer(
        InstallationId(number.encode().ljust(16, b"\0").hex()), number, f"Naam {number}", Agency.GEMEENTE, role
    )


C1, F1, T1 = officer("c1", Role.SUPERVISOR), officer("f1", Role.PRIVACY_OFFICER), officer("t1", Role.INSPECTOR)
HUB = officer("hub", Role.ADMINISTRATOR)


def colleague(who: Officer, *, revoked: bool = False) -> Colleague:
    return Colleague(who, Recipient(bytes(32), bytes(32)), NOON, revoked)


EVERYBODY = {each.installation: colleague(each) for each in (C1, F1, T1, HUB)}


def speaker(who: Officer) -> Speaker:
    return Speaker(bytes.fromhex(who.installation), who.agency, who.number)


def a_state(number: int = 1, **changes: object) -> ErasureState:
    targets = tuple(ErasedTarget(LogPlace(bytes([number]) * 16, seq)) for seq in (2, 3))
    erasure = Erasure(STREAM, targets, (bytes(32),), Ground.RETENTION_OVER, "2026-10-31", bytes(16))
    said = SaidErasure(LogPlace(bytes(16), number), erasure, speaker(C1))
    return replace(ErasureState(said, NOON, C1, None, None, bytes([number]) * 32, frozenset(), None), **changes)  # type: ignore[arg-type]


def confirmed(number: int = 1, **changes: object) -> ErasureState:
    state = a_state(number)
    return replace(state, said=replace(state.said, confirmed_by=speaker(F1)), confirmed_by=F1, **changes)  # type: ignore[arg-type]


def the_row(state: ErasureState, me: Officer = F1, **inputs: object) -> ErasureRow:
    given = ErasuresInputs(me, (state,), colleagues=EVERYBODY)
    props = derive_erasures_props(replace(given, **inputs))  # type: ignore[arg-type]
    (row,) = props.waiting + props.decided
    return row


def the_rows(*states: ErasureState, **inputs: object) -> tuple[ErasureRow, ...]:
    given = ErasuresInputs(F1, states, colleagues=EVERYBODY)
    props = derive_erasures_props(replace(given, **inputs))  # type: ignore[arg-type]
    return props.waiting + props.decided


def test_a_proposal_says_how_much_why_by_whom_and_when() -> None:
    row = the_row(a_state())

    assert row.title == "2 wijzigingen, 1 fotobestand"
    assert (row.part, row.ground_word, row.term) == ("Bevindingen", "Bewaartermijn verstreken", "31-10-2026")
    assert row.proposed == "Naam c1 (c1) · 24-11-2026 12:00"
    assert (row.may_confirm, row.may_hold, row.may_lift) == (True, True, False)
    assert row.state_word == "Wacht op bevestiging"


def test_who_reads_nothing_of_it_says_to_have_asked_and_not_to_have_looked() -> None:
    said = tick_text(Ground.UNLAWFUL.value, "")

    assert said == "Ik heb bij wie dit voorstelt nagevraagd waarom dit niet vastgelegd had mogen worden"
    assert "nagegaan" not in said


def test_what_is_not_known_is_left_out() -> None:
    row = the_row(a_state(proposed_at=None, proposed_by=None))

    assert row.proposed == "c1"


@pytest.mark.parametrize(
    ("me", "may", "why"),
    [
        (C1, False, "Een functionaris gegevensbescherming bevestigt dit"),
        (F1, True, ""),
        (officer("f2", Role.PRIVACY_OFFICER), True, ""),
        (replace(C1, role=Role.PRIVACY_OFFICER), False, "Dit stelde u zelf voor"),
    ],
)
def test_only_a_second_person_who_is_a_privacy_officer_confirms(me: Officer, may: bool, why: str) -> None:
    row = the_row(a_state(), me)

    assert row.may_confirm is may
    assert row.note.startswith(why)
    assert bool(row.note) is bool(why)


def test_a_hold_says_who_and_why_and_stops_the_confirmation() -> None:
    hold = Hold(LogPlace(bytes(16), 9), STREAM, speaker(C1), HoldGround.DUTY)

    row = the_row(a_state(hold=hold), holds=(hold,))

    assert row.holds == ("Naam c1 (c1) legde een bewaarplicht op: wettelijke plicht om te bewaren.",)
    assert row.hold_text == "Zolang die er is, wordt hier niets van gewist."
    assert (row.state_word, row.tone) == ("Tegengehouden", "warn")
    assert (row.may_confirm, row.may_hold, row.may_lift) == (False, False, True)


def test_words_of_the_command_line_stand_as_they_are() -> None:
    hold = Hold(LogPlace(bytes(16), 9), STREAM, speaker(T1), "zaak loopt")

    assert the_row(a_state(hold=hold), holds=(hold,)).holds[0].endswith(": zaak loopt.")


def test_who_signed_and_who_has_not_are_named() -> None:
    people = {**EVERYBODY, T1.installation: colleague(T1, revoked=True)}
    expected = frozenset({C1.installation, T1.installation, HUB.installation})
    signed = frozenset({C1.installation, HUB.installation})

    row = the_row(confirmed(applied_by=signed, expected=expected), C1, colleagues=people)

    assert row.signed == "Naam c1 (c1), de server"
    assert row.missing == "Naam t1 (t1), ingetrokken"
    assert row.state_word == "Nog 1 niet getekend"
    assert row.confirmed == "Naam f1 (f1)"


def test_once_everybody_signed_there_is_nothing_left_to_hold() -> None:
    row = the_row(confirmed(applied_by=frozenset({C1.installation}), expected=frozenset({C1.installation})), C1)

    assert (row.state_word, row.tone, row.missing) == ("Overal gewist", "ok", "niemand")
    assert not row.may_hold


def test_whoever_does_not_know_the_stream_is_told_so() -> None:
    row = the_row(confirmed(applied_by=frozenset({InstallationId("ab" * 16)})))

    assert (row.state_word, row.missing) == ("Wordt uitgevoerd", "")
    assert row.signed == "onbekend apparaat abababab"
    assert "dit apparaat kent het bezoek niet" in row.note


def test_a_coordinator_who_does_not_know_the_visit_is_not_sent_to_the_coordinator() -> None:
    told = [the_row(confirmed(applied_by=frozenset({InstallationId("ab" * 16)})), me).note for me in (F1, C1)]

    assert ["coördinator" in note for note in told] == [True, False]


APART = stream_id(StreamKind.INVESTIGATION, Agency.GEMEENTE, bytes(14))
MAY_INVESTIGATE = (Designation("akte", "I", "mensenhandel", date(2027, 1, 1)),)
O1, O2 = (replace(officer(number, Role.INSPECTOR), designations=MAY_INVESTIGATE) for number in ("o1", "o2"))


def apart(state: ErasureState) -> ErasureState:
    """The same about an investigation, proposed by o1."""
    said = replace(state.said, erasure=replace(state.said.erasure, stream=APART), proposed_by=speaker(O1))
    return replace(state, said=said, proposed_by=O1)


@pytest.mark.parametrize(
    ("others", "why"),
    [((), "nog geen bekend."), ((O1,), "nog geen bekend."), ((O1, O2), "Een ander bevestigt het.")],
)
def test_whoever_proposes_in_an_investigation_reads_whether_somebody_can_confirm_it(
    others: tuple[Officer, ...], why: str
) -> None:
    colleagues = EVERYBODY | {each.installation: colleague(each) for each in others}

    row = the_row(apart(a_state()), O1, colleagues=colleagues)

    assert row.note.startswith("Dit stelde u zelf voor")
    assert row.note.endswith(why)


def test_of_an_investigation_nobody_is_sent_to_the_coordinator() -> None:
    in_doubt = (confirmed(applied_by=frozenset({InstallationId("ab" * 16)})), a_state(nonce=None))

    notes = [the_row(apart(each), O2).note for each in in_doubt]

    assert all(notes)
    assert not any("coördinator" in note for note in notes)


def test_whoever_knows_the_visit_sees_which() -> None:
    about = AboutVisit(VisitId("0f" * 16), "Huis De Linde", date(2026, 11, 24))

    row = the_row(a_state(), C1, about={STREAM: about})

    assert row.part == "Huis De Linde · 24-11-2026 · Bevindingen"
    assert row.visit == about.visit


def test_what_waits_longest_comes_first_and_the_newest_decision() -> None:
    states = tuple(
        replace(each(number + first), proposed_at=NOON.replace(hour=number))
        for first, each in ((0, a_state), (3, confirmed))
        for number in (3, 1, 2)
    )

    props = derive_erasures_props(ErasuresInputs(F1, states, colleagues=EVERYBODY))

    assert [row.key[-1] for row in props.waiting] == ["1", "2", "3"]
    assert [row.key[-1] for row in props.decided] == ["6", "5", "4"]
    assert [row.heading for row in props.waiting + props.decided if row.heading] == ["Wacht op bevestiging", "Besloten"]


def test_a_ground_and_a_term_of_a_newer_program_stand_as_they_are() -> None:
    state = a_state()
    erasure = replace(state.said.erasure, ground="iets nieuws", term="ooit")

    row = the_row(replace(state, said=replace(state.said, erasure=erasure)))

    assert (row.ground_word, row.term) == ("iets nieuws", "ooit")


SHARED = stream_id(StreamKind.VISIT, Agency.GEMEENTE, bytes(14))


def a_whole_visit(second: ErasureState | None = None) -> tuple[ErasureState, ErasureState]:
    """The findings and, right after in the same log, the shared part."""
    first = a_state(1)
    said = replace(first.said, erasure=replace(first.said.erasure, stream=min(STREAM, SHARED)))
    other = second or a_state(2)
    further = replace(other.said, erasure=replace(other.said.erasure, stream=max(STREAM, SHARED)))
    return replace(first, said=said), replace(other, nonce=first.nonce, said=further)


def test_the_parts_of_a_proposal_are_one_row() -> None:
    row = the_rows(*a_whole_visit())[0]

    assert len(the_rows(*a_whole_visit())) == 1
    assert row.title == "4 wijzigingen, 2 fotobestanden"
    assert {part["value"] for part in row.sizes} == {"2 wijzigingen, 1 fotobestand"}
    assert row.part == "Gedeeld deel van een bezoek · Bevindingen"


def test_parts_that_cannot_be_put_together_here_stand_alone_and_say_so() -> None:
    first, second = (replace(state, nonce=None) for state in a_whole_visit())
    decided = replace(confirmed(3), nonce=None)

    rows = the_rows(first, second, decided)

    assert [row.title for row in rows] == ["2 wijzigingen, 1 fotobestand"] * 3
    assert ["alleen over dit deel" in row.note for row in rows] == [True, True, False]
    assert [row.may_confirm for row in rows] == [True, True, False]
    assert "alleen over dit deel" in the_row(first, C1).note


def test_a_hold_on_a_part_names_it_and_stops_the_whole_row() -> None:
    hold = Hold(LogPlace(bytes(16), 9), STREAM, speaker(C1), HoldGround.DUTY)

    (row,) = the_rows(*a_whole_visit(), holds=(hold,))

    assert row.holds[0].endswith("wettelijke plicht om te bewaren. Alleen voor: Bevindingen.")
    assert (row.may_confirm, row.may_hold, row.may_lift) == (False, True, True)


def test_what_is_done_stays_done_whatever_hold_comes_later() -> None:
    hold = Hold(LogPlace(bytes(16), 9), STREAM, speaker(C1), HoldGround.DUTY)
    everybody = frozenset({C1.installation})

    done = the_row(confirmed(hold=hold, applied_by=everybody, expected=everybody), C1, holds=(hold,))
    going_on = the_row(confirmed(hold=hold, expected=everybody), C1, holds=(hold,))

    assert (done.state_word, done.may_hold) == ("Overal gewist", False)
    assert done.hold_text == "Die kwam hiervoor te laat: het was overal al gewist."
    assert (going_on.state_word, going_on.tone) == ("Bewaarplicht na bevestiging", "warn")
    assert "Wat nog niet gewist was, blijft." in going_on.hold_text


def test_a_visit_of_which_something_is_left_is_not_erased_everywhere() -> None:
    everybody = frozenset({C1.installation})
    state = confirmed(applied_by=everybody, expected=everybody)
    visit = VisitId("0f" * 16)

    def row(me: Officer, remains: Remains) -> ErasureRow:
        return the_row(state, me, visits={STREAM: visit}, remains={visit: remains})

    gone, opens = row(C1, Remains(0, 0, opens=False)), row(C1, Remains(5, 5, opens=True))
    left, by_another = row(C1, Remains(1, 1, opens=False)), row(T1, Remains(1, 1, opens=False))
    pending = row(C1, Remains(1, 0, opens=False))

    assert [each.state_word for each in (gone, opens, left)] == [
        "Overal gewist",
        "Dit deel is overal gewist",
        "Niet alles van het bezoek gewist",
    ]
    assert [each.rest_visit for each in (gone, opens, left, by_another, pending)] == ["", "", visit, "", ""]
    assert left.rest == by_another.rest == "Er is nog meer van dit bezoek vastgelegd: 1 wijziging. Dat staat hier nog."


def test_what_another_decision_erased_is_no_longer_waiting() -> None:
    done = confirmed(1)
    same = a_state(7)
    twice = replace(same, said=replace(same.said, erasure=done.said.erasure), is_moot=True)

    props = derive_erasures_props(ErasuresInputs(F1, (done, twice), colleagues=EVERYBODY))

    assert props.waiting == ()
    assert {row.state_word for row in props.decided} == {"Al gewist", "Wordt uitgevoerd"}
    assert not any(row.may_confirm for row in props.decided)
