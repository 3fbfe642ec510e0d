"""Who and what a day script is about: the municipality, the officers with their devices, the businesses."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import PureWindowsPath
from typing import Literal

from msgspec import Struct

from inspector.crypto.passphrase import passphrase_problem
from inspector.demo.script.reading import read
from inspector.demo.script.scene import check_licence, must
from inspector.demo.script.step_fields import Address, LicenceFields, Name, NewKey, Passphrase
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


class Municipality(Struct, frozen=True):
    """Whose day it is, under which law."""

    name: Name
    regime: Regime
    language: Language = Language.DUTCH


class ScriptOfficer(Struct, frozen=True):
    """Somebody with a device of their own."""

    key: NewKey
    name: Name
    agency: Agency
    role: Role
    passphrase: Passphrase = DEFAULT_PASSPHRASE
    oath: Literal["eed", "belofte"] | None = None


class ScriptBusiness(Struct, frozen=True):
    """An establishment as it stands in the morning; one without a licence is there as well."""

    key: NewKey
    name: Name
    sector: Sector
    address: Address
    licence: LicenceFields | None = None


def read_municipality(fields: Fields) -> Municipality:
    """The municipality that these fields hold."""
    municipality = read(Municipality, fields)
    _hold_no_citizen_number(fields, "name")
    return municipality


def read_officer(fields: Fields) -> ScriptOfficer:
    """The officer that these fields hold."""
    officer = read(ScriptOfficer, fields)
    key, agency, role = officer.key, officer.agency, officer.role
    must(key.casefold() not in _TAKEN_KEYS, fields, "key", f"{key} names a folder of the program itself")
    must(not PureWindowsPath(key).is_reserved(), fields, "key", f"{key} cannot be a folder on Windows")
    must(scopes.exists(agency, role), fields, "role", f"{agency.value} has nobody in the role {role.value}")
    problem = passphrase_problem(bytearray(officer.passphrase.encode()))
    if problem is not None:
        raise fields.wrong("passphrase", f"protects no vault: {problem.value}")
    _hold_no_citizen_number(fields, "name")
    return officer


def read_business(fields: Fields) -> ScriptBusiness:
    """The business that these fields hold."""
    business = read(ScriptBusiness, fields)
    _hold_no_citizen_number(fields, "name", "address")
    check_licence(business.licence, fields)
    if business.licence is not None:
        _hold_no_citizen_number(fields.child("licence"), "number", "holder")
    return business


def check_distinct(name: str, keys: Sequence[str]) -> None:
    """Keys differ by more than capitals: on some systems their folders would be the same."""
    for place, key in enumerate(keys):
        if key.casefold() in map(str.casefold, keys[:place]):
            raise DocumentError((name, place, "key"), f"{shown(key)} stands here twice")


def _hold_no_citizen_number(fields: Fields, *names: str) -> None:
    """What the program refuses is found out before anybody is enrolled."""
    for name in names:
        found = find_citizen_numbers(str(fields.values[name]))
        must(not found, fields, name, "seems to hold a citizen service number (BSN), which may not be kept")
