"""A hub moves to another address: the agency signs it, the hub's key answers there, and only then a device follows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.app.clock import SystemClock
from inspector.cli.main import main
from inspector.crypto.ids import SystemIds
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import ENROLMENT_LIFE, HubAddressStatement, issue_key
from inspector.crypto.validity import Validity
from inspector.hub.clock import system_ms
from inspector.hub.office.address import announce_address
from inspector.hub.relay import opened
from inspector.hub.rows.home import Home
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.http_carrier import HttpCarrier, HubAddress, prove_hub
from inspector.sync.outcomes import Outcome
from inspector.vault.model.errors import VaultError
from inspector.wire.directory import DocumentPublished
from inspector.wire.documents import HUB_ADDRESS, pack_document
from inspector.wire.messages import SyncReply, SyncRequest
from inspector.wire.scopes import Agency
from tests.fakes.chaos import chaos_before
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.rogue_server import a_rogue, reply
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.fakes.two_laptops import exchange
from tests.stories.at_the_hub import desk_of, meet


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


@pytest.fixture
def officer(hub: RealHub, tmp_path: Path) -> Iterator[SyncOfficer]:
    made = enrolled(hub, tmp_path / "t1")
    assert made.syncs().outcome is Outcome.OK
    yield made
    made.closes()


def announced(hub: RealHub, address: str) -> None:
    assert main(["hub", "move", str(hub.home), address]) == 0


def proven(officer: SyncOfficer, address: str) -> Failure | None:
    hub = HubAddress(address, officer.hub_public)
    carrier = HttpCarrier(hub, officer.vault.signing_key, clock=officer.clock, ids=officer.ids)
    return prove_hub(carrier, officer.hub_public, SyncRequest(officer.vault.cursor, officer.vault.incarnation, room=0))


def test_a_device_hears_it_signed_proves_it_and_goes_on_there_after_a_restart(
    hub: RealHub, officer: SyncOfficer
) -> None:
    with chaos_before(hub.process.port) as line:
        announced(hub, line.url)
        known = [officer.vault.hub_moves_to]
        officer.syncs()
        known.append(officer.vault.hub_moves_to)
        failure = proven(officer, line.url)
        officer.vault.move_hub(line.url)
        known.append(officer.vault.hub_moves_to)
        officer.url = officer.vault.identity.hub_url
        officer.restarts()
        through = line.connections
        outcome = officer.syncs().outcome

        assert known == [None, line.url, None]
        assert failure is None
        assert officer.vault.identity.hub_url == line.url
        assert outcome is Outcome.OK
        assert line.connections > through


def test_who_met_only_a_colleague_learns_the_address_and_still_asks_for_the_hubs_key(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    """The signed statement goes from laptop to laptop in the directory; that colleague's word alone moves nobody."""
    colleague = enrolled(hub, tmp_path / "t2")
    meet(officer, colleague)
    with chaos_before(hub.process.port) as line:
        announced(hub, line.url)
        colleague.syncs()
        known = [officer.vault.hub_moves_to]

        exchange(desk_of(officer), desk_of(colleague))

        known.append(officer.vault.hub_moves_to)
        assert known == [None, line.url]
        assert officer.vault.identity.hub_url == hub.url
        assert proven(officer, line.url) is None
        line.is_off = True
        assert isinstance(proven(officer, line.url), Failure)
    colleague.closes()


def test_the_newest_address_counts_and_the_old_one_again_is_no_move(hub: RealHub, officer: SyncOfficer) -> None:
    announced(hub, "https://hub.elders.example")
    officer.syncs()
    first = officer.vault.hub_moves_to
    with opened(hub.home, clock=lambda: system_ms() + 5_000, ids=SystemIds()) as relay:
        announce_address(relay, hub.url)
    officer.syncs()

    assert first == "https://hub.elders.example"
    assert officer.vault.hub_moves_to is None


def test_an_address_that_the_agency_did_not_sign_is_not_followed(hub: RealHub, officer: SyncOfficer) -> None:
    """An administrator's own key may write in the directory; the enrolment key must have signed."""
    home, now = Home(hub.home), SystemClock().now()
    validity = Validity.starting(now, ENROLMENT_LIFE)
    stated = HubAddressStatement(Agency.GEMEENTE.value, home.hub_key().public, validity, "https://vals")
    false = pack_document(issue_key(stated, SigningKey(bytes(range(32)))))
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        vouched = home.agency_keys(Agency.GEMEENTE).enrolment_statement
        said = DocumentPublished(HUB_ADDRESS, false, vouched)
        relay.store.write(
            lambda connection: relay.registrar.declare(connection, Agency.GEMEENTE, said, now_ms=system_ms())
        ).result()
    officer.syncs()

    assert officer.vault.hub_moves_to is None
    with pytest.raises(VaultError):
        officer.vault.move_hub("https://vals")


def test_whoever_answers_there_without_the_hubs_key_is_not_believed(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    with a_rogue(lambda _request: reply(SyncReply(bytes(16), 0, 0).encode())) as rogue:
        assert proven(officer, rogue.url) == Failure(FailureKind.NOT_TRUSTED)
    with chaos_before(hub.process.port) as line:
        line.is_off = True
        answer = proven(officer, line.url)
    assert isinstance(answer, Failure)
    (tmp_path / "other").mkdir()
    for other in a_real_hub(tmp_path / "other"):
        assert isinstance(proven(officer, other.url), Failure)


def test_a_reply_that_the_hub_once_gave_proves_nothing_at_another_address(hub: RealHub, officer: SyncOfficer) -> None:
    carrier = HttpCarrier(
        HubAddress(hub.url, officer.hub_public), officer.vault.signing_key, clock=officer.clock, ids=officer.ids
    )
    recorded = carrier.sync(SyncRequest(officer.vault.cursor, officer.vault.incarnation, room=0).encode())
    assert isinstance(recorded, bytes)

    with a_rogue(lambda _request: reply(recorded)) as rogue:
        assert proven(officer, rogue.url) == Failure(FailureKind.NOT_TRUSTED)


def test_an_address_without_tls_is_refused_at_the_hub(hub: RealHub, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hub", "move", str(hub.home), "http://hub.example"]) != 0

    assert "devices cannot ask a hub there safely: hub.example" in capsys.readouterr().err
