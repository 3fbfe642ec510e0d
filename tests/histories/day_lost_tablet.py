"""How some random days end: a tablet is lost, and a colleague goes on, or the same officer on his second tablet."""

from random import Random  # noqa: TID251 - the same seed makes the same day

from tests.histories.day_chances import PHOTOS
from tests.histories.day_devices import Device
from tests.histories.day_office import Office


class LostTablet(Office):
    """At the end of a day, when everybody has everything."""

    def revokes(self) -> None:
        """A tablet is lost, what it hands in decided about, and its visits given to somebody who goes on."""
        chance = Random(f"revocation at step {len(self.steps)}")  # noqa: S311 - nothing is kept secret with it
        devices = self.town.network.devices.values()
        inspectors = [device for device in devices if device.who.kind == ("gemeente", "inspector")]
        lost = [device for device in inspectors if device.visits]
        supervisors = [device.key for device in devices if device.who.kind == ("gemeente", "supervisor")]
        if "b1" not in self.town.network.devices or not supervisors or not lost or self.clocks_were_set:
            return
        device, supervisor = chance.choice(lost), chance.choice(supervisors)
        device, successor = self._who_goes_on(device, chance, inspectors)
        self.must(successor.key, "revoke", officer=device.key)
        self.must("b1", "revoke", officer=device.key)
        visits = [visit for visit in device.visits if self.town.takes_part(device, visit, device.view(visit))]
        for visit in visits[:2]:
            self.must(device.key, "note", visit=visit, text=self.text("Na de intrekking"))
        self.must(device.key, "sync")
        self.must(supervisor, "accept_hand_in", officer=device.key)
        self.must(supervisor, "sync")
        for visit in visits[:1]:
            self.must(supervisor, "hand_over_visit", visit=visit, to=successor.key)
        if chance.random() < 0.5:
            self.must(supervisor, "accept_hand_in", officer=device.key)
        else:
            self.must(supervisor, "set_aside_hand_in", officer=device.key, reason=self.words("Reden"))
        for visit in visits[:2]:
            self.must(supervisor, "hand_over_visit", visit=visit, to=successor.key)
        for key in (supervisor, *self.shuffled(self.town.network.devices)):
            self.must(key, "sync")
        for visit in visits[:2]:
            self.must(successor.key, "note", visit=visit, text=self.text("Notitie"))
        if successor.who.person == device.who.person:
            for visit in visits[:2]:
                self._goes_on(successor, visit, supervisor)
        self.must(successor.key, "sync")

    def _who_goes_on(self, device: Device, chance: Random, inspectors: list[Device]) -> tuple[Device, Device]:
        """Whose tablet is lost, and who goes on: the same officer, where one has a second tablet."""
        second = next((each for each in inspectors if each.key not in self.in_use), None)
        if second is not None and (first := self.town.device(second.who.person)).visits:
            return first, second
        return device, chance.choice([each for each in inspectors if each is not device] or inspectors)

    def _goes_on(self, device: Device, visit: str, supervisor: str) -> None:
        """On his second tablet he answers, counts, signs and is released; nobody is his own second officer."""
        said = {"condition": self.condition(device.key, visit), **self.answer(visit)}
        self.must(device.key, "assess", visit=visit, **said)
        answered = device.view(visit).answered
        if answered:
            self.must(device.key, "assess", visit=visit, condition=self.random.choice(answered), **self.answer(visit))
        counted = self.town.lists.counted(self.town.regime, device.who.agency)
        check, outcomes = self.random.choice([each for each in sorted(counted.items()) if each[1]])
        self.must(device.key, "count", visit=visit, check=check, outcome=self.random.choice(outcomes), number=2)
        self.must(device.key, "photo", visit=visit, file=self.random.choice(PHOTOS))
        self.prepares(device, visit)
        rest = "niet_te_beoordelen" if self.town.kind_of[visit] == "hercontrole" else "niet_gecontroleerd"
        self.must(device.key, "close_visit", visit=visit, rest=rest, rest_reason=self.text("Rest"),
            operator="absent", reason=self.text("Waarom"),
        )  # fmt: skip
        self.must(device.key, "cosign", visit=visit)
        self.must(device.key, "sync")
        self.must(supervisor, "sync")
        self.must(supervisor, "release_visit", visit=visit, missing_signature=self.text("Waarom"))
        self.must(supervisor, "sync")
        for key in self.shuffled(self.town.network.devices):
            self.does(key, "sync")

    def prepares(self, device: Device, visit: str) -> None:
        for key in (device.key, *self.town.joined.get(visit, ()), device.key):
            if self.random.random() < 0.7:
                self.does(key, "sync")
        if device.key != self.town.starter_of[visit] and self.random.random() < 0.7:
            self.does(device.key, "show_card", visit=visit, to=self.words("Beheerder"))
            self.does(device.key, "enter", visit=visit, place="bedrijfsruimte", ground="Awb 5:15")
        view = device.view(visit)
        for condition in view.conflicts:
            said = self.answer(visit, whole=True)
            self.does(device.key, "resolve", visit=visit, condition=condition, reason=self.text("Reden"), **said)
        view = device.view(visit)
        for condition in view.answered:
            if any(answer.is_bare for answer in view.values(condition)):
                said = self.answer(visit, whole=True)
                self.does(device.key, "assess", visit=visit, condition=condition, **said)
