"""What to do in danger, or in doubt about a minor, a victim or a document; all but the last two taps from every tab.

What is kept is one draft on this device: that the routine waits, until its officer says how it goes on.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Slot

from inspector.casework import drafts
from inspector.domain.actions import Action, may
from inspector.domain.catalogue.aid import ShownPlace, places_on
from inspector.domain.catalogue.card_reviews import CardReview
from inspector.domain.catalogue.protocols import Doubt, Readers, protocol_on
from inspector.domain.catalogue.reading import Wording
from inspector.domain.ids import VisitId
from inspector.viewmodels.screen.aid_places import as_shown
from inspector.viewmodels.screen.plain_words import day_text
from inspector.viewmodels.screen.squares import squares_of
from inspector.viewmodels.screen.visit_tab import Session, VisitInputs, VisitTab, for_qml
from inspector.viewmodels.screen.words import in_language
from inspector.viewmodels.visit.place_words import place_words
from inspector.wire.scopes import Agency

_translate = QCoreApplication.translate

EMERGENCY = "112"
POLICE = "0900-8844"


class HelpPage(StrEnum):
    """What the sheet shows; nothing while it is closed."""

    NONE = ""
    CHOICE = "choice"
    DANGER = "danger"
    MINOR = "minor"
    VICTIM = "victim"
    DOCUMENT = "document"
    PLACES = "places"


@dataclass(frozen=True, slots=True)
class HelpInputs:
    """What the sheet is derived from."""

    visit: VisitInputs
    page: HelpPage = HelpPage.NONE
    stopped: bool = False
    """Somebody may be a minor: the routine waits until the officer says how it goes on."""
    places: tuple[ShownPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class HelpProps:
    """The sheet as shown."""

    page: str = ""
    title: str = ""
    stopped: bool = False
    numbers: str = ""
    called: str = ""
    """What an officer says who has told whom he had to tell."""
    steps: tuple[str, ...] = ()
    standing: str = ""
    """Whether somebody read these steps, and who."""
    age: str = ""
    """Whom the flow for minors is not about."""
    places: tuple[dict[str, object], ...] = ()
    """Where somebody can go."""
    place_words: dict[str, object] = field(default_factory=dict)
    language_names: dict[str, str] = field(default_factory=dict)
    code: str = ""
    """The language of days."""


def derive_help_props(inputs: HelpInputs) -> HelpProps:
    """Turn what is known into what is shown."""
    match inputs.page:
        case HelpPage.NONE:
            return HelpProps()
        case HelpPage.CHOICE:
            return HelpProps(inputs.page, _translate("Help", "Wat is er aan de hand?"), numbers=_numbers())
        case HelpPage.PLACES:
            title = _translate("Help", "Hulp in de regio")
            shown = tuple(map(as_shown, inputs.places))
            return HelpProps(
                inputs.page,
                title,
                numbers=_numbers(),
                places=shown,
                place_words=place_words(),
                language_names={each.code: each.name for each in inputs.visit.catalogue.languages},
                code=in_language(Wording("nl", "en")),
            )
        case _:
            return _protocol(inputs)


def _protocol(inputs: HelpInputs) -> HelpProps:
    """What somebody signed for this doubt, or whom to call where nothing can be shown."""
    visit, is_minor = inputs.visit, inputs.page is HelpPage.MINOR
    is_police, seals = visit.me.agency is Agency.POLITIE, may(visit.me, Action.SEND_SIGNAL)
    readers = Readers.POLICE if is_police else Readers.OTHERS
    shown = protocol_on(visit.today, visit.cards.protocols, visit.cards.reviews, Doubt(inputs.page), readers)
    found = shown.protocol
    steps = (
        (_translate("Help", "Wat u dan doet, kan nu niet worden getoond. Bel, en doe wat u daar wordt gezegd."),)
        if found is None
        else tuple(in_language(step.text) for step in found.steps if seals or not step.seals)
    )
    return HelpProps(
        inputs.page,
        _translate("Help", "Bel nu") if found is None else in_language(found.title),
        stopped=inputs.stopped and is_minor,
        numbers=_numbers(),
        called=_called(is_police=is_police) if is_minor else "",
        steps=steps,
        age=_translate("Help", "Is iemand 18, 19 of 20 jaar? Dan geldt dit niet: dat is een zaak van het bedrijf.")
        if is_minor
        else "",
        standing="" if found is None else _standing(shown.review),
    )


def _standing(review: CardReview | None) -> str:
    if review is None:
        return _translate("Help", "Niet nagekeken")
    said = _translate("Help", "Nagekeken: %1, %2, %3")
    return said.replace("%1", review.by).replace("%2", review.capacity).replace("%3", day_text(review.on))


@for_qml
class HelpViewModel(VisitTab[HelpInputs, HelpProps]):
    """What the sheet binds to."""

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        page = HelpPage.MINOR if inputs.stopped else HelpPage.NONE
        super().__init__(session, visit, derive_help_props, HelpInputs(inputs, page, inputs.stopped), parent)

    @Slot(str)
    def showPage(self, page: str) -> None:
        """Open the sheet; doubt about a minor stops the routine, whoever has it."""
        if page == HelpPage.MINOR:
            self.stop()
        else:
            self.change(page=HelpPage(page), stopped=False)
        if page == HelpPage.PLACES:
            self.session.read(
                lambda desk: places_on(desk.cards.maps, desk.today()), lambda found: self.change(places=found)
            )

    @Slot(str, result="QStringList")
    def squares(self, page: str) -> list[str]:
        """The public page of a place as a code for another telephone."""
        return list(squares_of(page.encode()))

    @Slot()
    def stop(self) -> None:
        """Something that was tapped says that somebody may be a minor; a lock and a restart lead back to this sheet."""
        self.change(page=HelpPage.MINOR, stopped=True)
        self.write(lambda desk: drafts.stop(desk, self._visit))

    @Slot()
    def leave(self) -> None:
        """The police were called, nobody doubts any more, or the sheet was only read."""
        if self._inputs.stopped:
            self.write(lambda desk: drafts.go_on(desk, self._visit))
        self.change(page=HelpPage.NONE, stopped=False)


def _numbers() -> str:
    text = _translate("Help", "Gevaar nu: bel %1. Anders de politie: %2.")
    return text.replace("%1", EMERGENCY).replace("%2", POLICE)


def _called(*, is_police: bool) -> str:
    return _translate("Help", "De meldkamer weet het") if is_police else _translate("Help", "De politie is gebeld")
