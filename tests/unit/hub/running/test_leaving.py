"""A hub that is told to stop ends what it began and refuses what is new; as a service it reaches little else."""

import http.client
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from inspector.hub.answering import problems
from inspector.hub.running.process import start_hub
from inspector.wire import routes
from inspector.wire.messages import SyncRequest
from inspector.wire.scopes import Agency, Role
from tests.architecture.project import ROOT
from tests.fakes.hub_process import RealHub
from tests.unit.hub.relays import a_home

UNIT = ROOT / "docs" / "deployment" / "inspector-hub.service"
LEAVE_SECONDS = 12
EXPOSED_AT_MOST = 2.0


@pytest.fixture
def hub(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[RealHub]:
    home, seconds = a_home(tmp_path).path, getattr(request, "param", LEAVE_SECONDS)
    hub = RealHub(home, start_hub(home, options=["--leave-seconds", str(seconds)]))
    try:
        yield hub
    finally:
        hub.kill()


@pytest.mark.long
def test_what_was_begun_ends_and_what_is_new_is_told_to_come_again(hub: RealHub) -> None:
    device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    body = SyncRequest().encode()
    begun = http.client.HTTPConnection("127.0.0.1", hub.process.port, timeout=20)
    begun.putrequest("POST", routes.SYNC)
    headers = device.signed("POST", hub.url + routes.SYNC, body) | {"content-length": str(len(body))}
    for name, value in headers.items():
        begun.putheader(name, value)
    begun.endheaders(body[:5])
    time.sleep(0.5)

    hub.process.process.send_signal(signal.SIGTERM)
    refused = until_refused(hub)
    begun.send(body[5:])
    ended = begun.getresponse()

    assert refused.content == problems.body(503)
    assert int(refused.headers["retry-after"]) > 0
    assert requests.get(hub.url + routes.LIVE, timeout=20).ok
    assert requests.get(hub.url + routes.READY, timeout=20).status_code == requests.codes.service_unavailable
    assert ended.status == requests.codes.ok
    assert ended.read()
    begun.close()
    assert hub.process.process.wait(4 * LEAVE_SECONDS) == 0


def until_refused(hub: RealHub) -> requests.Response:
    for _ in range(100):
        answer = requests.get(hub.url + routes.OPENAPI, timeout=20)
        if answer.status_code == requests.codes.service_unavailable:
            return answer
        time.sleep(0.05)
    return answer


@pytest.mark.parametrize("hub", [10 * LEAVE_SECONDS], indirect=True)
def test_who_says_it_twice_does_not_wait(hub: RealHub) -> None:
    hub.process.process.send_signal(signal.SIGTERM)
    until_refused(hub)
    hub.process.process.send_signal(signal.SIGTERM)

    assert hub.process.process.wait(LEAVE_SECONDS - 1) == 0
    with pytest.raises(ConnectionRefusedError), socket.create_connection(("127.0.0.1", hub.process.port), timeout=20):
        pass


def test_the_service_reaches_little_of_its_machine() -> None:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd-analyze is not installed")
    told = subprocess.run(
        [program, "security", "--offline=true", str(UNIT)], capture_output=True, text=True, check=True
    ).stdout

    level = re.search(r"Overall exposure level for \S+: ([0-9.]+)", told)
    assert level is not None
    assert float(level[1]) <= EXPOSED_AT_MOST


def test_the_service_says_what_keeps_it_from_the_rest_of_its_machine() -> None:
    said = dict(line.split("=", 1) for line in UNIT.read_text("utf-8").splitlines() if re.match(r"[A-Z]\w+=", line))

    yes = ("NoNewPrivileges", "PrivateDevices", "PrivateTmp", "PrivateUsers", "ProtectHome", "ProtectKernelModules")
    assert {said[name] for name in (*yes, "MemoryDenyWriteExecute", "RestrictNamespaces")} == {"yes"}
    assert (said["ProtectSystem"], said["CapabilityBoundingSet"], said["UMask"]) == ("strict", "", "0077")
    assert said["StateDirectoryMode"] == "0700"
    assert said["User"] not in {"", "root"}


def test_the_service_starts_a_hub_as_the_program_understands_it(tmp_path: Path) -> None:
    unit = UNIT.read_text("utf-8")
    line = next(each for each in unit.splitlines() if each.startswith("ExecStart="))
    words = line.replace("${HUB_ORIGIN}", "https://hub.example").split()
    at = words.index("serve")
    options = [each for each in words[at + 2 :] if each != "9464"]
    options[options.index("--metrics-port")] = "--metrics-port=0"

    hub = start_hub(a_home(tmp_path).path, options=options)
    hub.stop()

    assert words[at - 1] == "hub"
