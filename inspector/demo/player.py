"""Plays a whole day: hub, devices and window come up, the steps are played, everything is put away and summed up.

Start reading at `play_day`. What lies in the output afterwards is what the play left: vaults locked, processes ended.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from inspector.app.clock import SystemClock
from inspector.app.tongue import Tongue
from inspector.crypto.ids import SystemIds
from inspector.demo.custodians import custodians_of
from inspector.demo.day_hub import DayHub
from inspector.demo.day_register import DayRegister
from inspector.demo.device import OfficerDevice
from inspector.demo.muster import Equipped, Setting, businesses_of, mustered
from inspector.demo.output import HUB, LOG, REGISTER, SCREENS, STATE, SUMMARY, make_ready
from inspector.demo.play_log import PlayLog
from inspector.demo.playing.at_the_cards import give_back
from inspector.demo.playing.camera import Camera
from inspector.demo.playing.company import Company, acting
from inspector.demo.playing.playing import Playing, Stopped
from inspector.demo.pump import Pump
from inspector.demo.script.cast import Language
from inspector.demo.script.day import DayScript
from inspector.demo.stage import Stage, a_program
from inspector.demo.summary import FORMAT, Summary, TapTimings, Timings, encode_summary
from inspector.demo.summary_of import Names, summary_of_vault
from inspector.demo.trouble import BrokenError
from inspector.domain.catalogue.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a day is to be played."""

    headless: bool = True
    afterwards: Callable[[Company], None] = lambda _company: None
    """What comes after the last step, while everything is still open."""
    beat: Callable[[], None] = lambda: None
    """Called at every step, for whoever watches that the play goes on."""
    pictures: bool = True
    """Whether its moments are kept as pictures, and every page is walked through at the end."""
    dark: bool = False
    """Whether no screens are made for what nobody will see; without pictures only."""


@dataclass(frozen=True, slots=True)
class Played:
    """How a play ended; `stopped` when it did not reach the last step as the script wanted."""

    summary: Summary
    stopped: Stopped | None
    steps: int


def play_day(script: DayScript, out: Path, catalogues: tuple[Catalogue, ...], wanted: Wanted | None = None) -> Played:
    """Play the script with the real program; files go into `out`.

    Raises:
        OutputError: the folder cannot be used; nothing was started.
        PlayError: the program failed or hung.
    """
    clock, ids = SystemClock(), SystemIds()
    setting = Setting(script, out, catalogues, ids, businesses_of(script, ids), custodians_of(script, ids))
    moments = script.moments(clock.now())
    make_ready(out)
    with (
        closing(PlayLog(out / LOG, clock)) as log,
        closing(DayHub(out / STATE / HUB, setting.agencies, setting.ids, moments[0])) as hub,
        _beside(hub, setting) as register,
        mustered(setting, hub, moments[0], register) as equipped,
    ):
        log.note("ready", officers=len(equipped), businesses=len(setting.businesses))
        playing, stopped = _play(setting, equipped, (hub, register), log, moments, wanted or Wanted())
        company = playing.company
        names = Names(
            officers={each.installation: key for key, each in equipped.items()},
            businesses={business.id: key for key, business in setting.businesses.items()},
            visits=company.first_keys,
            signals={written: number for number, written in company.signals.items()},
        )
        hub.close()
        if register is not None:
            register.close()
        summary = Summary(
            format=FORMAT,
            officers={key: summary_of_vault(each, names) for key, each in equipped.items()},
            syncs=tuple(company.syncs),
            refusals=tuple(playing.refusals),
            hub=hub.figures(),
            checks={key: dict(sorted(company.checks[key].items())) for key in sorted(company.checks)},
            referrals=_by_quarter(company.answers),
            cards=_by_quarter(company.cards),
            timings_ms=_timings(company),
        )
        log.note("ended", steps=playing.played if stopped is None else stopped.step.number)
    (out / SUMMARY).write_bytes(encode_summary(summary))
    return Played(summary, stopped, playing.played)


