"""How each answer is known: seen, heard, read or measured, and what was measured with which instrument."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Slot

from inspector.casework import drafts
from inspector.casework.visiting import checklists
from inspector.domain.actions import Action
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.values import Measured, Method
from inspector.domain.visits.registers import Assessment
from inspector.viewmodels.screen.said_words import measured_text, method_word
from inspector.viewmodels.screen.visit_tab import Session, VisitInputs, VisitTab, for_qml

Words = dict[str, str]


@dataclass(frozen=True, slots=True)
class MeasuringProps:
    """By condition with an answer that says how it is: `method`, `value`, `unit`, `instrument`, and all in `words`."""

    editable: bool = False
    methods: tuple[dict[str, str], ...] = ()
    known: dict[str, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MeasuringInputs:
    """What is being typed is newer than any draft that is read later."""

    visit: VisitInputs
    typed: Mapping[str, Words] = field(default_factory=dict)


def derive_measuring_props(inputs: MeasuringInputs) -> MeasuringProps:
    """Turn what is known into what is shown."""
    known = inputs.visit
    values = ((condition, each.value) for condition, each in known.visit.registers.items())
    answers = {condition: answer for condition, answer in values if answer is not None and answer.is_state}
    return MeasuringProps(
        known.may(Action.ASSESS),
        tuple({"key": method.value, "label": method_word(method)} for method in Method),
        {c: dict(inputs.typed.get(c) or _words(answer)) for c, answer in answers.items()},
    )


@for_qml
class MeasuringViewModel(VisitTab[MeasuringInputs, MeasuringProps]):
    """What the fields of method and measured value bind to."""

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        kept = {c: inputs.dialogs.get(checklists.measured_draft(c), {}) for c in inputs.checklist}
        typed: dict[str, Words] = {c: dict(words) for c, words in kept.items() if words}
        super().__init__(session, visit, derive_measuring_props, MeasuringInputs(inputs, typed), parent)

    @Slot(str, str)
    def choose(self, condition: str, method: str) -> None:
        """Say how it is known; what was measured is in the file once it is whole."""
        if method == Method.MEASURED:
            self.keep(condition, {**self.props.known.get(condition, {}), "method": method})
        else:
            self._write(condition, Method(method), None)

    @Slot(str, "QVariantMap")
    def keep(self, condition: str, words: Mapping[str, object]) -> None:
        """Keep what stands in the fields durable on this device."""
        said = {name: str(text) for name, text in words.items()}
        self._typed(condition, said)
        about = checklists.measured_draft(ConditionId(condition))
        self.write(lambda desk: drafts.keep_dialog(desk, self._visit, about, said))

    @Slot(str)
    def finish(self, condition: str) -> None:
        """A field was left: a whole measurement goes into the file."""
        said = self._inputs.typed.get(condition, {})
        measured = Measured(*(said.get(name, "").strip() for name in ("value", "unit", "instrument")))
        if said and measured.value and measured.unit and measured.instrument:
            self._write(condition, Method.MEASURED, measured)

    @Slot()
    def finishDrafts(self) -> None:
        """The tab is left, or the visit came back after a crash: what is whole goes into the file."""
        for condition in tuple(self._inputs.typed) if self.props.editable else ():
            self.finish(condition)

    def _write(self, condition: str, method: Method, measured: Measured | None) -> None:
        before = self._inputs.typed.get(condition)

        def done() -> None:
            if self._inputs.typed.get(condition) == before:
                self._typed(condition, {})

        self.write(
            lambda desk: checklists.say_how(desk, self._visit, ConditionId(condition), method, measured), done=done
        )

    def _typed(self, condition: str, words: Words) -> None:
        self.change(typed={c: said for c, said in {**self._inputs.typed, condition: words}.items() if said})


def _words(answer: Assessment) -> Words:
    measured = answer.measured or Measured("", "", "")
    method = "" if answer.method is None else answer.method.value
    words = measured_text(answer.method, answer.measured)
    return {
        "words": words,
        "method": method,
        "value": measured.value,
        "unit": measured.unit,
        "instrument": measured.instrument,
    }
