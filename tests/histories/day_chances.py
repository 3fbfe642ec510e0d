"""What the maker of random days draws from, and the one way a step gets into a day: with the end the oracle says."""

from collections.abc import Iterable
from datetime import datetime
from random import Random  # noqa: TID251 - the same seed makes the same day
from zoneinfo import ZoneInfo

from inspector.demo.script.day import STEP_LENGTH
from tests.fakes.day import Fields, step
from tests.histories import day_rules as rules
from tests.histories.day_events import What
from tests.histories.day_town import Town
from tests.histories.day_view import View

PEOPLE = (
    ("t2", "gemeente", "inspector", 0.85), ("t3", "gemeente", "inspector", 0.3), ("c1", "gemeente", "supervisor", 0.9),
    ("c2", "gemeente", "supervisor", 0.2), ("p1", "politie", "police", 0.5), ("p2", "politie", "police", 0.15),
    ("a1", "arbeidsinspectie", "labour", 0.5), ("a2", "arbeidsinspectie", "labour", 0.15),
    ("g1", "ggd", "hygiene", 0.25), ("x1", "belastingdienst", "tax", 0.15), ("cp", "politie", "supervisor", 0.15),
    ("ca", "arbeidsinspectie", "supervisor", 0.15), ("b1", "gemeente", "administrator", 0.15),
    ("f1", "gemeente", "privacy_officer", 0.1), ("h1", "hulp", "aid", 0.1),
)  # fmt: skip
SECTORS = ("seksclub", "privehuis", "massagesalon", "sauna_parenclub", "escortbedrijf", "raamprostitutie", "thuiswerk")
REGIMES = ("WRP_REGISTER", "APV_NU", "WRS_ONTWERP")
FLAVOURS = (
    "",
    " 😀",
    " עברית",
    "\nregel twee",
    " \"q\" <b>'x'</b> #1 $2$ @z",
    " %1 {0} \\n",
    " Ω漢字",
    " " + "lang " * 60,
)
MORNINGS = (
    "2026-11-24T08:00:00+01:00", "2026-03-29T01:58:00+01:00", "2026-10-25T02:59:30+02:00", "2031-12-31T23:50:00+01:00",
    "2027-06-01T04:00:00Z", "2026-07-01T22:00:00-09:30", "2028-02-29T12:00:00.5+05:45",
)  # fmt: skip
PHOTOS = ("a.jpg", "b.png", "map/c.webp")


