"""What was ever sealed, asked, renewed or enrolled is not read again: counted after few and after many of each."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

import pytest

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.casework.judging import erasing, visit_questions
from inspector.casework.signals import signals
from inspector.casework.visiting import notes, visit_codes
from inspector.domain.acts.erasing import Ground
from inspector.domain.events import DomainEvent
from inspector.domain.ids import EventId, VisitId
from inspector.domain.office_events import Looked, SignalLogged, VisitAsked, VisitLookedAt
from inspector.domain.recorded import Recorded
from inspector.vault.events.payload import read_payload, write_payload
from inspector.vault.events.recorded import opened_event, read_row
from inspector.vault.model.erasures import ErasureState
from inspector.vault.sides.vault import Vault
from inspector.vault.store.rows import LogRow, OpenedRow, StoredEvent
from inspector.viewmodels.erasures.erasures import PAGE as PAGE_OF_ERASURES
from inspector.viewmodels.erasures.erasures import read_erasures
from inspector.viewmodels.erasures.erasures_props import derive_erasures_props
from inspector.viewmodels.screen.visit_inputs import SENT_SHOWN, read_visit
from inspector.viewmodels.today.today import read_day
from inspector.viewmodels.window.badges import _read_figures, derive_badges
from inspector.viewmodels.window.pages import Page
from inspector.wire.directory import ErasureApplied, ErasureConfirmed, encode_declaration, is_enrolment
from inspector.wire.erasure import Erasure
from inspector.wire.erasures import body_hash_of
from inspector.wire.event import NO_KEY, Header, LogPlace, hlc_of
from inspector.wire.scopes import Agency, EventClass, StreamKind
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.facts import seen
from tests.fakes.many_enrolled import are_enrolled
from tests.stories.officers import Team, a_team, done
from tests.stories.test_flat_cost import watching_what_is_opened

E = TypeVar("E", bound=DomainEvent)

FEW, SOME, MANY = 100, 1_000, 10_000
PAGE = 100

in_years = pytest.mark.parametrize("many", [SOME, pytest.param(MANY, marks=pytest.mark.long)])


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "c1", "f1", "p1")
    team.meets("p1", "t1", "c1", "f1")
    yield team
    team.world.closes()


_FAR = 1 << 20
"""Behind all that is written here."""


def afresh(desk: Desk, pages: Mapping[str, Callable[[], object]]) -> Mapping[str, Cost]:
    counter, found = Counter(cast("Watched", desk.vault._connection)), dict[str, Cost]()
    for name, look in pages.items():
        look()
        desk.vault._store.memory.ask_again()
        found[name] = counter.cost(look)
    return found


def grown(few: Mapping[str, Cost], many: Mapping[str, Cost]) -> list[str]:
    return [what for what, cost in many.items() if not cost.is_as_flat_as(few[what])]


@in_years
def test_own_signals_cost_the_same_however_many_were_sent(team: Team, many: int) -> None:
    desk, visit = team.desk("t1"), team.starts("t1")

    def seals() -> None:
        done(signals.seal_signal(desk, visit, Agency.POLITIE, ("MH-12",), seen("t1")))

    pages: Mapping[str, Callable[[], object]] = {
        "a page of them": lambda: desk.vault.sent_signals(SENT_SHOWN),
        "the visit": lambda: read_visit(desk, visit),
        "one more": seals,
    }
    seals()
    sent = the_first(desk.vault, SignalLogged)
    say(desk.vault, sent, (replace(sent.event, number=number) for number in range(2, FEW)))
    few = afresh(desk, pages)
    known = desk.vault.last_sent()
    say(desk.vault, sent, (replace(sent.event, number=number) for number in range(known + 1, many)))

    assert grown(few, afresh(desk, pages)) == []
    last = desk.vault.last_sent()
    assert last > many
    assert [each.number for each in desk.vault.sent_signals(3)] == [last - 2, last - 1, last]
    assert [each.number for each in desk.vault.sent_signals()] == list(range(1, last + 1))


@pytest.fixture
def asked(team: Team) -> Team:
    """A privacy officer asked twice and was answered once."""
    code = visit_codes.code_of(team.desk("t1"), team.starts("t1"))
    assert isinstance(code, str)
    team.meets("t1", "c1", "f1")
    for _ in range(2):
        done(visit_questions.ask(team.desk("f1"), code))
    team.meets("f1", "c1")
    done(visit_questions.answer(team.desk("c1"), visit_questions.questions(team.desk("c1"))[1].token, Looked.NOTHING))
    return team


@in_years
def test_questions_with_a_visit_s_code_cost_the_same_however_many_were_asked(asked: Team, many: int) -> None:
    desk = asked.desk("c1")
    question, _ = visit_questions.questions(desk)
    pages: Mapping[str, Callable[[], object]] = {
        "a page of them": lambda: visit_questions.questions(desk, PAGE),
        "the figures of the menu": lambda: _read_figures(desk, desk.vault.me),
        "the visit it is about": lambda: visit_questions.visit_asked_of(desk, question.token),
    }
    asks(desk.vault, range(1, FEW + PAGE), answered=False)
    asks(desk.vault, range(FEW + PAGE, FEW + 2 * PAGE), answered=True)
    few = afresh(desk, pages)
    asks(desk.vault, range(FEW + 2 * PAGE, many // 2), answered=False)
    asks(desk.vault, range(many // 2, many), answered=True)

    assert grown(few, afresh(desk, pages)) == []
    assert visit_questions.waiting(desk, PAGE) == PAGE
    found = visit_questions.questions(desk, PAGE)
    assert [bool(each.answers) for each in found] == [True] * PAGE + [False] * PAGE
    assert [each.at for each in found] == sorted((each.at for each in found), reverse=True)


def test_an_answer_counts_whichever_of_question_and_answer_was_heard_of_first(asked: Team) -> None:
    vault = asked.desk("c1").vault
    question, answer = the_first(vault, VisitAsked), the_first(vault, VisitLookedAt)
    early, late = (at.to_bytes(len(question.event.token)) for at in (1, 2))
    say(vault, question, (replace(question.event, token=early),))
    say(vault, answer, (replace(answer.event, token=each) for each in (early, late)))
    say(vault, question, (replace(question.event, token=late),))

    found = {each.token: each for each in visit_questions.questions(asked.desk("c1"))}
    assert [len(found[token].answers) for token in (early, late)] == [1, 1]
    assert visit_questions.waiting(asked.desk("c1"), PAGE) == 1


@in_years
def test_opening_costs_the_same_however_often_each_device_was_renewed(team: Team, many: int) -> None:
    few, more = (_opening(team, renewals) for renewals in (range(1, FEW), range(FEW, many)))

    assert more.is_as_flat_as(few)
    assert {each.officer.number for each in team.desk("t1").vault.directory.colleagues.values()} >= {"t1", "c1", "f1"}


@in_years
def test_opening_and_the_first_page_cost_the_same_however_many_devices_were_ever_enrolled(
    team: Team, many: int
) -> None:
    few, more = (_first_page(team, numbers) for numbers in (range(1, FEW), range(FEW, many)))

    assert grown(few, more) == []
    known = {each.officer.number for each in team.desk("t1").vault.directory.colleagues.values()}
    assert known >= {"t1", "c1", "f1", "p1"}
    assert len(known) > many


def _first_page(team: Team, numbers: range) -> Mapping[str, Cost]:
    officer = team.world.officer("t1")
    are_enrolled(team.world, officer, numbers)
    officer.vault.close()
    counter = Counter()
    with watching_what_is_opened(counter):
        opening = counter.cost(partial(team.world.opens, officer))
        return {"opening": opening, "today": counter.cost(lambda: read_day(team.desk("t1")))}


@pytest.fixture
def erased(team: Team) -> tuple[Team, VisitId, EventId]:
    """A note of a visit was erased by two people, and everybody heard of it."""
    visit = team.starts("t1")
    done(notes.write_note(team.desk("t1"), visit, "Mevrouw De Vries woont boven."))
    team.meets("t1", "c1", "f1")
    (note,) = team.visit("c1", visit).notes
    done(erasing.propose(team.desk("c1"), visit, (note.id,), Ground.UNLAWFUL))
    team.world.spreads_directories()
    done(erasing.confirm(team.desk("f1"), erasing.proposals(team.desk("f1"))[0].id))
    team.world.spreads_directories()
    return team, visit, note.id


@in_years
def test_a_visit_and_what_follows_a_sync_cost_the_same_however_much_was_erased_elsewhere(
    erased: tuple[Team, VisitId, EventId], many: int
) -> None:
    team, visit, note = erased
    desk = team.desk("c1")
    pages: Mapping[str, Callable[[], object]] = {
        "whether a visit is erased": lambda: erasing.is_erased(desk, visit),
        "what is gone of it": lambda: erasing.erased_of(desk, team.visit("c1", visit)),
        "what is to be signed": lambda: erasing.sign(desk),
        "all that a sync settles": lambda: settling.settle(desk),
    }
    erase_elsewhere(desk.vault, range(1, FEW))
    few = afresh(desk, pages)
    erase_elsewhere(desk.vault, range(FEW, many))

    assert grown(few, afresh(desk, pages)) == []
    assert [each.events for each in erasing.erased_of(desk, team.visit("c1", visit))] == [(note,)]


@in_years
def test_the_menu_and_a_page_cost_the_same_however_much_was_erased(
    erased: tuple[Team, VisitId, EventId], many: int
) -> None:
    desk = erased[0].desk("f1")
    pages: Mapping[str, Callable[[], object]] = {
        "the menu": lambda: _read_figures(desk, desk.vault.me),
        "a page": lambda: read_erasures(desk, PAGE_OF_ERASURES),
        "a proposal": lambda: erasing.proposal(desk, erasing_page(desk)[0].said.id),
    }
    erase_elsewhere(desk.vault, range(1, FEW), waiting=2)
    few = afresh(desk, pages)
    erase_elsewhere(desk.vault, range(FEW + 2, many))

    assert grown(few, afresh(desk, pages)) == []
    assert derive_badges(_read_figures(desk, desk.vault.me)) == {Page.ERASURES: 2}
    shown = derive_erasures_props(read_erasures(desk, PAGE_OF_ERASURES))
    assert (shown.waiting_count, len(shown.decided)) == (2, PAGE_OF_ERASURES)
    newest = [each.said.id.seq for each in erasing_page(desk) if each.said.confirmed_by is not None]
    assert newest == [_FAR + 2 * at for at in range(many - PAGE_OF_ERASURES, many)]


def erasing_page(desk: Desk) -> tuple[ErasureState, ...]:
    return desk.vault.newest_erasures(PAGE_OF_ERASURES)[0]


@in_years
def test_opening_costs_the_same_however_much_was_erased(erased: tuple[Team, VisitId, EventId], many: int) -> None:
    team, *_ = erased
    officer = team.world.officer("t1")
    costs = []
    for times in (range(1, FEW), range(FEW, many)):
        erase_elsewhere(officer.vault, times)
        officer.vault.close()
        counter = Counter()
        with watching_what_is_opened(counter):
            costs.append(counter.cost(partial(team.world.opens, officer)))

    few, more = costs
    assert more.is_as_flat_as(few)
    assert len(officer.vault.erasures()) == many


def erase_elsewhere(vault: Vault, times: range, *, waiting: int = 0) -> None:
    """Let so many more have been erased like the first, in streams and logs of which nothing is known here.

    Each was signed for by all who have a directory log here; as many more wait as is said.
    """
    store, connection = vault._store, vault._connection
    first = next(each.said for each in vault.erasures() if each.said.confirmed_by is not None)
    assert first.confirmed_by is not None
    directories = {log.author: log for log in store.logs.of_kind(StreamKind.DIRECTORY)}
    proposer, seconds = (directories[by.installation] for by in (first.proposed_by, first.confirmed_by))
    connection.execute("BEGIN IMMEDIATE")
    for at in range(times.start, times.stop + waiting):
        erasure = elsewhere(first.erasure, at)
        seq = _FAR + 2 * at
        say_in(vault, proposer, seq, EventClass.ERASE, erasure.encode())
        if at in times:
            confirmed = ErasureConfirmed(LogPlace(proposer.id, seq), body_hash_of(erasure))
            say_in(vault, seconds, seq + 1, EventClass.DIRECTORY, encode_declaration(confirmed))
            for log in {*directories.values()} - {seconds}:
                applied = ErasureApplied(LogPlace(proposer.id, seq))
                say_in(vault, log, seq + 1, EventClass.DIRECTORY, encode_declaration(applied))
    vault._authority.erasing.take_up(store.directory_rows.take_news())
    store.memory.commit()
    connection.execute("COMMIT")


def elsewhere(erasure: Erasure, at: int) -> Erasure:
    log = at.to_bytes(len(erasure.targets[0].event.log))
    targets = tuple(each._replace(event=LogPlace(log, each.event.seq)) for each in erasure.targets)
    return replace(erasure, stream=erasure.stream[:-6] + at.to_bytes(6), targets=targets)


def say_in(vault: Vault, log: LogRow, seq: int, event_class: EventClass, body: bytes) -> None:
    """Let this stand in a directory's log, later than all that was written in it, signed by nobody."""
    last = vault._store.logs.tail(log.no).seq
    (written,) = vault._store.logs.events(log.no, last, last)
    stream = vault._store.streams.at(log.stream).id
    header = Header(event_class, stream, log.id, seq, NO_KEY, hlc_of(written.header) + seq, len(body)).pack()
    event = StoredEvent(seq, header, body, hashlib.sha256(body).digest())
    vault._connection.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?)", (log.no, seq, header, body, event.body_hash))
    vault._store.directory_rows.note(log.no, [event])


