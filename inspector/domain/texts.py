"""What an officer may write: short enough, without a citizen service number, and openly nothing of a signal."""

import re

from inspector.domain.citizen_number import LEFT_OUT, find_citizen_numbers
from inspector.domain.refusals import NotPassedOn, Refusal, TextRefused
from inspector.wire.scopes import Agency

MAX_TEXT = 8_000
"""Characters; a finding that needs more is more than one finding."""
_SIGN = re.compile(r"\bMH\W?[0-9]{2}\b", re.IGNORECASE)


def check_text(text: str, *, required: bool = False) -> TextRefused | None:
    """Why this text cannot go into the log, or nothing when it can."""
    if find_citizen_numbers(text):
        return TextRefused("citizen_number")
    if LEFT_OUT in text:
        return TextRefused("left_out")
    if len(text) > MAX_TEXT:
        return TextRefused("too_long")
    if required and not text.strip():
        return TextRefused("empty")
    return None


def check_reason(reason: str, *, most: int = MAX_TEXT) -> TextRefused | None:
    """Why this cannot be a reason, or nothing when it can: it stands in one piece, so what is too long is shortened."""
    if len(reason) > most:
        return TextRefused("reason_too_long")
    return check_text(reason, required=True)


def check_open_text(text: str, *, required: bool = False) -> Refusal | None:
    """Why this text cannot stand where others read it, or nothing: no sign of trafficking is named by its code."""
    return NotPassedOn(Agency.POLITIE) if _SIGN.search(text) else check_text(text, required=required)


def check_own_text(text: str, by: Agency, *, required: bool = False) -> Refusal | None:
    """Why this text cannot stand in the part of this agency, or nothing: that of the police is read by nobody else."""
    check = check_text if by is Agency.POLITIE else check_open_text
    return check(text, required=required)


def of_a_reason(refusal: Refusal | None) -> Refusal | None:
    """The same said of a reason: it stands in one piece, so what is too long is shortened and not divided."""
    return TextRefused("reason_too_long") if refusal == TextRefused("too_long") else refusal
