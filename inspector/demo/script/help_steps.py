"""Steps of somebody who is present and holds the tablet: what he reads, and what he answers to help."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from inspector.demo.script.step_fields import MAX_STEPS, OfficerKey, StepHead

_CODE = {"must": "be two letters"}


class Choice(StrEnum):
    """What somebody answers who is offered help."""

    CALLS = "A"
    IS_CALLED = "B"
    TALKS_NOW = "C"
    NO = "D"


class OpenCards(StepHead, frozen=True, tag="open_cards"):
    """The officer hands the tablet over; somebody chooses a language and opens a card."""

    language: Annotated[str, Meta(max_length=2, pattern=r"\A[a-z]{2}\Z", extra=_CODE)] = "nl"
    card: Annotated[str, Meta(max_length=80)] | None = None


class CloseCards(StepHead, frozen=True, tag="close_cards"):
    """The tablet comes back, and the officer types the session code."""


class Refer(StepHead, frozen=True, tag="refer"):
    """Whoever holds the tablet answers; what he writes is sealed to an organisation."""

    choice: Choice
    organisation: OfficerKey | None = None
    text: Annotated[str, Meta(max_length=280)] | None = None


class WithdrawReferral(StepHead, frozen=True, tag="withdraw_referral"):
    """Whoever holds the tablet types the code of a request, named by its number in this file."""

    code: Annotated[int, Meta(ge=1, le=MAX_STEPS)]


HelpStep = OpenCards | CloseCards | Refer | WithdrawReferral
