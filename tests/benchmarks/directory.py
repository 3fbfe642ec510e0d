"""What an agency's directory costs whoever unlocks: three hundred devices whose statements were renewed for a year."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import chain, islice
from pathlib import Path

from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import STATEMENT_LIFE, Statement, issue_statement
from inspector.crypto.validity import Validity
from inspector.vault.model.batch import Batch
from inspector.wire.directory import InstallationEnrolled
from inspector.wire.scopes import Agency, Role
from tests.benchmarks.figure import Figure, Stopwatch, middle
from tests.fakes.delivering import deliver
from tests.fakes.world import World, a_world

DEVICES, RENEWALS = 300, 12
SAMPLES = 9
TOGETHER = 100


def measure(folder: Path) -> Iterator[Figure]:
    """Opening such a vault, and one more enrolment coming in; beside it a vault that knows three people."""
    world = a_world(folder, "t1")
    small = Stopwatch()
    _open(world, small)
    said = chain.from_iterable(_renewals(world))
    administrator = world.administrator(Agency.GEMEENTE).vault
    while some := tuple(islice(said, TOGETHER)):
        administrator.append(Batch(declarations=some))
    deliver(administrator, world.people["t1"].vault)
    large, news = Stopwatch(), Stopwatch()
    _open(world, large)
    for month in range(SAMPLES):
        administrator.append(Batch(declarations=(_enrolment(world, DEVICES, month),)))
        with news.running():
            deliver(administrator, world.people["t1"].vault)
    world.closes()
    about = f"{DEVICES} devices renewed {RENEWALS} times"
    yield middle("open a vault, least Argon2id: a directory of three people", "ms", small.times)
    yield middle(f"open a vault, least Argon2id: a directory of {about}", "ms", large.times)
    yield middle(f"take in one enrolment: a directory of {about}", "ms", news.times)


def _open(world: World, watch: Stopwatch) -> None:
    for _ in range(SAMPLES):
        world.people["t1"].vault.close()
        with watch.running():
            world.opens(world.people["t1"])


def _renewals(world: World) -> Iterator[list[InstallationEnrolled]]:
    for month in range(RENEWALS):
        yield [_enrolment(world, device, month) for device in range(DEVICES)]


def _enrolment(world: World, device: int, month: int) -> InstallationEnrolled:
    office = world.office(Agency.GEMEENTE)
    signing, reader = (bytes([which]) + device.to_bytes(31) for which in (1, 2))
    validity = Validity.starting(world.clock.now() + timedelta(days=30 * month), STATEMENT_LIFE)
    statement = Statement(
        office.agency.value,
        f"d{device}",
        f"Ambtenaar {device}",
        Role.INSPECTOR.value,
        SigningKey(signing).public,
        ReaderKey(reader).public,
        validity,
    )
    return InstallationEnrolled(issue_statement(statement, office.enrolment), office.chain)
