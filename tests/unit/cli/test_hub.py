"""`inspector hub` from a terminal: make, hand out codes, revoke, look, copy, run."""

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from inspector.cli.main import main
from inspector.crypto.ids import SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.errors import HubError
from inspector.hub.office.founding import found
from inspector.hub.relay import opened
from inspector.hub.running.process import ServerProcess, start_hub
from inspector.wire import routes
from inspector.wire.enrolment import parse_code
from inspector.wire.scopes import Agency, Role, roles_of
from tests.fakes.backups import PASSPHRASE, write_keys
from tests.fakes.warm_servers import begun_cold
from tests.unit.hub.relays import InProcess, TurnedClock

Terminal = pytest.CaptureFixture[str]


@pytest.fixture(scope="module", autouse=True)
def programs() -> Iterator[None]:
    with begun_cold():
        yield


@pytest.fixture
def folder(tmp_path: Path, capsys: Terminal) -> Path:
    folder = tmp_path / "hub"
    assert main(["hub", "init", str(folder), "--agency", "gemeente", "--agency", "politie"]) == 0
    assert "offline-roots" in capsys.readouterr().out
    return folder


@contextmanager
def running_hub(folder: Path) -> Iterator[ServerProcess]:
    hub = start_hub(folder)
    try:
        yield hub
    finally:
        hub.stop()


def enrol(folder: Path, *, agency: str = "gemeente", role: str = "inspector") -> int:
    return main(
        [
            "hub",
            "enrol",
            str(folder),
            "--agency",
            agency,
            "--role",
            role,
            "--number",
            "T1",
            "--name",
            "Toezichthouder 1",
        ]
    )


@pytest.mark.parametrize("role", ["police", "supervisor", "privacy_officer"])
def test_a_police_or_privacy_role_is_enrolled_by_two_people_only(tmp_path: Path, capsys: Terminal, role: str) -> None:
    folder = tmp_path / "two"
    main(["hub", "init", str(folder), "--agency", "politie", "--agency", "gemeente"])
    who = ["hub", "enrol", str(folder), "--agency", "politie", "--role", role, "--number", "P1", "--name", "P 1"]
    capsys.readouterr()

    alone = main(who)
    told = capsys.readouterr().err
    wrong = main([*who, "--root", str(folder / "offline-roots" / "gemeente.key")])
    right = main([*who, "--root", str(folder / "offline-roots" / "politie.key")])

    assert (alone, wrong, right) == (2, 2, 0)
    assert "is enrolled by two people" in told


def test_who_may_investigate_is_enrolled_by_two_people_only(tmp_path: Path, capsys: Terminal) -> None:
    folder = tmp_path / "two"
    main(["hub", "init", str(folder), "--agency", "politie", "--agency", "gemeente"])
    root = ["--root", str(folder / "offline-roots" / "gemeente.key")]

    def enrols(role: str, *deed: str, brings: list[str]) -> int:
        who = ["hub", "enrol", str(folder), "--agency", "gemeente", "--role", role, "--number", "B1", "--name", "B 1"]
        return main([*who, "--designation", *deed, *brings])

    deed = ("Akte 2026-0417", "domein I", "APV")
    capsys.readouterr()
    alone = enrols("inspector", *deed, "2027-11-30", brings=[])
    told = capsys.readouterr().err
    right = enrols("inspector", *deed, "2027-11-30", brings=root)
    said = capsys.readouterr().out
    refused = [
        enrols("supervisor", *deed, "2027-11-30", brings=root),
        enrols("inspector", *deed, "30-11-2027", brings=root),
        enrols("inspector", " ", *deed[1:], "2027-11-30", brings=root),
    ]

    assert (alone, right, refused) == (2, 0, [2, 2, 2])
    assert "APV (Akte 2026-0417, domein I)" in said
    assert "is enrolled by two people" in told


