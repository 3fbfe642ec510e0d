"""`inspector erasure`: content is erased by two people's decision, and everybody who had it signs.

A supervisor sees with `content` what a visit holds and proposes; a privacy officer confirms; `list` says who carried it
out and who has not. What is said here leaves with the next sync of that vault.
"""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from inspector.casework.desk import Desk
from inspector.casework.judging import erasing
from inspector.casework.judging.proposals import Proposal
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.saying import say, say_json
from inspector.cli.unlocking import unlocked_desk
from inspector.cli.words.refusing import in_a_sentence
from inspector.domain.acts.erasing import GROUNDS
from inspector.domain.ids import EventId, InstallationId, LogId, VisitId
from inspector.domain.refusals import Refusal
from inspector.vault.model.changes import Changes
from inspector.vault.model.erasures import ErasureState
from inspector.wire import event as wire
from inspector.wire.event import LogPlace

_GROUNDS = {ground.name.lower(): ground for ground in GROUNDS}


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    erasure = sub.add_parser("erasure", help="propose, confirm, hold and list erasures", description=__doc__)
    commands = erasure.add_subparsers(metavar="COMMAND", required=True)
    listing = _command(commands, "list", _list, "what was decided, who signed and who has not")
    listing.add_argument("--json", action="store_true", help="say the result as JSON")
    content = _command(commands, "content", _content, "the names of what a visit holds, without what it says")
    propose = _command(commands, "propose", _propose, "ask for content to be erased everywhere")
    chosen = propose.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--event", action="append", type=_event, metavar="LOG/SEQ", help="one event (may be repeated)")
    chosen.add_argument("--whole", action="store_true", help="everything of the visit that the own agency keeps")
    propose.add_argument("--ground", required=True, choices=sorted(_GROUNDS), help="why; readable for everybody")
    propose.add_argument("--term", type=date.fromisoformat, metavar="YYYY-MM-DD", help="when the retention term ended")
    confirm = _command(
        commands,
        "confirm",
        _confirm,
        "stand by a proposal with all its parts as the second person; cannot be taken back",
    )
    confirm.add_argument("erasure", type=_event, metavar="LOG/SEQ")
    hold = _command(commands, "hold", _hold, "keep everything of a visit, whatever was or will be decided")
    hold.add_argument("--ground", required=True, help="why; readable for everybody, so nothing of the case")
    lift = _command(commands, "lift", _lift, "end the hold on a visit")
    for each in (content, propose):
        each.add_argument("--visit", required=True, type=VisitId, metavar="ID")
    for each in (hold, lift):
        about = each.add_mutually_exclusive_group(required=True)
        about.add_argument("--visit", type=VisitId, metavar="ID")
        about.add_argument(
            "--erasure", type=_event, metavar="LOG/SEQ", help="the parts of a visit this proposal is about"
        )


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[Desk, argparse.Namespace], None],
    purpose: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=purpose)
    parser.add_argument("--vault", required=True, type=Path, metavar="DIR", help="the officer's vault")
    parser.set_defaults(run=lambda arguments: _run(run, arguments))
    return parser


def _run(run: Callable[[Desk, argparse.Namespace], None], arguments: argparse.Namespace) -> int:
    with unlocked_desk(arguments.vault) as desk:
        run(desk, arguments)
    return 0


def _list(desk: Desk, arguments: argparse.Namespace) -> None:
    found = [(state, proposal) for proposal in erasing.proposals(desk) for state in proposal.parts]
    if arguments.json:
        say_json([_as_json(desk, state, proposal) for state, proposal in found], indent=2)
        return
    for state, proposal in found:
        said = state.said
        say(f"{_name(said.id)}  {_size(state)}, {said.erasure.ground}{_belonging(state, proposal)}")
        say(f"  proposed by {said.proposed_by.number}, {_standing(state)}")
        if said.confirmed_by is not None:
            say(f"  signed: {_people(desk, state.applied_by)}; not signed: {_missing(desk, state)}")


def _content(desk: Desk, arguments: argparse.Namespace) -> None:
    visit = desk.vault.visit(arguments.visit)
    if visit is None:
        raise DoesNotHoldError("no such visit in this vault")
    for event in sorted(visit.known.values(), key=lambda each: (each.hlc, each.id)):
        say(f"{event.id.log}/{event.id.seq}  {event.at:%Y-%m-%d %H:%M}  {event.author.number}  {event.event.KIND}")


