"""What random days do seldom: what rests on a finding, what was begun by mistake, and what is said beside a visit."""

from datetime import date, timedelta

from tests.histories.day_chances import Chances
from tests.histories.day_events import What


class Office(Chances):
    """The rare things, each tried where it may be refused as well."""

    def opens(self) -> None:
        if known := len(self.town.network.signals):
            signal, actor = self.random.randint(1, known), self.anybody("police", "labour", "tax")
            for do in ("sync", "open_signal", "take_over"):
                self.does(actor, do, **({} if do == "sync" else {"signal": signal}))

    def plans_or_edits(self) -> None:
        business = str(self.random.choice(self.businesses)["key"])
        actor = self.anybody("supervisor")
        if self.random.random() < 0.5:
            self.does(actor, "edit_business", business=business, name=self.words("Bedrijf"))
        else:
            people = self.shuffled(self.in_use)[: self.random.randint(1, 3)]
            self._serial += 1
            self.does(
                actor, "plan_visit", plan=f"plan{self._serial}", business=business, for_=people,
                kind=self.random.choice(("regulier", "melding")),
            )  # fmt: skip

    def exchanges(self) -> None:
        """Two who are in one visit, mostly, hear each other without a hub."""
        found = self.visit_and_view("inspector", "police", "labour", "hygiene")
        if found is not None:
            other = self.somebody_in(found[0], "inspector", "police", "labour", "hygiene", "supervisor")
            if other != found[1]:
                self.does(found[1], "exchange", with_=other)

    def abandons(self) -> None:
        """Of a visit in which little happened, mostly."""
        found = self.visit_and_view("inspector", "labour", "police", "hygiene")
        if found is not None and (len(found[2].answered) < 2 or self.random.random() < 0.3):
            self.does(found[1], "abandon_visit", visit=found[0], reason=self.text("Vergissing"))

    def hands_over(self) -> None:
        """Mostly to a colleague who could go on, who hears of it by a sync."""
        found = self.visit_and_view("inspector", "labour", "police", "hygiene")
        if found is not None:
            visit, actor, _ = found
            kind = self.town.device(actor).who.kind
            others = [key for key in self.in_use if self.town.device(key).who.kind == kind and key != actor]
            to = self.random.choice(others) if others and self.random.random() < 0.9 else self.anybody()
            if self.does(actor, "hand_over_visit", visit=visit, to=to) and self.random.random() < 0.7:
                for key in (actor, to):
                    self.does(key, "sync")
                self.does(to, "note", visit=visit, text=self.text("Notitie"))

    def who_goes_on(self, visit: str, key: str) -> str | None:
        """He himself, or whom he handed the visit to; nobody when he investigates there and signed nothing."""
        before: list[str] = []
        while key not in before:
            view = self.town.view(key, visit)
            given = [event.name for event in view.of(What.HANDED_OVER) if event.by == key]
            if any(event.by == key for event in view.of(What.SIGNED)):
                return key
            if not given:
                return None if view.has_switched(key) else key
            before.append(key)
            key = given[-1]
        return key

    def switches_hat(self) -> None:
        """Somebody goes over to investigation, and writes or hears a suspect; as a supervisor he does nothing more."""
        found = self.visit_and_view("inspector", "labour")
        if found is None or self.clocks_were_set:
            return
        visit, actor, _ = found
        if self.does(actor, "switch_hat", visit=visit, reason=self.text("Reden")):
            self.does(actor, "note", visit=visit, text=self.text("Notitie"))
            self.does(
                actor, "statement", visit=visit, text=self.text("Gezegd"), role="beheerder", read_back=True,
                caution=self.random.choice((True, True, None)),
            )  # fmt: skip
            self.does(actor, "show_card", visit=visit, to=self.words("Beheerder"))

    def leaves_for_later(self) -> None:
        """The police ask it of colleagues; anybody else leaves it for himself."""
        found = self.visit_and_view("police", "police", "inspector", "supervisor")
        if found is not None:
            self.does(found[1], "pause_room", visit=found[0], name=self.words("Kamer boven")[:40].strip())

    def demands(self) -> None:
        """An eis, where a violation of that kind may stand; one is put there first, now and then."""
        found = self.visit_and_view("labour")
        if found is not None and not self.clocks_were_set:
            visit, actor, view = found
            asked = self.town.checklist(self.town.device(actor), visit, view)
            fitting = [each for each in asked if each in self.town.lists.demandable]
            condition = self.random.choice(fitting) if fitting else self.condition(actor, visit)
            if not view.is_against_operator(condition) and self.random.random() < 0.8:
                found_so = {"outcome": "overtreding", "facts": self.text("Feit"), "severity": "zwaar"}
                self.does(actor, "assess", visit=visit, condition=condition, **found_so)
            for _ in range(self.random.choice((1, 1, 2))):
                self.does(
                    actor, "eis", visit=visit, condition=condition, text=self.text("Eis"),
                    term_days=self.random.choice((0, 14, 366)),
                )  # fmt: skip

    def decides(self) -> None:
        """Mostly on a finding of a signed visit; put right or taken back by chance."""
        found = self.visit_and_view("supervisor")
        if found is None or self.clocks_were_set:
            return
        visit, actor, view = found
        fitting = [each for each in view.answered if view.is_against_operator(each)] or view.answered
        if not fitting:
            return
        condition, term = self.random.choice(fitting), self.random.choice((None, 0, 42))
        begun = date.fromisoformat(self.town.begun_on[visit])
        day = self.random.choice((self.today, self.today, str(begun), str(begun - timedelta(days=1)), "2099-01-01"))
        until = (
            str(date.fromisoformat(day) + timedelta(days=9)) if term is None and self.random.random() < 0.5 else None
        )
        said = {
            "condition": condition,
            "measure": self.words("Maatregel"),
            "date": day,
            "term_days": term,
            "until": until,
        }
        why = self.text("Reden") if self.random.random() < 0.2 else None
        for _ in range(self.random.choice((1, 1, 1, 2))):
            made = self.does(actor, "decide", visit=visit, today=self.today, reason=why, **said)
        if made and self.random.random() < 0.4:
            self.does(actor, "take_back_decision", visit=visit, condition=condition, reason=self.text("Reden"))
