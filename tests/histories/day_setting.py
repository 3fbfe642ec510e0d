"""What every rule of the oracle looks at: who is where with what, and what the script calls it."""

from collections.abc import Sequence
from typing import cast

from tests.fakes.day import Fields
from tests.histories.day_devices import Device, Network
from tests.histories.day_events import Answer, Item, Place, What
from tests.histories.day_rules import JOINS, Lists, Who, person_of
from tests.histories.day_view import View


class Setting:
    """One day up to now."""

    def __init__(self, officers: Sequence[Fields], businesses: Sequence[Fields], regime: str, morning: str) -> None:
        people = [
            Who(str(each["key"]), str(each["agency"]), str(each["role"]), "designations" in each) for each in officers
        ]
        self.network = Network(people)
        self.regime = regime
        self.lists = Lists(morning)
        self.sectors = {str(each["key"]): str(each["sector"]) for each in businesses}
        self.business_of: dict[str, str] = {}
        self.kind_of: dict[str, str] = {}
        self.begun_on: dict[str, str] = {}
        """By visit, its day."""
        self.starter_of: dict[str, str] = {}
        self.partner_of: dict[str, str | None] = {}
        self.joined: dict[str, list[str]] = {}
        self.said_in_signal: dict[int, tuple[tuple[str, ...], str]] = {}
        self.files: dict[str, list[Item]] = {}
        self.reports: dict[str, str] = {}
        """By file, the state of the visit as the maker of the report knew it."""
        self.told: dict[str, tuple[set[str], set[str]]] = {}
        """By file, the facts that are in the report, and those that came in after the release and are not."""

    def device(self, key: str) -> Device:
        return self.network.devices[key]

    def view(self, key: str, visit: str) -> View:
        return self.device(key).view(visit)

    def checklist(self, device: Device, visit: str, view: View) -> list[str]:
        sector = self.sectors[self.business_of[visit]]
        conditions = {
            "labour": self.lists.labour(sector),
            "hygiene": self.lists.hygiene(sector, self.regime),
            "findings": self.lists.municipal(sector, self.regime),
        }.get(str(device.who.part), [])
        if self.kind_of[visit] == "hercontrole":
            return [each for each in conditions if each in view.open_conditions]
        if self.asks_relations(device, visit, view):
            return [each for each in conditions if each in self.lists.for_everybody or view.values(each)]
        return conditions

    def asks_relations(self, device: Device, visit: str, view: View) -> bool:
        is_first = device.who.part == "labour" and self.kind_of[visit] != "hercontrole"
        return is_first and not view.of(What.RELATIONS)

    def takes_part(self, device: Device, visit: str, view: View) -> bool:
        """The same, under the hat that he came in."""
        return self.is_there(device, visit, view) and not view.has_switched(device.key)

    def is_there(self, device: Device, visit: str, view: View) -> bool:
        """Somebody on the spot who began the visit, came in or was named as second officer, as far as is known here."""
        present = {person_of(event.by) for event in view.of(What.STARTED, What.JOINED)}
        came = device.who.person in present or device.key == self.partner_of[visit]
        return device.who.kind in JOINS and came

    def own(self, device: Device, visit: str) -> Place | None:
        """Where this officer writes in this visit; nowhere when no key of it is here."""
        place = Place(visit, str(device.who.part))
        return place if device.who.part is not None and place in device.held else None


def answer_of(step: Fields) -> Answer:
    """What a step says about a condition."""
    return Answer(
        cast("str | None", step.get("outcome")),
        str(step.get("facts") or ""),
        cast("str | None", step.get("severity")),
        cast("int | None", step.get("term_days")),
        bool(str(step.get("reason") or "").strip()),
    )


def as_fields(answer: Answer) -> Fields:
    """An answer as the fields of a step."""
    return {
        "outcome": answer.outcome,
        "facts": answer.facts,
        "severity": answer.severity,
        "term_days": answer.term_days,
    }
