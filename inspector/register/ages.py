"""From which age somebody can be registered: where the law of the day has the age of 21 off, from 18."""

import json
from datetime import date

from inspector.domain.catalogue.laws import Laws
from inspector.domain.catalogue.municipal import MUNICIPAL_FORMAT, MunicipalLaw, parse_municipal
from inspector.domain.catalogue.national import NATIONAL_FORMAT, TWENTY_ONE, NationalLaw, parse_national
from inspector.domain.catalogue.strict_document import DocumentError
from inspector.register.errors import RegisterError
from inspector.register.folder import Folder


def least_age(laws: Laws, day: date) -> int:
    """The lowest age in force where registration is on; 21 for whoever was told no law of that day."""
    decided = (laws.on(each.municipality, day) for each in laws.municipal)
    ages = [each.minimum_age for each in decided if each.registration]
    country = laws.on("", day).national
    if not ages and country is not None:
        ages = [min(each.minimum_ages) for each in country.regimes if each.registration and each.holds_on(day)]
    return min(ages, default=TWENTY_ONE)


def laws_of(folder: Folder) -> Laws:
    """The documents that the keeper had the register take; who signed them was asked then.

    Raises:
        RegisterError: what lies there is none.
    """
    documents = [_read(each) for each in folder.laws]
    return Laws(
        tuple(each for each in documents if isinstance(each, NationalLaw)),
        tuple(each for each in documents if isinstance(each, MunicipalLaw)),
    )


def _read(document: bytes) -> NationalLaw | MunicipalLaw:
    try:
        said = json.loads(document)
        if said["format"] == NATIONAL_FORMAT:
            return parse_national(said, document)
        if said["format"] == MUNICIPAL_FORMAT:
            return parse_municipal(said, document)
    except (ValueError, LookupError, TypeError, DocumentError) as error:
        raise RegisterError("a law in the folder cannot be read") from error
    raise RegisterError("a law in the folder cannot be read")