def _propose(desk: Desk, arguments: argparse.Namespace) -> None:
    ground, term = _GROUNDS[arguments.ground], arguments.term
    if arguments.whole:
        _held(erasing.propose_whole(desk, arguments.visit, ground, term))
    else:
        named = [EventId(LogId(event.log.hex()), event.seq) for event in arguments.event]
        visit = desk.vault.visit(arguments.visit)
        at_place = {} if visit is None else {(event.log, event.seq): event for event in visit.known}
        events = tuple(at_place.get((each.log, each.seq), each) for each in named)
        _held(erasing.propose(desk, arguments.visit, events, ground, term))
    say("Proposed. A privacy officer confirms after both have synced.")


def _confirm(desk: Desk, arguments: argparse.Namespace) -> None:
    for part in _parts(desk, arguments.erasure):
        say(f"{_name(part.said.id)}  {_size(part)}, {part.said.erasure.ground}")
    _held(erasing.confirm(desk, arguments.erasure))
    say("Confirmed. Hub and devices erase when they hear of it; `list` says who has signed.")


def _hold(desk: Desk, arguments: argparse.Namespace) -> None:
    if arguments.erasure is None:
        _held(erasing.hold(desk, arguments.visit, arguments.ground))
    else:
        _held(erasing.hold_named(desk, arguments.erasure, arguments.ground))
    say("Held. Nothing of it is erased until the hold is lifted.")


def _lift(desk: Desk, arguments: argparse.Namespace) -> None:
    named = arguments.erasure
    holds = erasing.holds_on(desk, arguments.visit) if named is None else erasing.holds_named(desk, named)
    for hold in holds:
        say(f"{_name(hold.id)}  held by {hold.by.number}: {hold.ground}")
    _held(erasing.lift(desk, [hold.id for hold in holds]))
    say("Lifted. What was decided about it is carried out now.")


def _held(result: Changes | Refusal) -> None:
    if isinstance(result, Refusal):
        raise WrongUseError(f"not done: {in_a_sentence(result)}")


def _standing(state: ErasureState) -> str:
    if state.said.confirmed_by is None:
        return "not confirmed"
    held = "" if state.hold is None else f", held back: {state.hold.ground}"
    return f"confirmed by {state.said.confirmed_by.number}{held}"


def _belonging(state: ErasureState, proposal: Proposal) -> str:
    if not proposal.shows_all:
        return ", other parts not known in this vault"
    return "" if state == proposal.first else f", with {_name(proposal.id)}"


def _as_json(desk: Desk, state: ErasureState, proposal: Proposal) -> dict[str, object]:
    said = state.said
    return {
        "erasure": _name(said.id),
        "proposal": _name(proposal.id) if proposal.shows_all else None,
        "events": len(said.erasure.targets),
        "photos": len(said.erasure.blobs),
        "ground": said.erasure.ground,
        "term": said.erasure.term,
        "proposed_by": said.proposed_by.number,
        "confirmed_by": None if said.confirmed_by is None else said.confirmed_by.number,
        "held": None if state.hold is None else state.hold.ground,
        "signed": _numbers(desk, state.applied_by),
        "not_signed": None if state.missing is None else _numbers(desk, state.missing),
    }


def _size(state: ErasureState) -> str:
    return f"{len(state.said.erasure.targets)} events, {len(state.said.erasure.blobs)} photos"


def _parts(desk: Desk, erasure: LogPlace) -> tuple[ErasureState, ...]:
    """What is confirmed with an erase event: all parts of its proposal."""
    found = erasing.proposal(desk, erasure)
    return () if found is None else found.open_parts


def _missing(desk: Desk, state: ErasureState) -> str:
    return "not known in this vault" if state.missing is None else _people(desk, state.missing)


def _people(desk: Desk, installations: frozenset[InstallationId]) -> str:
    return ", ".join(_numbers(desk, installations)) or "nobody"


def _numbers(desk: Desk, installations: frozenset[InstallationId]) -> list[str]:
    colleagues = desk.vault.directory.colleagues
    named = ((colleagues.get(each), each) for each in installations)
    return sorted(
        each if known is None else known.officer.number + (" (revoked)" if known.revoked else "")
        for known, each in named
    )


def _name(event: LogPlace) -> str:
    return f"{event.log.hex()}/{event.seq}"


def _event(text: str) -> LogPlace:
    log, _, seq = text.partition("/")
    named = LogPlace(bytes.fromhex(log), int(seq))
    if len(named.log) != wire.ID_BYTES or named.seq < 1:
        raise ValueError(text)
    return named
