"""A signal is read and taken over at an inbox; its writer hears that, by an answer that says no more."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from inspector.casework.signals import handling, signals
from inspector.domain.ids import EventId, VisitId
from inspector.domain.office_events import SignalAnswered, SignalTaken
from inspector.domain.refusals import AlreadyYours, NotAllowed, UnknownThing
from inspector.vault.model.batch import Answer, Batch
from inspector.vault.model.errors import NotPermittedError
from inspector.vault.model.signals import Signal
from inspector.wire.scopes import Agency
from tests.fakes.facts import seen
from tests.stories.officers import Team, a_team, done

POLICE, LABOUR, TAX = Agency.POLITIE, Agency.ARBEIDSINSPECTIE, Agency.BELASTINGDIENST
FACTS = "Paspoort lag in de kluis van de beheerder."
THERE = ("t1", "t2", "c1", "p1", "p2")
OTHERS = ("q1", "a1", "w1")


@dataclass
class Town:
    team: Team
    visits: dict[str, VisitId]

    def seals(self, by: str, receiver: Agency = POLICE, sign: str = "MH-12", facts: str = FACTS) -> None:
        if by not in self.visits:
            self.visits[by] = self.team.starts(by)
        done(signals.seal_signal(self.team.desk(by), self.visits[by], receiver, (sign,), seen(facts)))

    def meets(self, *others: str) -> None:
        """Every frame comes to each of these, as if hub and scopes held nothing back."""
        for _ in range(2):
            for listener in (*THERE, *others):
                self.team.hears(listener, *(speaker for speaker in (*THERE, *others) if speaker != listener))

    def signals(self, number: str) -> tuple[Signal, ...]:
        return self.team.desk(number).vault.signals()

    def event(self, number: str) -> EventId:
        return self.signals(number)[0].event

    def takes(self, number: str, facts: str = FACTS) -> None:
        event = next(each.event for each in self.signals(number) if each.text == facts)
        done(handling.take_over(self.team.desk(number), event))

    def handled(self, number: str) -> list[tuple[list[str], list[str]]]:
        """For each signal in the inbox who read it, and who handles it."""
        return [
            ([done.officer.number for done in each.read], sorted(done.officer.number for done in each.taken))
            for each in self.signals(number)
        ]

    def taken(self, number: str) -> list[bool]:
        """For each signal that this officer sealed whether it was taken over, as he knows."""
        return [each.taken_over for each in self.team.desk(number).vault.sent_signals()]


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    team = a_team(tmp_path, *THERE)
    yield Town(team, {})
    team.ends()


@pytest.fixture
def whole_town(tmp_path: Path) -> Iterator[Town]:
    team = a_team(tmp_path, *THERE, *OTHERS)
    yield Town(team, {})
    team.ends()


def test_colleagues_at_the_inbox_see_who_read_and_who_handles_it_and_nobody_else_does(whole_town: Town) -> None:
    whole_town.seals("t1")
    whole_town.meets()
    read = handling.note_read(whole_town.team.desk("p1"), whole_town.event("p1"))
    again = handling.note_read(whole_town.team.desk("p1"), whole_town.event("p1"))
    whole_town.takes("p1")
    whole_town.meets(*OTHERS)

    done(read)
    done(again)
    assert whole_town.handled("p1") == whole_town.handled("p2") == [(["p1"], ["p1"])]
    assert [whole_town.signals(number) for number in (*THERE, *OTHERS) if number not in {"p1", "p2"}] == [()] * 6


def test_the_writer_and_nobody_else_hears_that_it_was_taken_over(town: Town) -> None:
    for number in ("t1", "t2", "p2"):
        town.seals(number, facts=number)
    town.meets()
    before = [town.taken(number) for number in ("t1", "t2", "p2")]

    town.takes("p1", "t1")
    town.meets()

    assert before == [[False]] * 3
    assert [town.taken(number) for number in ("t1", "t2", "p2")] == [[True], [False], [False]]


@pytest.mark.parametrize(("receiver", "reader"), [(LABOUR, "a1"), (TAX, "w1")])
def test_each_receiver_answers(whole_town: Town, receiver: Agency, reader: str) -> None:
    whole_town.seals("t1", receiver, "SZ-15")
    whole_town.meets(reader)

    whole_town.takes(reader)
    whole_town.meets(reader)

    assert (whole_town.taken("t1"), whole_town.handled(reader)) == ([True], [([], [reader])])


def test_a_police_officer_hears_that_a_colleague_took_over_his_own_signal(town: Town) -> None:
    town.seals("p1")
    town.meets()

    town.takes("p2")
    town.meets()

    assert town.taken("p1") == [True]


def test_of_two_signals_the_one_that_was_taken_over_is_told(town: Town) -> None:
    town.seals("t1", facts="Eerste.")
    town.seals("t1", facts="Tweede.")
    town.meets()

    town.takes("p1", "Tweede.")
    town.meets()

    assert town.taken("t1") == [False, True]


def test_a_colleague_takes_over_from_another_and_the_writer_is_answered_once(town: Town) -> None:
    town.seals("t1")
    town.meets()
    town.takes("p1")
    town.meets()

    refused = handling.take_over(town.team.desk("p1"), town.event("p1"))
    town.takes("p2")
    town.meets()

    assert refused == AlreadyYours()
    assert town.handled("p1") == town.handled("p2") == [([], ["p2"])]


def test_two_who_take_it_over_without_hearing_of_each_other_both_stand(town: Town) -> None:
    town.seals("t1")
    town.meets()

    town.takes("p1")
    town.takes("p2")
    town.meets()

    assert town.handled("p1") == town.handled("p2") == [([], ["p1", "p2"])]
    assert town.taken("t1") == [True]


def test_a_writer_whose_device_was_revoked_is_not_answered_and_the_signal_is_taken_over_all_the_same(
    town: Town,
) -> None:
    town.seals("t1")
    town.meets()
    t1 = town.team.world.people["t1"]
    town.team.world.revokes(t1, at={head.log: head.seq for head in t1.vault.heads()})
    town.team.hears("p1", "p2")

    town.takes("p1")

    assert town.handled("p1") == [([], ["p1"])]
    assert not handling.can_answer(town.team.desk("p1"), town.signals("p1")[0].author.installation)


def test_nobody_else_takes_a_signal_over(whole_town: Town) -> None:
    whole_town.seals("t1")
    whole_town.meets("a1", "w1")
    event = whole_town.event("p1")

    refused = {
        number: handling.take_over(whole_town.team.desk(number), event)
        for number in (*THERE, *OTHERS)
        if number[0] != "p"
    }

    assert {number for number, result in refused.items() if isinstance(result, NotAllowed)} == {"t1", "t2", "c1", "q1"}
    assert {number for number, result in refused.items() if isinstance(result, UnknownThing)} == {"a1", "w1"}


def test_a_changed_program_of_an_inspector_writes_no_answer(whole_town: Town) -> None:
    whole_town.seals("t2")
    whole_town.meets()
    writer = whole_town.team.desk("t2").vault.me.installation

    for answer in (Answer(SignalAnswered(bytes(16)), writer), Answer(SignalTaken(whole_town.event("p1")))):
        with pytest.raises(NotPermittedError):
            whole_town.team.desk("t1").vault.append(Batch(answers=(answer,)))


@pytest.mark.parametrize("number", ["c1", "q1"])
def test_what_a_changed_program_says_of_a_signal_as_who_answers_about_visit_codes_counts_nowhere(
    whole_town: Town, number: str
) -> None:
    whole_town.seals("t1")
    whole_town.meets()
    writer, token = whole_town.team.desk("t1").vault.me.installation, whole_town.signals("p1")[0].token

    for answer in (Answer(SignalAnswered(token), writer), Answer(SignalTaken(whole_town.event("p1")))):
        with suppress(NotPermittedError):  # who has no inbox cannot even say that it was taken over
            whole_town.team.desk(number).vault.append(Batch(answers=(answer,)))
    whole_town.meets(number)
    whole_town.meets()

    assert (whole_town.taken("t1"), whole_town.handled("p1")) == ([False], [([], [])])


def test_what_another_inbox_says_of_a_signal_changes_nothing(whole_town: Town) -> None:
    whole_town.seals("t1")
    whole_town.meets()
    writer, token = whole_town.team.desk("t1").vault.me.installation, whole_town.signals("p1")[0].token

    whole_town.team.desk("a1").vault.append(
        Batch(answers=(Answer(SignalAnswered(token), writer), Answer(SignalTaken(whole_town.event("p1")))))
    )
    whole_town.meets("a1")

    assert (whole_town.taken("t1"), whole_town.handled("p1")) == ([False], [([], [])])


def test_each_signal_has_a_token_of_its_own(town: Town) -> None:
    for facts in ("Eerste.", "Tweede."):
        town.seals("t1", facts=facts)
    town.meets()

    tokens = {each.token for each in town.signals("p1")}

    assert {len(token) for token in tokens} == {16}
    assert len(tokens) == 2
