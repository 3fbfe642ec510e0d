"""Whether somebody may say what he said: an event of somebody without that authority is kept and counts for nothing."""

from inspector.domain.events import DomainEvent
from inspector.domain.recorded import Recorded
from inspector.wire.scopes import INBOXES, KEEPERS, Agency, StreamKind, may_write


def is_authorised(recorded: Recorded[DomainEvent]) -> bool:
    """Whether this kind of event counts in this kind of stream from this author."""
    author, rules, stream = recorded.author, recorded.event.RULES, recorded.stream
    if author.role not in rules.said_by or stream not in rules.where.streams:
        return False
    if stream is StreamKind.ENVELOPE:  # it belongs to its receiver
        return any(may_write(author.agency, author.role, stream, receiver) for receiver in INBOXES)
    if stream is StreamKind.ANSWER:  # to colleagues, or to one officer of any agency
        return any(may_write(author.agency, author.role, stream, answered) for answered in Agency)
    keeper = KEEPERS.get(stream, author.agency)
    return may_write(author.agency, author.role, stream, keeper, designated=author.is_designated)
