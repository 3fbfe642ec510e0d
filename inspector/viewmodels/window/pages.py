"""What pages there are."""

from enum import StrEnum


class Page(StrEnum):
    """What stands in the frame while somebody works."""

    TODAY = "today"
    BUSINESS = "business"
    VISIT = "visit"
    BUSINESSES = "businesses"
    PLANNING = "planning"
    REVIEW = "review"
    INBOX = "inbox"
    HAND_INS = "handins"
    ERASURES = "erasures"
    SYNC = "sync"
    SETTINGS = "settings"
