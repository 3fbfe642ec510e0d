"""Taking a picture in safely: it is decoded and encoded anew by a process that has no keys (ADR 0103)."""

import hashlib
from dataclasses import dataclass
from typing import get_args

from inspector.domain.refusals import PhotoFault, PhotoRefused
from inspector.keyless.limits import LONGEST_SIDE, MAX_FILE_BYTES
from inspector.keyless.messages import Refused, Share
from inspector.keyless.process import KeylessProcess

_TO_BE_SURE = 16
"""The side of a preview that only tells whether there is a picture."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a picture in thousandths of its width and height."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class SharedCopy:
    """The picture as others get it: upright, without metadata, of a bearable size."""

    data: bytes
    sha256: str
    width: int
    height: int


def why_not_shared(helper: KeylessProcess, data: bytes) -> PhotoRefused | None:
    """Why these bytes are no picture that can be shared; nothing when they are one."""
    if len(data) > MAX_FILE_BYTES:
        return PhotoRefused("too_big")
    found = helper.previewed(data, _TO_BE_SURE)
    return _refused(found) if isinstance(found, Refused) else None


def shared_copy(
    helper: KeylessProcess, data: bytes, crop: Area | None = None, blur: tuple[Area, ...] = ()
) -> SharedCopy | PhotoRefused:
    """A picture encoded anew, cropped and blurred as the officer asked."""
    if len(data) > MAX_FILE_BYTES:
        return PhotoRefused("too_big")
    found = helper.shared(Share(data, None if crop is None else _sides(crop), tuple(map(_sides, blur))), LONGEST_SIDE)
    if isinstance(found, Refused):
        return _refused(found)
    return SharedCopy(found.data, hashlib.sha256(found.data).hexdigest(), found.width, found.height)


def _sides(area: Area) -> tuple[int, int, int, int]:
    return area.left, area.top, area.right, area.bottom


def _refused(found: Refused) -> PhotoRefused:
    faults: tuple[PhotoFault, ...] = get_args(PhotoFault)
    return PhotoRefused(next((fault for fault in faults if fault == found.why), "not_a_picture"))
