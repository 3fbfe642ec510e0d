"""Photos and documents: sent and fetched one by one, each resumed at the byte where it broke off.

A blob is named by the hash of its ciphertext, so neither a repeated upload nor a resumed download can mix two blobs up.
Text has the line first: a blob under way stops for it and goes on at that byte in the next sync.
"""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from inspector.sync.failures import Failure, FailureKind
from inspector.sync.outcomes import Tally
from inspector.sync.ports import Carrier, OnVaultThread, Upload, VaultPort
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError, VaultError
from inspector.vault.model.streams import BlobPlace
from inspector.wire.errors import WireError
from inspector.wire.receipts import StoredBlob, open_blob_receipt

MOST_CUTS = 3
LEAST_BYTES = 256 * 1024
"""What passes of a blob before it stops for new text, so that photos get on while somebody writes all the time."""

_LEAVES_THE_OTHERS = frozenset({FailureKind.UNKNOWN, FailureKind.REFUSED, FailureKind.TOO_LARGE})
"""What is wrong with one blob only; any other failure would meet the next one too."""


class _StoppedError(Exception):
    """Enough of a blob passed, and something else is to have the line."""


class BlobTransfer:
    """Moves blobs between one vault and one hub."""

    def __init__(
        self,
        port: VaultPort,
        carrier: Carrier,
        *,
        hub_public: bytes,
        downloads: Path,
        run: OnVaultThread,
        on_changes: Callable[[Changes], None],
    ) -> None:
        self._port = port
        self._carrier = carrier
        self._hub_public = hub_public
        self._downloads = downloads
        self._run = run
        self._on_changes = on_changes
        self._tally = Tally()
        self._may_be_partial = True
        self._half_sent: bytes | None = None
        self._is_first_sync = True
        self._should_stop: Callable[[], bool] = lambda: False
        self._passed = 0

    def trust(self, public: bytes) -> None:
        """From here on the hub's receipts are those by this key."""
        self._hub_public = public

    def exchange(self, *, may_download: bool, should_stop: Callable[[], bool]) -> tuple[Failure | None, Tally]:
        """Send what has no receipt, then fetch what is missing; ends at a failure that would meet the next one too."""
        self._tally = Tally()
        # A sync that was broken off left at most one blob half sent. Of one before this program began nobody knows
        # which: the first of the queue, or the first original, before which new copies may have come.
        self._may_be_partial = True
        self._should_stop, self._passed = should_stop, 0
        failure: Failure | None = None
        with suppress(_StoppedError):
            failure = self._upload_all()
            if failure is None and may_download:
                failure = self._download_all()
        return failure, self._tally

    def _passes(self, size: int) -> None:
        """Count a piece, or stop before it.

        Raises:
            _StoppedError: enough passed.
        """
        if self._passed >= LEAST_BYTES and self._should_stop():
            raise _StoppedError
        self._passed += size

    def _upload_all(self) -> Failure | None:
        for place in self._run(self._port.pending_uploads):
            if self._should_stop():
                return None
            if place.is_original and self._is_first_sync:
                self._may_be_partial, self._is_first_sync = True, False
            path = self._run(partial(self._port.blob_file, place.blob))
            if path is None:
                continue
            upload = Upload(bytes.fromhex(place.blob), bytes.fromhex(place.stream), place.size, path, self._passes)
            self._may_be_partial |= place.is_carried  # whose it is may have sent it
            failure = _persist(partial(self._upload, upload))
            if failure is not None and failure.kind not in _LEAVES_THE_OTHERS:
                return failure
            if failure is not None and place.is_carried:
                self._run(partial(self._port.let_blob_go, place.blob))
            elif failure is not None:
                self._tally += Tally(refused=1)
        return None

    def _download_all(self) -> Failure | None:
        for place in self._run(self._port.missing_blobs):
            if self._should_stop():
                return None
            failure = _persist(partial(self._download, place))
            if failure is not None and failure.kind not in _LEAVES_THE_OTHERS:
                return failure
        return None

    def _upload(self, upload: Upload) -> Failure | None:
        offset = self._offset_to_send_from(upload)
        if isinstance(offset, Failure):
            return offset
        try:
            answer = self._carrier.upload(upload, offset)
        except _StoppedError:
            self._half_sent = upload.blob
            raise
        self._tally += Tally(requests=1)
        if isinstance(answer, Failure):
            self._may_be_partial = answer.kind is FailureKind.CUT
            self._half_sent = upload.blob if self._may_be_partial else self._half_sent
            return answer
        self._half_sent = None if upload.blob == self._half_sent else self._half_sent
        self._tally += Tally(bytes_up=upload.size - offset, bytes_down=len(answer))
        return self._keep_receipt(upload, answer)

    def _offset_to_send_from(self, upload: Upload) -> int | Failure:
        if not self._may_be_partial and upload.blob != self._half_sent:
            return 0
        self._tally += Tally(requests=1)
        offset = self._carrier.uploaded(upload)
        # Where one blob turns out to be there, the next may be too: a restored hub kept some of them.
        self._may_be_partial = isinstance(offset, Failure) or offset > 0
        return offset

    def _keep_receipt(self, upload: Upload, receipt: bytes) -> Failure | None:
        """The upload row leaves only on the hub's signature over this very blob."""
        try:
            if StoredBlob(upload.blob, upload.size) not in open_blob_receipt(receipt, self._hub_public).blobs:
                return Failure(FailureKind.NOT_TRUSTED)
            self._on_changes(self._run(partial(self._port.blob_receipted, upload.blob.hex(), receipt)))
        except NotSavedError:
            return Failure(FailureKind.NOT_SAVED)
        except WireError:
            return Failure(FailureKind.NOT_TRUSTED)
        self._tally += Tally(receipts=1, blobs_up=1)
        return None

    def _download(self, place: BlobPlace) -> Failure | None:
        part = self._downloads / f"{place.blob}.part"
        try:
            self._downloads.mkdir(parents=True, exist_ok=True)
            failure = None if _is_whole(part, place.blob) else self._fetch(place, part)
            if failure is not None or not part.exists():  # erased meanwhile, with what had arrived
                return failure
            if not _is_whole(part, place.blob):
                # Wrong bytes are never kept to be completed later.
                part.unlink()
                return Failure(FailureKind.NOT_TRUSTED)
            self._on_changes(self._run(partial(self._port.accept_blob, place.blob, part)))
        except (OSError, NotSavedError):
            return Failure(FailureKind.NOT_SAVED)
        except VaultError:  # erased meanwhile
            part.unlink(missing_ok=True)
            return None
        self._tally += Tally(blobs_down=1)
        return None

    def _fetch(self, place: BlobPlace, part: Path) -> Failure | None:
        """Bring the part file to its full length on the disk."""
        with part.open("ab") as file:
            have = file.tell()

            def keep(piece: bytes) -> None:
                self._passes(len(piece))
                file.write(piece)

            failure = self._carrier.download(bytes.fromhex(place.blob), bytes.fromhex(place.stream), have, keep)
            self._tally += Tally(requests=1, bytes_down=file.tell() - have)
            file.flush()
            os.fsync(file.fileno())
        if failure is not None and failure.kind is FailureKind.REFUSED:
            # No hub has bytes after these: they are not the beginning of this blob.
            part.unlink(missing_ok=True)
        return failure


def _persist(attempt: Callable[[], Failure | None]) -> Failure | None:
    """Try again from the byte where the line broke, a few times."""
    failure: Failure | None = None
    for _ in range(MOST_CUTS):
        failure = attempt()
        if failure is None or failure.kind is not FailureKind.CUT:
            return failure
    return failure


def _is_whole(path: Path, blob: str) -> bool:
    if not path.exists():
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == blob
