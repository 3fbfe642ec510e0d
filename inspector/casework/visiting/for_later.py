"""Leaving a place of a visit for later, and letting colleagues do so: on their screens, and without a word why.

An officer's own wish is a draft on his device. A police officer's goes to each colleague in the visit too: an event in
a stream of its own, sealed to that colleague's own reader key, of the form that an answer to a signal has (ADR 0113).
It is in no part of a visit, so in no report and no bundle (ADR 0149).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from inspector.casework.desk import Desk, changeable_visit, known_visit, own_visit, write
from inspector.casework.drafts import Draft, key_of
from inspector.crypto import cbor, joincode
from inspector.crypto.cbor import CborError
from inspector.crypto.shapes import a_list, a_text, an_int
from inspector.crypto.sign_code import NONCE_SIZE, SignCodeError, open_sign, seal_sign
from inspector.domain.actions import Action, may
from inspector.domain.ids import InstallationId, VisitId
from inspector.domain.office_events import PlaceLeftForLater
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.domain.visits.for_later import (
    LATER_MS,
    LeftForLater,
    SignOfAnotherVisit,
    check_place,
    key_of_place,
    standing_signs,
)
from inspector.domain.visits.visit import Visit
from inspector.vault.model.batch import Answer, Batch
from inspector.vault.model.changes import Changes
from inspector.wire.scopes import StreamKind, may_read

_T = TypeVar("_T")
_LATEST_MS = 253_402_300_799_000


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the draft of a visit says: of each place, by its key, until when."""

    wished: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """What this officer leaves for later, or scanned, as it was typed."""
    seen: Mapping[str, int] = field(default_factory=dict)
    """He saw what stood until then."""
    done: Mapping[str, int] = field(default_factory=dict)
    """He went back to what stood until then."""


def left_for_later(desk: Desk, visit: Visit) -> tuple[LeftForLater, ...]:
    """The places that this officer leaves for later now, those that end first before the others."""
    now, kept = desk.now_ms(), _kept(desk, visit.id)
    found = {key: LeftForLater(place, until) for key, (place, until) in kept.wished.items()}
    for key, asked in standing_signs(desk.vault.left_for_later(visit.id), visit, now).items():
        if key not in found or found[key].until_ms < asked.until_ms:
            found[key] = asked
    standing = {key: each for key, each in found.items() if each.until_ms > max(now, kept.done.get(key, 0))}
    shown = (replace(each, seen=each.until_ms <= kept.seen.get(key, 0)) for key, each in standing.items())
    return tuple(sorted(shown, key=lambda each: (each.until_ms, each.key)))


def leave_for_later(desk: Desk, visit: VisitId, place: str) -> Changes | Refusal:
    """Leave a place for later; where this officer may ask that of colleagues, each of them is asked."""
    found = changeable_visit(desk, visit, Action.RECORD)
    refusal = found if isinstance(found, Refusal) else check_place(place)
    if isinstance(found, Refusal) or refusal is not None:
        return refusal or UnknownThing("visit", visit)
    kept, key, until = _kept(desk, visit), key_of_place(place), desk.now_ms() + LATER_MS
    kept = replace(kept, wished={**kept.wished, key: (place.strip(), until)}, done=_without(kept.done, key))
    return _write(desk, found, kept, PlaceLeftForLater(visit, place.strip(), until))


def go_back(desk: Desk, visit: VisitId, key: str) -> Changes | Refusal:
    """Leave a place for later no longer; colleagues whom this officer asked neither."""
    found = own_visit(desk, visit, Action.RECORD)
    if isinstance(found, Refusal):
        return found
    standing = next((each for each in left_for_later(desk, found) if each.key == key), None)
    if standing is None:
        return Changes(visits=frozenset({visit}))
    kept = _kept(desk, visit)
    kept = replace(kept, wished=_without(kept.wished, key), done={**kept.done, key: standing.until_ms})
    return _write(desk, found, kept, PlaceLeftForLater(visit, standing.place, desk.now_ms()))


