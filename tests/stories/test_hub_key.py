"""A hub gets another key: its root says so, and devices follow only when the old key says so too, or their officer."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspector.cli.main import main
from inspector.crypto.farewells import bid_farewell
from inspector.crypto.ids import SystemIds
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import (
    ENROLMENT_LIFE,
    HubSuccessorStatement,
    authenticate_hub,
    issue_key,
)
from inspector.crypto.validity import Validity
from inspector.hub.clock import system_ms
from inspector.hub.errors import HubError
from inspector.hub.office.checking import check
from inspector.hub.office.copies import take_away_expired
from inspector.hub.register.successors import replaced
from inspector.hub.relay import opened
from inspector.hub.rows.home import Home, read_key, replace_secret, seed_text
from inspector.hub.running.process import start_hub
from inspector.sync.by_stick import stick as sticks
from inspector.sync.by_stick.file_bundle import read_bundle, receipt_path
from inspector.sync.following import proven_key
from inspector.sync.outcomes import Outcome
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import VaultError
from inspector.wire.directory import DocumentPublished
from inspector.wire.documents import HUB_SUCCESSOR, pack_document
from inspector.wire.of_hub.hub_keys import SaidOfHub
from inspector.wire.receipt_lines import claimed_by
from inspector.wire.scopes import Agency
from tests.fakes.backups import backed_up, restored
from tests.fakes.hub_process import AGENCIES, RealHub, a_real_hub
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


def root_files(hub: RealHub) -> list[str]:
    return [str(hub.home / "offline-roots" / f"{agency.value}.key") for agency in AGENCIES]


def key_is_changed(hub: RealHub, *options: str) -> bytes:
    """Stopped, given another key, started again at the same address; gives that key."""
    hub.stop()
    roots = [word for file in root_files(hub) for word in ("--root", file)]
    assert main(["hub", "key", str(hub.home), *roots, *options]) == 0
    hub.restart()
    return Home(hub.home).hub_key().public


def key_is_lost(hub: RealHub) -> None:
    hub.stop()
    Home(hub.home).hub_key_file.unlink()


def a_statement(old: bytes, new: bytes, signer: SigningKey, *, minutes: int = 0) -> bytes:
    since = datetime.fromtimestamp(system_ms() // 1000, UTC) + timedelta(minutes=minutes)
    stated = HubSuccessorStatement(Agency.GEMEENTE.value, new, Validity.starting(since, ENROLMENT_LIFE), old)
    return issue_key(stated, signer)


def publishes(hub: RealHub, statement: bytes, farewell: bytes) -> None:
    """An administrator's own key may write in the directory whatever it likes."""
    said = DocumentPublished(HUB_SUCCESSOR, pack_document(statement), farewell)
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        relay.store.write(
            lambda connection: relay.registrar.declare(connection, Agency.GEMEENTE, said, now_ms=system_ms())
        ).result()


