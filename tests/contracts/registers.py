"""Registers that the contract is tried on: the reference register, a small one, and whatever a ministry names.

A ministry that connects its own register writes one adapter: a context manager that takes a folder and gives an object
as `Adapter` describes it. `REGISTER_ADAPTER=package.module:name make test-register` tries it with everything that
`tests/contracts/test_register.py` asks.
"""

import importlib
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from inspector.crypto.ids import SystemIds
from inspector.crypto.signatures import SigningKey
from inspector.hub.clock import PlayedClock, system_ms
from inspector.hub.running.process import start_server
from inspector.passes.binding import DocumentKind
from inspector.register.passes import issue, revoke
from inspector.register.questions import accept
from inspector.register.register import Register, make_register, opened
from inspector.wire.scopes import Agency
from tests.fakes.small_register import SmallRegister


class Adapter(Protocol):
    """What the contract has to do to a register that it cannot do over the network."""

    @property
    def url(self) -> str:
        """Where it answers."""

    @property
    def root(self) -> bytes:
        """The national root that vouches for it."""

    @property
    def question_public(self) -> bytes:
        """The key that questions are sealed to."""

    def put_in(self, number: str) -> None:
        """Register somebody."""

    def take_out(self, number: str) -> None:
        """Remove somebody, with all passes."""

    def accept(self, hub_public: bytes, agency: Agency, budget: int) -> None:
        """Answer an agency by the word of its hub, so many questions a day."""

    def now(self) -> datetime:
        """What time it is there."""

    def tomorrow(self) -> None:
        """A day is over."""


@dataclass
class Reference:
    """`inspector register serve`, and what its keeper does in its folder."""

    url: str
    root: bytes
    register: Register
    clock: PlayedClock

    @property
    def question_public(self) -> bytes:
        return self.register.question_key.public

    def put_in(self, number: str) -> None:
        issue(self.register, number, DocumentKind.PASSPORT, "SPECI2014", "10031990")

    def take_out(self, number: str) -> None:
        revoke(self.register, number)

    def accept(self, hub_public: bytes, agency: Agency, budget: int) -> None:
        accept(self.register, hub_public, agency, budget)

    def now(self) -> datetime:
        return self.register.now()

    def tomorrow(self) -> None:
        self.clock.set_to(self.clock() + round(timedelta(days=1).total_seconds() * 1000))


@contextmanager
def reference(folder: Path) -> Iterator[Adapter]:
    """The reference register as a process of its own."""
    ids, root = SystemIds(), SigningKey(SystemIds().key32())
    clock = PlayedClock(folder / "clock")
    clock.set_to(system_ms())

    def now() -> datetime:
        return datetime.fromtimestamp(clock() / 1000, UTC)

    make_register(folder / "register", ids).vouch(root, "Proefregister", now())
    process = start_server("register", folder / "register", options=("--played-clock", str(folder / "clock")))
    with opened(folder / "register", ids, now) as register:
        yield Reference(process.url, root.public, register, clock)
    process.stop()


@contextmanager
def small(_folder: Path) -> Iterator[Adapter]:
    """The other implementation, which shares nothing with the reference but the formats."""
    register = SmallRegister()
    register.start()
    yield register
    register.stop()


def every() -> dict[str, Callable[[Path], AbstractContextManager[Adapter]]]:
    """Each register by its name."""
    named = os.environ.get("REGISTER_ADAPTER", "")
    if not named:
        return {"reference": reference, "small": small}
    module, _, name = named.partition(":")
    return {named: getattr(importlib.import_module(module), name)}
