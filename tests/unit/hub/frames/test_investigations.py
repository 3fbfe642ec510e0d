"""What investigators write: the hub gives it to the designated of their agency, and takes it from nobody else."""

from inspector.crypto.readerkeys import ReaderKey
from inspector.wire.messages import FrameRefusal
from inspector.wire.scopes import Agency, Purpose, Role, StreamKind
from tests.fakes.device import a_purpose_key
from tests.fakes.hub_process import RealHub
from tests.unit.hub.test_pull import STREAM_KEY, everything


def test_an_investigation_reaches_the_designated_of_its_agency_and_nobody_else(hub: RealHub) -> None:
    boa, colleague = (hub.device(Agency.GEMEENTE, Role.INSPECTOR, designated=True) for _ in range(2))
    others = [
        hub.device(Agency.GEMEENTE, Role.INSPECTOR),
        hub.device(Agency.GEMEENTE, Role.SUPERVISOR),
        hub.device(Agency.GEMEENTE, Role.PRIVACY_OFFICER),
        hub.device(Agency.ARBEIDSINSPECTIE, Role.LABOUR, designated=True),
        hub.device(Agency.POLITIE, Role.POLICE),
    ]
    shared = a_purpose_key(hub.ids.key32(), Agency.GEMEENTE, Purpose.INVESTIGATION)
    publishing = boa.opens_directory()
    publishing.publish(Agency.GEMEENTE, Purpose.INVESTIGATION, shared)
    publishing.grant(shared, *(each.reader for each in (colleague, *others)))
    log = boa.opens(StreamKind.INVESTIGATION, Agency.GEMEENTE)
    log.grant(STREAM_KEY, shared, *(each.reader for each in others))

    assert not boa.syncs(publishing.frame(), log.frame()).refused
    assert [each for each in (colleague, *others) if log.stream in everything(each)] == [colleague]
    for each in others:
        written, published = each.opens(StreamKind.INVESTIGATION, Agency.GEMEENTE), each.opens_directory()
        published.publish(Agency.GEMEENTE, Purpose.INVESTIGATION, ReaderKey(hub.ids.key32()))
        refused = each.syncs(written.frame(), published.frame()).refused
        assert [one.reason for one in refused] == [FrameRefusal.NOT_ALLOWED] * 2
