"""Places of a visit that are left for later: an officer's own wish and a colleague's sign look and count the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inspector.domain.office_events import PlaceLeftForLater
from inspector.domain.recorded import Recorded
from inspector.domain.refusals import Refusal
from inspector.domain.texts import check_open_text
from inspector.domain.visits.visit import Visit

LATER_MS = 30 * 60 * 1000
"""How long a place is left for later; then it is as if nobody had asked."""
MOST_LETTERS = 40
_MOST_BYTES = 80
"""What is said to one reader has one size; a longer name would tell itself apart."""


class PlaceNameTooLong(Refusal):
    """What a place is called here fits on a sign."""


class SignOfAnotherVisit(Refusal):
    """The code that was scanned is no sign of this visit."""


@dataclass(frozen=True, slots=True)
class LeftForLater:
    """One place that is left for later, until a moment."""

    place: str
    until_ms: int
    seen: bool = False
    """The officer has seen it."""
    on_a_sign: bool = False
    """Somebody else asked for it, which no screen shows."""

    @property
    def key(self) -> str:
        """The place, however it was typed."""
        return key_of_place(self.place)


def key_of_place(place: str) -> str:
    """What two ways of typing one place have in common."""
    return " ".join(place.split()).casefold()


def check_place(place: str) -> Refusal | None:
    """Why a place cannot be called so on a sign."""
    named = place.strip()
    is_long = len(named) > MOST_LETTERS or len(named.encode()) > _MOST_BYTES
    return PlaceNameTooLong() if is_long else check_open_text(place, required=True)


def standing_signs(
    signs: Iterable[Recorded[PlaceLeftForLater]], visit: Visit, now_ms: int
) -> Mapping[str, LeftForLater]:
    """What those who take part asked last of each place, as far as it is not over."""
    last: dict[str, LeftForLater] = {}
    for sign in signs:
        if visit.present.includes(sign.author):
            until = min(sign.event.until_ms, now_ms + LATER_MS)
            asked = LeftForLater(sign.event.place.strip(), until, on_a_sign=True)
            last[asked.key] = asked
    return {key: asked for key, asked in last.items() if asked.until_ms > now_ms}
