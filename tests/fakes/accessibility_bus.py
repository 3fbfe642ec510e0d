"""A real AT-SPI bus, and what a screen reader finds on it: names, roles and what can be done.

with accessibility_bus(tmp_path) as bus:
    start_program(env=bus.around)
    for thing in bus.everything():
        print(thing.role, thing.name)
"""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE

_REGISTRY, _ROOT = "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"
_ACCESSIBLE, _ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
_WHERE = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
_SHOWING = 25
"""The bit of ATSPI_STATE_SHOWING."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What a screen reader reads out, and where it is."""

    program: str
    path: str
    role: str
    name: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class AccessibilityBus:
    """The bus that programs tell a screen reader of themselves on."""

    address: str
    around: dict[str, str]
    """The environment in which a program does so."""

    def programs(self) -> list[str]:
        """Each program that told of itself."""
        return [program for program, _ in self._children(_REGISTRY, _ROOT)]

    def everything(self) -> list[Thing]:
        """All that can be reached, from each program's window down."""
        found, waiting = list[Thing](), list(reversed(self._children(_REGISTRY, _ROOT)))
        while waiting:
            program, path = waiting.pop()
            role = str(self._ask("call", program, path, _ACCESSIBLE, "GetRoleName")[0])
            name = str(self._ask("get-property", program, path, _ACCESSIBLE, "Name"))
            states = int(str(self._ask("call", program, path, _ACCESSIBLE, "GetState")[0][0]))
            found.append(Thing(program, path, role, name, bool(states >> _SHOWING & 1)))
            waiting += reversed(self._children(program, path))
        return found

    def does(self, thing: Thing) -> None:
        """Does all that can be done to it, as somebody does who sees nothing; what is gone meanwhile is let be."""
        with suppress(subprocess.CalledProcessError):
            count = int(str(self._ask("get-property", thing.program, thing.path, _ACTION, "NActions")))
            for number in range(count):
                self._ask("call", thing.program, thing.path, _ACTION, "DoAction", "i", str(number))

    def _children(self, program: str, path: str) -> list[tuple[str, str]]:
        (listed,) = self._ask("call", program, path, _ACCESSIBLE, "GetChildren")
        return [(program, path) for program, path in listed]

    def _ask(self, *words: str) -> list[list[list[str]]]:
        told = subprocess.run(
            ["busctl", f"--address={self.address}", "--json=short", *words],
            capture_output=True, text=True, check=True, timeout=60,
        )  # fmt: skip
        data: list[list[list[str]]] = json.loads(told.stdout)["data"] if told.stdout else []
        return data


@contextmanager
def accessibility_bus(home: Path) -> Iterator[AccessibilityBus]:
    """A bus of its own, gone afterwards with all that it started."""
    home.mkdir(mode=0o700, exist_ok=True)
    places = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
    around = {**os.environ, **{name: str(home) for name in places}}
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=PIPE, stderr=DEVNULL, text=True, env=around, start_new_session=True,
    )  # fmt: skip
    assert daemon.stdout is not None
    try:
        session = daemon.stdout.readline().strip()
        around |= {"DBUS_SESSION_BUS_ADDRESS": session, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        told = subprocess.run(
            ["busctl", f"--address={session}", "--json=short", "call", *_WHERE],
            capture_output=True, text=True, check=True, timeout=60,
        )  # fmt: skip
        yield AccessibilityBus(json.loads(told.stdout)["data"][0], around)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(daemon.pid, signal.SIGTERM)
        daemon.wait(timeout=60)
        daemon.stdout.close()