def test_an_administrator_says_until_when_a_training_in_talks_counts(folder: Path, capsys: Terminal) -> None:
    with opened(folder, clock=system_ms, ids=SystemIds()) as relay:
        installation = InProcess(relay, TurnedClock(system_ms())).enrol(Agency.GEMEENTE, Role.INSPECTOR).key.id.hex()

    def says(*words: str) -> tuple[int, str, list[str | None]]:
        code, said = main(["hub", "trained", str(folder), "--installation", installation, *words]), capsys.readouterr()
        main(["hub", "status", str(folder), "--json"])
        listed = json.loads(capsys.readouterr().out)["installations"]
        return code, said.out, [each["trained_until"] for each in listed if each["installation"] == installation]

    given, none = says("--until", "2028-01-31"), says("--not")
    main(["hub", "trained", str(folder), "--installation", installation, "--until", "2028-01-31"])
    capsys.readouterr()
    main(["hub", "status", str(folder)])
    told = capsys.readouterr().out
    main(["hub", "audit", str(folder), "--json"])
    noted = [each["facts"]["until"] for each in json.loads(capsys.readouterr().out) if each["what"] == "trained"]

    assert (given[0], given[2]) == (0, ["2028-01-31"])
    assert "until 2028-01-31" in given[1]
    assert (none[0], none[2]) == (0, [None])
    assert "gemeente 7 is trained in talks until 2028-01-31" in told
    assert noted == ["2028-01-31", "", "2028-01-31"]
    assert main(["hub", "trained", str(folder), "--installation", "00" * 16, "--until", "2028-01-31"]) == 2


def test_who_is_enrolled_as_trained_is_told_so(folder: Path, capsys: Terminal) -> None:
    who = ["--agency", "gemeente", "--role", "inspector", "--number", "T1", "--name", "T 1"]

    assert main(["hub", "enrol", str(folder), *who, "--trained-until", "2028-01-31"]) == 0
    assert "Trained in talks with sex workers up to and including 2028-01-31" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["hub", "enrol", str(folder), *who, "--trained-until", "31-01-2028"])


def test_the_help_names_the_order_and_every_role_of_every_agency(capsys: Terminal) -> None:
    for words in (["hub", "--help"], ["hub", "enrol", "--help"]):
        with pytest.raises(SystemExit):
            main(words)
    told = capsys.readouterr().out

    assert all(f"{step}. {name}" in told for step, name in enumerate(("init", "serve", "enrol", "custodians"), start=1))
    for agency in Agency:
        assert f"{agency:<17} {', '.join(sorted(roles_of(agency)))}" in told


def test_enrol_prints_a_code_that_can_be_typed(folder: Path, capsys: Terminal) -> None:
    assert enrol(folder) == 0

    code, until = capsys.readouterr().out.splitlines()
    assert len(parse_code(code)) == 16
    assert until.startswith("For one device, until ")


@pytest.mark.parametrize(
    ("agency", "role", "line"),
    [
        ("gemeente", "police", "inspector hub: gemeente has no police\n"),
        ("ggd", "hygiene", "inspector hub: this hub does not serve ggd\n"),
    ],
)
def test_nobody_is_enrolled_as_what_does_not_exist(
    folder: Path, capsys: Terminal, agency: str, role: str, line: str
) -> None:
    assert enrol(folder, agency=agency, role=role) == 2

    assert capsys.readouterr().err == line


def test_status_is_also_for_programs(folder: Path, capsys: Terminal) -> None:
    assert main(["hub", "status", str(folder), "--json"]) == 0

    printed = capsys.readouterr()
    status = json.loads(printed.out)
    assert status["agencies"] == ["gemeente", "politie"]
    assert {each["role"] for each in status["installations"]} == {"administrator"}
    assert status["offline_roots_are_here"] is True
    assert "safe" in printed.err


def test_status_in_words_names_nobody(folder: Path, capsys: Terminal) -> None:
    assert main(["hub", "status", str(folder)]) == 0

    assert "Functioneel" not in capsys.readouterr().out


