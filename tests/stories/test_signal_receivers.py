"""Who may be told of which sign: the catalogue says it, and nobody else is ever sent it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest

from inspector.casework import drafts
from inspector.casework.drafts import SignalDraft
from inspector.casework.signals import signal_drafts, signals
from inspector.domain.ids import VisitId
from inspector.domain.refusals import NotAllowed, Refusal, SignalBegun, SignForOthers, SignMissing
from inspector.vault.model.changes import Changes
from inspector.wire.scopes import INBOXES, Agency
from tests.fakes.facts import seen
from tests.stories.officers import Team, a_team

POLICE, LABOUR, TAX = Agency.POLITIE, Agency.ARBEIDSINSPECTIE, Agency.BELASTINGDIENST
FACTS = "Een vrouw zei dat zij haar paspoort niet terugkrijgt."
READERS = {POLICE: "p1", LABOUR: "a1", TAX: "w1"}


@dataclass
class Town:
    team: Team
    visit: VisitId

    def seals(self, receiver: Agency, *signs: str, by: str = "t1") -> Changes | Refusal:
        return signals.seal_signal(self.team.desk(by), self.visit, receiver, signs, seen(FACTS))

    def keeps(self, receiver: Agency | None, *signs: str, facts: str = "") -> Changes | Refusal:
        return signal_drafts.keep_draft(self.team.desk("t1"), self.visit, SignalDraft(facts, signs, receiver))

    def read_by(self, number: str) -> list[str]:
        self.team.hears(number, "t1")
        return [signal.text for signal in self.team.desk(number).vault.signals()]


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    team = a_team(tmp_path, "t1", "c1", "p1", "a1", "w1")
    yield Town(team, team.starts("t1"))
    team.ends()


def test_a_sign_of_trafficking_reaches_the_police_and_no_sign_of_it_reaches_anybody_else(town: Town) -> None:
    signs = town.team.desk("t1").catalogues[0].indicators
    refused = [town.seals(receiver, sign.id) for sign, receiver in product(signs, (LABOUR, TAX))]

    assert refused == [SignForOthers(sign.id, receiver) for sign, receiver in product(signs, (LABOUR, TAX))]
    assert town.seals(LABOUR, "SZ-01", "MH-06") == SignForOthers("MH-06", LABOUR)
    assert isinstance(town.seals(POLICE, "MH-06"), Changes)
    assert {number: town.read_by(number) for number in ("p1", "a1", "w1")} == {"p1": [FACTS], "a1": [], "w1": []}


@pytest.mark.parametrize("receiver", [LABOUR, TAX])
def test_a_sign_of_sham_self_employment_reaches_whom_it_is_for(town: Town, receiver: Agency) -> None:
    assert town.seals(POLICE, "SZ-01") == SignForOthers("SZ-01", POLICE)

    assert isinstance(town.seals(receiver, "SZ-01", "SZ-15"), Changes)

    assert [agency for agency, number in READERS.items() if town.read_by(number)] == [receiver]


@pytest.mark.parametrize("receiver", sorted(INBOXES - {POLICE}))
def test_without_a_sign_of_theirs_nothing_goes_to_others_than_the_police(town: Town, receiver: Agency) -> None:
    assert town.seals(receiver) == SignMissing(receiver)

    assert town.team.desk("t1").vault.sent_signals() == ()


@pytest.mark.parametrize("receiver", [Agency.GEMEENTE, Agency.GGD, Agency.HULP])
def test_an_agency_without_an_inbox_is_told_nothing(town: Town, receiver: Agency) -> None:
    assert isinstance(town.seals(receiver, "SZ-01"), NotAllowed)


def test_what_was_begun_for_the_police_cannot_be_turned_to_another_receiver(town: Town) -> None:
    assert isinstance(town.keeps(None, "MH-06", facts=FACTS), Changes)

    assert town.keeps(TAX, facts=FACTS) == SignalBegun(POLICE)
    assert town.keeps(TAX, "SZ-01", facts=FACTS) == SignalBegun(POLICE)

    assert drafts.signal_of(town.team.desk("t1"), town.visit) == SignalDraft(FACTS, ("MH-06",))


def test_a_sign_is_refused_before_anything_is_typed_when_it_is_not_for_the_receiver(town: Town) -> None:
    assert town.keeps(TAX, "MH-06") == SignForOthers("MH-06", TAX)
    assert town.keeps(None, "SZ-01") == SignForOthers("SZ-01", POLICE)

    assert drafts.signal_of(town.team.desk("t1"), town.visit).is_empty


def test_a_labour_inspector_sends_to_the_colleagues_inbox_and_reads_it(town: Town) -> None:
    visit = town.team.starts("a1")

    signals.seal_signal(town.team.desk("a1"), visit, LABOUR, ("SZ-06",), seen("De balie int het geld."))

    assert [signal.text for signal in town.team.desk("a1").vault.signals()] == ["De balie int het geld."]