def _opening(team: Team, renewals: range) -> Cost:
    officer = team.world.officer("t1")
    renewed(officer.vault, renewals)
    officer.vault.close()
    counter = Counter()
    with watching_what_is_opened(counter):
        return counter.cost(partial(team.world.opens, officer))


def renewed(vault: Vault, times: range) -> None:
    """Let each device have been enrolled so often before, and a directory say so each time."""
    connection = vault._connection
    connection.execute("BEGIN IMMEDIATE")
    for installation, issued, statement, chain in connection.execute(
        "SELECT installation, max(issued), statement, chain FROM statements GROUP BY installation"
    ).fetchall():
        connection.executemany(
            "INSERT INTO statements VALUES (?, ?, ?, ?, ?)",
            ((installation[:16] + at.to_bytes(8), installation, issued - at, statement, chain) for at in times),
        )
    log, seq, header, body, body_hash = next(
        row for row in connection.execute("SELECT * FROM events").fetchall() if row[3] and is_enrolment(row[3])
    )
    connection.executemany(
        "INSERT INTO events VALUES (?, ?, ?, ?, ?)", ((log, seq + MANY + at, header, body, body_hash) for at in times)
    )
    connection.execute("COMMIT")


def asks(vault: Vault, tokens: range, *, answered: bool) -> None:
    """Let so many more questions stand there, like the first."""
    question, answer = the_first(vault, VisitAsked), the_first(vault, VisitLookedAt)
    named = [at.to_bytes(len(question.event.token)) for at in tokens]
    say(vault, question, (replace(question.event, token=token) for token in named))
    say(vault, answer, (replace(answer.event, token=token) for token in named if answered))


