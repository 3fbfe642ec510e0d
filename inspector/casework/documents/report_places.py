"""The places that the own officers entered, as a report shows them: when in and out, on what, who came along."""

from collections.abc import Iterator
from datetime import datetime

from inspector.casework.documents.clock_remarks import in_dutch_time
from inspector.domain.catalogue.reading import Wording
from inspector.domain.entering import last_day
from inspector.domain.entry_grounds import is_unchecked
from inspector.domain.ids import EventId
from inspector.domain.place_events import Consent, PlaceEntered, Warrant
from inspector.domain.visits.places import Stay, stays
from inspector.domain.visits.visit import Visit
from inspector.reports.model import Language, ReportPlace

_CONSENT = Wording("Toestemming van: %1.", "Consent of: %1.")
_CARD = Wording("Vooraf legitimatiebewijs getoond.", "Warrant card shown before.")
_PURPOSE = Wording("Vooraf doel uitgelegd.", "Purpose explained before.")
_WARRANT = Wording(
    "Machtiging %1 van %2, gegeven door %3 (%4), geldig tot en met %5.",
    "Warrant %1 of %2, given by %3 (%4), valid to and including %5.",
)
_NIGHT = Wording(
    "De machtiging bepaalt dat 's nachts binnentreden dringend nodig is.",
    "The warrant says that entering at night is urgently needed.",
)
_WHILE_ABSENT = Wording(
    "De machtiging bepaalt dat binnentreden bij afwezigheid dringend nodig is.",
    "The warrant says that entering in absence is urgently needed.",
)
_EMERGENCY = Wording("Gevaar: %1", "Danger: %1")
_ABSENT = Wording("De bewoner was er niet.", "The resident was away.")
_ALONG = Wording("Mee: %1 (%2).", "Came along: %1 (%2).")
_WITHDRAWN = Wording("Toestemming ingetrokken om %1.", "Consent withdrawn at %1.")
_UNLAWFUL = Wording(
    "Onrechtmatig: volgens de ambtenaar zelf was hiervoor geen geldige grond.",
    "Unlawful: by the officer's own account there was no valid ground for this.",
)
_UNCHECKED = Wording("niet juridisch getoetst", "not checked by a lawyer")
_TURNED_OUT = Wording("Bleek om %1: %2.", "Turned out at %1: %2.")
_KINDS = {
    "bedrijfsruimte": Wording("bedrijfsruimte", "business premises"),
    "woning": Wording("woning", "dwelling"),
    "onduidelijk": Wording("onduidelijk", "unclear"),
}


def places_of(visit: Visit, language: Language) -> tuple[ReportPlace, ...]:
    """Every stay of the own officers; of no other agency's."""
    return tuple(report_of(stay, language) for stay in stays(visit))


def place_of(entered: PlaceEntered, at: datetime, language: Language) -> ReportPlace:
    """One entry alone, as it was recorded."""
    details = tuple(_details(entered, language))
    return ReportPlace(entered.name, entered.place.value, ground_of(entered, language), in_dutch_time(at), details)


def named_at(visit: Visit, entry: EventId) -> str:
    """What the place of an entry is called."""
    recorded = visit.known.get(entry)
    return recorded.event.name.strip() if recorded is not None and isinstance(recorded.event, PlaceEntered) else ""


def ground_of(entered: PlaceEntered, language: Language) -> str:
    """The ground as it was recorded; an offered one of which no source was seen says so."""
    ground = entered.ground.strip()
    return f"{ground} ({_UNCHECKED.in_language(language)})" if is_unchecked(ground) else ground


def report_of(stay: Stay, language: Language) -> ReportPlace:
    """One stay with all that was said of it."""
    first, *later = stay.entries
    came_in = in_dutch_time(stay.came_in.at)
    details = [*_details(first.event, language)]
    for entry in later:
        kind = _KINDS[entry.event.place].in_language(language)
        details.append(_said(_TURNED_OUT, language, _when(entry.at, came_in), kind))
        details += [*filter(None, (ground_of(entry.event, language),)), *_details(entry.event, language)]
    details += [_said(_WITHDRAWN, language, _when(each.at, came_in)) for each in stay.withdrawals]
    left = None if stay.left is None else in_dutch_time(stay.left.at)
    ground = ground_of(first.event, language)
    return ReportPlace(stay.name, stay.place.value, ground, came_in, tuple(details), left)


def _details(entered: PlaceEntered, language: Language) -> Iterator[str]:
    if entered.unlawful:
        yield _said(_UNLAWFUL, language)
    if entered.consent is not None:
        yield from _consent(entered.consent, language)
    if entered.warrant is not None:
        yield from _warrant(entered.warrant, language)
    if entered.emergency.strip():
        yield _said(_EMERGENCY, language, entered.emergency)
    if entered.resident_absent:
        yield _said(_ABSENT, language)
    for each in entered.companions:
        yield _said(_ALONG, language, each.role, each.reason)


def _consent(consent: Consent, language: Language) -> Iterator[str]:
    yield _said(_CONSENT, language, consent.by)
    if consent.card_shown:
        yield _said(_CARD, language)
    if consent.explained:
        yield _said(_PURPOSE, language)


def _warrant(warrant: Warrant, language: Language) -> Iterator[str]:
    issued, last = (each.strftime("%d-%m-%Y") for each in (warrant.issued, last_day(warrant)))
    yield _said(_WARRANT, language, warrant.number, issued, warrant.by, warrant.capacity, last)
    if warrant.night:
        yield _said(_NIGHT, language)
    if warrant.absent:
        yield _said(_WHILE_ABSENT, language)


def _when(at: datetime, came_in: datetime) -> str:
    """A time of day where it is of the day on which he came in; otherwise with its own day."""
    then = in_dutch_time(at)
    return f"{then:%H:%M}" if then.date() == came_in.date() else f"{then:%H:%M} ({then:%d-%m-%Y})"


def _said(words: Wording, language: Language, *names: str) -> str:
    """The sentence with what it names; nothing that is named is read as a place for another."""
    first, *rest = words.in_language(language).split("%")
    return first + "".join(names[int(part[0]) - 1] + part[1:] for part in rest)
