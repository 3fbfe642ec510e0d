"""What a hub has of a proposal to erase does not say which streams it is about; only places and times remain."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select

from inspector.casework import settling
from inspector.casework.judging import erasing
from inspector.casework.visiting import notes
from inspector.crypto.ids import SystemIds
from inspector.domain.acts.erasing import Ground
from inspector.domain.ids import VisitId
from inspector.hub.clock import system_ms
from inspector.hub.relay import opened
from inspector.hub.rows import tables
from inspector.vault.model.erasures import ErasureState
from inspector.wire.erasure import Erasure, decode_erasure
from inspector.wire.frames import parse
from inspector.wire.scopes import EventClass, Role
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.stories.at_the_hub import desk_of, meet, registers_linde, starts
from tests.stories.officers import done

LONGEST_CHANCE = 8
"""Bytes that two bodies do not share by chance."""
EDGE = 4
"""Bytes beside what every body has that are equal by chance, one in 256 each."""


@dataclass
class Office:
    """An agency at a hub, and two visits that are alike."""

    hub: RealHub
    supervisor: SyncOfficer
    privacy: SyncOfficer
    visits: tuple[VisitId, VisitId]

    def proposals(self) -> tuple[tuple[ErasureState, ...], ...]:
        return tuple(each.parts for each in erasing.proposals(desk_of(self.privacy)))

    def rows(self) -> dict[str, list[tuple[object, ...]]]:
        """Everything that the hub keeps, by table."""
        with opened(self.hub.home, clock=system_ms, ids=SystemIds()) as relay:
            return relay.store.read(
                lambda connection: {
                    table.name: [tuple(row) for row in connection.execute(select(table))]
                    for table in tables.there(connection)
                }
            )

    def erasures(self) -> dict[bytes, Erasure]:
        """The erase events as the hub has them, by stream."""
        found = [decode_erasure(body) for body in self._bodies()]
        return {erasure.stream: erasure for erasure in found}

    def _bodies(self) -> Iterator[bytes]:
        place = list(tables.segments.columns.keys()).index("frame")
        for row in self.rows()["segments"]:
            frame = row[place]
            assert isinstance(frame, bytes)
            for event in parse(frame).events:
                if event.header.event_class is EventClass.ERASE and event.body is not None:
                    yield event.body


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    for hub in a_real_hub(tmp_path / "hub"):
        supervisor = enrolled(hub, tmp_path / "c1", role=Role.SUPERVISOR)
        privacy = enrolled(hub, tmp_path / "f1", role=Role.PRIVACY_OFFICER)
        inspector = enrolled(hub, tmp_path / "t1")
        everybody = supervisor, privacy, inspector
        for each in everybody:
            each.settles_with(partial(settling.settle, desk_of(each)))
        meet(*everybody)
        linde = registers_linde(supervisor)
        meet(*everybody)
        one, other = (starts(inspector, linde) for _ in range(2))
        for visit in (one, other):
            done(notes.write_note(desk_of(inspector), visit, "Niemand thuis."))
        meet(*everybody)
        for visit in (one, other):
            done(erasing.propose_whole(desk_of(supervisor), visit, Ground.COURT))
        meet(supervisor, privacy)
        yield Office(hub, supervisor, privacy, (one, other))
        for each in everybody:
            each.closes()


def parts_of(data: bytes, size: int) -> set[bytes]:
    """Every run of that many bytes."""
    return {data[at : at + size] for at in range(len(data) - size + 1)}


def shared(one: bytes, other: bytes, size: int = LONGEST_CHANCE) -> set[bytes]:
    """What two bodies have in common that chance does not make."""
    return parts_of(one, size) & parts_of(other, size)


def tells_apart(pair: list[bytes], anywhere: set[bytes]) -> set[bytes]:
    """What these two have in common that is not, but for its edges, in bodies of different proposals too."""
    one, other = pair
    alike = shared(one, other, LONGEST_CHANCE + EDGE)
    return {each for each in alike if parts_of(each, LONGEST_CHANCE).isdisjoint(anywhere)}


def test_two_parts_of_one_proposal_have_nothing_in_common_that_two_of_different_ones_have_not(office: Office) -> None:
    proposals, bodies = office.proposals(), {stream: each.encode() for stream, each in office.erasures().items()}
    one, other = ([bodies[part.said.erasure.stream] for part in parts] for parts in proposals)

    assert (len(one), len(other)) == (2, 2)
    anywhere = shared(one[0], other[0]) | shared(one[0], other[1]) | shared(one[1], other[0])
    assert not tells_apart(one, anywhere)
    assert not tells_apart(other, anywhere)
    a_nonce = bytes(range(16))
    assert tells_apart([each + a_nonce for each in one], anywhere)


def test_no_table_but_the_frames_themselves_says_anything_of_proposals(office: Office) -> None:
    for parts in office.proposals():
        done(erasing.confirm(desk_of(office.privacy), parts[0].said.id))
    meet(office.privacy, office.supervisor)
    names = {erasure.proposal for erasure in office.erasures().values()}
    nonces = {part.nonce for parts in office.proposals() for part in parts}

    rows = office.rows()
    said = b"".join(part for table in rows.values() for row in table for part in row if isinstance(part, bytes))
    beside_frames = {part for name, table in rows.items() if name != "segments" for row in table for part in row}

    assert len(names) == 4
    assert len(nonces) == 2
    assert {row[0] for row in rows["erased"]}
    assert names.isdisjoint(beside_frames)
    assert not any(nonce is None or nonce in said for nonce in nonces)
