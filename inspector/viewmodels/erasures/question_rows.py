"""What was asked with a visit code and what was answered, as rows."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector.casework.documents.visit_papers import grouped
from inspector.casework.judging.visit_questions import Looking, Question
from inspector.domain.office_events import Looked
from inspector.viewmodels.screen.erasure_words import person_text
from inspector.viewmodels.screen.plain_words import moment_text

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question; `answer` is empty while nobody answered."""

    key: str
    code: str
    asked: str
    answer: str


def question_rows(questions: Iterable[Question]) -> tuple[QuestionRow, ...]:
    """The questions in their order, those that wait first."""
    ordered = sorted(questions, key=lambda each: bool(each.answers))
    return tuple(
        QuestionRow(
            key=each.token.hex(),
            code=grouped(each.code),
            asked=f"{person_text(each.by, each.by.number)} · {moment_text(each.at)}",
            answer="\n".join(map(_answer, each.answers)),
        )
        for each in ordered
    )


def answer_choices() -> tuple[dict[str, str], ...]:
    """What a supervisor can answer."""
    return tuple({"key": found.name, "label": word} for found, word in _words().items())


def _answer(looking: Looking) -> str:
    who = person_text(looking.by, looking.by.number)
    return f"{_words()[looking.found]} · {who} · {moment_text(looking.at)}"


def _words() -> dict[Looked, str]:
    return {
        Looked.NO_VISIT: _translate("Questions", "Geen bezoek met deze code gevonden"),
        Looked.NOTHING: _translate("Questions", "Gelezen: er staat niets in over een persoon"),
        Looked.PROPOSED: _translate("Questions", "Er stond iets in. Het wissen is voorgesteld"),
        Looked.CORRECTED: _translate("Questions", "Er stond iets in. Het is verbeterd"),
        Looked.KEPT: _translate("Questions", "Er staat iets in dat de wet laat bewaren"),
    }
