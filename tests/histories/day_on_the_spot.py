"""The oracle's rules of a visit that goes on: who may write what, and which answers an answer replaces."""

from typing import cast

from tests.fakes.day import Fields
from tests.histories import day_rules as rules
from tests.histories.day_devices import Device, is_abandoned
from tests.histories.day_events import Place, What
from tests.histories.day_setting import Setting, answer_of
from tests.histories.day_view import View, origin


class OnTheSpot(Setting):
    """Every method says whether the program must do it, and if so has done it here."""

    def at_the_door(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        there = self.is_there if step["do"] == "leave" else self.takes_part
        if view.state not in {"open", "returned"} or not there(device, visit, view):
            return False
        own = self.own(device, visit)
        if step["do"] == "show_card":
            self.network.write(device, Place(visit, "visit"), What.CARD, name=str(step["to"]))
        elif own is None:
            return False
        elif step["do"] == "enter":
            said = step.get("ground") or ("Awbi" if "consent" in step else "")
            name = str(step.get("name") or "")
            room = f"{step['place']} {name.strip().casefold()}"
            self.network.write(device, own, What.PLACE, text=str(said), room=room, name=name)
        return True

    def exit_sheet(self, device: Device, _step: Fields, visit: str, view: View) -> bool:
        """Whoever answers a whole list may show the operator what stands in it, be it nothing."""
        return self.takes_part(device, visit, view) and device.who.part in rules.REPORTED

    def corrects(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        """Of a card or place that the name fits alone; of a count there is a story."""
        what = {"card": What.CARD, "place": What.PLACE}[str(step["what"])]
        own = [event for event in view.of(what) if self.device(event.by).who.agency == device.who.agency]
        fitting = [event for event in own if event.name == step["name"] and event.no not in view.taken_back]
        if view.state not in {"open", "returned"} or not self.takes_part(device, visit, view) or not fitting:
            return False
        place = Place(visit, "visit") if what is What.CARD else self.own(device, visit)
        if place is None:
            return False
        self.network.write(device, place, What.TAKEN_BACK, replaces={fitting[-1].no})
        return True

    def may_answer(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        outcomes = rules.FOLLOW_UP_OUTCOMES if self.kind_of[visit] == "hercontrole" else rules.FIRST_OUTCOMES
        return (
            self.takes_part(device, visit, view)
            and str(step["condition"]) in self.checklist(device, visit, view)
            and step.get("outcome", outcomes[0]) in outcomes
        )

    def assess(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        place, condition = self.own(device, visit), str(step["condition"])
        if view.state != "open" or not self.may_answer(device, step, visit, view):
            return False
        standing = view.standing(condition)
        if condition in view.conflicts:
            standing = [write for write in standing if write.by == device.key]
        if answer_of(step).outcome is None and all(write.answer.outcome is None for write in standing):
            return True
        if place is None:
            return False
        photos = cast("list[str]", step.get("photos", []))
        if rules.BROKEN_PHOTO in photos or (photos and condition in self.lists.without_photo):
            return False
        for photo in photos:
            self.network.write(device, place, What.PHOTO, conditions=(condition,), photo=photo)
        self.answers(device, place, step, replaces={write.no for write in standing})
        return True

    def answers(self, device: Device, place: Place, step: Fields, replaces: set[int]) -> None:
        self.network.write(
            device, place, What.ANSWER, conditions=(str(step["condition"]),), answer=answer_of(step), replaces=replaces
        )  # fmt: skip

    def photo(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        place, condition = self.own(device, visit), cast("str | None", step.get("condition"))
        if place is None or not self.takes_part(device, visit, view) or view.state not in {"open", "returned"}:
            return False
        if condition is not None and condition not in self.checklist(device, visit, view):
            return False
        if condition in self.lists.without_photo:
            return False
        if step["file"] == rules.BROKEN_PHOTO:
            return False
        conditions = () if condition is None else (condition,)
        self.network.write(device, place, What.PHOTO, conditions=conditions, photo=str(step["file"]))
        return True

    def note(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        if view.has_switched(device.key):
            return self._investigates(device, step, visit)
        place = self.own(device, visit)
        if place is None or not self.takes_part(device, visit, view) or view.state not in {"open", "returned"}:
            return False
        self.network.write(device, place, What.NOTE, text=str(step["text"]))
        return True

    def _investigates(self, device: Device, step: Fields, visit: str) -> bool:
        """What is written apart, be the visit closed or not; a suspect was told first that he need not answer."""
        if step["do"] not in {"note", "statement"} or (step["do"] == "statement" and not step.get("caution")):
            return False
        self.network.write(
            device, Place(visit, device.who.investigation), What.INVESTIGATED, text=str(step["text"]).strip()
        )
        return True

    def switches(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        """Over to investigation with a designation, a reason and no way back."""
        own, apart = self.own(device, visit), Place(visit, device.who.investigation)
        if device.who.kind not in rules.SWITCH or not device.who.is_designated or own is None:
            return False
        if view.state not in {"open", "returned"} or not self.is_there(device, visit, view):
            return False
        if not view.has_switched(device.key):
            self.network.write(device, own, What.SWITCHED)
            self.network.make_key(device, apart, {device.key, device.who.investigation})
            self.network.write(device, apart, What.INVESTIGATED, text=str(step["reason"]))
        return True

    def hands_over(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        """The own place to a colleague of the agency, who can read from then on what can be read here."""
        own, to = self.own(device, visit), self.device(str(step["to"]))
        if own is None or view.state not in {"open", "returned"} or not self.is_there(device, visit, view):
            return False
        if to is device or to.who.agency != device.who.agency or to.who.kind not in rules.JOINS:
            return False
        self.network.hand_in_counts(device, visit)
        self.network.write(device, Place(visit, "visit"), What.HANDED_OVER, name=to.key, text=device.key)
        for place in (Place(visit, "visit"), own):
            for key in list(device.held[place]):
                self.network.grant(device, place, key, to.key)
        return True

    def takes_over(self, device: Device, visit: str, view: View) -> None:
        """Whoever a visit was handed to goes on once he looks at it, unless his device heard that it was revoked."""
        given = [
            event
            for event in view.of(What.HANDED_OVER)
            if event.name == device.key and self.device(event.by).who.agency == device.who.agency
        ]
        is_there = any(event.by == device.key for event in view.of(What.STARTED, What.JOINED))
        if given and not is_there and device.key not in device.revoked and device.who.kind in rules.JOINS:
            self.network.write(device, Place(visit, "visit"), What.JOINED, replaces={given[-1].no})

    def says(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        if view.has_switched(device.key):
            return self._investigates(device, step, visit)
        place = self.own(device, visit)
        if place is None or not self.takes_part(device, visit, view) or view.state not in {"open", "returned"}:
            return False
        if step["do"] in rules.LABOUR_SAYINGS and place.part != "labour":
            return False
        self.network.write(device, place, What.SAID, text=f"{step['do']}: {str(step['text']).strip()}")
        return True

    def counts_labour(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        """Relations, or heads: said anew until the part is signed, afterwards only by who did not say them before."""
        what = What.RELATIONS if step["do"] == "set_relations" else What.HEADS
        place, said = self.own(device, visit), {event.by for event in view.of(what)}
        if place is None or place.part != "labour" or not self.takes_part(device, visit, view):
            return False
        if view.state != "open" and (view.state != "returned" or device.key in said):
            return False
        self.network.write(device, place, what)
        return True

    def demands_by_eis(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        """On a violation that stands, by whoever made the last one on it; anew as long as the part is not signed."""
        place, condition = self.own(device, visit), str(step["condition"])
        if place is None or place.part != "labour" or not self.takes_part(device, visit, view):
            return False
        if view.state not in {"open", "returned"} or condition not in self.lists.demandable:
            return False
        standing = view.eisen.get(condition)
        mine = {event.no for event in view.of(What.EIS) if event.by == device.key and condition in event.conditions}
        if not view.is_against_operator(condition) or (standing is not None and standing.by != device.key):
            return False
        if mine and view.state != "open":
            return False
        text = str(step["text"]).strip()
        self.network.write(device, place, What.EIS, conditions=(condition,), text=text, replaces=mine)
        return True

    def leaves_for_later(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        """Nothing of it stands in a visit; who is asked by the police hears of it beside."""
        if not self.takes_part(device, visit, view) or view.state not in {"open", "returned"}:
            return False
        if not str(step["name"]).strip() or len(str(step["name"]).strip()) > rules.LONGEST_ROOM:
            return False
        others = {event.by for event in view.of(What.STARTED, What.JOINED)} - {device.key}
        device.owes_more |= device.who.kind == ("politie", "police") and bool(others)
        return True

    def abandons(self, device: Device, _step: Fields, visit: str, view: View) -> bool:
        """Once is enough; nothing goes, and whatever comes later undoes it."""
        place = self.own(device, visit)
        if place is None or not self.takes_part(device, visit, view) or view.state != "open":
            return False
        if not is_abandoned(view, device.who.agency, self.network):
            seen = {origin(event): event.no for event in view.events if event.place.part in {"visit", view.part}}
            self.network.write(device, place, What.ABANDONED, seen=tuple(seen.items()))
        return True

    def counts(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        check, outcome = str(step["check"]), str(step["outcome"])
        counted = self.lists.counted(self.regime, device.who.agency).get(check, ())
        if not self.takes_part(device, visit, view) or outcome not in counted or view.of(What.SIGNED):
            return False
        totals = device.counting.setdefault(visit, {})
        totals[check, outcome] = totals.get((check, outcome), 0) + cast("int", step.get("number", 1))
        return True

    def signal(self, device: Device, step: Fields, _visit: str, _view: View) -> bool:
        receiver = str(step.get("receiver", "politie"))
        has_inbox = any(each.who.kind == rules.INBOXES.get(receiver) for each in self.network.devices.values())
        signs = cast("list[str]", step.get("indicators", []))
        misdirected = any(receiver not in self.lists.receivers[sign] for sign in signs)
        if (
            device.who.kind not in rules.SIGNALS
            or not has_inbox
            or misdirected
            or (receiver != "politie" and not signs)
        ):
            return False
        number = len(self.network.signals) + 1
        self.network.signals[number] = (device.key, receiver)
        device.owes_more = True
        self.said_in_signal[number] = tuple(cast("list[str]", step.get("indicators", []))), str(step["facts"])
        return True

    def resolve(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        place, condition = self.own(device, visit), str(step["condition"])
        if place is None or condition not in view.conflicts or not self.may_answer(device, step, visit, view):
            return False
        if view.state != "open" and answer_of(step).is_bare:
            return False
        self.answers(device, place, step, {write.no for write in view.standing(condition)} | view.heads)
        return True
