"""What a day script has brought into being so far, for judging whether a later step names something that exists."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from inspector.demo.limits import MAX_KEY, MAX_PATH
from inspector.demo.photo_files import PhotoFileError, checked_photo, safe_relative_path
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.strict_document import DocumentError, Fields, checked_text, shown
from inspector.domain.catalogue.strict_document import Path as Where
from inspector.domain.ids import ConditionId
from inspector.domain.values import VisitKind

_KEY_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")


_DEVICES = frozenset({"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)})


def is_device_name(text: str) -> bool:
    """Whether Windows takes a file or folder of this name for a device, whatever stands behind a dot."""
    return text.partition(".")[0].casefold() in _DEVICES


@dataclass(slots=True)
class Scene:
    """Grows while the steps are read; a step that must be refused adds nothing to it."""

    catalogue: Catalogue
    folder: Path
    officers: frozenset[str]
    businesses: frozenset[str]
    plans: set[str] = field(default_factory=set)
    visits: dict[str, tuple[str, VisitKind]] = field(default_factory=dict)
    signals: int = 0
    exported: set[str] = field(default_factory=set)

    def officer(self, fields: Fields, name: str) -> str:
        """The key of an officer of this script."""
        return _known(fields, name, self.officers, "officer")

    def business(self, fields: Fields, name: str = "business") -> str:
        """The key of a business of this script."""
        return _known(fields, name, self.businesses, "business")

    def plan(self, fields: Fields, name: str = "plan") -> str:
        """The key of a visit that an earlier step planned."""
        return _known(fields, name, self.plans, "plan of an earlier step")

    def visit(self, fields: Fields, name: str = "visit") -> str:
        """The key of a visit that an earlier step started."""
        return _known(fields, name, self.visits, "visit of an earlier step")

    def condition(self, fields: Fields, name: str = "condition") -> ConditionId:
        """The id of a licence condition or labour check of the catalogue."""
        text = fields.text(name, MAX_KEY)
        condition = self.catalogue.condition(ConditionId(text))
        if condition is None:
            raise fields.wrong(name, f"no condition {shown(text)} in catalogue {self.catalogue.version}")
        return condition.id

    def photo(self, value: object, where: Where, *, must_exist: bool) -> PurePosixPath:
        """A photo inside the script's folder; one whose refusal is expected may be missing."""
        text = checked_text(value, where, MAX_PATH)
        try:
            relative = safe_relative_path(text)
            checked_photo(self.folder, relative, must_exist=must_exist)
        except PhotoFileError as error:
            raise DocumentError(where, f"photo {shown(text)} {error}") from error
        return relative


def read_key(fields: Fields, name: str) -> str:
    """A new key: short enough and plain enough to be part of a file name everywhere."""
    text = fields.text(name, MAX_KEY)
    if not _KEY_CHARACTERS.issuperset(text) or text[0] in "-_":
        raise fields.wrong(name, "must hold letters, digits, - and _ only and begin with a letter or digit")
    return text


def _known(fields: Fields, name: str, keys: frozenset[str] | set[str] | Mapping[str, object], what: str) -> str:
    text = fields.text(name, MAX_KEY)
    if text not in keys:
        raise fields.wrong(name, f"no {what} {shown(text)}")
    return text