def note_seen(desk: Desk, visit: VisitId) -> Changes | Refusal:
    """This officer saw all that stands now."""
    found = own_visit(desk, visit, Action.RECORD)
    if isinstance(found, Refusal):
        return found
    kept = _kept(desk, visit)
    seen = {each.key: each.until_ms for each in left_for_later(desk, found)}
    return _write(desk, found, replace(kept, seen={**kept.seen, **seen}), None)


def as_code(desk: Desk, visit: VisitId, key: str) -> bytes | Refusal:
    """What a colleague scans who cannot be reached otherwise."""
    found, secret = known_visit(desk, visit), desk.vault.join_secret(visit)
    if isinstance(found, Refusal):
        return found
    standing = next((each for each in left_for_later(desk, found) if each.key == key), None)
    if standing is None or secret is None:
        return UnknownThing("invitation", visit)
    said = cbor.encode([standing.place, standing.until_ms])
    return seal_sign(joincode.visit_stream_key(secret), said, desk.ids.token(NONCE_SIZE))


def take_code(desk: Desk, visit: VisitId, code: bytes) -> Changes | Refusal:
    """Leave for later what a colleague's screen says; whoever shows a code takes part in the visit."""
    found, secret = changeable_visit(desk, visit, Action.RECORD), desk.vault.join_secret(visit)
    if isinstance(found, Refusal):
        return found
    try:
        place, until = read_sign(b"" if secret is None else joincode.visit_stream_key(secret), code)
    except SignCodeError:
        return SignOfAnotherVisit()
    kept, key, now = _kept(desk, visit), key_of_place(place), desk.now_ms()
    until = min(until, now + LATER_MS)
    wished = {**kept.wished, key: (place, until)}
    return _write(desk, found, replace(kept, wished=wished, done=_without(kept.done, key)), None)


def read_sign(visit_key: bytes, code: bytes) -> tuple[str, int]:
    """The place that a code is about, and until when.

    Raises:
        SignCodeError: it is no sign of the visit with this key.
    """
    try:
        place, until = a_list(cbor.decode(open_sign(visit_key, code), limit=len(code)), length=2)
        named, moment = a_text(place), an_int(until, most=_LATEST_MS)
    except (CborError, ValueError) as error:
        raise SignCodeError("no sign of this visit") from error
    if check_place(named) is not None:
        raise SignCodeError("no sign of this visit")
    return named, moment


def _write(desk: Desk, visit: Visit, kept: _Kept, sign: PlaceLeftForLater | None) -> Changes | Refusal:
    asked = sign is not None and may(desk.vault.me, Action.PAUSE_ROOM)
    answers = tuple(Answer(sign, to=each) for each in _colleagues(desk, visit)) if sign is not None and asked else ()
    stored = json.dumps({"wished": dict(kept.wished), "seen": dict(kept.seen), "done": dict(kept.done)})
    written = write(desk, Batch(answers=answers, keep_drafts=((key_of(Draft.LATER, visit.id), stored.encode()),)))
    return written if isinstance(written, Refusal) else written | Changes(visits=frozenset({visit.id}))


def _colleagues(desk: Desk, visit: Visit) -> tuple[InstallationId, ...]:
    """The devices in the visit, but for the own one, that count and can be sent a sign."""
    directory, me = desk.vault.directory, desk.vault.me.installation
    known = (directory.colleagues.get(officer.installation) for officer in visit.officers)
    return tuple(
        each.officer.installation
        for each in known
        if each is not None
        and not each.revoked
        and each.officer.installation != me
        and may_read(each.officer.agency, each.officer.role, StreamKind.ANSWER, each.officer.agency)
    )


def _kept(desk: Desk, visit: VisitId) -> _Kept:
    stored = desk.vault.draft(key_of(Draft.LATER, visit))
    if stored is None:
        return _Kept()
    read = json.loads(stored)
    return _Kept({key: (place, until) for key, (place, until) in read["wished"].items()}, read["seen"], read["done"])


def _without(moments: Mapping[str, _T], key: str) -> dict[str, _T]:
    return {each: value for each, value in moments.items() if each != key}