@pytest.fixture
def old_folder(tmp_path: Path) -> Path:
    """A hub that was made 350 days ago."""
    agencies = [Agency.GEMEENTE, Agency.POLITIE]
    return found(tmp_path / "old", agencies, ids=SystemIds(), now_ms=system_ms() - 350 * 24 * 3600 * 1000).path


def ends_of(folder: Path, capsys: Terminal) -> dict[str, dict[str, str]]:
    assert main(["hub", "status", str(folder), "--json"]) == 0
    return {each["agency"]: each for each in json.loads(capsys.readouterr().out)["ends"]}


def test_status_says_what_ends_within_two_months_and_is_no_failure(old_folder: Path, capsys: Terminal) -> None:
    assert main(["hub", "status", str(old_folder)]) == 0

    printed = capsys.readouterr()
    assert printed.out.count("enrols until") == 2
    assert printed.err.count("inspector hub renew") == 2


def test_the_root_key_renews_the_enrolment_of_its_agency_alone(old_folder: Path, capsys: Terminal) -> None:
    before = ends_of(old_folder, capsys)
    root = old_folder / "offline-roots" / "gemeente.key"

    assert main(["hub", "renew", str(old_folder), "--agency", "gemeente", "--root", str(root)]) == 0

    assert "safe" in capsys.readouterr().out
    after = ends_of(old_folder, capsys)
    assert after["gemeente"]["enrolment"] > before["gemeente"]["enrolment"]
    assert after["politie"]["enrolment"] == before["politie"]["enrolment"]
    assert main(["hub", "renew", str(old_folder), "--agency", "politie", "--root", str(root)]) == 2
    assert capsys.readouterr().err == "inspector hub: this is not the root key of politie\n"


def test_a_hub_that_starts_declares_itself_again_and_tells_what_the_root_must_do(
    old_folder: Path, capfd: Terminal
) -> None:
    before = ends_of(old_folder, capfd)

    with running_hub(old_folder):
        pass

    assert capfd.readouterr().err.count("inspector hub renew") == 2
    after = ends_of(old_folder, capfd)
    assert all(after[agency]["hub"] > before[agency]["hub"] for agency in before)


def test_revoking_a_stranger_says_so(folder: Path, capsys: Terminal) -> None:
    assert main(["hub", "revoke", str(folder), "--installation", "00" * 16]) == 2

    assert capsys.readouterr().err == "inspector hub: no such installation\n"


def test_a_backup_becomes_a_hub_of_its_own(
    folder: Path, tmp_path: Path, capsys: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    public, secret = write_keys(tmp_path)
    copies, restored = tmp_path / "copies", tmp_path / "restored"

    assert main(["hub", "backup", str(folder), "--to", str(copies), "--key", str(public)]) == 0
    (copy,) = copies.iterdir()
    assert main(["hub", "verify", str(copy)]) == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n" * 2))
    assert main(["hub", "verify", str(copy), "--key", str(secret)]) == 0
    assert main(["hub", "restore", str(restored), "--from", str(copy), "--key", str(secret)]) == 0
    capsys.readouterr()

    lives = set()
    for hub in (folder, restored):
        main(["hub", "status", str(hub), "--json"])
        lives.add(json.loads(capsys.readouterr().out)["incarnation"])
    assert len(lives) == 2


def test_a_hub_that_runs_can_be_called_and_ends_when_told(folder: Path) -> None:
    with running_hub(folder) as hub:
        answer = requests.get(hub.url + routes.LIVE, timeout=20)

    assert answer.status_code == requests.codes.ok
    assert hub.process.returncode == 0


def test_a_hub_that_cannot_start_says_why_in_one_line(tmp_path: Path, capfd: Terminal) -> None:
    with pytest.raises(HubError):
        start_hub(tmp_path / "nowhere")

    assert capfd.readouterr().err.count("\n") == 1


def test_two_hubs_do_not_share_an_address(folder: Path) -> None:
    with running_hub(folder) as hub, pytest.raises(HubError):
        start_hub(folder, port=hub.port)
