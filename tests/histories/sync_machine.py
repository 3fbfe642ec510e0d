"""Random histories of officers, a hub and a bad line: nothing saved is lost, nothing comes twice, it always ends."""

from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from inspector.sync.courier import Courier
from inspector.sync.outcomes import Outcome, SyncResult
from tests.histories.model_hub import HUB_KEY, ModelHub
from tests.histories.model_network import Fate, ModelNetwork
from tests.histories.model_vault import ModelVault, ProcessDied, whole_part

NAMES = (b"a", b"b", b"c")
STREAMS = tuple(number.to_bytes(16) for number in (1, 2, 3))

_vaults = st.runner().flatmap(lambda machine: st.sampled_from(sorted(machine.vaults)))
_streams = st.sampled_from(STREAMS)


class SyncMachine(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.hub = ModelHub()
        self.vaults = {name: ModelVault(name) for name in NAMES}
        self.networks = {name: ModelNetwork(self.hub, vault) for name, vault in self.vaults.items()}
        self.couriers = {name: self._courier(name) for name in NAMES}
        self.lost: dict[bytes, ModelVault] = {}
        self.members: dict[bytes, set[bytes]] = {name: set() for name in NAMES}

    @rule(name=_vaults, stream=_streams, count=st.integers(1, 12), mark=st.sampled_from([b"E", b"A"]))
    def officer_writes(self, name: bytes, stream: bytes, count: int, mark: bytes) -> None:
        self.vaults[name].write(stream, count, mark)
        self._join(name, stream)

    @rule(name=_vaults, stream=_streams)
    def officer_is_let_in(self, name: bytes, stream: bytes) -> None:
        self._join(name, stream)

    @rule(name=_vaults, fates=st.lists(st.sampled_from(Fate), max_size=6))
    def device_syncs(self, name: bytes, fates: list[Fate]) -> None:
        self.networks[name].fates = fates
        self.couriers[name].sync_once()

    @rule(name=_vaults, at=st.integers(1, 4), fates=st.lists(st.sampled_from(Fate), max_size=2))
    def disk_is_full_during_a_sync(self, name: bytes, at: int, fates: list[Fate]) -> None:
        vault = self.vaults[name]
        vault.refused_writes = at
        self.networks[name].fates = fates

        result = self.couriers[name].sync_once()

        assert result.outcome is not Outcome.OK or vault.refused_writes == at
        vault.refused_writes = 0

    @rule(name=_vaults, calls=st.integers(0, 12), fates=st.lists(st.sampled_from(Fate), max_size=2))
    def device_dies_during_a_sync(self, name: bytes, calls: int, fates: list[Fate]) -> None:
        vault = self.vaults[name]
        vault.calls_to_live = calls
        self.networks[name].fates = fates
        try:
            self.couriers[name].sync_once()
        except ProcessDied:
            self.couriers[name] = self._courier(name)
        vault.calls_to_live = None

    @precondition(lambda self: len(self.vaults) == len(NAMES))
    @rule(name=_vaults, hub_goes_back=st.booleans())
    def device_is_lost_after_a_sync(self, name: bytes, *, hub_goes_back: bool) -> None:
        """What it wrote is with the hub and perhaps with colleagues; it will never send anything again."""
        self.networks[name].fates = []
        self.couriers[name].sync_once()
        for each in NAMES:
            self.couriers[each].sync_once()
        if hub_goes_back:
            self.hub.restore()
        self.lost[name] = self.vaults.pop(name)
        del self.couriers[name], self.networks[name]

    @rule()
    def hub_is_copied(self) -> None:
        self.hub.back_up()

    @rule()
    def hub_goes_back_to_the_copy(self) -> None:
        self.hub.restore()

    @precondition(lambda self: any(vault.unsent() for vault in self.vaults.values()))
    @rule()
    def everybody_gets_everything(self) -> None:
        self._run_until_quiet()

    @invariant()
    def nothing_contradicts(self) -> None:
        assert self.hub.forks == 0
        assert all(vault.conflicts == 0 for vault in self.vaults.values())

    def teardown(self) -> None:
        if hasattr(self, "hub"):
            self._run_until_quiet()

    def _join(self, name: bytes, stream: bytes) -> None:
        self.members[name].add(stream)
        self.hub.join(name, stream)

    def _courier(self, name: bytes) -> Courier:
        vault = self.vaults[name]
        return Courier(
            vault,
            self.networks[name],
            hub_public=HUB_KEY.public,
            downloads=Path(),
            run=lambda task: task(),
            settle=vault.settle,
            on_changes=lambda _changes: None,
        )

    def _run_until_quiet(self) -> None:
        for network in self.networks.values():
            network.fates = []
        for _ in range(12):
            results = [courier.sync_once() for courier in self.couriers.values()]
            assert all(result.outcome is Outcome.OK for result in results)
            if all(is_quiet(result) for result in results):
                break
        else:
            raise AssertionError("the devices never came to rest")
        self._everybody_has_everything()

    def _everybody_has_everything(self) -> None:
        written = {log: events for vault in self.vaults.values() for log, events in vault.own.items()}
        assert {log: events for log, events in self.hub.logs.items() if log in written} == written
        assert all(vault.unsent() == 0 for vault in self.vaults.values())
        for name, vault in self.vaults.items():
            for log in self.hub.logs.keys() - vault.own.keys():
                if self._stream_of(log) in self.members[name]:
                    assert vault.foreign.get(log) == dict(enumerate(self.hub.logs[log], 1))
            # Nobody has anything of a lost device that the hub has not.
            for log, known in vault.foreign.items():
                assert len(self.hub.logs.get(log, [])) >= len(whole_part(known))

    def _stream_of(self, log: bytes) -> bytes:
        everybody = (*self.vaults.values(), *self.lost.values())
        return next(vault.stream_of[log] for vault in everybody if log in vault.own)


def is_quiet(result: SyncResult) -> bool:
    """One request, and neither side had anything to say."""
    return result.requests == 1 and result.receipts == 0 and result.events_in == 0