@contextmanager
def _beside(hub: DayHub, setting: Setting) -> Iterator[DayRegister | None]:
    """The register of the script, if it has one; the hub knows it from its start on."""
    script = setting.script
    if script.register is None:
        hub.start()
        yield None
        return
    with closing(DayRegister(setting.out / STATE / REGISTER, hub, script.municipality, setting.ids)) as register:
        hub.start(register.url)
        yield register


def _play(
    setting: Setting,
    equipped: Mapping[str, Equipped],
    servers: tuple[DayHub, DayRegister | None],
    log: PlayLog,
    moments: Sequence[datetime],
    wanted: Wanted,
) -> tuple[Playing, Stopped | None]:
    """Everything between the first screen and the last lock."""
    began = perf_counter()
    program = a_program(headless=wanted.headless)
    pump = Pump()
    with (
        pump.watching(),
        _company(setting, equipped, pump, moments[0], stage=lambda: _a_stage(setting, pump, wanted)) as company,
    ):
        company.hub, company.register = servers
        camera = Camera(company.stage, is_loaded=wanted.pictures)
        first = next(iter(company.devices.values()))
        company.stage.show(first.app)
        camera.shoot(first)
        company.start_ms = (perf_counter() - began) * 1000
        _unlock(company)
        playing, stopped = Playing(company, camera, log), None
        for step, at in zip(setting.script.steps, moments, strict=True):
            wanted.beat()
            if company.stage.skips:
                break
            stopped = playing.play(step, at)
            if stopped is not None:
                break
        for key, device in company.devices.items():
            actor = acting(company, key)
            if actor is not None and device.cards.helping is not None:
                give_back(actor)
        if stopped is None:
            _unlock(company)
            if not company.stage.skips:
                camera.walk(company)
            wanted.afterwards(company)
        for device in company.devices.values():
            device.lock()
    program.processEvents()
    return playing, stopped


@contextmanager
def _company(
    setting: Setting, everybody: Mapping[str, Equipped], pump: Pump, now: datetime, *, stage: Callable[[], Stage]
) -> Iterator[Company]:
    """The devices, locked, and the window; the window goes before what it shows."""
    tongue, devices = Tongue(), dict[str, OfficerDevice]()
    language = setting.script.municipality.language.value
    with ExitStack() as stack:
        stack.callback(tongue.speak, Language.DUTCH.value)  # of the whole process, which may go on after the play
        for key, equipped in everybody.items():
            devices[key] = OfficerDevice(equipped, language, tongue, pump)
            stack.callback(devices[key].stop)
        yield Company(setting, stack.enter_context(closing(stage())), devices, now)


def _a_stage(setting: Setting, pump: Pump, wanted: Wanted) -> Stage:
    return Stage(setting.out / SCREENS, pump, headless=wanted.headless, dark=wanted.dark and not wanted.pictures)


def _unlock(company: Company) -> None:
    """Everybody whose device is locked types the passphrase."""
    for device in company.devices.values():
        if device.workplace is None and device.has_vault:
            company.stage.show(device.app)
            hindrance = device.unlock()
            if hindrance is not None:
                raise BrokenError(f"{device.key}'s device does not open: {hindrance.name}")


def _by_quarter(counted: Mapping[tuple[str, str], Counter[str]]) -> dict[str, dict[str, dict[str, int]]]:
    found: dict[str, dict[str, dict[str, int]]] = {}
    for (agency, quarter), chosen in sorted(counted.items()):
        found.setdefault(agency, {})[quarter] = dict(sorted(chosen.items()))
    return found


def _timings(company: Company) -> Timings:
    unlocks = [each for device in company.devices.values() for each in device.unlocks_ms]
    taps = company.taps_ms or [0.0]
    # Needs two values to speak of parts of a hundred.
    p99 = quantiles(taps, n=100, method="inclusive")[-1] if len(taps) > 1 else taps[0]
    return Timings(
        start=round(company.start_ms, 1),
        unlock=round(median(unlocks), 1),
        tap_to_saved=TapTimings(median=round(median(taps), 1), p99=round(p99, 1)),
    )
