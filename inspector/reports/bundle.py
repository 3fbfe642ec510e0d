"""Write a court bundle: everything a judge needs to check a visit without this program. Data in, a ZIP out.

The same contents signed by the same installation give the same bytes. Nothing leaves that `verify_bundle` refuses.
"""

import hashlib
from collections.abc import Iterable

from inspector.crypto.cbor import Cbor, encode
from inspector.crypto.cose import sign1
from inspector.crypto.dictionary import payload_dictionary
from inspector.crypto.signatures import SigningKey
from inspector.reports import bundle_layout as layout
from inspector.reports import stored_zip
from inspector.reports.bundle_contents import BundleContents, BundleLog, BundlePhoto, Disclosed, Withheld
from inspector.reports.errors import BundleContentsError, BundleError
from inspector.reports.events_view import write_events
from inspector.reports.log_verification import ItemsLeft, verify_log
from inspector.reports.resources import REPORTS
from inspector.reports.verification import authors_of, verify_bundle
from inspector.wire.errors import WireError
from inspector.wire.event import Header
from inspector.wire.log_opened import decode_log_opened
from inspector.wire.scopes import EventClass, StreamKind
from inspector.wire.stream_id import scope_of

_NEVER_SHOWN = frozenset({StreamKind.ENVELOPE, StreamKind.LOGBOOK, StreamKind.ANSWER})
_MAGIC = {b"\xff\xd8\xff": "jpg", b"\x89PN": "png"}


def write_bundle(contents: BundleContents, signer: SigningKey) -> bytes:
    """The bundle as a ZIP, signed by the installation that makes it.

    Raises:
        BundleContentsError: it would not hold, or would tell of a stream that no bundle may tell of.
    """
    return stored_zip.pack(bundle_files(contents, signer))


def bundle_files(contents: BundleContents, signer: SigningKey) -> dict[str, bytes]:
    """The files of the bundle by name.

    Raises:
        BundleContentsError: as `write_bundle`.
    """
    _check_streams(contents.logs)
    files = {
        layout.README: (REPORTS / layout.README).read_bytes(),
        layout.VERIFIER: (REPORTS / layout.VERIFIER).read_bytes(),
        layout.DICTIONARY: payload_dictionary(),
        layout.ROOTS: layout.write_roots(contents.roots),
    }
    for log in contents.logs:
        files[f"logs/{_opening(log).log.hex()}.cbor"] = _write_log(log)
    for folder, vouching in (("statements", contents.statements), ("hubs", contents.hubs)):
        files |= {f"{folder}/{number:04}.cbor": encode(each) for number, each in enumerate(vouching, 1)}
    for number, receipt in enumerate(contents.receipts, 1):
        files[f"receipts/{number:04}.cbor"] = receipt.encode()
    for number, stamp in enumerate(contents.stamps, 1):
        files[f"stamps/{number:04}.cose"] = stamp.message
        files[f"stamps/{number:04}.tst"] = stamp.token
    for photo in contents.photos:
        files[f"photos/{photo.event.log.hex()}-{photo.event.seq}.{_extension(photo)}"] = photo.picture
    if contents.report is not None:
        files[layout.REPORT] = contents.report.pdf
    try:
        authors = authors_of(files)
        names = sorted(name for name in files if name.startswith("logs/"))
        items = ItemsLeft()
        files[layout.EVENTS] = write_events(verify_log(name[5:37], files[name], authors, items) for name in names)
        files[layout.MANIFEST] = layout.manifest_of(files)
        files[layout.SIGNATURE] = _sign(contents, files[layout.MANIFEST], signer)
        verify_bundle(files)
    except BundleError as error:
        raise BundleContentsError(f"no bundle that holds: {error}") from error
    return files


def _check_streams(logs: Iterable[BundleLog]) -> None:
    for log in logs:
        first = log.events[0] if log.events else None
        if not isinstance(first, Disclosed) or first.event.body is None:
            raise BundleContentsError("a log must show its first event")
        try:
            decode_log_opened(first.event.header, first.event.body)
        except WireError as error:
            raise BundleContentsError("a log must begin with its opening") from error
        if scope_of(first.event.header.stream).kind in _NEVER_SHOWN:
            raise BundleContentsError("no bundle may tell that this kind of stream exists")


def _opening(log: BundleLog) -> Header:
    first = log.events[0]
    assert isinstance(first, Disclosed)  # noqa: S101 - checked before anything is written
    return first.event.header


def _write_log(log: BundleLog) -> bytes:
    header = _opening(log)
    entries = [_entry(event) for event in log.events]
    return encode({0: layout.LOG_VERSION, 1: header.log, 2: header.stream, 3: entries, 4: log.signature})


def _entry(item: Disclosed | Withheld) -> list[Cbor]:
    if isinstance(item, Withheld):
        return [layout.WITHHELD, item.leaf]
    event, header = item.event, item.event.header.pack()
    if event.body is None or event.header.event_class is EventClass.GRANT:
        return [layout.HEADER_ONLY, header, event.body_hash]
    return (
        [layout.CLEAR, header, event.body] if item.secret is None else [layout.OPENED, header, event.body, item.secret]
    )


def _extension(photo: BundlePhoto) -> str:
    extension = _MAGIC.get(photo.picture[:3])
    if extension is None:
        raise BundleContentsError("a photo is neither JPEG nor PNG")
    return extension


def _sign(contents: BundleContents, manifest: bytes, signer: SigningKey) -> bytes:
    places = () if contents.report is None else contents.report.places
    payload: dict[int, Cbor] = {
        0: hashlib.sha256(manifest).digest(),
        1: contents.title[: layout.TITLE_MOST],
        2: int(contents.made_at.timestamp() * 1000),
        3: [list(place) for place in sorted(places)],
    }
    return sign1(encode(payload), signer, layout.SIGNED_TYPE)
