"""What an officer may write: short enough, and without a citizen service number."""

from inspector.domain.citizen_number import LEFT_OUT, find_citizen_numbers
from inspector.domain.refusals import TextRefused

MAX_TEXT = 8_000
"""Characters; a finding that needs more is more than one finding."""


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