def the_first(vault: Vault, kind: type[E]) -> Recorded[E]:
    """The first event of a kind that was opened here."""
    rows = vault._connection.execute("SELECT log, seq, mark, hlc, payload FROM opened ORDER BY log, seq").fetchall()
    read = filter(None, (read_row(vault._authority, OpenedRow(*row)) for row in rows))
    return next(cast("Recorded[E]", recorded) for recorded in read if isinstance(recorded.event, kind))


def say(vault: Vault, first: Recorded[E], events: Iterable[DomainEvent]) -> None:
    """Let these stand behind one in its log, each a moment later, with the lines that follow from them."""
    store = vault._store
    log = store.logs.find(bytes.fromhex(first.id.log))
    assert log is not None
    row = store.opened.at(log.no, first.id.seq)
    assert row is not None
    moment = read_payload(row.payload, row.hlc).moment
    (last,) = vault._connection.execute("SELECT max(seq) FROM opened WHERE log = ?", (log.no,)).fetchall()[0]
    vault._connection.execute("BEGIN IMMEDIATE")
    for seq, event in enumerate(events, max(last, _FAR) + 1):
        hlc = row.hlc + seq - row.seq
        copy = row._replace(seq=seq, hlc=hlc, payload=write_payload(event, (), moment, hlc))
        store.opened.add([copy], [])
        payload = read_payload(copy.payload, hlc)
        vault._lists._note_what_is_asked_for(opened_event(vault._authority.author(log), log, copy, payload))
    vault._connection.execute("COMMIT")
    store.memory.ask_again()
