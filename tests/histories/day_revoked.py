"""The oracle's rules of a device that was revoked: what it wrote lies aside until a supervisor decides about it."""

from tests.fakes.day import Fields
from tests.histories.day_devices import Device
from tests.histories.day_events import Place, What
from tests.histories.day_review import Review
from tests.histories.day_view import View


class Revoked(Review):
    """Every method says whether the program must do it, and if so has done it here."""

    def revokes(self, device: Device, step: Fields) -> bool:
        """The administrator says it at the hub, whatever his own device knows."""
        lost = self.device(str(step["officer"]))
        is_allowed = device.is_open and device.who.role == "administrator" and device.who.agency == lost.who.agency
        lost.is_revoked |= is_allowed
        return is_allowed

    def accepts_hand_in(self, device: Device, step: Fields) -> bool:
        """A supervisor lets all of it count that his device has heard of."""
        found = self._decides(device, step)
        device.accepts |= found
        device.lying -= found
        device.take(self.network.aside[no] for no in found)
        return bool(found)

    def sets_aside_hand_in(self, device: Device, step: Fields) -> bool:
        """A supervisor lets all of it lie that his device has heard of; it counts nowhere."""
        return bool(self._decides(device, step))

    def _decides(self, device: Device, step: Fields) -> set[int]:
        """What a supervisor decides about: nothing where it is not his to decide, or there is nothing."""
        lost = self.device(str(step["officer"]))
        found = device.aside.get(lost.key, set())
        if not device.is_open or device.who.kind != (lost.who.agency, "supervisor") or not found:
            return set()
        device.owes_more = True
        device.aside[lost.key] = set()
        device.decided |= found
        return found

    def hands_over(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        """An officer his own place, a supervisor that of a revoked one."""
        if device.who.role == "supervisor":
            return self._puts_in_the_place(device, step, visit, view)
        return super().hands_over(device, step, visit, view)

    def _puts_in_the_place(self, device: Device, step: Fields, visit: str, view: View) -> bool:
        """A supervisor lets a colleague go on for an officer whose device was revoked and decided about."""
        own, to = self.own(device, visit), self.device(str(step["to"]))
        there = {event.by for event in view.of(What.STARTED, What.JOINED)}
        there |= {event.name for event in view.of(What.HANDED_OVER)}
        lost = [each for each in self.network.devices.values() if each.key in there and each.key in device.revoked]
        waiting = {no for found in device.aside.values() for no in found}
        if any(self.network.aside[no].place.visit == visit for no in waiting):
            return False
        if own is None or not lost or view.state not in {"open", "returned"} or to.who.kind != lost[0].who.kind:
            return False
        if to.key in device.revoked or lost[0].who.agency != device.who.agency:
            return False
        self.network.write(device, Place(visit, "visit"), What.HANDED_OVER, name=to.key, text=lost[0].key)
        for place in (Place(visit, "visit"), own):
            for key in list(device.held[place]):
                self.network.grant(device, place, key, to.key)
        return True
