"""What a device still holds of a register once no municipality has one goes, and comes back where one has again."""

from contextlib import suppress
from datetime import timedelta

from inspector.casework.desk import Desk
from inspector.casework.visiting.asking import overwrite_ended
from inspector.domain.entering import DUTCH_TIME
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError
from inspector.wire.asking.questions import LIFE_HOURS


def let_register_go(desk: Desk) -> Changes:
    """Empty what directories said of a register where none is decided on for today or later and no question waits.

    Where one is, and what was said of it went before that was known here, the directories are asked for once more.
    Where no decision of a municipality is known here nothing ended. A disk that refuses is asked again another time.
    """
    overwrite_ended(desk)
    holds, lacks = desk.vault.holds_of_register, desk.vault.lacks_of_register
    if desk.vault.asked.is_there or not (holds or lacks):
        return Changes()
    longest_waiting = desk.vault.clock.certain - timedelta(hours=LIFE_HOURS)
    laws = desk.renewed().laws
    is_over = laws.municipal and not laws.has_register_from(longest_waiting.astimezone(DUTCH_TIME).date())
    with suppress(NotSavedError):
        if is_over and holds:
            return desk.vault.let_register_go()
        if not is_over and lacks:
            desk.vault.ask_for_register_again()
    return Changes()