def test_devices_follow_at_their_next_sync_what_root_and_old_key_both_say(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    """Also when the stamp, the tree and the receipts of before are by the old key."""
    old, stream = officer.hub_public, officer.opens_a_stream()
    assert officer.syncs().outcome is Outcome.OK
    before = claimed_by(officer.vault.checkpoint or b"")
    lines = officer.vault.receipt_lines([stream])
    new = key_is_changed(hub)
    officer.writes(stream, 3)

    result = officer.syncs()
    fresh = enrolled(hub, tmp_path / "t9")

    assert (result.outcome, result.hub, officer.unsent()) == (Outcome.OK, None, 0)
    assert officer.vault.identity.hub_public == fresh.hub_public == new != old
    after = claimed_by(officer.vault.checkpoint or b"")
    assert after.incarnation == before.incarnation
    assert after.size > before.size
    assert officer.vault.take_receipt_lines(lines) == len(lines) > 0  # a receipt of before is one for ever
    root = officer.vault.hub_keys
    assert root.before == {old}
    said = officer.vault.hub_statements
    own_root = next(root for root in officer.vault.roots if root.agency == Agency.GEMEENTE.value)
    assert {authenticate_hub(each.statement, each.chain, own_root).public for each in said} == {old, new}
    officer.restarts()
    assert officer.syncs().outcome is Outcome.OK
    assert main(["hub", "check", str(hub.home)]) == 0
    assert main(["hub", "audit", str(hub.home)]) == 0
    fresh.closes()


def test_where_the_old_key_is_lost_nothing_is_sent_until_the_officer_says_yes(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    colleague = enrolled(hub, tmp_path / "t2")
    meet(officer, colleague)
    key_is_lost(hub)
    new = key_is_changed(hub, "--lost")
    officer.writes(officer.opens_a_stream())

    outcomes = [officer.syncs().outcome, officer.syncs().outcome]

    found = officer.vault.hub_keys.successor
    assert outcomes == [Outcome.NOT_TRUSTED] * 2
    assert officer.unsent() > 0
    assert found is not None
    assert (found.new, found.is_proven, officer.vault.identity.hub_public == new) == (new, False, False)
    with pytest.raises(VaultError):
        officer.vault.follow_hub(new)
    assert proven_key(officer.vault, officer.carrier, new, lambda task: task()) is None
    officer.vault.follow_hub(new, is_asked=True)
    officer.restarts()
    assert (officer.syncs().outcome, officer.unsent()) == (Outcome.OK, 0)
    exchange(desk_of(colleague), desk_of(officer))  # who met only a colleague hears it too, and is asked
    heard = colleague.vault.hub_keys.successor
    assert heard is not None
    assert (heard.new, heard.is_proven) == (new, False)
    colleague.closes()


def test_a_stick_goes_to_the_old_key_and_its_receipts_come_back_by_the_new(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    officer.writes(officer.opens_a_stream())
    file = tmp_path / "t1.uitwisseling"
    sticks.write_stick(officer.vault, file, now_ms=system_ms())
    new = key_is_changed(hub)
    assert main(["hub", "stick", str(hub.home), str(file)]) == 0

    taken = sticks.take_stick(officer.vault, read_bundle(receipt_path(file, "server")), Changes)

    assert (officer.unsent(), taken.refused, taken.left > 0) == (0, 0, True)
    found = officer.vault.hub_keys.successor
    assert found is not None
    assert (found.new, found.is_proven) == (new, True)
    assert officer.syncs().outcome is Outcome.OK


def test_neither_administrator_nor_enrolment_key_nor_a_false_hub_names_another_key(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    home, thief = Home(hub.home), SigningKey(bytes(range(32)))
    old = home.hub_key()
    keys = home.agency_keys(Agency.GEMEENTE)
    for signer in (keys.administrator, keys.enrolment, old, thief):
        statement = a_statement(old.public, thief.public, signer)
        publishes(hub, statement, bid_farewell(statement, old))  # who took the folder has the hub's key too
    assert officer.syncs().outcome is Outcome.OK
    hub.stop()
    shutil.copytree(hub.home, tmp_path / "false")
    (tmp_path / "false" / "hub.key").write_text(f"{bytes(range(32)).hex()}\n")
    officer.writes(officer.opens_a_stream())
    false = start_hub(tmp_path / "false", port=hub.process.port)
    try:
        outcome = officer.syncs().outcome
    finally:
        false.kill()

    assert outcome is Outcome.NOT_TRUSTED
    assert officer.vault.hub_keys.successor is None
    assert officer.unsent() > 0


def test_of_two_successors_none_is_followed_and_none_leads_back(hub: RealHub, officer: SyncOfficer) -> None:
    root = read_key(Path(root_files(hub)[0]))
    old, other = Home(hub.home).hub_key(), SigningKey(bytes(range(1, 33)))
    new = key_is_changed(hub)
    assert officer.syncs().outcome is Outcome.OK
    back = a_statement(new, old.public, root, minutes=5)
    again = a_statement(old.public, other.public, root, minutes=5)

    officer.vault.hear_of_hub_keys([SaidOfHub(back, b""), SaidOfHub(again, bid_farewell(again, old))])

    assert officer.vault.identity.hub_public == new
    assert officer.vault.hub_keys.successor is None
    assert officer.syncs().outcome is Outcome.OK
    third = a_statement(new, other.public, root, minutes=5)
    fourth = a_statement(new, SigningKey(bytes(range(2, 34))).public, root, minutes=6)
    found = officer.vault.hear_of_hub_keys([SaidOfHub(third, b""), SaidOfHub(fourth, b"")])
    assert (found.successor, found.is_contested) == (None, True)
    assert officer.syncs().outcome is Outcome.OK  # the key it has goes on to count


def test_a_hub_serves_with_no_key_that_was_replaced_or_is_half_replaced(
    hub: RealHub, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    hub.stop()
    shutil.copytree(hub.home, tmp_path / "copy")
    roots = [word for file in root_files(hub) for word in ("--root", file)]
    old = Home(hub.home).hub_key().public
    lacking = main(["hub", "key", str(hub.home), *roots[:2]])
    begun = Home(hub.home).next_key_file.exists()
    replace_secret(Home(hub.home).next_key_file, seed_text(bytes(range(3, 35))))  # as a crash leaves it
    half = main(["hub", "serve", str(hub.home), "--port", "0"])
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay, pytest.raises(HubError, match="between two keys"):
        backed_up(relay, tmp_path / "copies")
    too_soon = main(["hub", "key", str(hub.home), *roots, "--lost"])
    kept = Home(hub.home).hub_key().public
    done = main(["hub", "key", str(hub.home), *roots])
    for name in ("hub.db", "hub.db-wal", "hub.db-shm"):
        (tmp_path / "copy" / name).unlink(missing_ok=True)
        if (hub.home / name).exists():
            shutil.copy2(hub.home / name, tmp_path / "copy" / name)
    replaced = main(["hub", "serve", str(tmp_path / "copy"), "--port", "0"])
    lost = main(["hub", "key", str(hub.home), *roots, "--lost"])

    assert (lacking, half, done, replaced, lost) == (2, 2, 0, 2, 2)
    assert (begun, too_soon, kept) == (False, 2, old), "a key that is here says itself which one follows"
    said = capfd.readouterr().err
    for line in (
        "arbeidsinspectie, politie is missing",
        "between two keys",
        "copy the folder of the hub",
        "without --lost",
    ):
        assert line in said


def test_a_backup_holds_the_keys_of_before_and_takes_the_old_ones_place_in_time(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    """A hub made of it opens what was sealed to the old key, and whoever followed believes it."""
    old, copies = Home(hub.home).hub_key().public, tmp_path / "copies"
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        first = backed_up(relay, copies, days=1e-7).file
    key_is_changed(hub)
    officer.writes(officer.opens_a_stream())
    assert (officer.syncs().outcome, officer.unsent()) == (Outcome.OK, 0)
    hub.stop()
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        second = backed_up(relay, copies).file
        before = relay.store.read(replaced)
        taken = take_away_expired(copies, relay.hub_key.public, *before, now_ms=system_ms())
    made = restored(second, tmp_path / "made", ids=SystemIds()).home
    again = start_hub(made.path, port=hub.process.port)
    try:
        outcome = officer.syncs().outcome
    finally:
        again.kill()

    assert (taken, first.exists(), second.exists()) == (1, False, True)
    assert [key.public for key in made.old_keys()] == [old]
    assert check(made.path, is_served=False) == ()
    assert outcome is Outcome.OK