class Chances:
    """The day so far, the oracle beside it, and choices among what is there."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - and nothing is kept secret with it
        self.morning = Random(f"morning of {seed}").choice(MORNINGS)  # noqa: S311 - nor with this
        self.clocks_were_set = False
        chosen = [(key, agency, role) for key, agency, role, odds in PEOPLE if self.random.random() < odds]
        self.officers: list[Fields] = [
            {"key": key, "name": f"Ambtenaar {key}", "agency": agency, "role": role}
            for key, agency, role in [("t1", "gemeente", "inspector"), *chosen]
        ]
        self._designate(Random(f"designations of {seed}"))  # noqa: S311 - nor with this
        self._lays_a_tablet_in_the_drawer(Random(f"tablets of {seed}"))  # noqa: S311 - nor with this
        self.businesses: list[Fields] = [
            {
                "key": f"b{n}",
                "name": f"Bedrijf nummer {n}",
                "sector": self.random.choice(SECTORS),
                "address": f"Weg {n}",
            }
            for n in range(self.random.randint(1, 3))
        ]
        self.regime = self.random.choice(REGIMES)
        self.language = self.random.choice(("nl", "nl", "en"))
        self.town = Town(self.officers, self.businesses, self.regime, self.morning)
        self.steps: list[Fields] = []
        self._serial = 0

    def _designate(self, chance: Random) -> None:
        """Some may investigate, where anybody could be designated."""
        for officer in self.officers:
            if (officer["agency"], officer["role"]) in rules.SWITCH and chance.random() < 0.5:
                officer["designations"] = ["opsporing"]

    def _lays_a_tablet_in_the_drawer(self, chance: Random) -> None:
        """Now and then somebody has a second one, which is used once the first is lost."""
        if chance.random() < 0.2:
            for key, role in (("c1", "supervisor"), ("b1", "administrator")):
                if all(officer["key"] != key for officer in self.officers):
                    named = {"key": key, "name": f"Ambtenaar {key}", "agency": "gemeente", "role": role}
                    self.officers.append(dict(named))
            inspectors = [each for each in self.officers if (each["agency"], each["role"]) == ("gemeente", "inspector")]
            first = chance.choice(inspectors)
            self.officers.append({**first, "key": f"{first['key']}-2", "tablet_of": first["key"]})

    @property
    def in_use(self) -> list[str]:
        """Every tablet but those in a drawer."""
        return [key for key, device in self.town.network.devices.items() if key == device.who.person]

    def does(self, actor: str, do: str, **fields: object) -> bool:
        """Put a step into the day with how it must end; most that must be refused and leave nothing are left out."""
        return self._do(actor, do, fields, keep=self.random.random() < 0.3)

    def must(self, actor: str, do: str, **fields: object) -> bool:
        """Put a step into the day however it must end."""
        return self._do(actor, do, fields, keep=True)

    def _do(self, actor: str, do: str, fields: Fields, *, keep: bool) -> bool:
        made = step(actor, do, **{name: value for name, value in fields.items() if value is not None})
        device = self.town.device(actor)
        known = len(device.have)
        is_done = self.town.apply(made)
        # who opens a visit that was handed to him goes on with it, be he refused there or not
        keep = keep or len(device.have) > known
        for unsaid in ("for_agency", "today"):
            made.pop(unsaid, None)
        if is_done or keep:
            self.steps.append(made if is_done else made | {"expect": "refused"})
        return is_done

    @property
    def today(self) -> str:
        """The Dutch day at the next step, as long as no clock was set."""
        now = datetime.fromisoformat(self.morning) + len(self.steps) * STEP_LENGTH
        return now.astimezone(ZoneInfo("Europe/Amsterdam")).date().isoformat()

    def text(self, about: str) -> str:
        self._serial += 1
        return f"{about} nummer {self._serial}{self.random.choice(FLAVOURS)}"

    def words(self, about: str) -> str:
        """A short text on one line."""
        return self.text(about).replace("\n", " ")[:120].strip()

    def shuffled(self, keys: Iterable[str]) -> list[str]:
        found = sorted(keys)
        return self.random.sample(found, len(found))

    @property
    def visits(self) -> list[str]:
        return list(self.town.business_of)

    def anybody(self, *roles: str) -> str:
        fitting = [key for key in self.in_use if not roles or self.town.device(key).who.role in roles]
        return self.random.choice(fitting or self.in_use)

    def somebody_in(self, visit: str, *roles: str) -> str:
        """Mostly somebody who knows the visit and has such a role."""
        devices = [self.town.device(key) for key in self.in_use]
        known = [
            device.key for device in devices if device.view(visit).is_known and (not roles or device.who.role in roles)
        ]
        return self.random.choice(known) if known and self.random.random() < 0.92 else self.anybody()

    def visit_and_view(self, *roles: str) -> tuple[str, str, View] | None:
        if not self.visits:
            return None
        visit = self.random.choice(self.visits)
        actor = self.somebody_in(visit, *roles)
        return visit, actor, self.town.view(actor, visit)

    def condition(self, actor: str, visit: str) -> str:
        device = self.town.device(actor)
        if self.town.asks_relations(device, visit, device.view(visit)) and self.random.random() < 0.9:
            relations = ["loondienst", "voorwaardenpakket", "zelfstandig", "overig_personeel"]
            self.does(actor, "set_relations", visit=visit, relations=relations)
        asked = self.town.checklist(device, visit, device.view(visit))[:5]
        if device.who.part == "police":  # they have no list, and try somebody else's
            asked = self.town.lists.municipal(self.town.sectors[self.town.business_of[visit]], self.town.regime)[:5]
        if not asked or self.random.random() < 0.04:
            return self.random.choice(self.town.lists.every_condition)
        return self.random.choice(asked)

    def locks(self) -> None:
        """Somebody locks a device, or opens a locked one, now and then with a wrong passphrase."""
        actor = self.anybody()
        device = self.town.device(actor)
        wrong = "een heel andere wachtzin" if self.random.random() < 0.1 else None
        self.does(actor, "lock" if device.is_open else "unlock", passphrase=None if device.is_open else wrong)

    def answer(self, visit: str, *, whole: bool = False) -> Fields:
        follow_up = self.town.kind_of[visit] == "hercontrole"
        outcome = self.random.choice(
            rules.FOLLOW_UP_OUTCOMES if follow_up else rules.FIRST_OUTCOMES[:2] * 3 + rules.FIRST_OUTCOMES
        )
        said: Fields = {"outcome": outcome}
        if outcome in {"overtreding", "niet_hersteld"} or self.random.random() < 0.1:
            if whole or self.random.random() < 0.9:
                said["facts"] = self.text("Feit")
            if whole or self.random.random() < 0.9:
                said["severity"] = self.random.choice(("licht", "middel", "zwaar", "acuut"))
            if self.random.random() < 0.5:
                said["term_days"] = self.random.choice((0, 1, 14, 366))
        return said

    def corrects(self) -> None:
        """Somebody takes back a card or a place."""
        found = self.visit_and_view("inspector", "police", "labour", "hygiene")
        if found is not None:
            visit, actor, view = found
            what = self.random.choice(("card", "place"))
            named = [event.name for event in view.of(What.CARD if what == "card" else What.PLACE) if event.name]
            self.does(
                actor,
                "correct",
                visit=visit,
                what=what,
                name=self.random.choice(named) if named else "Niemand",
                reason=self.random.choice((None, "Verkeerd aangetikt.")),
            )

    def comes_home(self, visit: str, actor: str, ground: str | None) -> None:
        """Into what is a dwelling or may be one, with consent; what follows is about that entry."""
        where = {"visit": visit, "place": self.random.choice(("woning", "onduidelijk"))}
        if self.does(actor, "enter", **where, ground=ground, consent={"by": "bewoner"}) and self.random.random() < 0.7:
            self._serial += 1
            self.must(actor, "entry_report", visit=visit, file=f"entered-{self._serial}.pdf")
            self.must(actor, "leave", **where, withdrawn=self.random.choice((None, True)))
