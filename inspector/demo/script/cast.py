"""Who and what a day script is about: the municipality, the officers with their devices, the businesses."""

import json
import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import PureWindowsPath
from typing import Annotated, Literal

from msgspec import Meta, Struct, field
from msgspec.structs import replace

from inspector.crypto.designations import MOST, Designation
from inspector.crypto.passphrase import passphrase_problem
from inspector.demo.output import HUB, REGISTER
from inspector.demo.script.reading import read
from inspector.demo.script.register_steps import MAX_PEOPLE, ScriptRegister
from inspector.demo.script.scene import check_licence, must
from inspector.demo.script.step_fields import (
    MAX_KEY,
    Address,
    DesignationFields,
    LicenceFields,
    Name,
    NewKey,
    OfficerKey,
    Passphrase,
    Prose,
    TermDays,
)
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.municipal import MUNICIPAL_FORMAT, MunicipalLaw, named_after, parse_municipal
from inspector.domain.catalogue.national import ADULT, TWENTY_ONE
from inspector.domain.catalogue.strict_document import DocumentError, Fields, shown
from inspector.domain.citizen_number import find_citizen_numbers, passes_eleven_test
from inspector.domain.values import REPETITION_MONTHS, Regime, Sector, Severity
from inspector.wire import scopes
from inspector.wire.scopes import Agency, Role

DEFAULT_PASSPHRASE = "demo-wachtzin-voor-test"  # noqa: S105 - the published passphrase of demonstrations

_EARLIEST = date(2000, 1, 1)
_PROOF_SET = re.compile(r"9999[0-9]{5}", re.ASCII)
"""Numbers that are given to nobody: with them programs are tried."""
_TAKEN_KEYS = frozenset({HUB, REGISTER})
"""Folders beside the officers' own in the output."""


class Language(StrEnum):
    """The language of the screens during the play."""

    DUTCH = "nl"
    ENGLISH = "en"


class ScriptRegime(Struct, frozen=True):
    """A regime and its days; a register comes with registration, and with the age of 21 unless that is said."""

    regime: Regime
    begins: date = field(name="from")
    ends: date | None = field(name="until", default=None)
    minimum_age: Literal[18, 21] | None = None
    """From which age somebody may work."""
    trained_in_talks: Annotated[tuple[Agency, ...], Meta(max_length=len(Agency))] = ()
    """Of which agencies only who was trained in talks goes on a visit."""

    def decided(self) -> dict[str, object]:
        """The same as a municipality's document says it."""
        has_register = self.regime is Regime.WRP_REGISTER
        asked = [agency.value for agency in self.trained_in_talks]
        return {
            **({"trained_in_talks": asked} if asked else {}),
            "from": self.begins.isoformat(),
            "until": None if self.ends is None else self.ends.isoformat(),
            "regime": self.regime.value,
            "registration": has_register,
            "minimum_age": self.minimum_age or (TWENTY_ONE if has_register else ADULT),
            "repetition_months": REPETITION_MONTHS,
        }


class ScriptCondition(Struct, frozen=True):
    """A condition of the municipality's own (nadere regel), for every kind of business under every regime."""

    id: Name
    title: Name
    question: Prose
    severity: Severity
    term_days: TermDays = 28
    article: Name = "nadere regel"
    """Where it stands in the municipality's own rules."""

    def decided(self) -> dict[str, object]:
        """The same as a municipality's document says it."""
        return {
            "id": self.id,
            "category": "bedrijfsvoering",
            "title_nl": self.title,
            "title_en": self.title,
            "question_nl": self.question,
            "question_en": self.question,
            "bases": [{"source": "APV", "ref_nl": self.article, "ref_en": self.article, "verified": False}],
            "sectors": [sector.value for sector in Sector],
            "regimes": [regime.value for regime in Regime],
            "severity": self.severity.value,
            "follow_up": {"action": "waarschuwing", "term_days": self.term_days, "recheck": True},
            "evidence_nl": self.article,
            "evidence_en": self.article,
            "person_data": "none",
            "photo": "object_only",
            "lead_agencies": ["gemeente"],
            "opens_indicators": [],
            "note_nl": "",
            "note_en": "",
        }


class Municipality(Struct, frozen=True):
    """Whose day it is, under which law."""

    name: Name
    regime: Regime | None = None
    language: Language = Language.DUTCH
    regimes: Annotated[tuple[ScriptRegime, ...], Meta(max_length=20)] = ()
    """Which regime holds from when, instead of one for ever."""
    conditions: Annotated[tuple[ScriptCondition, ...], Meta(max_length=40)] = ()
    """What it asks beside the national conditions."""

    def law(self) -> MunicipalLaw:
        """What the municipality decided, as its signed document would say it.

        Raises:
            DocumentError: two times overlap or leave days between them.
        """
        document = self.law_document()
        return parse_municipal(json.loads(document), document)

    def law_document(self) -> bytes:
        """The same as it is signed and published."""
        always = () if self.regime is None else (ScriptRegime(self.regime, _EARLIEST),)
        document: dict[str, object] = {
            "format": MUNICIPAL_FORMAT,
            "municipality": self.name,
            "version": "demonstratie",
            **named_after(self.name),
            "regimes": [each.decided() for each in self.regimes or always],
            "conditions": [each.decided() for each in self.conditions],
        }
        return json.dumps(document).encode()


