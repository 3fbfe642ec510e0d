"""The enrolled as screens and casework ask for them: each made when somebody does."""

from collections.abc import Iterator, Mapping

from inspector.domain.ids import InstallationId
from inspector.vault.directory.trust import Trust
from inspector.vault.model.colleagues import Colleague


class Colleagues(Mapping[InstallationId, Colleague]):
    """By the name of their installation, as one trust knows them. Whoever hands them to another thread copies them."""

    def __init__(self, trust: Trust) -> None:
        self._trust = trust
        self._known: dict[InstallationId, Colleague] = {}

    def __getitem__(self, installation: InstallationId) -> Colleague:
        known = self._known.get(installation)
        if known is None:
            name = _bytes_of(installation)
            member = self._trust.members[name]
            is_revoked = name in self._trust.revoked
            known = Colleague(member.officer, member.reader, member.expires, is_revoked)
            self._known[installation] = known
        return known

    def __iter__(self) -> Iterator[InstallationId]:
        return (InstallationId(each.hex()) for each in self._trust.members)

    def __len__(self) -> int:
        return len(self._trust.members)


def revoked_of(trust: Trust) -> frozenset[InstallationId]:
    """Those of them who were revoked."""
    return frozenset(InstallationId(each.hex()) for each in trust.revoked if each in trust.members)


def _bytes_of(installation: InstallationId) -> bytes:
    try:
        name = bytes.fromhex(installation)
    except ValueError:
        raise KeyError(installation) from None
    if name.hex() != installation:
        raise KeyError(installation)
    return name
