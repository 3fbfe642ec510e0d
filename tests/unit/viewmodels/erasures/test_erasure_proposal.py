"""What of a visit a coordinator can choose to have erased, and what is said before."""

from dataclasses import replace

from inspector.domain.acts.erasing import Ground, own_content
from inspector.domain.events import AnswerReturned, VisitResubmitted, Withdrawn
from inspector.domain.ids import EventId, StreamId
from inspector.domain.recorded import NewEvent
from inspector.domain.values import Officer
from inspector.vault.model.colleagues import Colleague, Recipient
from inspector.vault.model.erasures import Leftover
from inspector.viewmodels.erasures.erasure_items import key_of
from inspector.viewmodels.erasures.erasure_proposal_props import ProposalInputs, ProposalProps, derive_proposal_props
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.unit.domain.examples import ALARM, C1, EXIT, NOON, T1, T2, Device
from tests.unit.viewmodels.given import COMPLIANT, VIOLATION, at_work, judged, known, noted


def shown(device: Device, me: Officer = C1, **inputs: object) -> ProposalProps:
    left = tuple(Leftover(each.id, StreamId(""), each.stream, (), ()) for each in own_content(device.visit, me))
    given = ProposalInputs(is_known=True, me=me, known=replace(known(device), me=me), left=left)
    return derive_proposal_props(replace(given, **inputs))  # type: ignore[arg-type]  # the fields of the inputs


def a_visit() -> tuple[Device, EventId]:
    """A visit with a note and two answers, of which one has facts."""
    device = at_work()
    judged(device, ALARM, COMPLIANT)
    judged(device, EXIT, VIOLATION)
    return device, noted(device, "Boven woont iemand.")


def test_only_what_has_words_is_listed() -> None:
    device, _ = a_visit()

    rows = shown(device).items

    assert [(row.heading, row.words) for row in rows] == [
        ("Antwoord · UV-V-07 · Vluchtwegen en uitgangen vrij", "Deur op slot."),
        ("Notitie", "Boven woont iemand."),
    ]
    assert rows[0].byline.startswith(T1.name)


def test_an_answer_that_was_replaced_and_a_note_that_was_withdrawn_are_still_there_to_erase() -> None:
    device, note = a_visit()
    judged(device, EXIT, replace(VIOLATION, facts="De achterdeur."))
    device.record(NewEvent(StreamKind.FINDINGS, Withdrawn(note, "Hoort hier niet.")))

    headings = [row.heading for row in shown(device).items]

    assert headings[0].startswith("Eerder antwoord · UV-V-07")
    assert headings[1] == "Notitie (ingetrokken)"
    assert headings[2].startswith("Antwoord · UV-V-07")
    assert headings[3] == "Reden van intrekken"


def test_what_happens_is_said_and_the_button_waits_for_what_and_why() -> None:
    device, note = a_visit()
    chosen = frozenset({key_of(note)})

    nothing = shown(device)
    no_ground = shown(device, chosen=chosen)
    ready = shown(device, chosen=chosen, ground=Ground.UNLAWFUL)

    assert [each.is_ready for each in (nothing, no_ground, ready)] == [False, False, True]
    assert [each.next_step for each in (nothing, no_ground, ready)] == [
        "Kies wat gewist moet worden.",
        "Kies de grond.",
        "U stelt voor 1 onderdeel te wissen.",
    ]
    assert "Dat kan niet terug." in ready.effects
    assert "niet beantwoord" not in ready.effects
    assert "op dit apparaat is er nog geen bekend" in ready.effects


def test_the_second_person_is_named() -> None:
    device, _ = a_visit()
    officers = (
        replace(C1, number="f1", name="Fenna Dijk", role=Role.PRIVACY_OFFICER),
        replace(C1, name="Zelf", role=Role.PRIVACY_OFFICER),
        replace(C1, number="f2", name="Ingetrokken", role=Role.PRIVACY_OFFICER),
    )
    people = {
        each.installation + each.number + each.name: Colleague(
            each, Recipient(bytes(32), bytes(32)), NOON, each.number == "f2"
        )
        for each in officers
    }

    assert "Een tweede moet het bevestigen: Fenna Dijk." in shown(device, colleagues=people).effects


