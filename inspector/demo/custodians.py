"""The custodians of a play: whom an agency's offline root named before the first step, and who comes to a ceremony."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import ReaderKey
from inspector.demo.day_hub import DayHub
from inspector.demo.script.day import DayScript
from inspector.demo.script.revoked_steps import RecoverAgency
from inspector.wire.custodian import CUSTODIANS, Custodian
from inspector.wire.scopes import Agency, Purpose, holders

_NOBODY_ELSE = ("Bewaarder 1", "Bewaarder 2", "Bewaarder 3")


@dataclass(frozen=True, slots=True)
class Custodians:
    """Those of each agency and purpose for which the script has a ceremony."""

    named: Mapping[tuple[Agency, Purpose], tuple[str, ...]]
    keys: Mapping[str, ReaderKey]
    """By name, capitals and spaces aside, also of whoever comes and was not named."""

    def key_of(self, name: str) -> ReaderKey:
        """The key that somebody brings."""
        return self.keys[_plain(name)]

    def take_office(self, hub: DayHub) -> None:
        """Let the offline roots name them at the hub; an agency without such a key has no custodians for it."""
        for (agency, purpose), names in self.named.items():
            if holders(agency, purpose):
                hub.name_keepers(agency, purpose, tuple(Custodian(each, self.key_of(each).public) for each in names))


NOBODY = Custodians({}, {})


def successors_of(script: DayScript) -> frozenset[str]:
    """The officers who are to be given keys that they do not hold."""
    return frozenset(step.successor for step in _ceremonies(script) if not step.expect_refused)


def custodians_of(script: DayScript, ids: IdSource) -> Custodians:
    """The first three whom the script lets come for an agency and purpose; others stand in for who never comes."""
    agencies = {officer.key: officer.agency for officer in script.officers}
    come: dict[tuple[Agency, Purpose], list[str]] = {}
    for step in _ceremonies(script):
        come.setdefault((agencies[step.successor], step.purpose), []).extend(step.custodians)
    named = {of: _first_three((*names, *_NOBODY_ELSE)) for of, names in come.items()}
    everybody = {_plain(name): name for names in (*come.values(), *named.values()) for name in names}
    return Custodians(named, {name: ReaderKey(ids.key32()) for name in everybody})


def _first_three(names: Iterable[str]) -> tuple[str, ...]:
    people: dict[str, str] = {}
    for name in names:
        people.setdefault(_plain(name), name)
    return tuple(people.values())[:CUSTODIANS]


def _plain(name: str) -> str:
    """As a directory tells custodians apart."""
    return " ".join(name.casefold().split())


def _ceremonies(script: DayScript) -> Iterator[RecoverAgency]:
    return (step for step in script.steps if isinstance(step, RecoverAgency))
