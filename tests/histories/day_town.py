"""The oracle of played days: what each step of a script does, or that it must be refused, told from the steps alone.

Start reading at `Town.apply`: whether the program must do a step; a step it must refuse has changed nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from tests.fakes.day import Fields
from tests.histories import day_rules as rules
from tests.histories.day_devices import Device
from tests.histories.day_events import Place, What
from tests.histories.day_revoked import Revoked
from tests.histories.day_view import FINDINGS, View

_WITHOUT_THE_PAGE = {"report", "bundle", "return_answer", "release_visit", "decide", "take_back_decision"}
"""Steps in a visit for which nobody opens the page of the visit."""


class Town(Revoked):
    """One day as the documents say it goes."""

    def apply(self, step: Fields) -> bool:
        device = self.device(str(step["as"]))
        do = str(step["do"])
        on_device: Mapping[str, Callable[[Device, Fields], bool]] = {
            "sync": self._sync, "go_offline": self._go_offline, "go_online": self._go_online, "lock": self._lock,
            "unlock": self._unlock, "export_bundle": self._export, "import_bundle": self._import,
            "exchange": self._exchange,
        }  # fmt: skip
        if do in {"kill", "set_clock", "cut_network"}:
            return True
        if do in on_device:
            return on_device[do](device, step)
        if not device.is_open:
            return False
        at_work: Mapping[str, Callable[[Device, Fields], bool]] = {
            "plan_visit": self._plan, "start_visit": self._start, "join_visit": self._join,
            "edit_business": self._edit, "open_signal": self._open_signal,
            "take_over": self._take_over, "revoke": self.revokes,
            "accept_hand_in": self.accepts_hand_in, "set_aside_hand_in": self.sets_aside_hand_in,
        }  # fmt: skip
        if do in at_work:
            return at_work[do](device, step)
        visit = str(step["visit"])
        view = device.view(visit)
        if not view.is_known:
            return False
        if do not in _WITHOUT_THE_PAGE:
            self.takes_over(device, visit, view)
            view = device.view(visit)
        in_visit: Mapping[str, Callable[[Device, Fields, str, View], bool]] = {
            "show_card": self.at_the_door, "enter": self.at_the_door, "leave": self.at_the_door,
            "correct": self.corrects, "assess": self.assess,
            "clear_answer": self.assess, "photo": self.photo, "note": self.note, "count": self.counts,
            **dict.fromkeys(rules.SAYINGS, self.says),
            "independence_fact": self.says, "set_relations": self.counts_labour, "head_count": self.counts_labour,
            "signal": self.signal, "resolve": self.resolve, "close_visit": self.close, "cosign": self.cosign,
            "return_answer": self.return_answer, "amend": self.amend, "resubmit": self.resubmit,
            "release_visit": self.release, "report": self.report, "bundle": self.report,
            "exit_sheet": self.exit_sheet, "entry_report": self.at_the_door,
            "hand_over_visit": self.hands_over, "switch_hat": self.switches,
            "eis": self.demands_by_eis, "pause_room": self.leaves_for_later, "abandon_visit": self.abandons,
            "decide": self.decides, "take_back_decision": self.decides,
        }  # fmt: skip
        return in_visit[do](device, step, visit, view)

    # --- the device

    def _sync(self, device: Device, _step: Fields) -> bool:
        if device.is_open:
            self.network.sync(device)
        return device.is_open

    def _go_offline(self, device: Device, _step: Fields) -> bool:
        device.is_online = False
        return True

    def _go_online(self, device: Device, _step: Fields) -> bool:
        device.is_online = True
        return True

    def _lock(self, device: Device, _step: Fields) -> bool:
        was_open, device.is_open = device.is_open, False
        return was_open

    def _unlock(self, device: Device, step: Fields) -> bool:
        if device.is_open or "passphrase" in step:
            return False
        device.is_open = True
        return True

    def _export(self, device: Device, step: Fields) -> bool:
        """`for_agency` is who takes the file in next; it is no field of the script."""
        if device.is_open:
            self.files[str(step["file"])] = self.network.file_of(device, str(step["for_agency"]))
        return device.is_open

    def _import(self, device: Device, step: Fields) -> bool:
        if device.is_open:
            self.network.take_file(device, self.files[str(step["file"])])
        return device.is_open

    def _exchange(self, device: Device, step: Fields) -> bool:
        """Each gives the other what it has of every visit, twice: what one hears can let the other give more."""
        other = self.device(str(step["with"]))
        if not device.is_open or not other.is_open:
            return False
        for visit in self.business_of:
            for giver, taker in ((device, other), (other, device)) * 2:
                self.network.take_file(taker, self.handed_over(giver, taker, visit))
        return True

    # --- before the door

    def _plan(self, device: Device, _step: Fields) -> bool:
        device.owes_more |= device.who.role == "supervisor"
        return device.who.role == "supervisor"

    def _edit(self, device: Device, _step: Fields) -> bool:
        device.owes_more |= device.who.kind == ("gemeente", "supervisor")
        return device.who.kind == ("gemeente", "supervisor")

    def _start(self, device: Device, step: Fields) -> bool:
        partner = cast("str | None", step.get("partner"))
        if device.who.kind not in rules.STARTS:
            return False
        if partner is not None and "visit" not in self.device(partner).who.reads:
            return False
        still_open: list[str] = []
        if step["kind"] == "hercontrole":
            still_open = self._still_open(device, str(step["follows"]))
            if not still_open:
                return False
        visit = str(step["visit"])
        self.business_of[visit], self.kind_of[visit] = str(step["business"]), str(step["kind"])
        self.starter_of[visit], self.partner_of[visit] = device.key, partner
        present = {device.key} if partner is None else {device.key, partner}
        self._begin(device, visit, present, What.STARTED, still_open, key=None)
        return True

    def _still_open(self, device: Device, follows: str) -> list[str]:
        """What that visit left open, less what the last later visit that judged it found put right and signed."""
        visits = list(self.business_of)
        later = [device.view(v) for v in visits[visits.index(follows) + 1 :] if self._is_at_one(v, follows)]
        left = []
        for condition in device.view(follows).still_open:
            said = [values for view in later if view.state != "open" and (values := view.values(condition))]
            last = [[answer.outcome for answer in values] for values in said]
            judged = [each for each in last if set(each) & {*FINDINGS, "hersteld"}]
            if not judged or judged[-1] != ["hersteld"]:
                left.append(condition)
        return left

    def _is_at_one(self, visit: str, other: str) -> bool:
        return self.business_of[visit] == self.business_of[other]

    def _join(self, device: Device, step: Fields) -> bool:
        visit = str(step["visit"])
        starter = self.device(self.starter_of[visit])
        if device.who.kind not in rules.JOINS or not starter.is_open:
            return False
        if device.key in {event.by for event in device.view(visit).of(What.STARTED, What.JOINED)}:
            return True
        shared = starter.made[Place(visit, "visit")][-1]
        still_open = starter.view(visit).open_conditions
        self._begin(device, visit, {device.key, starter.key}, What.JOINED, still_open, key=shared)
        self.joined.setdefault(visit, []).append(device.key)
        return True

    def _begin(
        self, device: Device, visit: str, present: set[str], what: What, still_open: Sequence[str], *, key: int | None
    ) -> None:
        network, who = self.network, device.who
        shared, own = Place(visit, "visit"), Place(visit, str(who.part))
        reviewers = network.reviewers_of(who)
        named = present if what is What.STARTED else {device.key}
        network.make_key(device, shared, {device.key, *reviewers, *named}, key)
        network.make_key(device, own, {device.key, *reviewers, *network.colleagues(device, present)})
        network.write(device, shared, what)
        network.write(device, own, What.OPENED, conditions=tuple(still_open))

    def _open_signal(self, device: Device, step: Fields) -> bool:
        signal = cast("int", step["signal"])
        if signal in device.inbox and signal not in device.read:
            device.read.add(signal)
            device.owes_more = True
        return signal in device.inbox

    def _take_over(self, device: Device, step: Fields) -> bool:
        return self.network.take_over(device, cast("int", step["signal"]))
