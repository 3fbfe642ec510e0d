"""What ties the logs of a bundle together: one visit, one part, and the heads that signatures and release name."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from inspector.crypto.cbor import CborError
from inspector.crypto.shapes import a_list, a_text_map
from inspector.crypto.statements import Statement
from inspector.reports.bundle_layout import TITLE_MOST
from inspector.reports.errors import BundleError
from inspector.reports.proof import Binding, LogProof
from inspector.wire.event import LogHead
from inspector.wire.reading import a_log_head
from inspector.wire.scopes import COMPARTMENTS, Role, StreamKind

_KIND, _FIELDS = 0, 2
_NAMING = 2
_SIGNED, _COSIGNED, _SHOWN, _RELEASED = "findings_signed", "cosigned", "operator_shown", "visit_released"
_STEPS = frozenset({_SIGNED, _COSIGNED, _SHOWN, _RELEASED})
_WAS_THERE = ("signs", "refuses")
_HASH_BYTES = 32


def bind(logs: Mapping[bytes, LogProof], maker: Statement) -> Binding:
    """What ties these logs together.

    Raises:
        BundleError: one of them is of another visit or part, or what was named is not there or there is more.
    """
    shared = {log.stream for log in logs.values() if log.scope.kind is StreamKind.VISIT}
    parts = {log.stream: log.scope for log in logs.values() if log.scope.kind is not StreamKind.VISIT}
    if len(shared) != 1 or len(parts) != 1:
        raise BundleError("een bundel gaat over één bezoek en één deel daarvan")
    (scope,) = parts.values()
    binding = Binding(next(iter(shared)).hex(), scope.kind)
    writers = [log.author.agency for log in logs.values() if log.scope == scope]
    if scope.kind not in COMPARTMENTS or any(agency != scope.owner for agency in (maker.agency, *writers)):
        raise BundleError("een deel van een bezoek is van een andere organisatie")
    for log in logs.values():
        _check_naming(log, binding.visit)
    for log in logs.values():
        if log.scope == scope:
            _follow(log, logs, binding)
    if binding.is_released and binding.let_out != {log.log: log.last for log in logs.values()}:
        raise BundleError("er is meer of minder dan de vrijgave noemt")
    return binding


def title_of(name: str, day: str) -> str:
    """What a bundle is called: the business and the day, given as YYYY-MM-DD."""
    return f"{name}, {day[8:]}-{day[5:7]}-{day[:4]}"[:TITLE_MOST]


def check_title(title: str, logs: Mapping[bytes, LogProof]) -> None:
    """Return only when somebody who took part calls the visit so.

    Raises:
        BundleError: nobody does.
    """
    if title and title not in _titles(logs):
        raise BundleError("de bundel heet anders dan het bezoek")


def _check_naming(log: LogProof, visit: str) -> None:
    """The first sealed event says which part of which visit; of the shared part its id says it, were it erased."""
    if _NAMING in log.erased and log.scope.kind is StreamKind.VISIT:
        return
    said = log.payloads.get(_NAMING, {})
    fields = said.get(_FIELDS)
    if said.get(_KIND) != "part_named" or not isinstance(fields, dict):
        raise BundleError("een logboek zegt niet bij welk bezoek het hoort")
    part = fields.get("part")
    if fields.get("visit") != visit or isinstance(part, bool) or part != int(log.scope.kind):
        raise BundleError("een logboek van een ander bezoek of een ander deel")


def _follow(log: LogProof, logs: Mapping[bytes, LogProof], binding: Binding) -> None:
    by_supervisor = log.author.role == Role.SUPERVISOR
    for seq, payload in log.payloads.items():
        kind = str(payload[_KIND])
        if kind not in _STEPS or (kind == _RELEASED) is not by_supervisor:
            continue
        heads = (*_seen(payload), LogHead(log.log, seq, log.heads[seq]))
        for name, upto, head in heads:
            named = logs.get(name)
            if named is None or upto > named.last or named.heads[upto] != head:
                raise BundleError("een ondertekening of vrijgave noemt een logboek of eindwaarde die er niet is")
        if kind == _RELEASED:
            _reach(binding.released, heads)
        if kind in {_COSIGNED, _SHOWN}:
            _reach(binding.later, heads)
        if kind == _SIGNED:
            _reach(binding.signed, heads if _names_all(payload) else (LogHead(log.log, 0, b""),))
        if _names_all(payload) and _was_shown(log, seq, payload):
            _reach(binding.shown, heads)


def _reach(ends: dict[bytes, int], heads: Iterable[LogHead]) -> None:
    for name, upto, _ in heads:
        ends[name] = max(ends.get(name, 0), upto)


def _names_all(payload: Mapping[int, object]) -> bool:
    """Whether a signature names heads and the conditions in words; without both it was given to nothing."""
    fields = payload[_FIELDS]
    catalogue = fields.get("catalogue") if isinstance(fields, dict) else None
    return bool(_seen(payload)) and isinstance(catalogue, bytes) and len(catalogue) == _HASH_BYTES


def _was_shown(log: LogProof, seq: int, payload: Mapping[int, object]) -> bool:
    """Whether it was put to the operator: every text that it names stands before it in the log, or was erased there."""
    fields = payload[_FIELDS]
    if str(payload[_KIND]) not in {_SIGNED, _SHOWN} or not isinstance(fields, dict):
        return False
    told = fields.get("told")
    if fields.get("operator") not in _WAS_THERE or not isinstance(told, list) or not told:
        return False
    texts = {_text_hash(each[_FIELDS]) for at, each in log.payloads.items() if at < seq and each[_KIND] == "read_back"}
    return all(isinstance(each, bytes) and each in texts for each in told) or any(at < seq for at in log.erased)


def _text_hash(fields: object) -> bytes:
    salt, text = (fields.get("salt"), fields.get("text")) if isinstance(fields, dict) else (None, None)
    if not isinstance(salt, bytes) or not isinstance(text, str):
        return b""
    return hashlib.sha256(salt + text.encode()).digest()


def _seen(payload: Mapping[int, object]) -> tuple[LogHead, ...]:
    """The heads a step names; one that names them in another form was given to nothing."""
    try:
        heads = tuple(a_log_head(each) for each in a_list(a_text_map(payload[_FIELDS]).get("seen", [])))
    except (CborError, ValueError):
        return ()
    return heads if all(head.seq for head in heads) else ()


def _titles(logs: Mapping[bytes, LogProof]) -> Iterator[str]:
    for log in logs.values():
        for payload in log.payloads.values() if log.scope.kind is StreamKind.VISIT else ():
            kind, said = str(payload[_KIND]), payload[_FIELDS]
            if kind == "officer_joined" and isinstance(said, dict):
                said = said.get("given")
            if kind in {"visit_started", "officer_joined"} and isinstance(said, dict):
                business, day = said.get("business"), said.get("day")
                name = business.get("name") if isinstance(business, dict) else None
                if isinstance(name, str) and isinstance(day, str):
                    yield title_of(name, day)
