"""The sync page and the pill in the head: what waits, what the hub signed for, what was put aside."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework import keys
from inspector.casework.desk import Desk
from inspector.casework.judging import hand_ins
from inspector.casework.judging.hand_ins import SET_ASIDE_SHOWN
from inspector.crypto.ids import SystemIds
from inspector.domain.ids import InstallationId
from inspector.sync.failures import Failure
from inspector.vault.model.changes import Changes
from inspector.vault.model.listed import Which
from inspector.vault.sides.vault import Vault
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, constant, for_qml
from inspector.viewmodels.sync.share import ShareViewModel
from inspector.viewmodels.sync.stick import StickViewModel
from inspector.viewmodels.sync.sync_driver import SyncDriver
from inspector.viewmodels.sync.sync_words import SyncInputs, SyncProps, derive_sync_props
from inspector.wire.scopes import Role

_CLOCKS_MS = 60 * 60 * 1000
"""So far the clocks of an office and of a tablet may lie apart before it is told that a hub has an old key."""


@for_qml
class SyncViewModel(ViewModel[SyncInputs, SyncProps]):
    """What the sync page and the pill bind to."""

    moveWished = Signal(str)
    """The officer said yes to the hub's new address."""
    keyWished = Signal(str)
    """The officer said yes to the hub's new key."""

    stick = constant(StickViewModel, "stick_card")
    share = constant(ShareViewModel, "share_sheet")

    def __init__(self, session: Session, driver: SyncDriver, parent: QObject | None = None) -> None:
        super().__init__(session, derive_sync_props, SyncInputs(status=driver.status), parent)
        self.stick_card = StickViewModel(session, self)
        self.stick_card.refused.connect(self.refused)
        self.share_sheet = ShareViewModel(session, SystemIds(), parent=self)
        self._driver = driver
        driver.changed.connect(self._on_status)
        self.follow()

    @property
    def last_sync_at(self) -> datetime | None:
        """When the hub was last spoken with."""
        return self._inputs.state.last_sync_at

    @Slot()
    def reload(self) -> None:
        """Read again what waits."""
        self.session.read(_read_sync, self._show_read)

    @Slot()
    def syncNow(self) -> None:
        """Nu proberen."""
        self._driver.sync_now()

    @Slot(bool)
    def setOnline(self, online: bool) -> None:
        """Use the network, or leave it alone."""
        if online:
            self._driver.go_online()
        else:
            self._driver.go_offline()

    @Slot()
    def moveHub(self) -> None:
        """Overstappen: to the address that the agency signed, once the hub's key answers there."""
        if self._inputs.moves_to:
            self.change(move_failed=None, is_moving=True)
            self.moveWished.emit(self._inputs.moves_to)

    @Slot()
    def followKey(self) -> None:
        """Overstappen: to the key that the root signed, once whoever answers proves to have it."""
        if self._inputs.new_key:
            self.change(key_failed=None, is_moving=True)
            self.keyWished.emit(self._inputs.new_key)

    def not_gone(self, failure: Failure, *, of_key: bool) -> None:
        """Whoever answers at the new address, or with the new key, is not, or not yet, the hub."""
        name = "key_failed" if of_key else "move_failed"
        self.change(**{name: failure.kind}, is_moving=False)

    def look_again(self) -> None:
        """Another word came meanwhile: show what is asked now."""
        self.change(is_moving=False)
        self.reload()

    @Slot()
    def _on_status(self) -> None:
        self.change(status=self._driver.status)
        if not self._driver.status.running:
            self.reload()

    def concerns(self, changes: Changes) -> bool:
        """Whatever waits, went or came."""
        return bool(changes.sync or changes.visits or changes.events or changes.directory)

    def _show_read(self, read: SyncInputs) -> None:
        self.stick_card.name_after(read.today)
        before = self._inputs
        stays, key_stays = read.moves_to == before.moves_to, read.new_key == before.new_key
        self.show(
            replace(
                read,
                status=self._driver.status,
                move_failed=before.move_failed if stays else None,
                key_failed=before.key_failed if key_stays else None,
                is_moving=before.is_moving and stays and key_stays,
            )
        )


def _read_sync(desk: Desk) -> SyncInputs:
    vault, mine = desk.vault, desk.vault.me.installation
    me = vault.directory.colleagues.get(mine)
    keys_of_hub = vault.hub_keys
    asked, state = keys_of_hub.successor, vault.sync_state()
    return SyncInputs(
        state=state,
        visits=tuple(
            row
            for row in vault.visits(Which(is_unsent=True), Which(is_differing=True))
            if not row.on_hub or mine in row.officers
        ),
        hub=vault.identity.hub_url,
        moves_to=vault.hub_moves_to or "",
        new_key="" if asked is None or asked.is_proven else asked.new.hex(),
        is_key_contested=keys_of_hub.is_contested,
        answers_by_old_key=asked is not None and asked.is_proven and _is_after(state.last_sync_at, asked.since_ms),
        expires=None if me is None else me.expires,
        revoked=me is not None and me.revoked,
        read_only=vault.read_only,
        me=vault.me,
        lone_keys=keys.lone_keys(desk) if vault.me.role is Role.ADMINISTRATOR else (),
        wipe=vault.own_wipe(),
        revoked_devices=len(hand_ins.devices(desk, SET_ASIDE_SHOWN)),
        today=desk.today(),
        copies={visit: _names(vault, who) for visit, who in vault.copies_of_waiting().items()},
    )


def _is_after(moment: datetime | None, since_ms: int) -> bool:
    """Whether a sync was so long after a key took another's place that no clock explains it."""
    return moment is not None and moment.timestamp() * 1000 > since_ms + _CLOCKS_MS


def _names(vault: Vault, installations: Iterable[InstallationId]) -> tuple[str, ...]:
    known = (vault.directory.colleagues.get(each) for each in installations)
    return tuple(sorted({each.officer.name for each in known if each is not None}))
