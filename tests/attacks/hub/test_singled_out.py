"""A hub that gives one officer a key of his own could tell his questions from those of all others: it is noticed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from sqlalchemy import Connection, delete

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.casework.visiting import asking
from inspector.crypto.blind_signatures import new_key
from inspector.crypto.ids import SystemIds
from inspector.domain.ids import VisitId
from inspector.hub.answering.questions import URL_FILE
from inspector.hub.clock import system_ms
from inspector.hub.relay import opened
from inspector.hub.rows import tokens
from inspector.hub.rows.home import Home
from inspector.hub.rows.tables import token_keys
from inspector.sync.lan import turns
from inspector.sync.outcomes import Outcome, SyncResult
from inspector.sync.register.errand import Questions
from inspector.sync.witness import HubFault
from inspector.vault.files.asked import Waiting
from inspector.vault.model.batch import Batch
from inspector.viewmodels.sync.sync_words import result_text
from inspector.wire.asking.questions import QUESTION_SIZE, last_hour_of
from inspector.wire.asking.tokens import TOKENS_A_SHEET, token_day
from inspector.wire.directory import TokenKeyNamed, encode_declaration
from inspector.wire.event import MAY_END, NO_KEY, Header, RawEvent, head_message
from inspector.wire.frames import Frame, parse
from inspector.wire.scopes import Agency, EventClass
from tests.fakes.delivering import deliver
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.laws import REGISTER_TOWN
from tests.fakes.publishing import publishes
from tests.fakes.sync_officer import SyncOfficer, a_courier, enrolled
from tests.fakes.two_laptops import exchange
from tests.stories.officers import Team, a_team


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    """A hub that names a register; none answers there."""
    with contextmanager(a_real_hub)(tmp_path, agencies=(Agency.GEMEENTE,)) as hub:
        publishes(Home(hub.home), REGISTER_TOWN)
        (hub.home / URL_FILE).write_text("http://127.0.0.1:9\n")
        hub.restart()
        yield hub


def syncs(officer: SyncOfficer) -> SyncResult:
    """As a device does it where there is a register."""
    desk = Desk(officer.vault, officer.clock, officer.ids, ())
    questions = Questions(
        partial(asking.is_singled_out, desk),
        lambda: asking.lacks_tokens(desk),
        partial(asking.sheet_for, desk),
        partial(asking.take_signed, desk),
        partial(asking.take_refusal, desk),
        partial(asking.unanswered, desk),
        partial(asking.keep_answers, desk),
    )
    courier = a_courier(
        officer.vault, officer.carrier, officer.hub_public, settle=partial(settling.settle, desk), questions=questions
    )
    said = courier.sync_once()
    assert said.outcome is Outcome.OK
    return said


def at_the_hub(hub: RealHub, *, makes_another: bool) -> None:
    """Whoever runs the hub takes the day's key away, and puts another in its place that he names nobody."""

    def work(connection: Connection) -> None:
        connection.execute(delete(token_keys))
        if makes_another:
            tokens.keep_key(connection, Agency.GEMEENTE, token_day(system_ms()), new_key(), relay.hub_key)

    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        relay.store.write(work).result()


def test_who_is_given_another_key_than_the_directory_names_takes_no_token_and_is_told(
    hub: RealHub, tmp_path: Path, qapp: QGuiApplication
) -> None:
    assert qapp is not None
    first, second, third = (enrolled(hub, tmp_path / name) for name in ("t1", "t2", "t3"))
    assert syncs(first).hub is None
    assert len(first.vault.asked.read().tokens) == TOKENS_A_SHEET

    at_the_hub(hub, makes_another=True)
    told = syncs(second)
    assert told.hub is HubFault.SINGLED_OUT
    assert result_text(told) == "De server noemt dit apparaat een andere sleutel van de dag dan collega's"
    assert second.vault.asked.read().tokens == ()
    assert syncs(first).hub is None, "what the hub told another officer it can have learnt nowhere"

    at_the_hub(hub, makes_another=False)  # it names the next one that it makes, as an honest hub would
    assert syncs(third).hub is HubFault.SINGLED_OUT
    assert third.vault.asked.read().tokens == ()
    waits = Waiting(VisitId("ab" * 16), bytes(QUESTION_SIZE), bytes(32), last_hour_of(system_ms()), b"")
    first.vault.asked.write(replace(first.vault.asked.read(), waiting=(waits,)))
    assert asking.unanswered(Desk(first.vault, first.clock, first.ids, ())) != ()
    assert syncs(first).hub is HubFault.SINGLED_OUT
    assert asking.unanswered(Desk(first.vault, first.clock, first.ids, ())) == (), "one that can be told was sent"
    for each in (first, second, third):
        each.closes()


@pytest.mark.parametrize("turn_bytes", [turns.TURN_BYTES, 1])
def test_officers_whom_a_hub_shows_two_directories_notice_when_they_share(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, turn_bytes: int
) -> None:
    """Also where the log takes many turns."""
    monkeypatch.setattr(turns, "TURN_BYTES", turn_bytes)
    team = a_team(tmp_path, "c1", "t1", "t2")
    ours, theirs = team.desk("t1"), team.desk("t2")
    shown = branches(team)
    deliver(team.world.administrator(Agency.GEMEENTE).vault, ours.vault)
    theirs.vault.ingest([shown])
    assert ours.vault.token_keys_named(token_day(ours.now_ms())) == {bytes(32)}
    assert theirs.vault.token_keys_named(token_day(ours.now_ms())) == {bytes([1]) * 32}
    assert (ours.vault.forks(), theirs.vault.forks()) == ((), ())

    exchange(ours, theirs)

    assert [len(each.vault.forks()) for each in (ours, theirs)] == [1, 1]
    exchange(ours, theirs)
    assert [len(each.vault.forks()) for each in (ours, theirs)] == [1, 1]
    team.ends()


def branches(team: Team) -> bytes:
    """The administrator names a key, and in another branch of the same log another one: that is the frame."""
    vault = team.world.administrator(Agency.GEMEENTE).vault
    before = {head.log: head for head in vault.heads()}
    day = token_day(team.desk("t1").now_ms())
    vault.append(Batch(declarations=(TokenKeyNamed(day, bytes(32)),)))
    (log,) = {head.log for head in vault.heads()} - {each.log for each in before.values() if each in vault.heads()}
    (frame,) = (each for each in map(parse, vault.frames_beyond({log: before[log].seq})) if each.log == log)
    body = encode_declaration(TokenKeyNamed(day, bytes([1]) * 32))
    known = frame.events[-1].header
    header = Header(EventClass.DIRECTORY, known.stream, log, known.seq, NO_KEY, known.hlc, len(body), MAY_END)
    unsigned = Frame(log, known.stream, known.seq, (RawEvent.of(header, body),), b"")
    signature = vault.signing_key.sign(head_message(log, known.seq, unsigned.heads(before[log].head)[-1]))
    return replace(unsigned, signature=signature).pack()
