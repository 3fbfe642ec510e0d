"""Officers at their desks in a small world without a hub; `hears` carries over what a sync would."""

import functools
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar, cast

from inspector.casework import settling
from inspector.casework.businesses import businesses
from inspector.casework.desk import Desk
from inspector.casework.visiting import checklists, closings, joining, places, saying, visits
from inspector.casework.visiting.joining import Invitation
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.catalogue.catalogue import Catalogue, parse_catalogue
from inspector.domain.ids import BusinessId, ConditionId, VisitId
from inspector.domain.labour_events import RelationsStated
from inspector.domain.place_events import Consent, PlaceEntered
from inspector.domain.refusals import Refusal
from inspector.domain.values import (
    Business,
    Capacity,
    Licence,
    OperatorResponse,
    Outcome,
    PlaceKind,
    Relation,
    Sector,
    Severity,
    SiteRole,
    VisitKind,
)
from inspector.domain.visits.labour import asks_relations
from inspector.domain.visits.visit import Visit
from inspector.vault.model.changes import Changes
from tests.fakes.delivering import deliver_of_all
from tests.fakes.kept_folder import kept_folder
from tests.fakes.laws import LAWS
from tests.fakes.stretching import opened_here_only
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import World, a_closed_world, again

Made = TypeVar("Made")

ALARM = ConditionId("UV-V-01")
EXIT = ConditionId("UV-V-07")
ALONE = "De tweede toezichthouder werd ziek."
"""Why a report goes out with one signature."""
SIGNED = Closing(
    "De beheerder opent de deur vandaag.",
    OperatorResponse.SIGNED,
    rest=Outcome.NOT_CHECKED,
    rest_reason="Geen tijd meer.",
)
LOCKED = Judgement(Outcome.VIOLATION, "Achteruitgang op slot, sleutel niet aanwezig.", Severity.ACUTE, 0)
LINDE = Business(
    BusinessId(""),
    "Huis De Linde",
    Sector.PRIVATE_HOUSE,
    "Voorbeeldgracht 12, Voorbeeldstad",
    Licence("VB-2023-0417", "Linde Exploitatie B.V.", date(2023, 4, 17), date(2028, 4, 16), 6),
    "Voorbeeldstad",
)


def shipped_catalogue() -> Catalogue:
    """The catalogue as it is shipped; who signed it is tested elsewhere."""
    path = Path(__file__).parents[2] / "resources" / "catalogues" / "uniforme-voorwaarden-2026.1.json"
    data = path.read_bytes()
    return parse_catalogue(json.loads(data), data)


CATALOGUES = (shipped_catalogue(),)


AGREED = Consent(SiteRole.RESIDENT, card_shown=True, explained=True)
"""Who lives in a dwelling let the officer in."""


@dataclass
class Team:
    """The officers of a story by their number, with Huis De Linde known to all of them."""

    world: World
    linde: BusinessId
    numbers: tuple[str, ...] = ()

    def goes_on_from(self, make: Callable[["Team"], Made]) -> Made:
        """What this makes is made once in a run: the team, which did nothing yet, goes on in a copy of it."""
        assert not any(person.was_asked_for for person in self.world.people.values())
        before, made = _after(make, self.numbers)
        self.world = again(self.world.folder, before)
        return cast("Made", made)

    def desk(self, number: str) -> Desk:
        person = self.world.people[number]
        return Desk(person.vault, self.world.clock, person.ids, CATALOGUES, laws=LAWS)

    def visit(self, number: str, visit: VisitId) -> Visit:
        found = self.desk(number).vault.visit(visit)
        assert found is not None
        return found

    def hears(self, listener: str, *speakers: str) -> None:
        """The listener gets everything the speakers' devices hold, as far as keys and scopes let it be read."""
        deliver_of_all((self.world.people[each].vault for each in speakers), self.world.people[listener].vault)
        settling.settle(self.desk(listener))

    def meets(self, *numbers: str) -> None:
        """Everybody syncs until nobody has news."""
        for _ in range(2):
            for listener in numbers:
                self.hears(listener, *(speaker for speaker in numbers if speaker != listener))

    def starts(
        self,
        number: str,
        kind: VisitKind = VisitKind.ROUTINE,
        partner: str | None = None,
        capacity: Capacity = Capacity.SUPERVISION,
    ) -> VisitId:
        installation = None if partner is None else self.world.people[partner].vault.me.installation
        order = VisitOrder(self.linde, kind, capacity, partner=installation)
        started = visits.start_visit(self.desk(number), order)
        assert isinstance(started, Started), started
        return started.visit

    def joins(self, number: str, starter: str, visit: VisitId) -> None:
        """The colleague scans the code on the starter's screen; nothing else passes between them."""
        invitation = joining.invite(self.desk(starter), visit)
        assert isinstance(invitation, Invitation)
        scanned = joining.read_qr(joining.as_qr(invitation))
        done(joining.join_visit(self.desk(number), scanned))

    def judges(self, number: str, visit: VisitId, condition: ConditionId, judgement: Judgement) -> None:
        if asks_relations(self.visit(number, visit)) and condition.startswith("AR-"):
            self.says_how_they_work(number, visit, Relation.EMPLOYED)
        done(checklists.assess(self.desk(number), visit, condition, judgement))

    def says_how_they_work(self, number: str, visit: VisitId, *relations: Relation) -> None:
        """What a labour inspector says before the checks."""
        done(saying.record(self.desk(number), visit, RelationsStated(relations)))

    def is_at_the_door(self, number: str, visit: VisitId) -> None:
        done(visits.show_card(self.desk(number), visit, "beheerder"))
        done(places.enter(self.desk(number), visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))

    def closes(self, number: str, visit: VisitId) -> None:
        done(closings.close_visit(self.desk(number), visit, SIGNED))

    def ends(self) -> None:
        """After every story the projections are what the log alone gives."""
        for person in self.world.people.values():
            if person.was_asked_for:
                assert_rebuild_equal(person.vault)
        self.world.closes()


def a_team(folder: Path, *numbers: str) -> Team:
    """These officers; the first supervisor of the gemeente among them has registered Huis De Linde."""
    before = _registered(numbers)
    return Team(again(folder, before.world), before.linde, numbers)


def an_open_team(folder: Path, *numbers: str) -> Team:
    """The same with the vaults of these open on this thread, for who asks them on one that is not the test's."""
    team = a_team(folder, *numbers)
    for number in numbers:
        team.world.opens(team.world.people[number])
    return team


@functools.cache
def _registered(numbers: tuple[str, ...]) -> Team:
    """Made once in a run, and closed; its passphrases cost nothing, so no other program opens its vaults."""
    with opened_here_only():
        team = team_in(a_closed_world(kept_folder(), *numbers, seed="team"), *numbers)
        team.world.closes()
    return team


@functools.cache
def _after(make: Callable[[Team], Made], numbers: tuple[str, ...]) -> tuple[World, Made]:
    """Made once in a run, and closed."""
    team = a_team(kept_folder(), *numbers)
    made = make(team)
    team.world.closes()
    return team.world, made


def team_in(world: World, *numbers: str) -> Team:
    """Officers who have vaults already, and Huis De Linde."""
    team = Team(world, BusinessId(""))
    desk = team.desk("c1")
    linde = businesses.with_id(desk, LINDE)
    done(businesses.record_businesses(desk, [linde]))
    team.linde = linde.id
    team.meets(*numbers)
    return team


def done(result: object) -> None:
    """The action was not refused."""
    assert not isinstance(result, Refusal), result


def changed(result: Changes | Refusal) -> Changes:
    """What the action changed."""
    assert isinstance(result, Changes), result
    return result
