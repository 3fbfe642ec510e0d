"""What the list of erasures says of one decision, as a privacy officer and as a coordinator read it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from inspector.domain.erasing import Ground, HoldGround
from inspector.domain.ids import InstallationId, VisitId
from inspector.domain.values import Officer
from inspector.vault.model import Colleague, ErasureState, Recipient
from inspector.viewmodels.erasures_props import About, ErasureRow, ErasuresInputs, derive_erasures_props
from inspector.wire.erasure import ErasedTarget, Erasure
from inspector.wire.erasures import Hold, SaidErasure, Speaker
from inspector.wire.event import EventId
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
    targets = tuple(ErasedTarget(EventId(bytes([number]) * 16, seq)) for seq in (2, 3))
    erasure = Erasure(STREAM, targets, (bytes(32),), Ground.RETENTION_OVER, "2026-10-31")
    said = SaidErasure(EventId(bytes(16), number), erasure, speaker(C1))
    return replace(ErasureState(said, NOON, C1, None, None, frozenset(), None), **changes)  # type: ignore[arg-type]


def confirmed(number: int = 1, **changes: object) -> ErasureState:
    state = a_state(number)
    return replace(state, said=replace(state.said, confirmed_by=speaker(F1)), confirmed_by=F1, **changes)  # type: ignore[arg-type]


def the_row(state: ErasureState, me: Officer = F1, **inputs: object) -> ErasureRow:
    given = ErasuresInputs(me, (state,), colleagues=EVERYBODY)
    props = derive_erasures_props(replace(given, **inputs))  # type: ignore[arg-type]
    (row,) = props.waiting + props.decided
    return row


def test_a_proposal_says_how_much_why_by_whom_and_when() -> None:
    row = the_row(a_state())

    assert row.title == "2 wijzigingen, 1 fotobestand"
    assert (row.part, row.ground_word, row.term) == ("Bevindingen", "Bewaartermijn verstreken", "31-10-2026")
    assert row.proposed == "Naam c1 (c1) · 24-11-2026 12:00"
    assert (row.may_confirm, row.may_hold, row.may_lift) == (True, True, False)
    assert row.state_word == "Wacht op bevestiging"


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
    hold = Hold(EventId(bytes(16), 9), STREAM, speaker(C1), HoldGround.DUTY)

    row = the_row(a_state(hold=hold), holds=(hold,))

    assert row.holds == ("Naam c1 (c1) legde een bewaarplicht op: wettelijke plicht om te bewaren.",)
    assert row.hold_text == "Zolang die er is, wordt hier niets van gewist."
    assert (row.state_word, row.tone) == ("Tegengehouden", "warn")
    assert (row.may_confirm, row.may_hold, row.may_lift) == (False, False, True)


def test_words_of_the_command_line_stand_as_they_are() -> None:
    hold = Hold(EventId(bytes(16), 9), STREAM, speaker(T1), "zaak loopt")

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


def test_whoever_knows_the_visit_sees_which() -> None:
    about = About(VisitId("0f" * 16), "Huis De Linde", date(2026, 11, 24))

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
