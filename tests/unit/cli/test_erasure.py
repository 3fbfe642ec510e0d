"""`inspector erasure` on real vaults: two people with their own passphrases, and the list."""

import io
import json
from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.cli.main import main
from inspector.domain.ids import VisitId
from tests.fakes.delivering import deliver
from tests.fakes.world import PASSPHRASE, World, a_world

NOTE = "Mevrouw J. de Vries woont boven."


class Desks:
    """The vaults of an inspector, a supervisor and a privacy officer, closed, and the command line."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.world: World = a_world(folder, "t1", "c1", "f1")
        self.visit: VisitId = self.world.people["t1"].starts_visit()
        self.world.people["t1"].notes(self.visit, NOTE)
        self._monkeypatch, self._capsys = monkeypatch, capsys
        self.meets()
        self.world.closes()

    def runs(self, *words: str, number: str) -> tuple[int, str]:
        """Give a command with one person's passphrase; its status and what it said."""
        self._monkeypatch.setattr("sys.stdin", io.StringIO(PASSPHRASE.decode() + "\n"))
        status = main(["erasure", *words, "--vault", str(self.world.folder / number)])
        said = self._capsys.readouterr()
        return status, said.out + said.err

    def syncs(self) -> None:
        """Everybody opens, hears of everything and closes again."""
        for person in self.world.people.values():
            self.world.opens(person)
        self.meets()
        self.world.closes()

    def meets(self) -> None:
        for _ in range(2):
            self.world.spreads_directories()
            for giver in self.world.people.values():
                for taker in self.world.people.values():
                    if giver is not taker and taker.number in {"t1", "c1"}:
                        deliver(giver.vault, taker.vault)
            for person in self.world.people.values():
                settling.settle(Desk(person.vault, self.world.clock, person.ids, ()))
        self.world.spreads_directories()

    def listed(self, number: str) -> list[dict[str, object]]:
        status, said = self.runs("list", "--json", number=number)
        assert status == 0
        found: list[dict[str, object]] = json.loads(said)
        return found


@pytest.fixture
def desks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desks:
    return Desks(tmp_path, monkeypatch, capsys)


def test_two_people_erase_a_note_and_the_list_says_who_signed(desks: Desks) -> None:
    status, said = desks.runs("content", "--visit", desks.visit, number="c1")
    (note,) = [line.split()[0] for line in said.splitlines() if line.endswith("note_written")]
    proposal = desks.runs("propose", "--visit", desks.visit, "--event", note, "--ground", "unlawful", number="c1")
    desks.syncs()
    (before,) = desks.listed("f1")
    confirmation = desks.runs("confirm", str(before["erasure"]), number="f1")
    desks.syncs()
    (after,) = desks.listed("c1")

    assert (status, proposal[0], confirmation[0]) == (0, 0, 0)
    assert NOTE not in said
    assert (before["confirmed_by"], before["signed"]) == (None, [])
    assert (after["proposed_by"], after["confirmed_by"], after["events"]) == ("c1", "f1", 1)
    assert (after["signed"], after["not_signed"]) == (["c1", "t1"], [])
    for number in ("t1", "c1"):
        person = desks.world.opens(desks.world.people[number])
        assert person.visit(desks.visit).notes == ()
        person.vault.close()


def test_nobody_confirms_an_own_proposal_or_one_that_is_held(desks: Desks) -> None:
    desks.runs("propose", "--visit", desks.visit, "--whole", "--ground", "court", number="c1")
    desks.syncs()
    shared_part_and_findings = desks.listed("c1")
    state = shared_part_and_findings[0]
    alone = desks.runs("confirm", str(state["erasure"]), number="c1")
    held = desks.runs("hold", "--visit", desks.visit, "--ground", "zaak loopt", number="c1")
    desks.syncs()
    refused = desks.runs("confirm", str(state["erasure"]), number="f1")
    visible = desks.listed("f1")
    lifted = desks.runs("lift", "--visit", desks.visit, number="c1")

    assert (alone[0], held[0], refused[0], lifted[0]) == (2, 0, 2, 0)
    assert "zaak loopt" in refused[1]
    assert len(shared_part_and_findings) == len(visible) == 2
    assert {each["held"] for each in visible} == {"zaak loopt"}
    assert {str(each["not_signed"]) for each in visible} == {"None"}


def test_a_privacy_officer_holds_and_lifts_by_the_proposal(desks: Desks) -> None:
    desks.runs("propose", "--visit", desks.visit, "--whole", "--ground", "court", number="c1")
    desks.syncs()
    name = str(desks.listed("f1")[0]["erasure"])
    held = desks.runs("hold", "--erasure", name, "--ground", "zaak loopt", number="f1")
    refused = desks.runs("confirm", name, number="f1")
    lifted = desks.runs("lift", "--erasure", name, number="f1")
    confirmed = desks.runs("confirm", name, number="f1")

    assert (held[0], refused[0], lifted[0], confirmed[0]) == (0, 2, 0, 0)


def test_the_parts_of_a_proposal_are_told_to_those_who_hold_the_key_for_it(desks: Desks) -> None:
    desks.runs("propose", "--visit", desks.visit, "--whole", "--ground", "court", number="c1")
    desks.syncs()

    parts = {number: desks.listed(number) for number in ("c1", "f1", "t1")}

    first, second = (str(each["erasure"]) for each in parts["f1"])
    assert {str(each["proposal"]) for each in parts["c1"] + parts["f1"]} == {first}
    assert [each["proposal"] for each in parts["t1"]] == [None, None]
    assert f"{second}  " in desks.runs("list", number="f1")[1]
    assert f", with {first}\n" in desks.runs("list", number="f1")[1]
    assert ", other parts not known in this vault" in desks.runs("list", number="t1")[1]


def test_a_name_that_is_none_is_wrong_use(desks: Desks, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        desks.runs("confirm", "abc", number="f1")

    assert "confirm" in capsys.readouterr().err
