"""A register in a folder, of a day that a test moves on."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from inspector.crypto.signatures import SigningKey
from inspector.passes.published import PublishedList, read_published
from inspector.passes.status_list import StatusList, read_list
from inspector.register.lists import todays_list
from inspector.register.register import Register, make_register, opened
from tests.fakes.seeded_ids import SeededIds

ROOT = SigningKey(SeededIds("national root").key32())
ANNA, BEA = "999993847", "999992077"
"""Numbers of the proof set: nobody has them."""


@dataclass
class Day:
    """What time it is."""

    now: datetime = datetime(2026, 12, 1, 7, tzinfo=UTC)
    ids: SeededIds = field(default_factory=lambda: SeededIds("register"))

    def passes(self, days: int) -> None:
        self.now += timedelta(days=days)


@contextmanager
def a_register(folder: Path, day: Day) -> Iterator[Register]:
    if not folder.exists():
        make_register(folder, day.ids).vouch(ROOT, "Proefregister", day.now)
    with opened(folder, day.ids, lambda: day.now) as register:
        yield register


def list_of(register: Register) -> StatusList:
    document, _ = todays_list(register)
    published = read_published(document)
    assert isinstance(published, PublishedList)
    return read_list(published.token, published.registers)


def a_country(*ages: int, registration: bool = True) -> bytes:
    regime = {"from": "2010-01-01", "until": None, "regime": "WRP_REGISTER", "name_nl": "Wet", "name_en": "Act"}
    names = {f"{word}_{tongue}": "Proef" for word in ("name", "disclaimer") for tongue in ("nl", "en")}
    return json.dumps(
        {
            "format": "inspector-regimes/1",
            "version": "1",
            "in_force_from": "2010-01-01",
            "in_force_until": None,
            **names,
            "regimes": [{**regime, "registration": registration, "minimum_ages": list(ages)}],
            "parameters": [],
        }
    ).encode()


def a_town(name: str, age: int, *, registration: bool = True) -> bytes:
    decided = {"from": "2010-01-01", "until": None, "regime": "WRP_REGISTER", "registration": registration}
    return json.dumps(
        {
            "format": "inspector-municipality/1",
            "municipality": name,
            "version": "1",
            "name_nl": name,
            "name_en": name,
            "conditions": [],
            "regimes": [{**decided, "minimum_age": age, "repetition_months": 24}],
        }
    ).encode()
