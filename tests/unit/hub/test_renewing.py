"""Three years at a hub: what it says of itself it says again in time, and the rest when the root key is fetched."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from inspector.crypto.cose import read1
from inspector.crypto.ids import SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import STATEMENT_LIMIT, HubStatement, authenticate_hub, authenticate_statement
from inspector.crypto.stretching import FLOOR
from inspector.domain.events import NoteWritten
from inspector.domain.ids import StreamId
from inspector.domain.recorded import NewEvent
from inspector.hub.answering.enrolling import enrol
from inspector.hub.answering.exchange import exchange
from inspector.hub.errors import EnrolmentOverError, HubError
from inspector.hub.frames.clear_events import root_of
from inspector.hub.office import administering, renewing
from inspector.hub.office.checking import check
from inspector.hub.register import enrolments
from inspector.hub.register.registrar import Officer
from inspector.hub.relay import opened
from inspector.hub.rows import installations
from inspector.hub.rows.home import Home, read_key, replace_secret, seed_text, write_key
from inspector.hub.rows.installations import AgencyEntry
from inspector.hub.running.repeated import repeat
from inspector.vault.directory.identity import Identity
from inspector.vault.making.keeping import create_vault
from inspector.vault.model.batch import Batch, NewStream
from inspector.vault.sides.vault import Vault
from inspector.wire.enrolment import CODE_SECRET_BYTES, EnrolRequest, derive_code_keys
from inspector.wire.http_signature import SignedBy
from inspector.wire.messages import Standing, SyncRequest
from inspector.wire.scopes import Agency, Role, StreamKind
from inspector.wire.stream_id import stream_id
from tests.fakes.clock import DrivenClock
from tests.fakes.device import Device
from tests.fakes.postgres import NewDatabase
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.world import PASSPHRASE
from tests.unit.hub.relays import START_MS, InProcess, TurnedClock, a_home

INSPECTOR = (Agency.GEMEENTE, Role.INSPECTOR)
OFFICER = Officer(*INSPECTOR, "T1", "Toezichthouder 1")


@pytest.fixture
def home(tmp_path: Path, new_database: NewDatabase) -> Home:
    return a_home(tmp_path, new_database())


@pytest.fixture
def hub(home: Home) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(home.path, clock=clock, ids=SystemIds()) as relay:
        yield InProcess(relay, clock)


def moment(hub: InProcess) -> datetime:
    return datetime.fromtimestamp(hub.clock() // 1000, UTC)


def entry_of(hub: InProcess, agency: Agency = Agency.GEMEENTE) -> AgencyEntry:
    entry = hub.relay.store.read(lambda connection: installations.find_agency(connection, agency))
    assert entry is not None
    return entry


def fetches_the_root(hub: InProcess, agency: Agency = Agency.GEMEENTE) -> datetime:
    root = read_key(hub.relay.home.offline_roots / f"{agency.value}.key")
    return renewing.renew_enrolment(hub.relay, agency, root)


def ends(hub: InProcess, agency: Agency = Agency.GEMEENTE) -> renewing.Ends:
    (found,) = (each for each in renewing.ends(hub.relay) if each.agency == agency.value)
    return found


@dataclass
class Tablet:
    """A real vault that syncs with a hub in this process; its clock is the hub's."""

    hub: InProcess
    vault: Vault
    stream: StreamId = field(init=False)

    def __post_init__(self) -> None:
        self.stream = StreamId(stream_id(StreamKind.FINDINGS, Agency.GEMEENTE, SystemIds().id16()).hex())
        self.vault.append(Batch(new_streams=(NewStream(self.stream),)))

    def syncs(self) -> Standing:
        vault, relay = self.vault, self.hub.relay
        vault.append(Batch(appends=(NewEvent(self.stream, NoteWritten("Weer gewerkt", None)),)))
        signed_by = SignedBy(vault.signing_key.id, SystemIds().id16().hex(), self.hub.clock() // 1000, bytes(32))
        request = SyncRequest(vault.cursor, vault.incarnation, vault.outbox(1 << 24))
        reply = exchange(relay, signed_by, request)
        assert not reply.refused
        vault.ingest(reply.frames, cursor=reply.cursor, incarnation=reply.incarnation)
        assert reply.receipt is not None
        vault.apply_receipt(reply.receipt)
        if reply.renewal is not None:
            vault.renew_statement(reply.renewal.statement, reply.renewal.chain)
        assert vault.sync_state().outbox_events == 0
        return reply.standing

    def hubs(self) -> list[HubStatement]:
        root = root_of(entry_of(self.hub))
        return [authenticate_hub(each.statement, each.chain, root) for each in self.vault.hub_statements]


def a_tablet(hub: InProcess, folder: Path, number: str, clock: DrivenClock) -> Tablet:
    ids, entry = SeededIds(number), entry_of(hub)
    seeds = ids.key32(), ids.key32()
    credentials = hub.relay.store.write(
        lambda connection: hub.relay.registrar.enrol(
            connection, OFFICER, SigningKey(seeds[0]).public, ReaderKey(seeds[1]).public, now_ms=hub.clock()
        )
    ).result()
    identity = Identity(
        *seeds,
        credentials.statement,
        credentials.chain,
        entry.root_public,
        "https://hub.invalid",
        hub.relay.hub_key.public,
        entry.directory,
    )
    return Tablet(hub, create_vault(folder, bytearray(PASSPHRASE), identity, clock=clock, ids=ids, argon2=FLOOR))


def test_over_three_years_a_device_works_receipts_count_and_newcomers_are_enrolled(
    hub: InProcess, tmp_path: Path
) -> None:
    clock = DrivenClock(moment(hub))
    first = a_tablet(hub, tmp_path / "first", "first", clock)
    warned: list[str] = []
    synced: list[datetime] = []
    renewals = 0
    for _ in range(3 * 365 // 15):
        hub.clock.pass_days(15)
        clock.passes(days=15)
        told = len(warned)
        renewing.keep(hub.relay, warned.append)
        if any("gemeente" in line for line in warned[told:]):
            fetches_the_root(hub)
            renewals += 1
        assert first.syncs() is Standing.CURRENT
        synced.append(moment(hub))

    last = a_tablet(hub, tmp_path / "last", "last", clock)
    assert last.syncs() is Standing.CURRENT
    assert first.syncs() is Standing.CURRENT

    assert renewals == 3
    for tablet in (first, last):
        assert [at for at in synced if not any(each.validity.holds_at(at) for each in tablet.hubs())] == []
        assert len(tablet.hubs()) == 4, "once each 340 days, not each time it is looked at"
        assert {each.officer.number for each in tablet.vault.directory.colleagues.values()} == {"hub", "T1"}
        assert len(tablet.vault.directory.colleagues) == 4, "two administrators and two tablets"
        identity, root = tablet.vault.identity, root_of(entry_of(hub))
        found = authenticate_statement(identity.statement, identity.chain, root)
        assert (found.number, found.validity.holds_at(moment(hub))) == ("T1", True)
        tablet.vault.close()


def test_a_training_in_talks_is_heard_with_the_next_sync_and_said_again_at_each_renewal(
    hub: InProcess, tmp_path: Path
) -> None:
    clock = DrivenClock(moment(hub))
    tablet = a_tablet(hub, tmp_path / "tablet", "tablet", clock)
    installation, until = bytes.fromhex(tablet.vault.me.installation), date(2028, 1, 31)

    administering.say_trained(hub.relay, installation, until)
    before = tablet.vault.me.trained_until
    tablet.syncs()
    heard, statement = tablet.vault.me.trained_until, tablet.vault.identity.statement
    hub.clock.pass_days(20)
    clock.passes(days=20)
    tablet.syncs()

    assert (before, heard) == (None, until)
    assert tablet.vault.identity.statement != statement, "renewed"
    assert tablet.vault.me.trained_until == until
    (listed,) = (each for each in administering.status(hub.relay).installations if each.number == "T1")
    assert listed.trained_until == until
    administering.revoke(hub.relay, installation)
    with pytest.raises(HubError, match="revoked"):
        administering.say_trained(hub.relay, installation, None)
    tablet.vault.close()


def test_saying_that_somebody_is_trained_lets_no_device_in_that_needs_a_code_again(hub: InProcess) -> None:
    installation = hub.known(hub.enrol(*INSPECTOR)).id
    hub.clock.pass_days(34 + 34)
    administering.say_trained(hub.relay, installation, date(2030, 1, 31))
    hub.clock.pass_days(34 + 36)

    with pytest.raises(HubError, match="enrol it anew"):
        administering.say_trained(hub.relay, installation, None)


def test_the_root_vouches_for_the_same_key_so_every_chain_made_before_still_holds(hub: InProcess) -> None:
    device = hub.enrol(*INSPECTOR)
    before = hub.known(device).credentials
    hub.clock.pass_days(380)
    fetches_the_root(hub)
    newcomer = hub.known(hub.enrol(*INSPECTOR)).credentials

    assert hub.read(before, Agency.GEMEENTE).signing_public == device.key.public
    assert newcomer.chain != before.chain
    assert len({read1(each.statement, limit=STATEMENT_LIMIT).key_id for each in (newcomer, before)}) == 1
    assert ends(hub).enrolment == moment(hub) + timedelta(days=400)


def test_the_hub_is_declared_again_two_months_before_the_end_and_not_earlier(hub: InProcess) -> None:
    first, warned = ends(hub).hub, list[str]()
    assert first is not None
    hub.clock.pass_days(339)
    renewing.keep(hub.relay, warned.append)
    assert ends(hub).hub == first
    assert warned == []

    hub.clock.pass_days(2)
    for _ in range(3):
        position = administering.status(hub.relay).position
        renewing.keep(hub.relay, warned.append)

    assert ends(hub).hub == moment(hub) + timedelta(days=400)
    assert administering.status(hub.relay).position == position, "once was enough"


def test_while_it_serves_it_looks_once_a_day(hub: InProcess) -> None:
    days = iter(range(345))
    warned: list[str] = []

    def a_day_passes() -> bool:
        hub.clock.pass_days(1)
        return next(days, None) is None

    repeat(lambda: renewing.keep(hub.relay, warned.append), warned.append, a_day_passes)

    assert ends(hub).hub == datetime.fromtimestamp(START_MS // 1000, UTC) + timedelta(days=341 + 400)
    assert len(warned) == 2 * 5, "of the enrolment statements of two agencies, from the 341st day on"


def test_with_the_enrolment_statement_over_evidence_is_taken_and_the_rest_waits_for_the_root(hub: InProcess) -> None:
    device = hub.enrol(*INSPECTOR)
    while moment(hub) + timedelta(days=16) < ends(hub).enrolment:
        hub.clock.pass_days(16)
        hub.sync(device)
    hub.clock.pass_days(20)
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.seal(3)

    reply = hub.sync(device, log.frame())

    assert (reply.refused, reply.renewal, reply.standing) == ((), None, Standing.CURRENT)
    assert reply.receipt is not None
    with pytest.raises(EnrolmentOverError, match="inspector hub renew"):
        administering.offer_code(hub.relay, OFFICER, SystemIds())
    warned: list[str] = []
    renewing.keep(hub.relay, warned.append)
    assert any("gemeente" in line and "inspector hub renew" in line for line in warned)

    hub.clock.pass_days(30)
    assert hub.sync(device, log.frame()).standing is Standing.EXPIRED
    fetches_the_root(hub)
    assert hub.sync(device).standing is Standing.CURRENT
    assert administering.offer_code(hub.relay, OFFICER, SystemIds()).text
    assert ends(hub).hub == moment(hub) + timedelta(days=400)


@pytest.mark.parametrize("number", ["hub", "HUB", " Hub "])
def test_the_number_of_the_hub_s_own_administrator_is_given_to_nobody(hub: InProcess, number: str) -> None:
    false = Officer(Agency.GEMEENTE, Role.ADMINISTRATOR, number, "Functioneel beheerder")
    device = Device("http://hub", hub.ids, agency=Agency.GEMEENTE)

    with pytest.raises(HubError, match="the hub's own"):
        administering.offer_code(hub.relay, false, SystemIds())
    with pytest.raises(HubError, match="the hub's own"):
        hub.relay.store.write(
            lambda connection: hub.relay.registrar.enrol(
                connection, false, device.key.public, device.reader.public, now_ms=hub.clock()
            )
        ).result()

    assert len(administering.status(hub.relay).installations) == len(administering.status(hub.relay).agencies)


def test_a_code_and_a_statement_for_that_number_from_before_bring_nothing(hub: InProcess) -> None:
    false = Officer(Agency.GEMEENTE, Role.ADMINISTRATOR, "HUB", "Functioneel beheerder")
    keys = derive_code_keys(SystemIds().token(CODE_SECRET_BYTES))
    hub.relay.store.write(lambda connection: enrolments.offer(connection, keys, false, now_ms=hub.clock())).result()
    device = Device("http://hub", hub.ids, agency=Agency.GEMEENTE)
    request = EnrolRequest(keys.enrolment, device.key.public, device.reader.public, bytes(16))

    assert enrol(hub.relay, request.encode(keys.request_key, device.key)) is None
    known = replace(hub.known(hub.enrol(*INSPECTOR)), number="HUB", expires_s=hub.clock() // 1000)
    renewed = hub.relay.store.write(
        lambda connection: hub.relay.registrar.renew(connection, known, now_ms=hub.clock())
    ).result()
    assert renewed is None


def test_no_other_key_renews_and_a_refusal_leaves_everything_as_it_was(hub: InProcess, tmp_path: Path) -> None:
    before = ends(hub)
    strangers = read_key(hub.relay.home.offline_roots / "politie.key"), write_key(tmp_path / "x.key", bytes(32))

    for root in strangers:
        with pytest.raises(HubError, match="not the root key of gemeente"):
            renewing.renew_enrolment(hub.relay, Agency.GEMEENTE, root)
    with pytest.raises(HubError, match="does not serve ggd"):
        renewing.renew_enrolment(hub.relay, Agency.GGD, strangers[0])

    assert ends(hub) == before


def test_a_hub_that_was_opened_before_uses_the_new_statement_at_once(home: Home, hub: InProcess) -> None:
    """As `inspector hub renew` does beside a hub that serves."""
    hub.clock.pass_days(405)
    with opened(home.path, clock=hub.clock, ids=SystemIds()) as other:
        renewing.renew_enrolment(other, Agency.GEMEENTE, read_key(home.offline_roots / "gemeente.key"))

    device = hub.enrol(*INSPECTOR)

    assert hub.sync(device).standing is Standing.CURRENT
    assert list(home.agency_folder(Agency.GEMEENTE).glob("*.new")) == []
    home.check()
    assert (home.agency_folder(Agency.GEMEENTE) / "enrolment.statement").stat().st_mode & 0o077 == 0


def test_the_status_says_when_things_end(hub: InProcess) -> None:
    start = datetime.fromtimestamp(START_MS // 1000, UTC)

    found = administering.status(hub.relay).ends

    assert [each.agency for each in found] == ["gemeente", "politie"]
    assert {(each.enrolment, each.hub) for each in found} == {(start + timedelta(days=400),) * 2}
    assert [renewing.warnings(each, start + timedelta(days=339)) for each in found] == [(), ()]
    assert all(len(renewing.warnings(each, start + timedelta(days=341))) == 2 for each in found)


def test_another_enrolment_key_counts_once_the_root_vouches_for_it_and_who_was_enrolled_stays_so(home: Home) -> None:
    """What `docs/operating.md` says of one that is lost: another in its place, then `inspector hub renew`."""
    clock = TurnedClock()
    with opened(home.path, clock=clock, ids=SystemIds()) as relay:
        before = InProcess(relay, clock).enrol(*INSPECTOR)
    replace_secret(home.agency_folder(Agency.GEMEENTE) / "enrolment.key", seed_text(SystemIds().key32()))

    with opened(home.path, clock=clock, ids=SystemIds()) as relay:
        hub = InProcess(relay, clock)
        fetches_the_root(hub)
        after = hub.enrol(*INSPECTOR)
        standings = [hub.sync(each).standing for each in (before, after)]

    assert standings == [Standing.CURRENT] * 2
    assert check(home.path, is_served=False) == ()
