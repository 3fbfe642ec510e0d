"""The oracle's rules of signing, of the second signature and of what the supervisor and the officers do after it."""

from collections.abc import Sequence
from typing import cast

from tests.fakes.day import Fields
from tests.histories import day_rules as rules
from tests.histories.day_devices import Device
from tests.histories.day_events import Answer, Item, Place, What
from tests.histories.day_on_the_spot import OnTheSpot
from tests.histories.day_setting import answer_of, as_fields
from tests.histories.day_view import FINDINGS, View, origin


class Review(OnTheSpot):
    """Every method says whether the program must do it, and if so has done it here."""

    def close(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        place, rest = self.own(device, visit), cast("str | None", step.get("rest"))
        if place is None or not self.takes_part(device, visit, view) or view.state != "open":
            return False
        partner = None
        if step.get("partner") == "signs":
            partner = self._partner(device, visit, view)
            if partner is None or not partner.is_open:
                return False
            if partner.key not in self._heard_of(device, view):
                # Heard of by a file before anybody signs; that stays also where the closing is refused then.
                self.network.take_file(device, self.handed_over(partner, device, visit))
                view = device.view(visit)
        if self.is_missing_something(device, step, visit, view):
            return False
        self._signs(device, place, rest, view)
        if partner is not None:
            self.network.take_file(partner, self.handed_over(device, partner, visit))
            self.cosign(partner, step, visit, partner.view(visit))
        return True

    def is_missing_something(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        """Whether anything stands between the own agency's part and a signature."""
        checklist = self.checklist(device, visit, view)
        is_reported = view.part in rules.REPORTED
        return (
            (is_reported and step.get("rest") is None and any(not view.values(condition) for condition in checklist))
            or any(answer.is_bare for condition in checklist for answer in view.values(condition))
            or any(condition in checklist for condition in view.conflicts)
            or self._is_missing_at_the_door(device, view)
            or (is_reported and step.get("operator") is None)
            or (step.get("operator") in {"refuses", "absent"} and not str(step.get("reason") or "").strip())
            or (step.get("operator") == "absent" and bool(str(step.get("reaction") or "").strip()))
            or self._is_missing_a_reason(step, checklist, view)
            or any(not view.is_against_operator(condition) for condition in view.eisen)
        )

    def _is_missing_a_reason(self, step: Fields, checklist: Sequence[str], view: View) -> bool:
        """Whether something counts as not checked, and nobody says why."""
        if view.part not in rules.REPORTED:
            return False
        fills = step.get("rest") in rules.NOBODY_LOOKED and any(not view.values(each) for each in checklist)
        return (fills or bool(self._unreasoned(checklist, view))) and not str(step.get("rest_reason") or "").strip()

    def _unreasoned(self, checklist: Sequence[str], view: View) -> list[str]:
        found = [(each, view.values(each)) for each in checklist]
        return [each for each, values in found if values and list(values)[-1].has_no_reason]

    def _is_missing_at_the_door(self, device: Device, view: View) -> bool:
        own = [
            event
            for event in view.events
            if self.device(event.by).who.agency == device.who.agency and event.no not in view.taken_back
        ]
        places = [event for event in own if event.what is What.PLACE]
        settled = {event.room for event in places if event.text.strip()}
        return (
            not any(event.what is What.CARD for event in own)
            or not places
            or any(event.room not in settled for event in places)
        )

    def _signs(self, device: Device, place: Place, rest: str | None, view: View) -> None:
        network, visit = self.network, place.visit
        unanswered = [c for c in self.checklist(device, visit, view) if not view.values(c)]
        seen: dict[str, int] = {}
        for event in view.events:
            if event.place.part == view.part:
                seen[event.by] = event.no
        if rest is not None and unanswered:
            replaces = {write.no for condition in unanswered for write in view.standing(condition)}
            answer = Answer(rest, reasoned=rest in rules.NOBODY_LOOKED)
            network.write(device, place, What.REST, conditions=tuple(unanswered), answer=answer, replaces=replaces)
        bare = self._unreasoned(self.checklist(device, visit, view), view) if view.part in rules.REPORTED else []
        if bare:
            answer = Answer(
                "niet_te_beoordelen" if self.kind_of[visit] == "hercontrole" else "niet_gecontroleerd", reasoned=True
            )
            replaces = {write.no for condition in bare for write in view.standing(condition)}
            network.write(device, place, What.REST, conditions=tuple(bare), answer=answer, replaces=replaces)
        network.hand_in_counts(device, visit)
        network.write(device, place, What.SIGNED, seen=tuple(seen.items()), replaces=view.heads)
        network.leave(device, visit)

    def _heard_of(self, device: Device, view: View) -> list[str]:
        known = [event.by for event in view.of(What.STARTED, What.JOINED)]
        fitting = [each for each in known if self.device(each).who.kind == device.who.kind]
        return [each for each in fitting if rules.person_of(each) != device.who.person]

    def _partner(self, device: Device, visit: str, view: View) -> Device | None:
        found = [*self._heard_of(device, view), *self.second_officers(device, visit)]
        return self.device(found[0]) if found else None

    def second_officers(self, device: Device, visit: str) -> set[str]:
        """Everybody who could sign beside this officer, heard of or not."""
        present = {self.starter_of[visit], *self.joined.get(visit, ())} - {device.key}
        return {each for each in present if self.device(each).who.kind == device.who.kind}

    def handed_over(self, giver: Device, taker: Device, visit: str) -> list[Item]:
        return [i for i in self.network.file_of(giver, taker.who.agency) if i.place.visit == visit]

    def cosign(self, device: Device, _step: Fields, visit: str, view: View) -> bool:
        place, signed = self.own(device, visit), view.of(What.SIGNED)
        if place is None or not self.takes_part(device, visit, view) or not signed:
            return False
        own = [event for event in view.events if rules.person_of(event.by) == device.who.person]
        if signed[0] in own or any(event.what is What.COSIGNED for event in own):
            return False
        if not any(event.what in {What.STARTED, What.JOINED} and event.no < signed[0].no for event in own):
            return False
        self.network.hand_in_counts(device, visit)
        self.network.write(device, place, What.COSIGNED)
        return True

    def _reviews(self, device: Device, visit: str, view: View) -> Place | None:
        reviews = device.who.role == "supervisor" and device.who.part in rules.REPORTED
        if not reviews or not (view.state in {"closed", "returned", "resubmitted"} or self._waits(device, view)):
            return None
        return self.own(device, visit)

    def _waits(self, device: Device, view: View) -> bool:
        agency = device.who.agency
        return bool(view.waits_after_release({e.by for e in view.events if self.device(e.by).who.agency == agency}))

    def return_answer(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        place, condition = self._reviews(device, visit, view), str(step["condition"])
        if place is None or not view.values(condition):
            return False
        said = {"conditions": (condition,), "text": str(step["comment"])}
        self.network.write(device, place, What.RETURNED, replaces=view.heads, **said)
        return True

    def _awaited(self, device: Device, visit: str, view: View) -> set[str]:
        """Who of the agency was there, or named to be, and has not signed."""
        signed, agency = view.of(What.SIGNED), device.who.agency
        if not signed:
            return set()
        came = {event.by for event in view.of(What.STARTED, What.JOINED) if event.no < signed[0].no}
        named = {each for each in (self.partner_of[visit],) if each and view.of(What.STARTED)}
        late = {event.by for event in view.of(What.JOINED)} - came
        late |= {event.text for event in view.of(What.HANDED_OVER)}
        signers = {rules.person_of(event.by) for event in (signed[0], *view.of(What.COSIGNED))}
        waiting = {each for each in (came | named) - late if rules.person_of(each) not in signers}
        return {each for each in waiting if self.device(each).who.agency == agency}

    def release(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        place = self._reviews(device, visit, view)
        if place is None or view.conflicts or view.state == "returned":
            return False
        if self._awaited(device, visit, view) and not str(step.get("missing_signature") or "").strip():
            return False
        read = {origin(event): event.no for event in view.events if event.place.part in {"visit", view.part}}
        self.network.write(device, place, What.RELEASED, replaces=view.heads, seen=tuple(read.items()))
        return True

    def amend(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        place, condition = self.own(device, visit), str(step["condition"])
        returned = [event.no for event in view.returned_now if condition in event.conditions]
        standing = view.only_value(condition)
        if place is None or view.state != "returned" or not returned or standing is None:
            return False
        whole = {**as_fields(standing), **step}
        whole["facts"] = str(whole["facts"]).strip()
        if whole["outcome"] not in FINDINGS:
            whole |= {"severity": None, "term_days": None}
        if not self.may_answer(device, whole, visit, view) or answer_of(whole).is_bare:
            return False
        self.answers(device, place, whole, {*(write.no for write in view.standing(condition)), *returned})
        return True

    def resubmit(self, device: Device, _step: Fields, visit: str, view: View) -> bool:
        place = self.own(device, visit)
        if place is None or not self.takes_part(device, visit, view) or view.state != "returned":
            return False
        if not view.is_anything_amended or self._is_missing_at_the_door(device, view):
            return False
        self.network.write(device, place, What.RESUBMITTED, replaces=view.heads)
        return True

    def decides(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        """A supervisor records what was decided on a finding, puts the newest right, or takes it back.

        `today` is no field of the script.
        """
        place, condition = self.own(device, visit), str(step["condition"])
        is_reviewer = device.who.role == "supervisor" and device.who.part in rules.REPORTED
        if not is_reviewer or place is None or not view.of(What.SIGNED):
            return False
        made = [event for event in view.decisions if condition in event.conditions]
        if "reason" in step and not made:
            return False
        if step["do"] == "take_back_decision":
            self.network.write(device, place, What.DECISION_TAKEN_BACK, replaces={made[-1].no})
            return True
        day, said = str(step["date"]), str({name: step.get(name) for name in ("measure", "date", "term_days", "until")})
        fits = view.is_against_operator(condition) and self.begun_on[visit] <= day <= str(step["today"])
        if not fits or any(event.room == said for event in made):
            return False
        if "reason" in step:
            self.network.write(device, place, What.DECISION_TAKEN_BACK, replaces={made[-1].no})
        text = str(step["measure"]).strip()
        self.network.write(device, place, What.DECIDED, conditions=(condition,), text=text, name=day, room=said)
        return True

    def report(self, device: Device, step: Fields, _visit: str, view: View) -> bool:
        if device.who.part not in rules.REPORTED & view.parts:
            return False
        shown = view.released or view
        self.reports[str(step["file"])] = "released" if view.released else view.state
        self.told[str(step["file"])] = shown.facts, view.facts - shown.facts
        return True
