"""A sealed question about somebody who is present: asked once, answered in time or not at all, kept as a count only."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from inspector.casework.judging import reviews
from inspector.casework.visiting import asking, persons, visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.asking_refusals import (
    AskedTooMuch,
    AskedTooSoon,
    MistypedNumber,
    NobodyPresent,
    NoRegisterHere,
    NoTokens,
)
from inspector.domain.catalogue.laws import NO_LAWS
from inspector.domain.events import PersonsCounted
from inspector.domain.refusals import NotSaved, Refusal
from inspector.domain.values import VisitKind
from inspector.domain.visits.released import unreleased
from inspector.register.passes import revoke
from inspector.register.questions import accept
from inspector.vault.files.asked import FILE, FILE_SIZE, Asked, AskedFile
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.asking import AskingInputs, derive_asking_props
from inspector.viewmodels.visit.question_keys import question_key_of
from inspector.wire.asking.tokens import TOKENS_A_SHEET, token_day
from inspector.wire.scopes import Agency
from tests.fakes.registers import ANNA
from tests.stories.asking_town import Town, a_town, counted, kept
from tests.stories.officers import ALONE, done

BEA = "999992077"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with a_town(tmp_path_factory.mktemp("town")) as made:
        yield made


@pytest.fixture
def town(built: Town) -> Town:
    """The town on another day, with nothing asked yet, and no key named for the day before."""
    built.begins_anew()
    return built


def test_a_question_is_asked_answered_and_counted_and_nothing_else_is_left(town: Town) -> None:
    visit, folder = town.team.starts("t1"), town.team.desk("t1").vault.folder
    assert not (folder / FILE).exists()
    assert town.asks("t1", visit) == NoTokens()
    town.syncs("t1")
    assert (folder / FILE).stat().st_size == FILE_SIZE

    done(town.asks("t1", visit))
    done(town.asks("t1", visit, BEA))
    assert counted(town, visit) == {}, "something was counted before anybody answered"
    town.syncs("t1")

    assert sorted(town.shows("t1", visit)) == ["1 keer: Geregistreerd", "1 keer: Niet geregistreerd"]
    assert counted(town, visit) == {"ja": 1, "nee": 1}
    assert town.shows("t1", visit) == (), "an answer was shown twice"
    assert (folder / FILE).stat().st_size == FILE_SIZE
    assert len(town.team.desk("t1").vault.asked.read().tokens) == TOKENS_A_SHEET - 2


def test_no_file_of_the_device_holds_a_number_a_token_or_an_answer_in_the_clear(town: Town) -> None:
    visit, vault = town.team.starts("t1"), town.team.desk("t1").vault
    town.syncs("t1")
    tokens = [(vault.asked.token_of(seed), vault.asked.masked_signature(seed, each)) for seed, each in kept(vault)]
    assert not {part for token in tokens for part in token} & {part for each in kept(vault) for part in each}
    done(town.asks("t1", visit))
    (waiting,) = vault.asked.read().waiting
    town.syncs("t1")
    (answered,) = vault.asked.read().waiting

    for path in (*vault.folder.rglob("*"), *town.register.register.folder.path.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            for secret in (ANNA.encode(), waiting.sealed, waiting.reply_key, answered.answer, *sum(tokens, ())):
                assert secret not in data, path.name


def test_an_answer_that_comes_while_the_tablet_locks_costs_no_token_and_no_question(town: Town) -> None:
    visit, desk = town.team.starts("t1"), town.team.desk("t1")
    town.syncs("t1")
    done(town.asks("t1", visit))
    before = desk.vault.asked.read()
    locked = AskedFile.of(desk.vault.asked.folder, bytearray(32), desk.vault.asked.nonce)
    locked.key[:], locked.token_key[:] = desk.vault.asked.key, desk.vault.asked.token_key
    assert locked.read() == before
    locked.close()

    with pytest.raises(NotSavedError):
        locked.write(Asked())
    assert not any((*locked.key, *locked.token_key))
    assert locked.read() == Asked()
    desk.vault.asked.forget()
    assert desk.vault.asked.read() == before


def test_days_that_differ_only_in_whom_was_checked_look_alike(town: Town) -> None:
    seen = []
    for number, people in (("t1", (ANNA, ANNA)), ("p1", (BEA, BEA))):
        accept(town.register.register, town.maker.hub.public, town.team.desk(number).vault.me.agency)
        own = replace(town.maker.token_key, agency=town.team.desk(number).vault.me.agency)
        town.maker.agency = own.agency
        visit = town.team.starts(number)
        town.syncs(number)
        for each in people:
            done(town.asks(number, visit, each))
        town.syncs(number)
        folder = town.team.desk(number).vault.folder
        seen.append((town.line(number).carried, (folder / FILE).stat().st_size))
    assert seen[0] == seen[1]


def test_nobody_asks_too_often_about_nobody_or_with_a_wrong_number(town: Town) -> None:
    visit = town.team.starts("t1")
    town.syncs("t1")

    assert town.asks("t1", visit, is_present=False) == NobodyPresent()
    assert town.asks("t1", visit, "999993848") == MistypedNumber()
    assert town.asks("t1", visit, "000000000") == MistypedNumber()
    done(town.asks("t1", visit))
    desk = town.team.desk("t1")
    again = asking.ask(desk, visit, bytearray(b"999992077"), question_key_of(desk), is_present=True)
    assert again == AskedTooSoon()
    done(persons.count_persons(desk, visit, "ID-08", "niet_vast_te_stellen", 39))
    assert town.asks("t1", visit, BEA) == AskedTooMuch(40)
    assert asking.ask(desk, visit, bytearray(ANNA.encode()), None, is_present=True) != Changes()


def test_an_officer_has_one_sheet_a_day_and_another_device_gets_none(town: Town) -> None:
    town.syncs("t1")
    town.syncs("t1")
    assert len(town.team.desk("t1").vault.asked.read().tokens) == TOKENS_A_SHEET
    town.sheets["p1", town.maker.day] = b"issued to another device"
    town.maker.agency = Agency.POLITIE
    town.syncs("p1")
    assert town.team.desk("p1").vault.asked.read().tokens == ()
    assert not asking.wants_tokens(town.team.desk("p1")), "it would ask again at each sync"


@pytest.mark.parametrize("number", ["c1", "a1"])
def test_whom_it_is_no_matter_of_takes_no_tokens(town: Town, number: str) -> None:
    town.syncs(number)
    assert not (town.team.desk(number).vault.folder / FILE).exists()


def test_where_registration_is_off_nothing_of_it_is_there(town: Town) -> None:
    desk = replace(town.team.desk("t1"), laws=NO_LAWS)
    started = visits.start_visit(desk, VisitOrder(town.team.linde, VisitKind.ROUTINE))
    assert isinstance(started, Started)
    inputs = read_visit(desk, started.visit)
    assert inputs is not None
    assert not asking.wants_tokens(desk)
    assert not derive_asking_props(AskingInputs(inputs)).offered
    refused = asking.ask(desk, started.visit, bytearray(ANNA.encode()), question_key_of(desk), is_present=True)
    assert refused == NoRegisterHere()


def test_once_the_law_has_no_register_any_more_the_file_goes_when_nothing_waits_in_it(town: Town) -> None:
    town.syncs("t1")
    done(town.asks("t1", town.team.starts("t1")))
    for hours, is_there in ((0, True), (23, True), (14, False)):
        town.passes(timedelta(hours=hours))
        asking.overwrite_ended(replace(town.team.desk("t1"), laws=NO_LAWS))
        assert (town.team.desk("t1").vault.folder / FILE).exists() is is_there, hours


def test_whatever_goes_wrong_reads_as_not_determined(town: Town) -> None:
    visit = town.team.starts("t1")
    town.syncs("t1")
    line = town.line("t1")
    line.is_down = True
    done(town.asks("t1", visit))
    town.syncs("t1")
    assert town.shows("t1", visit) == (), "a register that is down said something"
    line.is_down, line.lies = False, bytes(92)
    town.syncs("t1")
    line.lies = b""
    sentences = [town.shows("t1", visit)]

    accept(town.register.register, town.maker.hub.public, Agency.GEMEENTE, 2)
    for _ in range(2):
        done(town.asks("t1", visit))
        town.syncs("t1")
        sentences.append(town.shows("t1", visit))
    assert sentences.pop(1) == ("Geregistreerd",)
    accept(town.register.register, town.maker.hub.public, Agency.GEMEENTE, 0)
    done(town.asks("t1", visit))
    town.syncs("t1")
    sentences.append(town.shows("t1", visit))
    accept(town.register.register, town.maker.hub.public, Agency.GEMEENTE)
    vault = town.team.desk("t1").vault
    asked = vault.asked.read()
    used = asked.tokens[0]
    done(town.asks("t1", visit))
    town.syncs("t1")
    town.shows("t1", visit)
    vault.asked.write(replace(vault.asked.read(), tokens=(used,)))
    done(town.asks("t1", visit, BEA))
    town.syncs("t1")
    sentences.append(town.shows("t1", visit))

    assert len(set(sentences)) == len(sentences) == 4
    for (sentence,) in sentences:
        assert sentence.startswith("Niet vast te stellen: ")
        assert not re.search("geregistreerd", sentence, re.IGNORECASE)
    assert counted(town, visit) == {"niet_vast_te_stellen": 4, "ja": 2}


def test_a_question_that_nobody_answered_ends_after_twelve_hours_and_keeps_no_key(town: Town) -> None:
    visit = town.team.starts("t1")
    town.syncs("t1")
    done(town.asks("t1", visit))
    town.line("t1").is_down = True
    town.passes(timedelta(hours=12))
    desk = town.team.desk("t1")

    assert asking.unanswered(desk) == ()
    desk.vault.asked.forget()
    (left,) = desk.vault.asked.read().waiting
    assert (left.sealed, left.reply_key) == (b"", b""), "the file kept what opens an answer"
    taken = asking.take_answers(desk, visit)
    assert not isinstance(taken, Refusal)
    assert [(each.sealed, each.reply_key) for each in taken] == [(b"", b"")]


def test_a_hub_that_names_the_key_of_the_day_in_no_directory_gives_no_token(town: Town) -> None:
    town.line("t1").is_lying = True
    assert town.syncs("t1") is None
    assert town.team.desk("t1").vault.asked.read().tokens == ()
    town.line("t1").is_lying = False
    town.syncs("t1")
    assert len(town.team.desk("t1").vault.asked.read().tokens) == TOKENS_A_SHEET


def test_an_answer_is_looked_at_once_every_question_of_the_visit_was_answered(town: Town) -> None:
    visit, desk = town.team.starts("t1"), town.team.desk("t1")
    town.syncs("t1")
    done(town.asks("t1", visit))
    town.syncs("t1")
    done(town.asks("t1", visit, BEA))

    assert town.shows("t1", visit) == (), "what was said of one would be read as said of the other"
    state = asking.asking_state(desk, town.team.visit("t1", visit))
    assert (state.waiting, state.answered) == (2, 0)
    town.syncs("t1")
    assert sorted(town.shows("t1", visit)) == ["1 keer: Geregistreerd", "1 keer: Niet geregistreerd"]


def test_answers_are_counted_all_or_none(town: Town) -> None:
    visit, desk = town.team.starts("t1"), town.team.desk("t1")
    town.syncs("t1")
    done(town.asks("t1", visit))
    town.syncs("t1")
    done(town.asks("t1", visit))
    town.line("t1").lies = bytes(92)
    town.syncs("t1")
    done(persons.count_persons(desk, visit, "ID-08", "niet_vast_te_stellen", persons.MAX_PERSONS))

    assert len(town.shows("t1", visit)) == 3, "two answers, and why they are not counted"
    assert counted(town, visit) == {"niet_vast_te_stellen": persons.MAX_PERSONS}
    done(persons.count_persons(desk, visit, "ID-08", "niet_vast_te_stellen", -1))
    assert len(town.shows("t1", visit)) == 2
    assert counted(town, visit) == {"ja": 1, "niet_vast_te_stellen": persons.MAX_PERSONS}


@pytest.mark.parametrize("modulus", [bytes(256), b"\xff" * 255 + b"\xfe", b"\x7f" + b"\xff" * 255])
def test_a_hub_that_says_it_of_no_key_costs_the_sync_nothing(town: Town, modulus: bytes) -> None:
    town.syncs("t1")
    done(town.asks("t1", visit := town.team.starts("t1")))
    said = replace(town.maker.token_key, modulus=modulus, day=town.maker.day + 1)
    town.line("t1").statement = said.signed(town.maker.hub)
    vault = town.team.desk("t1").vault
    vault.asked.write(replace(vault.asked.read(), day=0))
    town.syncs("t1")

    assert town.shows("t1", visit) == ("Geregistreerd",)


def test_what_comes_after_signing_stands_beside_it_and_changes_no_released_version(town: Town) -> None:
    team = town.team
    visit = team.starts("t1")
    town.syncs("t1")
    team.is_at_the_door("t1", visit)
    done(town.asks("t1", visit))
    team.closes("t1", visit)
    team.meets("t1", "c1")
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    town.syncs("t1")

    shown = town.shows("t1", visit)

    assert shown == ("Geregistreerd", "Later gekomen: het verandert niets aan wat al ondertekend is.")
    assert team.visit("t1", visit).totals == {"ID-08": {"ja": 1}}
    assert unreleased(team.visit("c1", visit)) == ()
    team.meets("t1", "c1")
    late = unreleased(team.visit("c1", visit))
    assert [type(each.event) for each in late] == [PersonsCounted], "it was taken into what was released"
    assert (
        asking.ask(team.desk("t1"), visit, bytearray(ANNA.encode()), question_key_of(team.desk("t1")), is_present=True)
        != Changes()
    )


def test_who_left_the_register_is_registered_in_no_answer_from_then_on(town: Town) -> None:
    visit = town.team.starts("t1")
    town.syncs("t1")
    done(town.asks("t1", visit))
    revoke(town.register.register, ANNA)
    town.syncs("t1")

    assert town.shows("t1", visit) == ("Niet geregistreerd",)


def test_a_disk_that_refuses_costs_no_token_and_no_answer(town: Town) -> None:
    visit, vault = town.team.starts("t1"), town.team.desk("t1").vault
    town.syncs("t1")
    before = vault.asked.read()
    in_the_way = vault.folder / f"{FILE}.part"
    in_the_way.mkdir()
    try:
        assert town.asks("t1", visit) == NotSaved()
        assert vault.asked.read() == before
    finally:
        in_the_way.rmdir()
    done(town.asks("t1", visit))
    town.syncs("t1")
    vault.asked.forget()

    assert town.shows("t1", visit) == ("Geregistreerd",)


@pytest.mark.parametrize("ahead", [-1, 1])
def test_a_hub_whose_day_is_another_one_costs_no_day_of_tokens(town: Town, ahead: int) -> None:
    desk, today = town.team.desk("t1"), town.maker.day
    town.maker.day = today + ahead
    for _ in range(3):
        town.syncs("t1")
    assert len(desk.vault.asked.read().tokens) == TOKENS_A_SHEET
    if ahead > 0:
        town.passes(timedelta(days=1))
    town.maker.day = token_day(desk.now_ms())
    town.syncs("t1")

    done(town.asks("t1", town.team.starts("t1")))


LATER = "Later gekomen: het verandert niets aan wat al ondertekend is."


def test_a_night_with_the_register_down_midway_answers_after_signing_a_41st_question_and_a_token_twice(
    town: Town,
) -> None:
    team, vault = town.team, town.team.desk("t1").vault
    house, club = team.starts("t1"), team.starts("t1")
    town.syncs("t1")
    put_back = vault.asked.read().tokens
    team.is_at_the_door("t1", house)
    for number in range(10):
        done(town.asks("t1", house, BEA if number % 5 == 4 else ANNA))
    town.syncs("t1")
    assert sorted(town.shows("t1", house)) == ["2 keer: Niet geregistreerd", "8 keer: Geregistreerd"]

    town.line("t1").is_down = True
    for _ in range(9):
        done(town.asks("t1", house))
    town.syncs("t1")
    assert town.shows("t1", house) == ()
    team.closes("t1", house)
    assert team.visit("t1", house).totals == {"ID-08": {"ja": 8, "nee": 2}}
    town.line("t1").is_down = False
    for _ in range(21):
        done(town.asks("t1", club))
    assert town.asks("t1", club) == NoTokens(), "a 41st question"
    town.syncs("t1")

    assert town.shows("t1", house) == ("9 keer: Geregistreerd", LATER)
    assert town.shows("t1", club) == ("21 keer: Geregistreerd",)
    assert team.visit("t1", house).totals == {"ID-08": {"ja": 17, "nee": 2}}
    vault.asked.write(replace(vault.asked.read(), tokens=put_back[:1]))
    done(town.asks("t1", club, BEA))
    town.syncs("t1")
    assert town.shows("t1", club) == ("Niet vast te stellen: deze vraag was al gebruikt",)
    assert counted(town, club) == {"ja": 21, "niet_vast_te_stellen": 1}
    with town.register.register.rows.reading() as connection:
        (spent,) = connection.execute("SELECT sum(number) FROM spent").fetchone()
    assert spent == TOKENS_A_SHEET
    assert (vault.folder / FILE).stat().st_size == FILE_SIZE
