"""Who is to read what an officer writes: the recipients of a stream key, from the directory and the scopes."""

from collections.abc import Iterable

from inspector.casework.desk import Desk
from inspector.domain.ids import InstallationId
from inspector.vault.model.colleagues import Colleague, Directory, Recipient
from inspector.wire.scopes import Agency, Purpose, may_read

REVIEWERS: dict[Agency, Purpose] = {
    Agency.GEMEENTE: Purpose.FINDINGS,
    Agency.ARBEIDSINSPECTIE: Purpose.LABOUR,
    Agency.POLITIE: Purpose.COMMON,
}
"""The shared reader key of those who review an agency's visits."""


def own_reader(desk: Desk) -> tuple[Recipient, ...]:
    """The officer's own reader key, so that a second device can read along."""
    return readers_of(desk.vault.directory, (desk.vault.me.installation,))


def readers_of(directory: Directory, installations: Iterable[InstallationId]) -> tuple[Recipient, ...]:
    """The reader keys of officers who are enrolled and not revoked."""
    found = (directory.colleagues.get(installation) for installation in installations)
    return tuple(colleague.reader for colleague in found if colleague is not None and not colleague.revoked)


def reviewing(agency: Agency) -> tuple[tuple[Agency, Purpose], ...]:
    """The shared keys that this agency's visits are reviewed with."""
    purpose = REVIEWERS.get(agency)
    return () if purpose is None else ((agency, purpose),)


def reviewers(desk: Desk, agency: Agency) -> tuple[Recipient, ...]:
    """The reader keys of those who review this agency's visits."""
    directory = desk.vault.directory
    return tuple(reader for shared in reviewing(agency) for reader in purpose_readers(directory, *shared))


def purpose_readers(directory: Directory, agency: Agency, purpose: Purpose) -> tuple[Recipient, ...]:
    """Every shared reader key that an agency has in use for a purpose."""
    return tuple(key.reader for key in directory.purpose(agency, purpose))


def colleagues_in(desk: Desk, installations: Iterable[InstallationId]) -> tuple[Colleague, ...]:
    """Officers among these who may read this officer's own compartment."""
    kind = desk.compartment
    if kind is None:
        return ()
    found = (desk.vault.directory.colleagues.get(installation) for installation in installations)
    return tuple(
        colleague
        for colleague in found
        if colleague is not None
        and not colleague.revoked
        and may_read(colleague.officer.agency, colleague.officer.role, kind, desk.vault.me.agency)
    )


def colleague_readers(desk: Desk, installations: Iterable[InstallationId]) -> tuple[Recipient, ...]:
    """The own reader keys of those among these who may read this officer's own compartment."""
    return tuple(colleague.reader for colleague in colleagues_in(desk, installations))


def investigators(desk: Desk) -> tuple[Recipient, ...]:
    """Who reads what this officer writes as an investigator: he himself and whoever of his agency is designated."""
    shared = purpose_readers(desk.vault.directory, desk.vault.me.agency, Purpose.INVESTIGATION)
    return (*own_reader(desk), *shared)


def compartment_readers(desk: Desk, participants: Iterable[InstallationId]) -> tuple[Recipient, ...]:
    """Who reads this officer's findings: the own key, the reviewers and the colleagues in the visit."""
    colleagues = colleague_readers(desk, participants)
    found = (*own_reader(desk), *reviewers(desk, desk.vault.me.agency), *colleagues)
    return tuple({recipient.id: recipient for recipient in found}.values())


def names_of(desk: Desk, installations: Iterable[InstallationId]) -> dict[InstallationId, str]:
    """The names of those of these officers who are known here."""
    found = ((each, desk.vault.directory.colleagues.get(each)) for each in dict.fromkeys(installations))
    return {each: colleague.officer.name for each, colleague in found if colleague is not None}


def is_revoked(desk: Desk) -> bool:
    """Whether this installation was revoked: nobody believes what it grants, publishes or plans."""
    me = desk.vault.directory.colleagues.get(desk.vault.me.installation)
    return me is not None and me.revoked
