"""Who and what a day script is about: the municipality, the officers with their devices, the businesses."""

from dataclasses import dataclass
from enum import StrEnum

from inspector.crypto.passphrase import passphrase_problem
from inspector.demo import limits
from inspector.demo.scene import is_device_name, read_key
from inspector.demo.steps_planning import LicenceFields
from inspector.domain.catalogue.strict_document import DocumentError, Fields, shown
from inspector.domain.citizen_number import find_citizen_numbers
from inspector.domain.values import Regime, Sector
from inspector.wire import scopes
from inspector.wire.scopes import Agency, Role

DEFAULT_PASSPHRASE = "demo-wachtzin-voor-test"  # noqa: S105 - the published passphrase of demonstrations

_TAKEN_KEYS = frozenset({"hub", "register"})
"""Folders beside the officers' own in the output."""


class Language(StrEnum):
    """The language of the screens during the play."""

    DUTCH = "nl"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Municipality:
    """Whose day it is, under which law."""

    name: str
    regime: Regime
    language: Language

    @classmethod
    def read(cls, fields: Fields) -> "Municipality":
        """The municipality that these fields hold."""
        fields.only("name", "regime", "language")
        return cls(
            name=_plain_text(fields, "name"),
            regime=fields.choice("regime", Regime),
            language=fields.choice("language", Language) if fields.says("language") else Language.DUTCH,
        )


@dataclass(frozen=True, slots=True)
class ScriptOfficer:
    """Somebody with a device of their own."""

    key: str
    name: str
    agency: Agency
    role: Role
    passphrase: str = DEFAULT_PASSPHRASE

    @classmethod
    def read(cls, fields: Fields) -> "ScriptOfficer":
        """The officer that these fields hold."""
        fields.only("key", "name", "agency", "role", "passphrase")
        key = read_key(fields, "key")
        if key.casefold() in _TAKEN_KEYS:
            raise fields.wrong("key", f"{key} names a folder of the program itself")
        if is_device_name(key):
            raise fields.wrong("key", f"{key} cannot be a folder on Windows")
        agency, role = fields.choice("agency", Agency), fields.choice("role", Role)
        if not scopes.exists(agency, role):
            raise fields.wrong("role", f"{agency.value} has nobody in the role {role.value}")
        passphrase = DEFAULT_PASSPHRASE
        if fields.says("passphrase"):
            passphrase = fields.text("passphrase", limits.MAX_PASSPHRASE)
            problem = passphrase_problem(bytearray(passphrase.encode()))
            if problem is not None:
                raise fields.wrong("passphrase", f"protects no vault: {problem.value}")
        return cls(key, _plain_text(fields, "name"), agency, role, passphrase)


@dataclass(frozen=True, slots=True)
class ScriptBusiness:
    """An establishment as it stands in the morning; one without a licence is there as well."""

    key: str
    name: str
    sector: Sector
    address: str
    licence: LicenceFields | None = None

    @classmethod
    def read(cls, fields: Fields) -> "ScriptBusiness":
        """The business that these fields hold."""
        fields.only("key", "name", "sector", "address", "licence")
        return cls(
            key=read_key(fields, "key"),
            name=_plain_text(fields, "name"),
            sector=fields.choice("sector", Sector),
            address=_plain_text(fields, "address", limits.MAX_ADDRESS),
            licence=_licence(fields.child("licence")) if fields.says("licence") else None,
        )


def _licence(fields: Fields) -> LicenceFields:
    licence = LicenceFields.read(fields)
    for name in ("number", "holder"):
        _plain_text(fields, name)
    return licence


def _plain_text(fields: Fields, name: str, limit: int = limits.MAX_NAME) -> str:
    """A text that the program would take in; what it refuses is found out before anybody is enrolled."""
    text = fields.text(name, limit)
    if find_citizen_numbers(text):
        raise fields.wrong(name, "seems to hold a citizen service number (BSN), which may not be kept")
    return text


def check_distinct(name: str, keys: list[str]) -> None:
    """Keys differ by more than capitals: on some systems their folders would be the same."""
    seen: set[str] = set()
    for place, key in enumerate(keys):
        if key.casefold() in seen:
            raise DocumentError((name, place, "key"), f"{shown(key)} stands here twice")
        seen.add(key.casefold())
