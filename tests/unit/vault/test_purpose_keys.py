"""Which of an agency's shared reader keys something new is granted to."""

from inspector.vault.model import Directory, PurposeKey, Recipient
from inspector.wire.scopes import Agency, Purpose

SHARED = (Agency.POLITIE, Purpose.INBOX)


def a_key(name: bytes, *, lost_to: int = 0, is_kept: bool = True) -> PurposeKey:
    return PurposeKey(*SHARED, Recipient(name, b""), is_kept=is_kept, lost_to=lost_to)


def in_use(*keys: PurposeKey) -> list[bytes]:
    return [key.reader.id for key in Directory(purpose_keys=keys).purpose(*SHARED)]


def test_every_live_key_is_in_use_and_no_other() -> None:
    assert in_use(a_key(b"1"), a_key(b"2", lost_to=1), a_key(b"3")) == [b"1", b"3"]


def test_without_a_live_key_the_ones_lost_to_the_fewest_are() -> None:
    assert in_use(a_key(b"1", lost_to=3), a_key(b"2", lost_to=1), a_key(b"3", lost_to=1)) == [b"2", b"3"]


def test_what_nobody_left_can_open_is_used_only_when_there_is_nothing_else() -> None:
    stranded = a_key(b"1", lost_to=1, is_kept=False)

    assert in_use(stranded, a_key(b"2", lost_to=5)) == [b"2"]
    assert in_use(stranded) == [b"1"]


def test_another_agency_s_key_or_one_for_another_purpose_is_not() -> None:
    others = (
        PurposeKey(Agency.BELASTINGDIENST, Purpose.INBOX, Recipient(b"4", b"")),
        PurposeKey(Agency.POLITIE, Purpose.COMMON, Recipient(b"5", b"")),
    )

    assert in_use(*others) == []