def test_another_agencys_coordinator_finds_nothing_of_the_findings() -> None:
    device, _ = a_visit()
    other = replace(C1, agency=next(each for each in type(C1.agency) if each is not C1.agency))

    props = shown(device, other)

    assert props.items == ()
    assert "0 wijzigingen" in props.whole_text


def test_the_whole_visit_counts_everything_the_agency_keeps() -> None:
    device, _ = a_visit()

    props = shown(device, whole=True, ground=Ground.COURT)

    assert props.is_ready
    assert (
        props.whole_text == f"Alles wat uw organisatie van dit bezoek bewaart: {len(device.visit.known)} wijzigingen."
    )


def test_of_an_earlier_answer_and_of_one_in_a_conflict_something_else_follows_than_of_the_last_one() -> None:
    device = at_work()
    earlier = judged(device, EXIT, VIOLATION)
    standing = judged(device, EXIT, replace(VIOLATION, facts="De achterdeur."))
    colleague = Device(T2)
    colleague.hears(device)
    differing = judged(colleague, EXIT, replace(VIOLATION, facts="De zijdeur."))
    other = judged(device, EXIT, replace(VIOLATION, facts="Toch de achterdeur."))
    device.hears(colleague)

    def effects(*chosen: EventId) -> str:
        return shown(device, chosen=frozenset(map(key_of, chosen))).effects

    stays, gone, left = "het antwoord dat nu geldt, blijft", "niet beantwoord", "blijft het andere antwoord over"
    assert [word in effects(earlier) for word in (stays, gone, left)] == [True, False, False]
    assert [word in effects(standing) for word in (stays, gone, left)] == [True, False, False]
    assert [word in effects(other) for word in (stays, gone, left)] == [False, False, True]
    assert [word in effects(other, differing) for word in (stays, gone, left)] == [False, True, False]


def test_a_question_that_was_answered_can_be_chosen_and_one_that_is_open_not() -> None:
    device = at_work()
    answer = judged(device, EXIT, VIOLATION)
    supervisor = Device(C1)
    supervisor.hears(device)
    question = NewEvent(StreamKind.FINDINGS, AnswerReturned(EXIT, "Is mevrouw Jansen de beheerder?"), (answer,))
    asked = supervisor.record(question)
    device.hears(supervisor)
    open_one = [row.words for row in shown(device).items]
    device.record(NewEvent(StreamKind.FINDINGS, VisitResubmitted(), (asked.id,)))

    answered = [row.words for row in shown(device).items if row.heading.startswith("Vraag bij het terugsturen")]

    assert "Is mevrouw Jansen de beheerder?" not in open_one
    assert answered == ["Is mevrouw Jansen de beheerder?"]


def test_the_visit_leaves_the_lists_only_when_nobody_else_began_or_joined_it() -> None:
    device, _ = a_visit()
    other = replace(C1, agency=Agency.POLITIE)

    assert shown(device, whole=True).whole_note.endswith("Het bezoek staat daarna in geen lijst meer.")
    assert "Het bezoek zelf blijft staan" in shown(device, other, whole=True).whole_note


def test_the_ground_that_a_term_is_over_waits_for_the_term() -> None:
    device, note = a_visit()
    chosen = frozenset({key_of(note)})

    without = shown(device, chosen=chosen, ground=Ground.RETENTION_OVER)
    unfinished = shown(device, chosen=chosen, ground=Ground.UNLAWFUL, is_term_unfinished=True)

    assert (without.is_ready, without.next_step) == (False, "Vul in wanneer de bewaartermijn eindigde.")
    assert (unfinished.is_ready, unfinished.next_step) == (False, "Maak de datum af, of maak het veld leeg.")


def test_nobody_promises_a_privacy_officer_where_there_is_none() -> None:
    device, _ = a_visit()

    assert "op dit apparaat is er nog geen bekend" in shown(device).proposed_text
