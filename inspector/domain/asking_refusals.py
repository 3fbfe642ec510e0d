"""Why a question to the register is not asked; none of them says anything of the person."""

from dataclasses import dataclass

from inspector.domain.refusals import Refusal


class NoRegisterHere(Refusal):
    """The law of this visit has no register, the officer asks none, or no key of it is known here."""


class NobodyPresent(Refusal):
    """A question is about somebody who is present, and the officer did not say so."""


class MistypedNumber(Refusal):
    """The number does not pass the 11-test: a figure is wrong."""


class AskedTooSoon(Refusal):
    """The last question is less than half a minute ago."""


@dataclass(frozen=True, slots=True)
class AskedTooMuch(Refusal):
    """So many people were checked in this visit, and nobody allows more."""

    most: int


class AlreadyAsked(Refusal):
    """So many questions wait on this device that no more fit."""


class NoTokens(Refusal):
    """There is nothing left today that a question can be paid with."""
