"""Samples of water as rows: each under the label that it has now, with when it was taken and when that was mended."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector.domain.visits.hygiene import Sample
from inspector.domain.visits.visit import Visit
from inspector.viewmodels.screen.hygiene_words import water_test_word, water_verdict_word
from inspector.viewmodels.screen.said_words import result_title
from inspector.viewmodels.screen.times import said_text

_translate = QCoreApplication.translate

Samples = tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class SampleRow:
    """One sample of water that the health service took, with what was found in it since."""

    label: str
    text: str
    result: str
    officer: str
    at: str
    warning: str


def sample_rows(samples: Samples, visit: Visit) -> tuple[SampleRow, ...]:
    """For who reads the part of the health service and is not of it."""
    return tuple(
        SampleRow(
            each.stands.event.label,
            f"{each.stands.event.text} · {water_test_word(each.stands.event.test)}",
            "\n".join(f"{water_verdict_word(found.event.verdict)}: {found.event.text}" for found in each.results),
            each.taken.author.name,
            taken_text(each, visit),
            shared_text() if each.shares_label else "",
        )
        for each in samples
    )


def label_choices(samples: Samples, visit: Visit) -> tuple[dict[str, str], ...]:
    """The samples of which a result can be recorded: by label, where two have the same told apart by the rest."""
    return tuple(
        {
            "key": str(each.taken.id),
            "label": each.stands.event.label,
            "detail": f"{each.stands.event.text} · {said_text(each.taken, visit)}",
        }
        for each in samples
    )


def water_titles(samples: Samples) -> dict[str, str]:
    """The heads of results under the label that the sample has now, by the record."""
    return {str(found.id): result_title(each.stands.event.label) for each in samples for found in each.results}


def water_times(samples: Samples, visit: Visit) -> dict[str, str]:
    """When the samples that were mended were taken and mended, by the record that stands."""
    return {str(each.stands.id): taken_text(each, visit) for each in samples if each.is_mended}


def water_warnings(samples: Samples) -> dict[str, str]:
    """What is said of samples with one label, by the record that stands."""
    return {str(each.stands.id): shared_text() for each in samples if each.shares_label}


def taken_text(sample: Sample, visit: Visit) -> str:
    """When it was taken, and when that was mended."""
    taken = said_text(sample.taken, visit)
    if not sample.is_mended:
        return taken
    return taken + " · " + _translate("Hygiene", "verbeterd %1").replace("%1", said_text(sample.stands, visit))


def shared_text() -> str:
    """What is said of two samples with one label."""
    return _translate("Hygiene", "Twee monsters hebben dit nummer. Kijk op het etiket welk monster welk is.")
