"""Makes a random day that plays: every step is one the oracle knows the end of, refusals included.

`make_day(seed)` gives the same day for the same seed. Some steps are tried because they must be refused.
"""

from collections.abc import Callable
from itertools import product

from tests.fakes.day import Fields, step
from tests.histories.day_chances import PHOTOS
from tests.histories.day_devices import Device
from tests.histories.day_events import Place
from tests.histories.day_lost_tablet import LostTablet
from tests.histories.day_rules import BROKEN_PHOTO, LABOUR_SAYINGS, SAYINGS
from tests.histories.day_town import Town
from tests.histories.day_view import View

OFFSETS = ("-00:07", "+00:00:30", "-30s", "years", "years", 0, 90)


class DayMaker(LostTablet):
    """Grows one day step by step beside the oracle."""

    def __init__(self, seed: int, length: int) -> None:
        super().__init__(seed)
        self._length = length
        self._waiting: list[tuple[int, str, str]] = []
        """Files to be taken in: after which step, by whom."""

    # --- the whole

    def make(self) -> Fields:
        """The day as a script."""
        while len(self.steps) < self._length:
            self._one_thing()
        if self.random.random() < 0.85:
            self._evening()
            self.revokes()
        self.steps[0] = {"at": self.morning, **self.steps[0]}
        return {
            "format": "inspector-day/1",
            "municipality": {"name": "Voorbeeldstad", "regime": self.regime, "language": self.language},
            "officers": self.officers,
            "businesses": self.businesses,
            "steps": self.steps,
        }

    def _one_thing(self) -> None:
        locked = [device.key for device in self.town.network.devices.values() if not device.is_open]
        if locked and self.random.random() < 0.3:
            self.must(self.random.choice(locked), "unlock")
            return
        if self._waiting and self._waiting[0][0] <= len(self.steps):
            _, actor, file = self._waiting.pop(0)
            self.must(actor, "import_bundle", file=file)
            return
        things: list[tuple[int, Callable[[], object]]] = [
            (90 if not self.visits else 3 if len(self.visits) < 3 else 0, self._starts), (5, self._joins),
            (16, self._answers), (3, self._clears), (3, self._photographs), (4, self._writes), (5, self._counts),
            (3, self._signals), (9, self._settles), (6, self._closes), (4, self._cosigns), (12, self._reviews),
            (2, self.opens), (3, self._documents), (12, self._syncs), (3, self._network), (1, self.locks),
            (2, self._passes_a_file), (2, self._device), (1, self.plans_or_edits), (2, self._at_the_door),
            (6, self._comes_late), (2, self.corrects), (2, self.exchanges), (1, self.abandons),
            (2, self.leaves_for_later), (2, self.demands), (4, self.decides),
            (2, self.hands_over), (2, self.switches_hat),
        ]  # fmt: skip
        weights = [weight for weight, _ in things]
        self.random.choices([thing for _, thing in things], weights)[0]()

    def _evening(self) -> None:
        for device in self.town.network.devices.values():
            if not device.is_open:
                self.must(device.key, "unlock")
            self.must(device.key, "go_online")
        for _ in range(2):
            for key in self.shuffled(self.in_use):
                self.must(key, "sync")

    # --- before and at the door

    def _starts(self) -> None:
        actor = self.anybody("inspector") if self.random.random() < 0.85 else self.anybody()
        others = [key for key in self.in_use if key != actor]
        partner = self.random.choice(others) if others and self.random.random() < 0.6 else None
        if partner and self.random.random() < 0.8 and "t2" in others:
            partner = "t2"
        kind = self.random.choice(("regulier", "integraal", "onvergund", "melding", "hercontrole"))
        business, follows = str(self.random.choice(self.businesses)["key"]), None
        if kind == "hercontrole":
            follows = self._followed_by(actor)
            if follows is None:
                return
            business = self.town.business_of[follows]
        visit = f"v{len(self.visits) + 1}"
        capacity = self.random.choice((None, "toezicht"))
        begun = self.does(
            actor, "start_visit", visit=visit, business=business, kind=kind, partner=partner, follows=follows,
            capacity=capacity,
        )  # fmt: skip
        if begun:
            self.town.begun_on[visit] = self.today
        if begun and self.random.random() < 0.9:
            self.does(actor, "show_card", visit=visit, to=self.words("Beheerder"))
            self.does(actor, "enter", visit=visit, place="bedrijfsruimte", ground="Awb 5:15", name=self.words("Kamer"))
        if begun and self.random.random() < 0.7:
            self._joins(visit)

    def _followed_by(self, actor: str) -> str | None:
        """A visit whose findings this officer knows and which nobody disputes.

        What was released of visits that the officer cannot read is in the business's own history, which the oracle does
        not keep.
        """
        views = {visit: self.town.view(actor, visit) for visit in self.visits}
        unread = {self.town.business_of[visit] for visit, view in views.items() if not view.answered}
        fitting = [
            visit
            for visit, view in views.items()
            if view.is_known and view.answered and not view.conflicts and self.town.business_of[visit] not in unread
        ]
        return self.random.choice(fitting) if fitting else None

    def _joins(self, visit: str | None = None) -> None:
        if self.visits:
            visit = visit or self.random.choice(self.visits)
            roles = ("inspector", "police", "labour", "hygiene") if self.random.random() < 0.9 else ()
            actor, starter = self.town.device(self.anybody(*roles)), self.town.device(self.town.starter_of[visit])
            # What a partner looks at again is a matter of that agency's own history, which the oracle does not keep.
            if self.town.kind_of[visit] != "hercontrole" or actor.who.agency == starter.who.agency:
                self.does(actor.key, "join_visit", visit=visit)

    def _at_the_door(self) -> None:
        found = self.visit_and_view("inspector", "police", "labour", "hygiene")
        if found is not None:
            visit, actor, _ = found
            ground = self.random.choice(("Awb 5:15", "Toestemming", "Awb 5:15", None))
            if self.random.random() < 0.5:
                self.does(actor, "show_card", visit=visit, to=self.words("Iemand"))
            else:
                self.comes_home(visit, actor, ground)

    def _answers(self) -> None:
        found = self.visit_and_view("inspector", "inspector", "labour", "police", "hygiene")
        if found is not None:
            visit, actor, _ = found
            photos = None
            if self.random.random() < 0.12:
                photos = self.random.sample(PHOTOS, self.random.randint(1, len(PHOTOS)))
            condition = self.condition(actor, visit)
            self.does(actor, "assess", visit=visit, condition=condition, photos=photos, **self.answer(visit))

    def _clears(self) -> None:
        found = self.visit_and_view("inspector", "labour", "police", "hygiene")
        if found is not None:
            visit, actor, view = found
            condition = self.random.choice(view.answered) if view.answered else self.condition(actor, visit)
            self.does(actor, "clear_answer", visit=visit, condition=condition)

    def _photographs(self) -> None:
        found = self.visit_and_view("inspector", "labour", "police", "hygiene")
        if found is not None:
            visit, actor, _ = found
            condition = self.condition(actor, visit) if self.random.random() < 0.6 else None
            self.does(
                actor, "photo", visit=visit, file=self.random.choice((*PHOTOS, BROKEN_PHOTO)), condition=condition
            )

    def _writes(self) -> None:
        found = self.visit_and_view("inspector", "labour", "police", "hygiene")
        if found is not None:
            self.does(found[1], "note", visit=found[0], text=self.text("Notitie"))
            do = self.random.choice((*SAYINGS, None, None))
            if do is not None:
                self.does(found[1], do, visit=found[0], text=self.text("Gezegd"), **SAYINGS[do])
            for do in LABOUR_SAYINGS if found[2].part == "labour" else ():
                text = None if do == "head_count" else self.text("Gezegd")
                self.does(found[1], do, visit=found[0], text=text, **LABOUR_SAYINGS[do])

    def _counts(self) -> None:
        found = self.visit_and_view("inspector", "labour", "police", "hygiene")
        if found is not None:
            check, outcomes = self.random.choice(sorted(self.town.lists.every_check.items()))
            number = self.random.choice((None, 1, 2, 7))
            self.does(
                found[1], "count", visit=found[0], check=check, outcome=self.random.choice(outcomes), number=number
            )  # fmt: skip

    def _signals(self) -> None:
        found = self.visit_and_view("inspector", "labour", "supervisor")
        if found is not None and self.town.device(found[1]).who.agency != "politie":
            receiver = self.random.choice((None, "arbeidsinspectie", "politie", "belastingdienst", "ggd", "gemeente"))
            signs = self.town.lists.fitting(
                self.random.sample(list(self.town.lists.receivers), self.random.randint(0, 3)), receiver
            )
            self.does(
                found[1], "signal", visit=found[0], receiver=receiver, indicators=signs, facts=self.text("Signaal")
            )  # fmt: skip

    def _settles(self) -> None:
        found = self.visit_and_view("inspector", "labour", "police")
        if found is not None:
            visit, actor, view = found
            condition = self.random.choice(view.conflicts) if view.conflicts else self.condition(actor, visit)
            if view.conflicts or self.random.random() < 0.1:
                said = self.answer(visit, whole=self.random.random() < 0.8)
                reason = self.text("Reden")
                self.does(actor, "resolve", visit=visit, condition=condition, reason=reason, **said)

    def _closes(self) -> None:
        """The first officer of an agency signs, after putting right what stands in the way; sometimes before."""
        if not self.visits:
            return
        visit = self.random.choice(self.visits)
        actor = self.random.choice(self._signers(visit))
        if not (device := self.town.device(actor)).is_open:
            return
        if self.random.random() < 0.8:
            self.prepares(device, visit)
        follow_up = self.town.kind_of[visit] == "hercontrole"
        rest = self.random.choice(
            ("niet_te_beoordelen",) if follow_up else ("niet_gecontroleerd", "niet_van_toepassing")
        )
        operator = self.random.choice(("signs", "signs", "refuses", "absent", None))
        self.must(actor, "close_visit", visit=visit, rest=self.random.choice((rest, rest, rest, None)),
            operator=operator, reason=self.text("Waarom") if self.random.random() < 0.8 else None,
            rest_reason=self.text("Rest") if self.random.random() < 0.9 else None,
            reaction=(self.text("Reactie"), None)[operator == "absent"] if self.random.random() < 0.5 else None,
            partner=self.random.choice((None, "signs_later", "signs" if self._is_one_partner(device, visit) else None)),
        )  # fmt: skip
        if self.random.random() < 0.5:
            self.does(actor, "sync")
            self._reads_at_the_office(visit, device.who.agency)
            self.does(actor, "sync")
            for _ in range(self.random.choice((0, 0, 2, 3)) * (device.view(visit).state == "returned")):
                self._amends(actor, visit, device.view(visit))

    def _reads_at_the_office(self, visit: str, agency: str) -> None:
        """A supervisor hears of what was handed in and judges it, whoever is still on the way."""
        for device in self.town.network.devices.values():
            if device.who.agency == agency and device.who.role == "supervisor" and device.is_open:
                self.does(device.key, "sync")
                if visit in device.visits and device.view(visit).is_known:
                    self._judges(visit, device)

    def _comes_late(self) -> None:
        """A colleague who has not heard of a signature goes on; the others hear of it afterwards."""
        devices = self.town.network.devices.values()
        released = [v for v in self.visits if any(v in each.visits and each.view(v).release for each in devices)]
        late = [
            (visit, device)
            for visit, device in product(released, devices)
            if device.is_open and device.who.role in {"inspector", "labour"} and visit in device.visits
            if device.view(visit).state in {"open", "returned"}
        ]
        if late:
            visit, device = self.random.choice(late)
            said = {"condition": self.condition(device.key, visit), **self.answer(visit)}
            self.does(device.key, "assess", visit=visit, **said)
            self.does(device.key, "sync")
            self._reads_at_the_office(visit, device.who.agency)
            self._documents()

    def _signers(self, visit: str) -> list[str]:
        """One for each agency: two signatures under one part are a matter of clocks."""
        first: dict[str, str] = {}
        for key in (self.town.starter_of[visit], *self.town.joined.get(visit, ())):
            goes_on = self.who_goes_on(visit, key)
            if goes_on is not None:
                first.setdefault(self.town.device(key).who.agency, goes_on)
        return list(first.values()) or [self.town.starter_of[visit]]

    def _is_one_partner(self, device: Device, visit: str) -> bool:
        """Whether nobody can wonder who the second officer is; whose joining is older is a matter of clocks."""
        second = self.town.second_officers(device, visit)
        return len(second) < 2 and not any(self.town.view(each, visit).has_switched(each) for each in second)

    def _cosigns(self) -> None:
        found = self.visit_and_view("inspector", "inspector", "labour", "police")
        if found is not None and not self.clocks_were_set and (found[2].state != "open" or self.random.random() < 0.1):
            self.does(found[1], "cosign", visit=found[0])

    # --- at the office

    def _reviews(self) -> None:
        found = self.visit_and_view("supervisor", "inspector", "labour")
        if found is None:
            return
        visit, actor, view = found
        device = self.town.device(actor)
        if device.who.role == "supervisor":
            self._judges(visit, device)
        elif view.state != "open" or self.random.random() < 0.05:
            self._amends(actor, visit, view)

    def _judges(self, visit: str, device: Device) -> None:
        view = device.view(visit)
        answered = [condition for condition in view.answered if view.values(condition)]
        if not self._is_covered(device, visit):
            return
        if answered and self.random.random() < 0.5:
            condition = self.random.choice(answered[:6])
            self.does(device.key, "return_answer", visit=visit, condition=condition, comment=self.text("Vraag"))
        else:
            self.does(device.key, "release_visit", visit=visit, missing_signature=self.text("Waarom"))

    def _amends(self, actor: str, visit: str, view: View) -> None:
        returned = [condition for event in view.returned_now for condition in event.conditions]
        if returned and self.random.random() < (0.3 if view.is_anything_amended else 0.85):
            condition = self.random.choice(returned)
            if condition not in view.conflicts:
                said = self.answer(visit, whole=True)
                for name in [name for name in said if self.random.random() < 0.4]:
                    del said[name]
                self.does(actor, "amend", visit=visit, condition=condition, reason=self.text("Reden"), **said)
        else:
            self.does(actor, "resubmit", visit=visit)

    def _is_covered(self, reviewer: Device, visit: str) -> bool:
        """Whether whatever key the reviewer writes with, everybody who reads the findings has it."""
        place = Place(visit, str(reviewer.who.part))
        keys = set(reviewer.held.get(place, ()))
        return all(keys <= set(each.held[place]) for each in self.town.network.devices.values() if place in each.held)

    def _documents(self) -> None:
        found = self.visit_and_view("inspector", "labour", "supervisor")
        if found is not None:
            self._serial += 1
            do, ending = self.random.choice((("report", "pdf"), ("bundle", "zip"), ("exit_sheet", "pdf")))
            self.does(found[1], do, visit=found[0], file=f"{do}-{self._serial}.{ending}")

    # --- the device

    def _syncs(self) -> None:
        self.does(self.anybody(), "sync")

    def _network(self) -> None:
        actor = self.anybody()
        if not self.town.device(actor).is_online:
            self.does(actor, "go_online")
        elif self.random.random() < 0.6:
            self.does(actor, "go_offline")
        elif self.town.device(actor).is_open:
            self.does(actor, "cut_network", after_bytes=self.random.choice((0, 9, 400, 3_000, 12_000, 90_000, 10**9)))
            self.steps.append(step(actor, "sync"))  # how far it comes is nobody's to say; the next one goes all the way
            self.does(actor, "sync")

    def _device(self) -> None:
        actor = self.anybody()
        if self.random.random() < 0.7:
            self.does(actor, "kill")
        else:
            self.clocks_were_set = True  # whether somebody joined before a signature is a matter of clocks from here
            # Years off, as far as the list of conditions that was in force then is the one of today.
            years = "1800d" if self.town.lists.is_newest else "-1800d"
            offset = self.random.choice(OFFSETS)
            self.does(actor, "set_clock", offset=years if offset == "years" else offset)

    def _passes_a_file(self) -> None:
        giver, taker = self.anybody("inspector"), self.anybody("inspector", "police", "labour", "supervisor", "hygiene")
        self._serial += 1
        file = f"stick-{self._serial}.ifb"
        agency = self.town.device(taker).who.agency
        if self.does(giver, "export_bundle", file=file, for_agency=agency):
            for place in sorted(self.random.sample(range(1, 12), self.random.randint(1, 2))):
                self._waiting.append((len(self.steps) + place, taker, file))
            self._waiting.sort()


def make_day(seed: int, length: int = 60) -> tuple[Fields, Town]:
    """A day, and the oracle that went along with it."""
    maker = DayMaker(seed, length)
    return maker.make(), maker.town
