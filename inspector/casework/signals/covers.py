"""Fixed sendings: to each inbox one envelope, whether or not something was sealed, so that nobody sees that it was.

There is one for each part of a visit that the officer signed, which `closings.py` notes, and one on each day with a
sync. What was sealed and does not leave at once takes the place of an empty envelope, a cover (ADR 0119).
"""

from inspector.casework import drafts
from inspector.casework.desk import Desk, write
from inspector.casework.drafts import Draft, key_of
from inspector.casework.signals.referrals import let_leave
from inspector.casework.signals.signals import receivers
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes


def send_what_is_due(desk: Desk) -> Changes:
    """Make the fixed sendings that are due; on a disk that refuses the next sync makes them."""
    if not receivers(desk.vault.me):
        return Changes()
    signed, today = drafts.about(desk, Draft.SENDING), desk.today().isoformat().encode()
    last = desk.vault.draft(key_of(Draft.SENT_ON, ""))
    times = len(signed) + (last != today)
    if not times:
        return Changes()
    letters = let_leave(desk, times)
    batch = Batch(
        fixed_sendings=times,
        drop_drafts=(*(key_of(Draft.SENDING, visit) for visit in signed), *letters.drop_drafts),
        keep_drafts=((key_of(Draft.SENT_ON, ""), today), *letters.keep_drafts),
    )
    written = write(desk, batch)
    return written if isinstance(written, Changes) else Changes()
