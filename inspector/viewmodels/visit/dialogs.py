"""What was typed and chosen in the dialogs of a visit: kept when one is closed, until what it asks for is done."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from inspector.casework import drafts
from inspector.casework.visiting import name_questions
from inspector.domain.ids import VisitId
from inspector.viewmodels.screen.visit_tab import Session, VisitInputs, VisitTab, for_qml


@dataclass(frozen=True, slots=True)
class DialogsProps:
    """The words of each dialog, by what it is about and by field."""

    words: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class DialogsInputs:
    """What a dialog says is newer than any draft that is read later."""

    visit: VisitInputs
    words: Mapping[str, Mapping[str, str]]


def derive_dialogs_props(inputs: DialogsInputs) -> DialogsProps:
    """Turn what is known into what is shown."""
    return DialogsProps(inputs.words)


@for_qml
class DialogsViewModel(VisitTab[DialogsInputs, DialogsProps]):
    """What the dialogs of a visit bind to."""

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, derive_dialogs_props, DialogsInputs(inputs, dict(inputs.dialogs)), parent)
        self._being_kept: list[str] = []

    def show_visit(self, inputs: VisitInputs) -> None:
        """The visit was read again: a dialog whose wish was carried out is empty, unless more is being kept of it."""
        known = {*inputs.dialogs, *self._being_kept}
        self.change(visit=inputs, words={about: said for about, said in self._inputs.words.items() if about in known})

    @Slot()
    def leftName(self) -> None:
        """A text was left as it was while it was asked whether a name stands in it: that is counted."""
        self.write(lambda desk: name_questions.count(desk, self._visit))

    @Slot(str, "QVariantMap")
    def keep(self, about: str, words: Mapping[str, object]) -> None:
        """Keep what stands in a dialog now."""
        texts = {name: str(text) for name, text in words.items()}
        self.change(words={**self._inputs.words, about: texts})
        self._being_kept.append(about)
        self.write(
            lambda desk: drafts.keep_dialog(desk, self._visit, about, texts),
            lambda _result: self._being_kept.remove(about),
        )
