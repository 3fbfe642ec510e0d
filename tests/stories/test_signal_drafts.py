"""A signal that lies open: it is sealed at lock and after a quarter of an hour, or stays a draft and is told about."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from inspector.casework import drafts, locking
from inspector.casework.desk import Desk
from inspector.casework.drafts import Draft, SignalDraft, key_of
from inspector.casework.signals import signal_drafts, signals
from inspector.casework.signals.signal_drafts import Stays
from inspector.domain.ids import VisitId
from inspector.domain.refusals import NoReceiver, Refusal, SpeakerMissing, TextRefused
from inspector.domain.values import FactSource, InRole, SignalFact, SiteRole
from inspector.vault.model.changes import Changes
from inspector.wire.scopes import Agency
from tests.fakes.vault_checks import assert_sound
from tests.fakes.vault_pages import all_plaintext
from tests.fakes.world import PASSPHRASE, a_world
from tests.stories.officers import Team, a_team, done, team_in

FACTS = "Paspoort lag in de kluis van de beheerder."
NUMBER = "111222333"


@dataclass
class Desks:
    team: Team
    visit: VisitId

    @property
    def desk(self) -> Desk:
        return self.team.desk("t1")

    @property
    def draft(self) -> SignalDraft:
        return drafts.signal_of(self.desk, self.visit)

    def writes(self, facts: str, *chosen: str, receiver: Agency | None = None) -> Changes | Refusal:
        return drafts.keep_signal(self.desk, self.visit, SignalDraft(facts, chosen, receiver))

    def passes(self, **duration: float) -> None:
        self.team.world.clock.passes(**duration)

    def locks(self) -> None:
        locking.lock(self.desk)
        self.team.world.opens(self.team.world.people["t1"])

    def read_by(self, number: str) -> list[str]:
        """What the inbox holds once nothing waits for a fixed sending any more."""
        done(signals.send_now(self.desk, self.team.desk(number).vault.me.agency))
        self.team.hears(number, "t1")
        return [signal.text for signal in self.team.desk(number).vault.signals()]

    def looks(self, *, at_unlock: bool = False) -> signal_drafts.Looked:
        return signal_drafts.look(self.desk, may_tell=True, all_that_stay=at_unlock)

    @property
    def sent(self) -> list[tuple[int, Agency, bool]]:
        return [(sent.number, sent.receiver, sent.by_itself) for sent in self.desk.vault.sent_signals()]


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    team = a_team(tmp_path, "t1", "c1", "p1", "w1")
    yield Desks(team, team.starts("t1"))
    team.ends()


def test_at_lock_a_draft_is_sealed_and_its_writer_cannot_read_it_any_more(desks: Desks) -> None:
    desks.writes(FACTS, "MH-12")

    desks.locks()

    assert desks.draft == SignalDraft()
    assert desks.sent == [(1, Agency.POLITIE, True)]
    assert desks.read_by("p1") == [FACTS]
    assert desks.desk.vault.signals() == ()
    assert FACTS.encode() not in all_plaintext(desks.team.world.folder / "t1", PASSPHRASE)


def test_a_draft_that_cannot_be_read_keeps_no_vault_open(desks: Desks) -> None:
    key = key_of(Draft.SIGNAL, desks.visit)
    desks.desk.vault.put_draft(key, b"torn")

    desks.locks()

    assert desks.desk.vault.draft(key) == b"torn"
    assert desks.sent == []


def test_a_draft_is_sealed_a_quarter_of_an_hour_after_its_last_key_and_not_before(desks: Desks) -> None:
    desks.writes("Paspoort")
    desks.passes(minutes=14)
    desks.writes(FACTS)
    desks.passes(minutes=14, seconds=59)
    assert desks.looks().sealed_in == ()
    assert desks.draft.facts == FACTS

    desks.passes(seconds=1)
    looked = desks.looks()

    assert (looked.sealed_in, looked.stays) == ((desks.visit,), ())
    assert desks.read_by("p1") == [FACTS]


def test_a_draft_that_outlived_a_crash_is_sealed_when_the_vault_is_opened_late_enough(desks: Desks) -> None:
    desks.writes(FACTS)
    desks.team.world.reopens(desks.team.world.people["t1"])
    assert desks.looks(at_unlock=True).sealed_in == ()
    desks.passes(hours=1)
    desks.team.world.reopens(desks.team.world.people["t1"])

    assert desks.looks(at_unlock=True).sealed_in == (desks.visit,)


def test_a_clock_that_was_put_back_does_not_leave_a_draft_open(desks: Desks) -> None:
    desks.writes(FACTS)
    desks.team.world.clock.is_set_to(desks.team.world.clock.now() - timedelta(days=1))
    desks.passes(minutes=15)

    assert desks.looks().sealed_in == (desks.visit,)


@pytest.mark.parametrize(("facts", "chosen"), [("", ("MH-12",)), ("  ", ())])
def test_a_draft_without_facts_stays_and_its_writer_hears_of_it_at_unlock(
    desks: Desks, facts: str, chosen: tuple[str, ...]
) -> None:
    desks.writes(facts, *chosen)
    desks.passes(minutes=20)

    desks.locks()

    assert (desks.draft.facts, desks.draft.chosen) == (facts, chosen)
    assert desks.sent == []
    assert desks.looks(at_unlock=True).stays == (Stays(desks.visit, TextRefused("empty")),)


def test_a_citizen_service_number_is_left_out_at_once_and_the_rest_waits_for_its_writer(desks: Desks) -> None:
    refused = desks.writes(f"Zij heet X, {NUMBER}, en is bang.")
    assert refused == TextRefused("citizen_number")
    desks.locks()

    assert desks.draft == SignalDraft("Zij heet X, *********, en is bang.", number_left_out=True)
    assert desks.sent == []
    assert desks.looks(at_unlock=True).stays == (Stays(desks.visit, TextRefused("citizen_number")),)
    assert NUMBER.encode() not in all_plaintext(desks.team.world.folder / "t1", PASSPHRASE)


def test_choosing_a_sign_is_not_looking_at_the_text_but_writing_in_it_is(desks: Desks) -> None:
    desks.writes(f"Nummer {NUMBER} stond op een briefje.")
    drafts.keep_signal(
        desks.desk, desks.visit, SignalDraft(desks.draft.facts, ("MH-12",), number_left_out=desks.draft.number_left_out)
    )
    desks.locks()
    assert desks.sent == []

    desks.writes("Er stond een nummer op een briefje.")
    desks.locks()

    assert desks.read_by("p1") == ["Er stond een nummer op een briefje."]


def test_a_draft_goes_to_whom_it_was_written_for(desks: Desks) -> None:
    desks.writes("Kas zonder bonnen.", "SZ-10", receiver=Agency.BELASTINGDIENST)

    desks.locks()

    assert desks.sent == [(1, Agency.BELASTINGDIENST, True)]
    assert desks.read_by("p1") == []
    assert desks.read_by("w1") == ["Kas zonder bonnen."]


def test_without_an_inbox_nothing_is_lost_and_it_goes_when_there_is_one(tmp_path: Path) -> None:
    team = a_team(tmp_path, "t1", "c1")
    desks = Desks(team, team.starts("t1"))
    desks.writes(FACTS)
    desks.locks()
    assert desks.draft.facts == FACTS
    assert desks.looks(at_unlock=True).stays == (Stays(desks.visit, NoReceiver(Agency.POLITIE, takes_part=False)),)

    team.world.officer("p1")
    desks.locks()

    assert desks.read_by("p1") == [FACTS]
    team.ends()


def test_behind_a_covered_screen_it_is_sealed_and_nothing_is_told(desks: Desks) -> None:
    desks.writes(FACTS)
    desks.passes(minutes=15)

    covered = signal_drafts.look(desks.desk, may_tell=False, all_that_stay=False)

    assert (covered.sealed_in, covered.stays) == ((desks.visit,), ())
    assert desks.looks() == signal_drafts.Looked()


def test_a_signal_sealed_by_hand_is_not_called_sealed_by_itself(desks: Desks) -> None:
    desks.team.world.people["t1"].seals_signal(FACTS)

    assert desks.sent == [(1, Agency.POLITIE, False)]


def test_locking_names_what_was_written_so_that_a_missing_log_is_noticed(desks: Desks) -> None:
    desks.writes(FACTS)

    desks.locks()

    assert desks.desk.vault._lists.heads_listed()
    assert not desks.desk.vault.list_heads().events
    assert desks.desk.vault.missing_logs() == ()


def test_killed_at_any_statement_of_a_lock_a_draft_is_sealed_once_or_still_a_draft(tmp_path: Path) -> None:
    team = team_in(a_world(tmp_path, "t1", "c1", "p1"), "t1", "c1", "p1")  # another program opens its vaults
    desks = Desks(team, team.starts("t1"))
    person, folder = desks.team.world.people["t1"], desks.team.world.folder / "t1"
    person.vault.close()
    said: list[str] = []
    for statement in ("DELETE FROM drafts", "COMMIT", "SELECT 1 FROM unlisted", "PRAGMA wal_checkpoint"):
        command = [sys.executable, "-m", "tests.fakes.signal_writer", str(folder), desks.visit, statement]
        said += subprocess.run(command, capture_output=True, text=True, timeout=60, check=False).stdout.splitlines()

    desks.team.world.opens(person)

    texts = [line.removeprefix("KEPT ") for line in said]
    found = [*desks.read_by("p1"), *([desks.draft.facts] if desks.draft.facts else [])]
    assert len(texts) == 2  # the first two died before it was sealed, the others after
    assert sorted(found) == sorted(texts)
    assert_sound(person.vault)
    team.ends()


def test_facts_are_sealed_one_by_one_each_with_its_source_and_moment(desks: Desks) -> None:
    desk, began = desks.desk, desks.desk.now_ms()
    first = signal_drafts.add_fact(desk, desks.visit, SignalDraft(FACTS, ("MH-12",), source=FactSource.SEEN))
    assert isinstance(first, SignalDraft)
    assert (first.facts, drafts.signal_of(desk, desks.visit)) == ("", first)
    desks.passes(minutes=3)
    told = replace(first, facts="Zij krijgt het niet terug.", source=FactSource.TOLD, by=SiteRole.WORKER)
    drafts.keep_signal(desk, desks.visit, told)

    desks.locks()
    desks.team.hears("p1", "t1")

    (signal,) = desks.team.desk("p1").vault.signals()
    assert signal.facts == (
        SignalFact(FACTS, FactSource.SEEN, began),
        SignalFact("Zij krijgt het niet terug.", FactSource.TOLD, began + 180_000, InRole(SiteRole.WORKER)),
    )


def test_a_told_fact_without_the_role_of_who_told_it_is_refused_and_stays_as_it_was_typed(desks: Desks) -> None:
    typed = SignalDraft("Zij krijgt het niet terug.", ("MH-12",), source=FactSource.TOLD)
    drafts.keep_signal(desks.desk, desks.visit, typed)

    assert signal_drafts.add_fact(desks.desk, desks.visit, typed) == SpeakerMissing()
    desks.locks()

    assert desks.draft == typed
    assert desks.sent == []
    assert desks.looks(at_unlock=True).stays == (Stays(desks.visit, SpeakerMissing()),)


def test_a_citizen_service_number_in_a_fact_keeps_it_from_the_others(desks: Desks) -> None:
    typed = SignalDraft(f"Op het briefje stond {NUMBER}.", ("MH-12",))

    assert signal_drafts.add_fact(desks.desk, desks.visit, typed) == TextRefused("citizen_number")

    assert desks.draft.added == ()