class ScriptOfficer(Struct, frozen=True):
    """Somebody with a device of their own."""

    key: NewKey
    name: Name
    agency: Agency
    role: Role
    passphrase: Passphrase = DEFAULT_PASSPHRASE
    oath: Literal["eed", "belofte"] | None = None
    trained_until: date | None = None
    """The last day on which a training in talks counts; nothing when there was none."""
    designations: Annotated[tuple[Literal["opsporing"] | DesignationFields, ...], Meta(max_length=MOST)] = ()
    tablet_of: OfficerKey | None = None
    """The officer whose second tablet this is; what is said of him there is said here too."""

    @property
    def number(self) -> str:
        """By which colleagues know him, whichever tablet he holds."""
        return self.tablet_of or self.key

    def designated(self, day: date) -> tuple[Designation, ...]:
        """What his statement says of investigating; a bare word stands for one that holds a year from this day."""
        plain = Designation("Akte BOA 2026-0417", "domein I, openbare ruimte", "overlast en zwerfafval", day)
        until = day.replace(year=day.year + 1, day=min(day.day, 28))
        found = (plain._replace(until=until) if each == "opsporing" else each.designation for each in self.designations)
        return tuple(sorted(set(found)))


class ScriptBusiness(Struct, frozen=True):
    """An establishment as it stands in the morning; one without a licence is there as well."""

    key: NewKey
    name: Name
    sector: Sector
    address: Address
    licence: LicenceFields | None = None


def read_municipality(fields: Fields, catalogue: Catalogue) -> Municipality:
    """The municipality that these fields hold."""
    municipality = read(Municipality, fields)
    _hold_no_citizen_number(fields, "name")
    if (municipality.regime is None) is not bool(municipality.regimes):
        raise fields.wrong("regime", "say either regime, or regimes with their days")
    try:
        municipality.law().check_against(catalogue)
    except DocumentError as error:
        raise DocumentError((*fields.path, *error.path), error.reason) from error
    return municipality


def read_officer(fields: Fields) -> ScriptOfficer:
    """The officer that these fields hold."""
    officer = read(ScriptOfficer, fields)
    key, agency, role = officer.key, officer.agency, officer.role
    must(key.casefold() not in _TAKEN_KEYS, fields, "key", f"{key} names a folder of the program itself")
    must(not PureWindowsPath(key).is_reserved(), fields, "key", f"{key} cannot be a folder on Windows")
    must(scopes.exists(agency, role), fields, "role", f"{agency.value} has nobody in the role {role.value}")
    may_have = not officer.designations or scopes.may_be_designated(agency, role)
    must(may_have, fields, "designations", f"nobody designates a {role.value} of {agency.value} to investigate")
    problem = passphrase_problem(bytearray(officer.passphrase.encode()))
    if problem is not None:
        raise fields.wrong("passphrase", f"protects no vault: {problem.value}")
    _hold_no_citizen_number(fields, "name")
    return officer


def check_tablets(officers: Sequence[ScriptOfficer]) -> None:
    """A second tablet is of somebody who stands before it, and says the same of him."""
    by_key: dict[str, ScriptOfficer] = {}
    for place, officer in enumerate(officers):
        if officer.tablet_of is not None:
            first = by_key.get(officer.tablet_of)
            where = ("officers", place, "tablet_of")
            if first is None or first.tablet_of is not None:
                raise DocumentError(where, f"{shown(officer.tablet_of)} is no officer that stands before")
            if replace(officer, key=first.key, passphrase=first.passphrase, tablet_of=None) != first:
                raise DocumentError(where, f"says something else of {shown(officer.tablet_of)} than stands there")
        by_key[officer.key] = officer


def read_business(fields: Fields) -> ScriptBusiness:
    """The business that these fields hold."""
    business = read(ScriptBusiness, fields)
    _hold_no_citizen_number(fields, "name", "address")
    check_licence(business.licence, fields)
    if business.licence is not None:
        _hold_no_citizen_number(fields.child("licence"), "number", "holder")
    return business


def read_register(fields: Fields, municipality: Municipality) -> ScriptRegister:
    """The register that these fields hold."""
    must(
        any(each.registration for each in municipality.law().regimes),
        fields,
        "people",
        "the municipality's law has no register",
    )
    for item in fields.objects("people", MAX_PEOPLE):
        number = item.text("bsn", MAX_KEY)
        is_invented = _PROOF_SET.fullmatch(number) is not None and passes_eleven_test(number)
        must(is_invented, item, "bsn", "only numbers of the proof set: 9999 and five digits, which pass the 11-test")
    return read(ScriptRegister, fields)


def check_distinct(name: str, keys: Sequence[str], *below: str) -> None:
    """Keys differ by more than capitals: on some systems their folders would be the same."""
    for place, key in enumerate(keys):
        if key.casefold() in map(str.casefold, keys[:place]):
            raise DocumentError((name, *below, place, "key"), f"{shown(key)} stands here twice")


def _hold_no_citizen_number(fields: Fields, *names: str) -> None:
    """What the program refuses is found out before anybody is enrolled."""
    for name in names:
        found = find_citizen_numbers(str(fields.values[name]))
        must(not found, fields, name, "seems to hold a citizen service number (BSN), which may not be kept")
