"""Which of an agency's shared reader keys something new is granted to."""

from inspector.vault.model.colleagues import Directory, PurposeKey, Recipient
from inspector.wire.scopes import Agency, Purpose

SHARED = (Agency.POLITIE, Purpose.INBOX)


C1, C2 = b"c1", b"c2"


def a_key(name: bytes, *kept_by: bytes, by: bytes = C1, lost_to: int = 0) -> PurposeKey:
    return PurposeKey(*SHARED, Recipient(name, b""), frozenset({by}), kept_by=frozenset(kept_by), lost_to=lost_to)


def in_use(*keys: PurposeKey) -> list[bytes]:
    return [key.reader.id for key in Directory(read_purpose_keys=lambda: keys).purpose(*SHARED)]


def test_a_live_key_is_in_use_and_no_other() -> None:
    assert in_use(a_key(b"1", C1), a_key(b"2", C1, lost_to=1)) == [b"1"]


def test_of_many_live_keys_the_first_two_of_different_makers_that_everybody_has_are() -> None:
    many = [a_key(b"1", C1), *(a_key(name, C1, C2, by=by) for name, by in ((b"2", C1), (b"3", C1), (b"4", C2)))]

    assert in_use(*many) == [b"2", b"4"]


def test_as_long_as_no_two_makers_reached_everybody_every_live_key_is() -> None:
    """Somebody might only say that he passed his key on."""
    assert in_use(a_key(b"1", C1, by=C1), a_key(b"2", C2, by=C2)) == [b"1", b"2"]
    assert in_use(a_key(b"1", C1, C2, by=C1), a_key(b"2", C2, by=C2)) == [b"1", b"2"]


def test_without_a_live_key_the_ones_lost_to_the_fewest_are() -> None:
    lost = [a_key(name, C1, lost_to=to) for name, to in ((b"1", 3), (b"2", 1), (b"3", 1))]

    assert in_use(*lost) == [b"2", b"3"]


def test_what_nobody_left_can_open_is_used_only_when_there_is_nothing_else() -> None:
    stranded = a_key(b"1", lost_to=1)

    assert in_use(stranded, a_key(b"2", C1, lost_to=5)) == [b"2"]
    assert in_use(stranded) == [b"1"]


def test_another_agency_s_key_or_one_for_another_purpose_is_not() -> None:
    others = (
        PurposeKey(Agency.BELASTINGDIENST, Purpose.INBOX, Recipient(b"4", b"")),
        PurposeKey(Agency.POLITIE, Purpose.COMMON, Recipient(b"5", b"")),
    )

    assert in_use(*others) == []
