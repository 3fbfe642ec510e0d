"""Plays the steps of the device itself: the network, the lock, a crash, a file between officers, a wrong clock."""

from typing import assert_never

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.casework.visiting import hearing
from inspector.demo.playing.checking import look_at_answers
from inspector.demo.playing.closing import hand_over
from inspector.demo.playing.company import Acting, Company, Written, acting, refusal_in
from inspector.demo.playing.refused import (
    ALREADY_OPEN,
    COLLEAGUE_LOCKED,
    FILE_REFUSED,
    NOT_DAMAGED,
    NOTHING_THERE,
    StepRefused,
)
from inspector.demo.script import steps
from inspector.demo.script.register_steps import FetchStatusList
from inspector.demo.summary import SyncSummary
from inspector.demo.trouble import BrokenError
from inspector.domain.ids import VisitId
from inspector.domain.refusals import NotSaved, Refusal
from inspector.sync.by_stick.file_bundle import FileBundleError, read_bundle, write_bundle
from inspector.sync.by_stick.file_carrier import frames_for, lines_for, take_in
from inspector.sync.outcomes import SyncResult
from inspector.vault.model.errors import NotSavedError
from inspector.wire.scopes import Agency


def play_on_the_device(company: Company, step: steps.DeviceStep) -> Refusal | None:
    """Do what the step says, whether the device is locked or not; gives the refusal when it cannot be."""
    device = company.devices[step.actor]
    match step:
        case steps.GoOffline():
            device.go_offline()
        case steps.GoOnline():
            device.go_online()
        case steps.CutNetwork():
            device.equipped.line.break_after(step.after_bytes)
        case steps.SetClock():
            device.be_wrong_by(step.offset)
        case steps.Kill():
            _kill(company, step)
        case steps.Unlock():
            return _unlock(company, step)
        case steps.Damage():
            return _damage(company, step)
        case steps.Salvage():
            return _salvage(company, step)
        case _:
            assert_never(step)
    return None


def play_in_session(actor: Acting, step: steps.SessionStep) -> Refusal | None:
    """Do what the step says on an unlocked device; gives the refusal when it cannot be."""
    match step:
        case steps.Sync() | FetchStatusList():
            _sync(actor, step)
        case steps.Lock():
            actor.device.lock()
        case steps.ExportBundle():
            return _export(actor, step)
        case steps.ImportBundle():
            return _import(actor, step)
        case steps.Exchange():
            return _exchange(actor, step)
        case _:
            assert_never(step)
    return None


def _sync(actor: Acting, step: steps.Sync | FetchStatusList | steps.Salvage) -> None:
    """A sync is never refused: how it ended is recorded. A break of the line lasts as long as the sync it was for.

    The register's keeper publishes a list a day, before whoever syncs first; what came of questions is looked at.
    """
    register = actor.company.register
    if register is not None:
        register.publish_today()
    actor.device.app.showSync()
    result: SyncResult = actor.device.ask(actor.workplace.driver.sync_now)
    actor.device.equipped.line.mend()
    actor.company.syncs.append(
        SyncSummary(
            step=step.number,
            actor=step.actor,
            requests=result.requests,
            up=result.bytes_up,
            down=result.bytes_down,
            receipts=result.receipts,
            result=result.outcome.value,
        )
    )
    if register is not None:
        look_at_answers(actor)
        actor.device.app.showSync()


def _unlock(company: Company, step: steps.Unlock) -> Refusal | None:
    device = company.devices[step.actor]
    if device.workplace is not None:
        return ALREADY_OPEN
    hindrance = device.unlock(step.passphrase)
    return None if hindrance is None else StepRefused(device.app.unlock_screen.props.error)


def _damage(company: Company, step: steps.Damage) -> Refusal | None:
    device = company.devices[step.actor]
    if device.workplace is not None:
        return ALREADY_OPEN
    return None if device.damage(step.file, step.byte, step.bit) else NOTHING_THERE


def _salvage(company: Company, step: steps.Salvage) -> Refusal | None:
    """The officer unlocks, once more when the first page turns out unreadable, takes over, unlocks and syncs."""
    device = company.devices[step.actor]
    for _ in range(2):
        if device.workplace is None and device.unlock() is not None:
            return StepRefused(device.app.unlock_screen.props.error)
        device.rest()
    if device.workplace is None or not device.workplace.read_only:
        return NOT_DAMAGED
    device.take_over()
    if device.unlock() is not None or device.workplace is None:
        return StepRefused(device.app.unlock_screen.props.error)
    actor = acting(company, step.actor)
    if actor is None:
        raise BrokenError(f"{step.actor}'s device is locked after a salvage")
    _sync(actor, step)
    return None


def _kill(company: Company, step: steps.Kill) -> None:
    """The officer opens the device again at once, unless it was locked when the program died."""
    device = company.devices[step.actor]
    was_open = device.workplace is not None
    device.kill(company.stage.show)
    if was_open and device.unlock() is not None:
        raise BrokenError(f"{step.actor}'s device does not open after a kill")


def _export(actor: Acting, step: steps.ExportBundle) -> Refusal | None:
    """Everything of the visits on this device that the colleague who takes the file may read."""
    agency, path = _reader_of(actor, step), actor.company.setting.out / step.file

    def write(desk: Desk) -> Refusal | None:
        visits = [visit.id for visit in desk.vault.visits()]
        frames, lines = frames_for(desk.vault, visits, agency), lines_for(desk.vault, visits, agency)
        now_ms = int(desk.clock.now().timestamp() * 1000)
        try:
            write_bundle(path, frames, lines, key=desk.vault.signing_key, now_ms=now_ms)
        except FileBundleError as error:
            return FILE_REFUSED.because(error)
        return None

    return actor.look(write)


def _import(actor: Acting, step: steps.ImportBundle) -> Refusal | None:
    path = actor.company.setting.out / step.file

    def take(desk: Desk) -> Written:
        try:
            return take_in(desk.vault, read_bundle(path), lambda: settling.settle(desk)).changes
        except FileBundleError as error:
            return FILE_REFUSED.because(error)
        except NotSavedError:
            return NotSaved()

    return refusal_in(actor.act(take))


def _exchange(actor: Acting, step: steps.Exchange) -> Refusal | None:
    """Both ways and twice, as the codes go: what one hears of the other can let more be read."""
    other = acting(actor.company, step.partner)
    if other is None:
        return COLLEAGUE_LOCKED
    for visit in actor.company.visits.values():
        for giver, taker in ((actor, other), (other, actor)) * 2:
            hand_over(giver, taker, visit)
        for giver, taker in ((actor, other), (other, actor)):
            _note(taker, visit, giver)
    return None


def _note(listener: Acting, visit: VisitId, speaker: Acting) -> None:
    device = speaker.device.installation
    if device is not None:
        listener.act(lambda desk: hearing.note_heard(desk, visit, device, desk.clock.now()))


def _reader_of(actor: Acting, step: steps.ExportBundle) -> Agency:
    """The agency of whoever takes the file in next; the own one when nobody does."""
    later = actor.company.setting.script.steps[step.number :]
    takers = (each.actor for each in later if isinstance(each, steps.ImportBundle) and each.file == step.file)
    return actor.company.devices[next(takers, step.actor)].equipped.officer.agency
