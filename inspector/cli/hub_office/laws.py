"""What the documents in a hub's directories say of registration."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime

from inspector.app.catalogues import CatalogueRefusedError, law_files, read_limited, sound_document
from inspector.domain.catalogue.laws import Laws
from inspector.domain.catalogue.municipal import MUNICIPAL_FORMAT, MunicipalLaw
from inspector.domain.catalogue.national import NATIONAL_FORMAT, NationalLaw
from inspector.domain.entering import DUTCH_TIME
from inspector.hub.answering.in_force import RegisterDays
from inspector.wire.directory import DocumentPublished
from inspector.wire.documents import OF_A_REGISTER, OF_HUBS, unpack_document
from inspector.wire.errors import MalformedError

_FORMATS = (MUNICIPAL_FORMAT.encode(), NATIONAL_FORMAT.encode())


def register_in(published: Iterable[DocumentPublished]) -> RegisterDays | None:
    """When some municipality has a register, by moments in milliseconds; nothing where none decided anything.

    The rules of the country are those that were published and those that came with the program, as on a device.
    """
    read = tuple(laws_in(published))
    municipal = tuple(each for each in read if isinstance(each, MunicipalLaw))
    if not municipal:
        return None
    shipped = (sound_document(read_limited(file), file.name) for file in law_files())
    laws = Laws(tuple(each for each in (*shipped, *read) if isinstance(each, NationalLaw)), municipal)

    return RegisterDays(lambda at_ms: laws.has_register(_day(at_ms)), lambda at_ms: laws.has_register_from(_day(at_ms)))


def laws_in(published: Iterable[DocumentPublished]) -> Iterator[NationalLaw | MunicipalLaw]:
    """Those of these documents that are laws; what is none, or cannot be read, is passed over."""
    for each in published:
        if each.name in OF_HUBS or each.name.startswith(OF_A_REGISTER):
            continue
        with suppress(MalformedError, CatalogueRefusedError):
            document = unpack_document(each.packed)
            if any(form in document for form in _FORMATS):
                read = sound_document(document, each.name)
                if isinstance(read, NationalLaw | MunicipalLaw):
                    yield read


def _day(at_ms: int) -> date:
    return datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(DUTCH_TIME).date()
