"""What to do when somebody may be a minor or a victim: two taps from every tab.

What is kept is one draft on this device: that the routine waits, until its officer says how it goes on.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Slot

from inspector.casework import drafts
from inspector.domain.actions import Action, may
from inspector.domain.catalogue.aid import ShownPlace, places_on
from inspector.domain.catalogue.reading import Wording
from inspector.domain.ids import VisitId
from inspector.viewmodels.screen.aid_places import as_shown
from inspector.viewmodels.screen.squares import squares_of
from inspector.viewmodels.screen.visit_tab import Session, VisitInputs, VisitTab, for_qml
from inspector.viewmodels.screen.words import in_language
from inspector.viewmodels.visit.place_words import place_words
from inspector.wire.scopes import Agency

_translate = QCoreApplication.translate

EMERGENCY = "112"
POLICE = "0900-8844"
COMENSHA = "033 448 11 86"


class HelpPage(StrEnum):
    """What the sheet shows; nothing while it is closed."""

    NONE = ""
    CHOICE = "choice"
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
    writes, is_police = may(inputs.visit.me, Action.SEND_SIGNAL), inputs.visit.me.agency is Agency.POLITIE
    match inputs.page:
        case HelpPage.NONE:
            return HelpProps()
        case HelpPage.CHOICE:
            return HelpProps(inputs.page, _translate("Help", "Wat is er aan de hand?"), numbers=_numbers())
        case HelpPage.MINOR:
            title = _translate("Help", "Stop de controle: misschien een minderjarige")
            return HelpProps(
                inputs.page,
                title,
                stopped=inputs.stopped,
                numbers=_numbers(),
                called=_called(is_police=is_police),
                steps=_minor_for_police() if is_police else _minor(writes=writes),
                age=_translate(
                    "Help", "Is iemand 18, 19 of 20 jaar? Dan geldt dit niet: dat is een zaak van het bedrijf."
                ),
            )
        case HelpPage.VICTIM:
            title = _translate("Help", "Misschien een slachtoffer van dwang")
            steps = _victim_for_police() if is_police else _victim(writes=writes)
            return HelpProps(inputs.page, title, numbers=_numbers(), steps=steps)
        case HelpPage.DOCUMENT:
            title = _translate("Help", "Twijfel over een document: dat is voor de politie")
            return HelpProps(inputs.page, title, numbers=_numbers(), steps=_document())
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


def _minor(*, writes: bool) -> tuple[str, ...]:
    steps = (
        _translate("Help", "Stop met vragen en met alles wat u hier controleert."),
        _translate("Help", "Bel nu de politie, buiten gehoor van anderen. Zeg waar u bent en waarom u belt."),
        _translate("Help", "Laat de persoon niet alleen met de leiding of met klanten. Houd niemand vast."),
        _translate("Help", "Maak geen foto. Schrijf geen naam, leeftijd of beschrijving in dit bezoek."),
        _translate("Help", "Of iemand zegt dat zij of hij het zelf wil, maakt bij een minderjarige niet uit."),
    )
    return (*steps, _sealed()) if writes else steps


def _minor_for_police() -> tuple[str, ...]:
    return (
        _translate("Help", "Stop met vragen en met alles wat u hier controleert."),
        _translate("Help", "Waarschuw nu de meldkamer en wie bij u gaat over mensenhandel, buiten gehoor van anderen."),
        _translate(
            "Help", "Laat de persoon niet alleen met de leiding of met klanten. Zorg eerst voor veiligheid en hulp."
        ),
        _translate("Help", "Vraag collega's met Straks om uit de ruimte te blijven. Zeg er niets over."),
        _translate("Help", "Maak geen foto. Schrijf geen naam, leeftijd of beschrijving in dit bezoek."),
        _translate("Help", "Of iemand zegt dat zij of hij het zelf wil, maakt bij een minderjarige niet uit."),
        _translate("Help", "Tel de twijfel bij Personen. De rest schrijft u in uw eigen systeem op."),
    )


def _called(*, is_police: bool) -> str:
    return _translate("Help", "De meldkamer weet het") if is_police else _translate("Help", "De politie is gebeld")


def _victim_for_police() -> tuple[str, ...]:
    return (
        _translate("Help", "Zorg eerst dat niemand gevaar loopt. Is iemand gewond, bied dan medische hulp aan."),
        _translate("Help", "Praat alleen als de persoon dat wil, en zonder leiding of anderen erbij."),
        _translate("Help", "Waarschuw nu de meldkamer en wie bij u gaat over mensenhandel, buiten gehoor van anderen."),
        _translate("Help", "Advies over opvang en hulp: CoMensha, %1.").replace("%1", COMENSHA),
    )


def _victim(*, writes: bool) -> tuple[str, ...]:
    steps = (
        _translate("Help", "Zorg eerst dat niemand gevaar loopt. Is iemand gewond, bied dan medische hulp aan."),
        _translate("Help", "Praat alleen als de persoon dat wil, en zonder leiding of anderen erbij."),
        _translate("Help", "Beloof niets en vraag niet door: dat doet de politie."),
        _translate("Help", "Bel de politie, buiten gehoor van anderen. Zeg waar u bent en waarom u belt."),
        _translate("Help", "Advies over opvang en hulp: CoMensha, %1.").replace("%1", COMENSHA),
    )
    return (*steps, _sealed()) if writes else steps


def _document() -> tuple[str, ...]:
    return (
        _translate("Help", "Stop met nagaan wie dit is. Of het document echt is, bekijkt de politie."),
        _translate("Help", "Bel de politie, buiten gehoor van anderen. Zeg waar u bent en waarom u belt."),
        _translate("Help", "Geef het document terug. Maak geen foto en schrijf geen naam of nummer op."),
        _translate("Help", "Beschuldig niemand: u weet alleen dat u twijfelt."),
        _translate("Help", "De controle van het bedrijf zelf kan doorgaan."),
    )


def _sealed() -> str:
    return _translate(
        "Help", "Schrijf daarna wat u zag en hoorde verzegeld op, bij Signalen; niets ervan in het dossier."
    )
