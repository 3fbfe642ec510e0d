from dataclasses import replace

from inspector.domain.events import DomainEvent, NoteWritten
from inspector.domain.ids import InstallationId
from inspector.domain.recorded import NewEvent, Recorded
from inspector.domain.visits.visit import fold
from inspector.wire.scopes import StreamKind
from tests.unit.domain.examples import T1, T2, VISIT, Device, started

SECOND_DEVICE = replace(T1, installation=InstallationId("5e" * 16))


def a_note(device: Device) -> Recorded[DomainEvent]:
    """What somebody writes whose device says nothing of joining."""
    recorded = Device(device.me, seen=[]).record(NewEvent(StreamKind.VISIT, NoteWritten("Gezien.")))
    return replace(recorded, stream=StreamKind.FINDINGS, event=NoteWritten("Gezien."))


def test_a_stranger_is_not_heard_and_the_same_officer_on_another_device_is() -> None:
    t1 = Device(T1)
    started(t1)

    stranger = fold(VISIT, [*t1.seen, a_note(Device(T2))])
    herself = fold(VISIT, [*t1.seen, a_note(Device(SECOND_DEVICE))])

    assert stranger.notes == ()
    assert [note.author for note in herself.notes] == [SECOND_DEVICE]
    assert (stranger.present.hears(T2), herself.present.hears(SECOND_DEVICE)) == (False, True)
