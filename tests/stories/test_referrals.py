"""What somebody who was present wrote to an aid organisation: read there and nowhere else, gone after 72 hours."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete

from inspector.app.demo_catalogues import demo_aid
from inspector.aside.helping import Helping
from inspector.casework.desk import Desk
from inspector.casework.drafts import Draft
from inspector.casework.signals import referrals
from inspector.casework.signals.referrals import Room
from inspector.cli.aid import Letter, letters_of, withdrawn
from inspector.cli.failures import WrongUseError
from inspector.crypto.ids import SystemIds
from inspector.crypto.letters import AT_ONCE, PACKET_SIZE, Packet, cover, read_packet
from inspector.crypto.readerkeys import ReaderKey
from inspector.domain.catalogue.aid import AidMap
from inspector.domain.catalogue.cards_shown import SignedCards
from inspector.hub.clock import system_ms
from inspector.hub.office import administering
from inspector.hub.office.copies import back_up, restore
from inspector.hub.relay import opened
from inspector.hub.rows import carried, installations, letters, tables
from inspector.hub.rows.acts import By
from inspector.hub.rows.carried import NewFrames
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.outcomes import Outcome
from inspector.vault.model.batch import Batch
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import Agency, Role
from tests.fakes.hub_process import AGENCIES, RealHub, a_real_hub
from tests.fakes.noted_line import Line, noted
from tests.fakes.sync_officer import PASSPHRASE, SyncOfficer, WrongClock, enrolled
from tests.fakes.vault_pages import all_plaintext
from tests.stories.at_the_hub import desk_of, makes_sending, meet

WORDS = "Ik durf niet naar huis. Bel niet als het donker is."
SAID: dict[str, object] = {
    "name": "Zonnebloem",
    "reach": "06 00 00 00 00",
    "hours": "tussen tien en twaalf",
    "words": WORDS,
    "language": "nl",
    "may_say": False,
}
Bring = Callable[[Sequence[bytes]], Failure | None]
PLACES = range(0, PACKET_SIZE * AT_ONCE, PACKET_SIZE)
AGED = timedelta(hours=72, minutes=1)


@dataclass
class Town:
    """A hub, two inspectors and two aid organisations."""

    hub: RealHub
    t1: SyncOfficer
    t2: SyncOfficer
    aid: SyncOfficer
    other: SyncOfficer

    @property
    def called(self) -> str:
        """What the first organisation is called."""
        return self.aid.vault.me.name

    def leaves_screen(self, officer: SyncOfficer, *, letter: bool, takes_back: str = "") -> tuple[str, bytes]:
        """Somebody goes away from the screen; gives the code of the letter and what was handed out."""
        desk = self.desk(officer)
        has_room = referrals.room(desk) is Room.LETTER
        helping = Helping({each.name: each.key.hex() for each in referrals.organisations(desk) if has_room})
        code = helping.seal(self.called, SAID) if letter else ""
        if takes_back:
            assert helping.takeBack(takes_back) == "taken_back"
        packet = helping.packet()
        referrals.keep(desk_of(officer), packet)
        return code, packet

    def desk(self, officer: SyncOfficer, *maps: AidMap) -> Desk:
        """Where the officer works, with the map of the municipality."""
        return replace(desk_of(officer), cards=SignedCards(maps=maps or (a_map(self.aid, self.other),)))

    def next_day(self, officer: SyncOfficer) -> None:
        """The fixed sending of another day is made."""
        makes_sending(officer)
        assert officer.syncs().outcome is Outcome.OK
        assert officer.syncs().outcome is Outcome.OK

    def inbox(self, officer: SyncOfficer) -> tuple[Letter, ...]:
        return letters_of(officer.vault, officer.clock)

    def packets_at_hub(self) -> int:
        waiting = self.aid.carrier.letters()
        assert isinstance(waiting, bytes)
        return len(waiting)


def a_map(*organisations: SyncOfficer, name: str = "Sociale kaart", called: str = "") -> AidMap:
    """Places with the names of these, and with the keys of their devices."""
    (demo,) = demo_aid(at=datetime(2026, 12, 1, tzinfo=UTC))
    keys = {called or each.vault.me.name: fingerprint_of(each) for each in organisations}
    today = desk_of(organisations[0]).today()
    first = replace(demo.places[0], checked=today, expires=today)
    return replace(demo, name=name, places=tuple(replace(first, name=each, key=key) for each, key in keys.items()))


def fingerprint_of(officer: SyncOfficer) -> str:
    return referrals.fingerprint(ReaderKey(officer.vault.identity.reader_seed).public)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    folder = tmp_path_factory.mktemp("town")
    with contextmanager(a_real_hub)(folder, agencies=(*AGENCIES, Agency.HULP)) as hub:
        people = [
            enrolled(hub, folder / name, agency, role)
            for name, agency, role in (
                ("t1", Agency.GEMEENTE, Role.INSPECTOR),
                ("t2", Agency.GEMEENTE, Role.INSPECTOR),
                ("aid", Agency.HULP, Role.AID),
                ("other", Agency.HULP, Role.AID),
            )
        ]
        for each in people:
            each.moves_to(hub.url)  # with a box for letters
        yield Town(hub, *people)
        for each in people:
            each.closes()


@pytest.fixture(autouse=True)
def nothing_waits(town: Town) -> Iterator[None]:
    """Everybody knows everybody, no letter of another test is there, and nobody brought anything today."""
    meet(town.t1, town.t2, town.aid, town.other)
    with opened(town.hub.home, clock=system_ms, ids=SystemIds()) as relay:
        relay.store.write(letters.forget_all).result()
        relay.store.write(lambda rows: rows.execute(delete(tables.carried))).result()
    yield
    for officer in (town.t1, town.t2):
        left = tuple(officer.vault.drafts(f"{Draft.LETTER}/"))
        officer.vault.append(Batch(drop_drafts=left))


def test_a_letter_is_read_by_the_chosen_organisation_and_by_nobody_else(town: Town) -> None:
    code, _ = town.leaves_screen(town.t1, letter=True)
    assert len(code) == 12
    assert town.inbox(town.aid) == ()  # not sent yet
    town.next_day(town.t1)

    (letter,) = town.inbox(town.aid)
    assert {name: getattr(letter, name) for name in SAID} == SAID
    assert town.inbox(town.other) == ()
    refused = town.t2.carrier.letters()
    assert isinstance(refused, Failure)
    assert refused.kind is FailureKind.UNKNOWN
    assert town.t1.vault.drafts(f"{Draft.LETTER}/") == {}


def test_no_file_of_a_tablet_or_the_hub_holds_a_word_that_was_typed(town: Town) -> None:
    town.leaves_screen(town.t1, letter=True)
    here = [all_plaintext(each.folder, PASSPHRASE) for each in (town.t1, town.t2)]
    town.next_day(town.t1)
    there = [all_plaintext(each.folder, PASSPHRASE) for each in (town.t1, town.t2, town.aid)]
    at_hub = [path.read_bytes() for path in town.hub.home.rglob("*") if path.is_file()]

    for word in (WORDS, "Zonnebloem", "tussen tien en twaalf"):
        assert not [data for data in (*here, *there, *at_hub) if word.encode() in data]


@pytest.mark.parametrize("is_sent", [False, True])
def test_the_code_takes_it_back_at_any_tablet(town: Town, is_sent: bool) -> None:
    code, _ = town.leaves_screen(town.t1, letter=True)
    if is_sent:
        town.next_day(town.t1)
        assert len(town.inbox(town.aid)) == 1
    town.leaves_screen(town.t2 if is_sent else town.t1, letter=False, takes_back=code)
    town.next_day(town.t2)
    town.next_day(town.t1)

    assert town.inbox(town.aid) == ()


@pytest.mark.parametrize("is_sent", [False, True])
def test_without_the_app_the_code_takes_it_back_at_the_organisation(town: Town, is_sent: bool) -> None:
    code, _ = town.leaves_screen(town.t1, letter=True)
    if is_sent:
        town.next_day(town.t1)
        assert len(town.inbox(town.aid)) == 1
    withdrawn(town.aid.vault, town.aid.clock, f"{code[:4]} {code[4:8]} {code[8:]}")
    town.next_day(town.t1)

    assert town.inbox(town.aid) == ()
    with pytest.raises(WrongUseError, match="a code has twelve figures"):
        withdrawn(town.aid.vault, town.aid.clock, "12ab")
    with pytest.raises(WrongUseError, match="one of these figures"):
        withdrawn(town.aid.vault, town.aid.clock, f"{code[:-1]}{(int(code[-1]) + 1) % 10}")


def test_the_code_takes_it_back_before_the_tablet_where_it_waits_has_sent_it(town: Town) -> None:
    code, _ = town.leaves_screen(town.t1, letter=True)
    town.leaves_screen(town.t2, letter=False, takes_back=code)
    town.next_day(town.t2)
    before = town.packets_at_hub()
    town.next_day(town.t1)

    assert town.inbox(town.aid) == ()
    assert town.packets_at_hub() > before
    assert town.t1.vault.drafts(f"{Draft.LETTER}/") == {}


def test_after_72_hours_it_is_nowhere(town: Town) -> None:
    _, packet = town.leaves_screen(town.t1, letter=True)
    made_ms = desk_of(town.t1).now_ms() - round(AGED.total_seconds() * 1000)
    old = ((f"{Draft.LETTER}/wacht/{made_ms:014}-{packet[:16].hex()}", packet),)
    town.t1.vault.append(Batch(keep_drafts=old, drop_drafts=tuple(town.t1.vault.drafts(f"{Draft.LETTER}/"))))
    referrals.forget_old(desk_of(town.t1))
    assert town.t1.vault.drafts(f"{Draft.LETTER}/") == {}

    town.leaves_screen(town.t1, letter=True)
    town.next_day(town.t1)
    assert len(town.inbox(town.aid)) == 1
    assert letters_of(town.aid.vault, WrongClock(AGED)) == ()
    with opened(town.hub.home, clock=system_ms, ids=SystemIds()) as relay:
        now_ms = system_ms() + round(AGED.total_seconds() * 1000)
        assert list(relay.store.read(lambda rows: list(letters.waiting(rows, now_ms=now_ms)))) == []
        relay.store.write(lambda rows: letters.forget_old(rows, now_ms=now_ms)).result()
    assert town.packets_at_hub() == 0


def test_two_visits_that_differ_only_in_letters_are_the_same_to_the_hub(town: Town) -> None:
    """As many packets of one size at the same occasions, whether somebody wrote, wrote twice, took back, or did not."""
    lines: dict[str, Line] = {}
    code = ""
    for name, officer in (("wrote", town.t1), ("did not", town.t2)):
        if name == "wrote":
            code, _ = town.leaves_screen(officer, letter=True)
            town.leaves_screen(officer, letter=True)
        makes_sending(officer)  # without a line
        if name == "wrote":
            town.leaves_screen(officer, letter=False, takes_back=code)
        ages = {key.rpartition("/")[2].partition("-")[0] for key in referrals.leaving(desk_of(officer))}
        assert len(ages) == 1  # what is too old goes with its whole sending
        with noted(officer.carrier) as lines[name]:
            town.next_day(officer)

    sizes = {name: [len(each) for each in line.letters] for name, line in lines.items()}
    assert sizes == {"wrote": [PACKET_SIZE * AT_ONCE] * 2, "did not": [PACKET_SIZE * AT_ONCE] * 2}
    assert lines["wrote"].asked == lines["did not"].asked, "at the same place among the requests of each sync"
    assert lines["wrote"].asked.count("letters") == 2
    every = [each for line in lines.values() for each in line.letters]
    marks = {read_packet(each[at : at + PACKET_SIZE]).mark for each in every for at in PLACES}
    assert len(marks) == AT_ONCE * 4


def test_every_letter_leaves_with_the_next_sending_however_often_the_screen_was_left(town: Town) -> None:
    codes = [town.leaves_screen(town.t1, letter=True)[0] for _ in range(AT_ONCE)]
    assert all(codes)
    assert referrals.room(desk_of(town.t1)) is Room.TAKING_BACK
    assert town.leaves_screen(town.t1, letter=True)[0] == ""  # it would wait for longer, so it is not written
    town.next_day(town.t1)

    assert len(town.inbox(town.aid)) == AT_ONCE
    assert referrals.room(desk_of(town.t1)) is Room.LETTER


def test_a_tablet_without_room_for_a_letter_still_takes_one_back(town: Town) -> None:
    code, _ = town.leaves_screen(town.t2, letter=True)
    town.next_day(town.t2)
    for _ in range(AT_ONCE):
        town.leaves_screen(town.t1, letter=False)
    town.leaves_screen(town.t1, letter=False, takes_back=code)
    town.next_day(town.t1)
    assert len(town.inbox(town.aid)) == 1
    town.next_day(town.t1)
    assert town.inbox(town.aid) == ()


def test_nothing_is_asked_of_a_tablet_that_would_drop_it(town: Town) -> None:
    desk, packet = desk_of(town.t1), cover().encode()
    places = [f"{place}/{number:014}-x" for place, most in (("wacht", 12), ("later", 64)) for number in range(most)]
    town.t1.vault.append(Batch(keep_drafts=tuple((f"{Draft.LETTER}/{name}", packet) for name in places)))
    assert [referrals.room(each) for each in (desk, desk_of(town.aid))] == [Room.NOTHING] * 2  # of one nothing leaves
    sent = [referrals.let_leave(desk, times) for times in (1, 7, 60)]  # a month without a line
    assert [(len(each.drop_drafts), len(each.keep_drafts)) for each in sent] == [(12, 12), (76, 84), (76, 84)]


def test_what_is_handed_out_is_a_packet_whether_somebody_wrote_or_not(town: Town) -> None:
    _, written = town.leaves_screen(town.t1, letter=True)
    _, empty = town.leaves_screen(town.t1, letter=False)
    assert len(written) == len(empty) == PACKET_SIZE
    assert read_packet(written)._fields == read_packet(empty)._fields == Packet._fields


def test_an_organisation_whose_key_is_gone_receives_nothing(town: Town, tmp_path: Path) -> None:
    third = enrolled(town.hub, tmp_path, Agency.HULP, Role.AID)
    meet(third, town.t1)
    desk = town.desk(town.t1, a_map(third))
    has_key = [(each.name, bool(each.key)) for each in referrals.organisations(desk)]
    with opened(town.hub.home, clock=system_ms, ids=SystemIds()) as relay:
        administering.revoke(relay, bytes.fromhex(third.vault.me.installation))
    meet(town.t1)
    has_none = [(each.name, bool(each.key)) for each in referrals.organisations(desk)]
    assert (has_key, has_none) == ([(third.vault.me.name, True)], [(third.vault.me.name, False)])
    third.closes()
    assert not Helping({town.called: ""}).receives(town.called)
    for keys in ({}, {town.called: "00" * 1216}, {town.called: "no key"}):
        assert Helping(keys).seal(town.called, SAID) == ""


def test_only_who_a_map_of_today_names_with_the_key_of_an_enrolled_device_can_be_asked(town: Town) -> None:
    aid, other = town.aid.vault.me.name, town.other.vault.me.name

    def asked(*maps: AidMap) -> list[tuple[str, bytes]]:
        return [(each.name, each.key) for each in referrals.organisations(town.desk(town.t1, *maps))]

    day = date(2026, 1, 1)
    own, theirs = a_map(town.aid), a_map(town.other, name="Kaart van een ander", called=aid)
    before = replace(own.places[0], checked=day, expires=day)
    public = ReaderKey(town.aid.vault.identity.reader_seed).public
    assert asked(own) == [(aid, public)]
    assert other not in [name for name, _ in asked(own)]
    assert asked(replace(own, places=(replace(own.places[0], key=""),))) == []
    assert asked(replace(own, places=(replace(own.places[0], key="00" * 32),))) == [(aid, b"")]
    assert asked(replace(own, places=(before,))) == []
    assert referrals.room(town.desk(town.t1, replace(own, places=(before,)))) is Room.LETTER  # to take one back
    assert [name for name, _ in asked(own, theirs)] == [f"{aid} (Kaart van een ander)", f"{aid} (Sociale kaart)"]


def test_no_copy_of_a_hub_has_a_letter(town: Town, tmp_path: Path) -> None:
    town.leaves_screen(town.t1, letter=True)
    town.next_day(town.t1)
    assert town.packets_at_hub() > 0
    keeper = ReaderKey(bytes(32))
    with opened(town.hub.home, clock=system_ms, ids=SystemIds()) as relay:
        made = back_up(relay, tmp_path / "copies", [keeper.public], keep=timedelta(days=1))
    restore(made.file, tmp_path / "again", keeper, ids=SystemIds(), by=By("", system_ms()))
    with opened(tmp_path / "again", clock=system_ms, ids=SystemIds()) as relay:
        assert relay.store.read(lambda rows: list(letters.waiting(rows, now_ms=0))) == []


def test_a_device_that_brought_its_days_letters_keeps_nobody_elses_away(town: Town) -> None:
    device = bytes.fromhex(town.t2.vault.me.installation)
    but_one = NewFrames(frames=LIMITS.carried_frames_per_device_day - letters.AS_FRAMES)
    with opened(town.hub.home, clock=system_ms, ids=SystemIds()) as relay:
        relay.store.write(
            lambda rows: carried.count(rows, installations.enrolled(rows, device), but_one, now_ms=system_ms())
        ).result()
    last, more = (cover().encode() for _ in range(2))

    answers = [town.t2.carrier.bring_letters([each]) for each in (last, last, more)]

    assert answers == [None, None, Failure(FailureKind.HUB_FULL)]
    assert town.t1.carrier.bring_letters([more]) is None
    assert LIMITS.carried_frames_per_device_day // letters.AS_FRAMES == letters.MOST // 50


def test_a_full_heap_takes_no_more_and_still_gives_back_what_somebody_takes_back(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, _ = town.leaves_screen(town.t1, letter=True)
    (written,) = town.t1.vault.drafts(f"{Draft.LETTER}/").values()
    takes_back = cover()._replace(takes_back=code.encode())
    monkeypatch.setattr(letters, "MOST", 1)
    device = bytes.fromhex(town.t1.vault.me.installation)

    def took(packet: Packet) -> bool:
        with opened(town.hub.home, clock=system_ms, ids=SystemIds()) as relay:
            now_ms, write = system_ms(), relay.store.write
            return write(
                lambda rows: letters.take(rows, packet, installations.enrolled(rows, device), now_ms=now_ms)
            ).result()

    first = read_packet(written)
    assert [took(each) for each in (first, cover(), first)] == [True, False, True]
    assert len(town.inbox(town.aid)) == 1
    assert took(takes_back)
    assert town.inbox(town.aid) == ()
    assert took(first)
    assert town.inbox(town.aid) == ()


@pytest.mark.parametrize(
    "packet",
    [b"", bytes(PACKET_SIZE), b"1" * (PACKET_SIZE + 1), b"1" * PACKET_SIZE * (AT_ONCE + 1)],
    ids=("none", "zero", "long", "many"),
)
def test_what_is_no_packet_is_refused_and_kept_nowhere(town: Town, packet: bytes) -> None:
    assert town.t1.carrier.bring_letters([packet]) is not None
    assert town.packets_at_hub() == 0
    referrals.keep(desk_of(town.t1), packet)
    assert town.t1.vault.drafts(f"{Draft.LETTER}/") == {}
