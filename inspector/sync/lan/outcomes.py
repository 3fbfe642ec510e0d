"""How two laptops that met went on from there. Light: no network is loaded for it."""

from dataclasses import dataclass
from enum import Enum


@dataclass(slots=True)
class Moved:
    """What one side got and gave."""

    events: int = 0
    frames_given: int = 0
    has_copy: bool = False
    """The other signed that it has what waits here."""
    photos: int = 0
    """As they are shown; what was taken goes along uncounted."""
    photos_given: int = 0
    """Of which the other said that they are whole on its disk."""


class Ended(Enum):
    """Why nobody can come by any more."""

    STOPPED = "stopped"
    TIME = "time"
    WRONG_CODES = "wrong_codes"
    FAILED = "failed"
    """This side could not go on: its disk or its vault refused."""
    DONE = "done"
    """The colleague has been here."""


@dataclass(frozen=True, slots=True)
class ShareEvent:
    """What happens at a sharing; told on threads of its own."""

    colleague: str = ""
    """Who has come by."""
    moved: Moved | None = None
    ended: Ended | None = None


class VisitFault(Enum):
    """Why a visit to a colleague's laptop came to nothing, or broke off."""

    UNREACHABLE = "unreachable"
    """Nobody listens there, or something between the two does not let it through."""
    WRONG_CODE = "wrong_code"
    """Who listens there is not whom the code speaks of, or does not take this code."""
    STRANGER = "stranger"
    """One of the two does not know the other, or the code was used by somebody else."""
    CUT = "cut"
    """The line broke; what arrived stays, and the rest goes the next time."""
    NOT_SAVED = "not_saved"
    OUTDATED = "outdated"
    """The other has a later version of the program."""
    OTHER_OUTDATED = "other_outdated"
    """The other has an earlier version of the program."""


@dataclass(frozen=True, slots=True)
class Visited:
    """What came of it; after a cut what had been moved until then."""

    colleague: str = ""
    moved: Moved | None = None
    fault: VisitFault | None = None
