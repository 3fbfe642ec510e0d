"""Whose device was last heard when: what a signature can have seen of what colleagues recorded."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from inspector.casework.desk import Desk
from inspector.casework.drafts import Draft, key_of
from inspector.domain.ids import InstallationId, VisitId
from inspector.domain.refusals import NotSaved
from inspector.domain.visits.visit import Visit
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError
from inspector.wire.scopes import Agency

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Heard:
    """A colleague's device, and up to when everything it had of a visit is here; never means that nothing is."""

    installation: InstallationId
    name: str
    agency: Agency
    at: datetime | None


def note_heard(desk: Desk, visit: VisitId, installation: InstallationId, at: datetime) -> Changes | NotSaved:
    """Keep in mind that everything this device had of the visit at this time is here."""
    try:
        desk.vault.put_draft(key_of(Draft.HEARD, visit, installation), at.isoformat().encode())
    except NotSavedError:
        return NotSaved()
    return Changes(visits=frozenset({visit}))


def heard_in(desk: Desk, visit: Visit) -> tuple[Heard, ...]:
    """The devices that take part beside this one, of partners too: they record in the shared part, which is signed.

    The own agency's first, and those that were heard longest ago.
    """
    me, directory = desk.vault.me, desk.vault.directory.colleagues
    there = {officer.installation: officer for officer in visit.officers}
    for named in visit.present.named:
        colleague = directory.get(named)
        if colleague is not None:
            there.setdefault(named, colleague.officer)
    there.pop(me.installation, None)
    newest, noted = _newest(visit), _noted(desk, visit.id)
    found = [Heard(each, o.name, o.agency, _later(newest.get(each), noted.get(each))) for each, o in there.items()]
    return tuple(sorted(found, key=lambda heard: (heard.agency is not me.agency, heard.at or _NEVER, heard.name)))


def _newest(visit: Visit) -> dict[InstallationId, datetime]:
    """When each device last recorded anything that is here, by its own clock."""
    found: dict[InstallationId, datetime] = {}
    for recorded in visit.known.values():
        device = recorded.author.installation
        found[device] = max(found.get(device, recorded.at), recorded.at)
    return found


def _noted(desk: Desk, visit: VisitId) -> Mapping[InstallationId, datetime]:
    prefix = key_of(Draft.HEARD, visit, "")
    kept = desk.vault.drafts(prefix).items()
    return {InstallationId(key.removeprefix(prefix)): datetime.fromisoformat(at.decode()) for key, at in kept}


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((each for each in (one, other) if each is not None), default=None)
