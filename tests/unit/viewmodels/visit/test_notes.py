"""Notes of a visit."""

from inspector.domain.events import Withdrawn
from inspector.domain.recorded import NewEvent
from inspector.viewmodels.visit.notes import NotesInputs, derive_notes_props
from inspector.wire.scopes import Role, StreamKind
from tests.unit.domain.examples import EXIT, T2, Device
from tests.unit.viewmodels.given import at_work, known, noted, signed


def test_a_note_says_who_wrote_it_about_what() -> None:
    device, other = at_work(), Device(T2)
    other.hears(device)
    noted(device, "Beheerder werkte mee.")
    noted(other, "Sleutel hing aan de balie.", EXIT)
    device.hears(other)

    props = derive_notes_props(NotesInputs(known(device), {}))

    assert {(row.text, row.condition, row.mine) for row in props.rows} == {
        ("Beheerder werkte mee.", "", True),
        ("Sleutel hing aan de balie.", EXIT, False),
    }


def test_a_withdrawn_note_counts_no_more() -> None:
    device = at_work()
    note = noted(device, "Vergissing.")
    device.record(NewEvent(StreamKind.FINDINGS, Withdrawn(note, "Verkeerd bezoek.")))

    assert derive_notes_props(NotesInputs(known(device), {})).count == 0


def test_drafts_and_reasons_stand_at_their_own_field() -> None:
    props = derive_notes_props(NotesInputs(known(at_work()), {"": "Behe", EXIT: "Sleu"}, {EXIT: "Haal het BSN weg."}))

    assert (props.draft, props.error) == ("Behe", "")
    assert (props.drafts[EXIT], props.errors[EXIT]) == ("Sleu", "Haal het BSN weg.")


def test_notes_end_with_the_signature_and_a_supervisor_writes_none() -> None:
    device = at_work()
    open_visit = derive_notes_props(NotesInputs(known(device), {}))
    signed(device)

    assert open_visit.editable
    assert not derive_notes_props(NotesInputs(known(device), {})).editable
    assert not derive_notes_props(NotesInputs(known(at_work(), role=Role.SUPERVISOR), {})).editable
