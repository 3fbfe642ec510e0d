"""Check a court bundle with the program's own code; `resources/reports/verify.py` checks it again without any of it."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from inspector.crypto import cbor
from inspector.crypto.cose import read1, verify1
from inspector.crypto.dictionary import DICTIONARY_SHA256
from inspector.crypto.errors import CryptoError
from inspector.crypto.shapes import a_list, a_map, a_text, a_text_map, an_int, some_bytes
from inspector.crypto.signatures import key_id
from inspector.crypto.statements import (
    STATEMENT_LIMIT,
    HubStatement,
    Root,
    Statement,
    authenticate_hub,
    authenticate_statement,
)
from inspector.reports import bundle_layout as layout
from inspector.reports.binding import bind, check_title
from inspector.reports.errors import BundleError
from inspector.reports.events_view import LAST_MS, write_events
from inspector.reports.fingerprint import heads_fingerprint
from inspector.reports.log_verification import ItemsLeft, verify_log
from inspector.reports.proof import BundleProof, HubMark, LogProof
from inspector.wire.errors import WireError
from inspector.wire.event import LogPlace
from inspector.wire.reading import a_log_place
from inspector.wire.receipt_lines import LINE_PROOF_BYTES, Checkpoint, LineProof
from inspector.wire.stamps import Stamp, is_under

_PHOTO_KIND = "photo_attached"


def verify_bundle(files: Mapping[str, bytes], expected_roots: Iterable[str] = ()) -> BundleProof:
    """What the bundle proves; with fingerprints given, only under roots that have one of them.

    Raises:
        BundleError: it does not hold, and why in words.
    """
    try:
        return _verify_bundle(files, frozenset(expected_roots))
    except (CryptoError, WireError, ValueError) as error:
        raise BundleError("een handtekening of vorm klopt niet") from error


def _verify_bundle(files: Mapping[str, bytes], expected: frozenset[str]) -> BundleProof:
    layout.check_names(files)
    if files[layout.MANIFEST] != layout.manifest_of(files):
        raise BundleError("manifest.txt past niet bij de bestanden")
    if hashlib.sha256(files[layout.DICTIONARY]).hexdigest() != DICTIONARY_SHA256:
        raise BundleError("dictionary.bin is niet de vastgestelde")
    roots = layout.read_roots(files[layout.ROOTS])
    _check_roots(roots.values(), expected)
    statements = [_statement(files[name], roots) for name in layout.in_folder(files, "statements")]
    hubs = [_hub(files[name], roots) for name in layout.in_folder(files, "hubs")]
    authors = _newest(statements)
    maker, title, made_ms, places = _signature(files, authors)
    items = ItemsLeft()
    found = [verify_log(name[5:37], files[name], authors, items) for name in layout.in_folder(files, "logs")]
    logs = {log.log: log for log in found}
    if not logs:
        raise BundleError("er is geen logboek")
    binding = bind(logs, maker)
    check_title(title, logs)
    marks = _marks(files, hubs, logs)
    photos = layout.in_folder(files, "photos")
    for name in photos:
        _photo(name, files[name], logs)
    if write_events(logs.values()) != files[layout.EVENTS]:
        raise BundleError("events.json is niet de leesbare vorm van de logboeken")
    report_mark = _report_mark(places, logs)
    if bool(report_mark) is not (layout.REPORT in files):
        raise BundleError("report.pdf en de ondertekening spreken elkaar tegen")
    return BundleProof(
        title,
        made_ms,
        maker,
        tuple(roots.values()),
        tuple(hubs),
        tuple(logs.values()),
        tuple(statements),
        marks,
        len(photos),
        report_mark,
        binding,
    )


def _check_roots(roots: Iterable[Root], expected: frozenset[str]) -> None:
    unknown = [root.agency for root in roots if layout.fingerprint(root.public) not in expected]
    if expected and unknown:
        raise BundleError(f"een andere wortel dan opgegeven: {', '.join(unknown)}")


def authors_of(files: Mapping[str, bytes]) -> dict[bytes, Statement]:
    """The officers the bundle's roots vouch for, by installation.

    Raises:
        BundleError: a statement no root vouches for.
    """
    try:
        roots = layout.read_roots(files[layout.ROOTS])
        return _newest(_statement(files[name], roots) for name in layout.in_folder(files, "statements"))
    except CryptoError as error:
        raise BundleError("een verklaring klopt niet") from error


def _statement(data: bytes, roots: Mapping[str, Root]) -> Statement:
    statement, links, root = _vouched(data, roots)
    return authenticate_statement(statement, links, root)


def _hub(data: bytes, roots: Mapping[str, Root]) -> HubStatement:
    statement, links, root = _vouched(data, roots)
    return authenticate_hub(statement, tuple(links), root)


def _vouched(data: bytes, roots: Mapping[str, Root]) -> tuple[bytes, list[bytes], Root]:
    """A statement, its chain, and the root of the agency that the chain names."""
    statement, chain = a_list(cbor.decode(data, limit=4 * STATEMENT_LIMIT), length=2)
    links = [some_bytes(link) for link in a_list(chain, length=1)]
    claims = cbor.decode(read1(links[0], limit=STATEMENT_LIMIT).payload, limit=STATEMENT_LIMIT)
    root = roots.get(str(claims.get(1))) if isinstance(claims, dict) else None
    if root is None:
        raise BundleError("een verklaring van een organisatie zonder wortel in root.txt")
    return some_bytes(statement), links, root


def _newest(statements: Iterable[Statement]) -> dict[bytes, Statement]:
    """The statement that holds longest, per installation."""
    newest: dict[bytes, Statement] = {}
    for statement in statements:
        known = newest.get(statement.installation)
        if known is None or statement.validity.expires > known.validity.expires:
            newest[statement.installation] = statement
    return newest


def _signature(
    files: Mapping[str, bytes], authors: Mapping[bytes, Statement]
) -> tuple[Statement, str, int, list[LogPlace]]:
    signer = read1(files[layout.SIGNATURE], limit=layout.SIGNED_LIMIT).key_id
    maker = next((author for author in authors.values() if key_id(author.signing_public) == signer), None)
    if maker is None:
        raise BundleError("de bundel is ondertekend door een onbekend apparaat")
    payload = verify1(files[layout.SIGNATURE], maker.signing_public, layout.SIGNED_TYPE, limit=layout.SIGNED_LIMIT)
    fields = a_map(cbor.decode(payload, limit=layout.SIGNED_LIMIT), 0, 1, 2, 3)
    if some_bytes(fields[0]) != hashlib.sha256(files[layout.MANIFEST]).digest():
        raise BundleError("manifest.txt is niet het ondertekende")
    places = [a_log_place(place) for place in a_list(fields[3])]
    return maker, a_text(fields[1], most=layout.TITLE_MOST), an_int(fields[2], most=LAST_MS), places


def _stamps(files: Mapping[str, bytes], hubs: Iterable[HubStatement]) -> dict[bytes, tuple[Checkpoint, datetime]]:
    """The stamped checkpoints by their hash, with the time each token says; who signed the token is not judged."""
    names = layout.in_folder(files, "stamps")
    if any(names.count(f"{name.rpartition('.')[0]}.{other}") != 1 for name in names for other in ("cose", "tst")):
        raise BundleError("een tijdstempel zonder wat het stempelt")
    found = {}
    for name in names[::2]:
        stamp = Stamp(files[name], files[f"{name.removesuffix('cose')}tst"])
        public = next((hub.public for hub in hubs if key_id(hub.public) == _signer(stamp.message)), None)
        if public is None:
            raise BundleError("een tijdstempel van een onbekende server")
        found[stamp.id] = (stamp.check(public), stamp.said().at)
    return found


def _signer(message: bytes) -> bytes:
    return read1(message, limit=LINE_PROOF_BYTES).key_id


def _stamped(
    proof: LineProof, signed: Checkpoint, stamps: Mapping[bytes, tuple[Checkpoint, datetime]]
) -> datetime | None:
    if proof.stamped is None:
        return None
    name, path = proof.stamped
    stamped, at = stamps.get(name, (None, None))
    if stamped is None or not is_under(signed, stamped, path):
        raise BundleError("een ontvangstbewijs staat niet onder het tijdstempel dat het noemt")
    return at


def _marks(
    files: Mapping[str, bytes], hubs: list[HubStatement], logs: Mapping[bytes, LogProof]
) -> dict[bytes, tuple[HubMark, ...]]:
    """What the hub signed for of each log."""
    marks: dict[bytes, tuple[HubMark, ...]] = {}
    stamps = _stamps(files, hubs)
    for name in layout.in_folder(files, "receipts"):
        log_id, mark = _receipt(files[name], hubs, logs, stamps)
        marks[log_id] = (*marks.get(log_id, ()), mark)
    return marks


def _receipt(
    data: bytes,
    hubs: Iterable[HubStatement],
    logs: Mapping[bytes, LogProof],
    stamps: Mapping[bytes, tuple[Checkpoint, datetime]],
) -> tuple[bytes, HubMark]:
    proof = LineProof.decode(data)
    vouched = [hub for hub in hubs if key_id(hub.public) == _signer(proof.message)]
    if not vouched:
        raise BundleError("een ontvangstbewijs van een onbekende server")
    signed = proof.check(vouched[0].public)
    if signed.hub_ms > LAST_MS:
        raise BundleError("een ontvangstbewijs heeft een andere vorm")
    (log_id, seq, head), at_ms = proof.line
    log = logs.get(log_id)
    if log is None or not 1 <= seq <= log.last or log.heads[seq] != head:
        raise BundleError("een ontvangstbewijs past niet bij een logboek")
    signed_at = datetime.fromtimestamp(signed.hub_ms / 1000, UTC)
    is_vouched = any(hub.validity.holds_at(signed_at) for hub in vouched)
    return log_id, HubMark(seq, at_ms, is_vouched, _stamped(proof, signed, stamps))


def _photo(name: str, picture: bytes, logs: Mapping[bytes, LogProof]) -> None:
    log_id, _, seq = name.removeprefix("photos/").rpartition(".")[0].partition("-")
    log = logs.get(bytes.fromhex(log_id))
    payload = None if log is None else log.payloads.get(int(seq))
    if payload is None or payload[0] != _PHOTO_KIND:
        raise BundleError("een foto zonder getoonde gebeurtenis")
    if a_text_map(payload[2]).get("shared_sha256") != hashlib.sha256(picture).hexdigest():
        raise BundleError("een foto is niet de vastgelegde foto")


def _report_mark(places: list[LogPlace], logs: Mapping[bytes, LogProof]) -> str:
    if not places:
        return ""
    heads = []
    for log_id, seq in places:
        log = logs.get(log_id)
        if log is None or seq > log.last:
            raise BundleError("het rapport noemt een logboek dat er niet is")
        heads.append((log_id, seq, log.heads[seq]))
    if heads != sorted(set(heads)):
        raise BundleError("manifest.sig heeft een andere vorm")
    return heads_fingerprint(heads).hex()
