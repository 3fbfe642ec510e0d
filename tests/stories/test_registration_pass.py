"""A pass is checked without a line, by who may; an answer is a count and nothing else, and none says "no"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspector.app.signed_data import documents_of
from inspector.casework.drafts import totals_of
from inspector.casework.visiting import persons, visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.age import may_be_and_is
from inspector.domain.catalogue.laws import NO_LAWS
from inspector.domain.refusals import NotCounted
from inspector.domain.values import VisitKind
from inspector.passes.code import Pass
from inspector.passes.judging import NO_PASSES, Known, Verdict, compare, counted, look_at
from inspector.register.errors import RefusedError
from inspector.register.lists import todays_list
from inspector.register.passes import revoke
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.pass_check import PassInputs, PassProps, derive_pass_props
from inspector.viewmodels.visit.pass_list import known_to
from inspector.viewmodels.visit.pass_words import detail_of, title_of
from inspector.wire.scopes import Agency
from tests.fakes.registers import ANNA, BORN, NUMBER, TownRegister, a_register_beside
from tests.stories.officers import Team, a_team, done

OTHERS = "SPECI2015"
A_LINE = 12
"""Letters less, and it is shorter than every pass, also where its place in the list takes five bytes and not one."""
LISTED = datetime(2026, 12, 1, 7, 12, tzinfo=UTC)


@dataclass
class Town:
    team: Team
    register: TownRegister
    folder: Path

    def known(self, number: str = "t1") -> Known:
        return known_to(self.team.desk(number))

    def answers(
        self, code: str, number: str = NUMBER, *, officer: str = "t1", ahead: timedelta = timedelta()
    ) -> Verdict:
        """What the screen says in the end, with this document in the hand."""
        found = look_at(code, self.known(officer), self.team.desk(officer).now() + ahead)
        if isinstance(found, Pass):
            return compare(found, bytearray(number, "ascii"), bytearray(BORN, "ascii"))
        return found


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    folder = tmp_path_factory.mktemp("town")
    team = a_team(folder / "team", "t1", "c1", "p1", "a1")
    with a_register_beside(team.world, folder / "register") as register:
        register.names_the_root(Agency.GEMEENTE, Agency.POLITIE, Agency.ARBEIDSINSPECTIE)
        register.publishes_list(Agency.GEMEENTE, Agency.POLITIE, Agency.ARBEIDSINSPECTIE)
        register.publishes_cards(Agency.GEMEENTE, "t1")
        register.publishes_cards(Agency.POLITIE, "p1")
        yield Town(team, register, folder)
    team.ends()


def test_a_pass_with_its_document_is_answered_on_both_tablets_without_a_line(town: Town) -> None:
    code = town.register.issues()

    assert town.answers(code) is Verdict.REGISTERED
    assert town.answers(code, officer="p1") is Verdict.REGISTERED
    assert town.answers(code, OTHERS) is Verdict.OTHER_DOCUMENT


def test_a_card_key_opens_for_municipal_inspectors_and_the_police_only(town: Town) -> None:
    assert [len(town.known(number).card_keys) for number in ("t1", "p1", "c1", "a1")] == [1, 1, 0, 0]
    assert town.answers(town.register.issues(), officer="c1") is Verdict.NO_CARD_KEY
    for agency, number in ((Agency.GEMEENTE, "c1"), (Agency.ARBEIDSINSPECTIE, "a1")):
        with pytest.raises(RefusedError):
            town.register.publishes_cards(agency, number)


def test_an_answer_is_counted_and_leaves_nothing_else(town: Town) -> None:
    team = town.team
    visit = team.starts("t1")
    desk = team.desk("t1")

    for verdict in (town.answers(town.register.issues()), Verdict.WITHDRAWN, Verdict.OLD_LIST, Verdict.NOT_SHOWN):
        done(persons.count_checked(desk, visit, counted(verdict)))

    assert totals_of(desk, visit) == {
        "ID-08": {"ja": 1, "niet_vast_te_stellen": 3},
        "ID-09": {"geldig": 1, "verlopen_of_ingetrokken": 1, "niet_getoond": 1},
    }
    done(persons.count_persons(desk, visit, "ID-08", "ja", -1))
    assert totals_of(desk, visit)["ID-08"] == {"ja": 0, "niet_vast_te_stellen": 3}
    assert persons.count_persons(desk, visit, "ID-08", "ja", 1) == NotCounted("ID-08", "only_by_machine")
    other = team.starts("p1")
    team.joins("a1", "p1", other)
    refused = persons.count_checked(team.desk("a1"), other, counted(Verdict.REGISTERED))
    assert refused == NotCounted("ID-08", "of_another_agency")


def test_a_pass_says_nothing_of_21_where_nobody_must_be_21(town: Town) -> None:
    known = read_visit(town.team.desk("t1"), town.team.starts("t1"))
    assert known is not None
    ages = []
    for years in (21, 18):
        law = replace(known, catalogue=replace(known.catalogue, minimum_age=years))
        ages.append(derive_pass_props(PassInputs(law, "answer", verdict=Verdict.REGISTERED, over_21=True)).age)

    assert ages == ["De pas zegt: 21 jaar of ouder.", ""]


def test_where_registration_is_off_nothing_is_counted(town: Town) -> None:
    desk = replace(town.team.desk("t1"), laws=NO_LAWS)
    started = visits.start_visit(desk, VisitOrder(town.team.linde, VisitKind.ROUTINE))
    assert isinstance(started, Started)
    visit = started.visit

    inputs = read_visit(desk, visit)
    assert inputs is not None
    assert derive_pass_props(PassInputs(inputs, "code")) == PassProps()
    refused = persons.count_checked(desk, visit, counted(Verdict.REGISTERED))

    assert refused == NotCounted("ID-08", "not_asked")


def test_a_list_of_yesterday_an_older_one_and_none_answer_nothing(town: Town) -> None:
    code = town.register.issues()

    assert town.answers(code, ahead=timedelta(hours=23)) is Verdict.REGISTERED
    assert town.answers(code, ahead=timedelta(hours=25)) is Verdict.OLD_LIST
    assert town.answers(code, ahead=timedelta(hours=49)) is Verdict.NO_LIST
    assert look_at(code, Known(), town.team.desk("t1").now()) is Verdict.NO_LIST
    for given in (code, "N1:"):
        assert town.answers(given, ahead=timedelta(days=40)) is Verdict.NO_LIST, "a clock ahead makes no pass a bad one"
    assert town.answers(code, ahead=timedelta(days=-1)) is Verdict.WRONG_CLOCK


def test_who_left_is_refused_from_the_next_list_on_and_a_list_that_comes_back_changes_nothing(
    tmp_path: Path,
) -> None:
    team = a_team(tmp_path / "team", "t1", "c1")
    with a_register_beside(team.world, tmp_path / "register") as register:
        mine = Town(team, register, tmp_path)
        register.names_the_root(Agency.GEMEENTE)
        register.publishes_cards(Agency.GEMEENTE, "t1")
        code = register.issues()
        old = todays_list(register.register)
        register.publishes(Agency.GEMEENTE, *old)
        assert mine.answers(code) is Verdict.REGISTERED
        revoke(register.register, ANNA)
        team.world.clock.passes(days=1)
        register.publishes_list(Agency.GEMEENTE)

        assert mine.answers(code) is Verdict.WITHDRAWN
        register.publishes(Agency.GEMEENTE, *old, "register-list 2099-01-01")
        assert mine.answers(code) is Verdict.WITHDRAWN, "an old list under a new name is none"
        team.world.clock.passes(days=34)
        register.publishes_list(Agency.GEMEENTE)
        assert mine.answers(code) is Verdict.EXPIRED
        found = documents_of(mine.folder / "none", team.desk("t1").vault)
        assert not [each for each in found if "register" in str(each)], (
            "no page speaks of it as of a list of conditions"
        )
    team.ends()


def test_half_an_hour_after_midnight_an_age_is_that_of_the_new_day(tmp_path: Path) -> None:
    team = a_team(tmp_path / "team", "t1", "c1")
    visit, clock = team.starts("t1"), team.world.clock
    clock.passes(seconds=(datetime(2030, 1, 1, 23, 30, tzinfo=UTC) - clock.now()).total_seconds() % (24 * 3600))
    known = read_visit(team.desk("t1"), visit)
    team.ends()

    assert (clock.now().hour, clock.now().minute) == (23, 30)
    assert known is not None
    assert known.today == clock.now().date() + timedelta(days=1)
    born = known.today.replace(year=known.today.year - 21).strftime("%d%m%Y").encode()
    assert may_be_and_is(born, 21, known.today) == (True, True)


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        ("", Verdict.OTHER_CODE),
        ("N1:", Verdict.CUT_SHORT),
        ("HTTPS://EXAMPLE.ORG", Verdict.OTHER_CODE),
        ("N1:" + "A" * 500, Verdict.CUT_SHORT),
        ("N1:" + "0" * 402, Verdict.NOT_OPENED),
        ("N1:" + "0" * 9_000, Verdict.TOO_LONG),
        ("é" * 40, Verdict.OTHER_CODE),
        ("0" * 9_000, Verdict.OTHER_CODE),
        ("ABCDE FGHJK", Verdict.CUT_SHORT),
    ],
)
def test_what_is_no_pass_is_said_so_in_a_calm_sentence(town: Town, code: str, verdict: Verdict) -> None:
    assert town.answers(code) is verdict


def test_a_pass_that_somebody_forged_or_another_register_signed_is_not_believed(town: Town, tmp_path: Path) -> None:
    with a_register_beside(town.team.world, tmp_path / "other") as other:
        foreign = other.issues()
        town.register.publishes(Agency.GEMEENTE, *todays_list(other.register))
    good = town.register.issues()
    place = next(place for place in range(60, 90) if good[place] != good[place + 1])
    cut, turned = good[:-A_LINE], good[:place] + good[place + 1] + good[place] + good[place + 2 :]

    assert town.answers(foreign) is Verdict.NOT_OPENED
    assert town.answers(cut) is Verdict.CUT_SHORT
    assert town.answers(turned) in {Verdict.NOT_OPENED, Verdict.CUT_SHORT}, "two letters that together are no number"
    assert town.answers(good) is Verdict.REGISTERED, "a list that the national root does not stand behind is none"


def test_no_answer_but_one_says_registered_and_none_says_not_registered() -> None:
    for verdict in Verdict:
        said = f"{title_of(verdict)} {detail_of(verdict, None)}".casefold()
        assert ("geregistreerd" in said) is (verdict is Verdict.REGISTERED)
        answer = "ja" if verdict is Verdict.REGISTERED else "niet_vast_te_stellen"
        assert counted(verdict).get("ID-08") == (None if verdict in NO_PASSES else answer)
        assert "nee" not in counted(verdict).values()
    assert len({(title_of(each), detail_of(each, None)) for each in Verdict}) == len(Verdict)


WORDS = {
    Verdict.REGISTERED: ("Geregistreerd", "Volgens de lijst van ", "ja", "geldig"),
    Verdict.OLD_LIST: ("Niet vast te stellen", "Lijst van gisteren, ververs bij verbinding.", "", ""),
    Verdict.NO_LIST: ("Niet vast te stellen", "Op dit apparaat staat geen lijst van de laatste 48 uur.", "", ""),
    Verdict.NO_CARD_KEY: ("Niet vast te stellen", "Dit apparaat kan nog geen passen lezen.", "", ""),
    Verdict.WRONG_CLOCK: ("Niet vast te stellen", "De klok van dit apparaat klopt niet.", "", ""),
    Verdict.WITHDRAWN: (
        "Niet geldig (ingetrokken of vervangen)", "Misschien is de pas elders", "", "verlopen_of_ingetrokken",
    ),
    Verdict.EXPIRED: ("Verlopen pas", "Vernieuwen kan bij elk loket.", "", "verlopen_of_ingetrokken"),
    Verdict.OTHER_DOCUMENT: (
        "Pas hoort niet bij dit document", "Misschien is er een teken verkeerd getypt", "", "ongeldig",
    ),
    Verdict.CUT_SHORT: ("Pas niet leesbaar of niet echt", "Er ontbreekt een stuk van de code.", "", "ongeldig"),
    Verdict.NOT_OPENED: ("Pas niet leesbaar of niet echt", "Dit apparaat kan de code niet openen", "", "ongeldig"),
    Verdict.NOT_PROVEN: ("Pas niet leesbaar of niet echt", "De handtekening van het register", "", "ongeldig"),
    Verdict.OTHER_CODE: ("Dit is geen registratiebewijs", "Deze code is van iets anders.", "", ""),
    Verdict.TOO_LONG: ("Dit is geen registratiebewijs", "Deze code is langer dan die van een pas.", "", ""),
    Verdict.NOT_SHOWN: ("Niet vast te stellen", "Niemand hoeft een pas bij zich te hebben.", "", "niet_getoond"),
}  # fmt: skip
"""Of each situation the words, and what it counts as; `niet_vast_te_stellen` where nothing stands."""


@pytest.mark.parametrize("verdict", Verdict)
def test_each_situation_has_its_words_to_the_letter_and_its_count(verdict: Verdict) -> None:
    title, detail, registered, shown = WORDS[verdict]
    counts = {"ID-08": registered or "niet_vast_te_stellen"} | ({"ID-09": shown} if shown else {})
    counts = {} if verdict in NO_PASSES else counts

    assert title_of(verdict) == title
    assert detail_of(verdict, LISTED).startswith(detail)
    assert counted(verdict) == counts
