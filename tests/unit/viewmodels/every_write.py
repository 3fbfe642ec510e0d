"""Every slot that can write, on a view model that is ready for the tap, with the officer whose it is."""

from collections.abc import Callable

from inspector.app.small_files import misses_in
from inspector.domain.values import OperatorResponse
from inspector.viewmodels.checklist.checklist import ChecklistViewModel
from inspector.viewmodels.checklist.measuring import MeasuringViewModel
from inspector.viewmodels.closing.closing import ClosingViewModel
from inspector.viewmodels.closing.hearing import HearingViewModel
from inspector.viewmodels.closing.rapportage import RapportageViewModel
from inspector.viewmodels.hats.investigating import InvestigatingViewModel
from inspector.viewmodels.photos.photos import PhotosViewModel
from inspector.viewmodels.planning.planning import PlanningViewModel
from inspector.viewmodels.review.review import ReviewViewModel
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.settings.passphrase import PassphraseViewModel
from inspector.viewmodels.signals.signals import SignalsViewModel
from inspector.viewmodels.sync.hand_ins import HandInsViewModel
from inspector.viewmodels.sync.stick import StickViewModel
from inspector.viewmodels.today.today import TodayViewModel
from inspector.viewmodels.visit.dialogs import DialogsViewModel
from inspector.viewmodels.visit.for_later import LaterViewModel
from inspector.viewmodels.visit.help import HelpViewModel
from inspector.viewmodels.visit.listing import ListingViewModel
from inspector.viewmodels.visit.notes import NotesViewModel
from inspector.viewmodels.visit.places import PlacesViewModel
from inspector.viewmodels.visit.saying import SayingViewModel
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.window.place_keeper import PlaceKeeper
from tests.fakes.world import PASSPHRASE
from tests.stories.officers import ALARM, EXIT
from tests.unit.viewmodels import before_decisions as deciding
from tests.unit.viewmodels import before_listing as listing
from tests.unit.viewmodels import before_places as at
from tests.unit.viewmodels.before_closing import answers, gives_a_file, signs
from tests.unit.viewmodels.before_photos import crops, doubts, leaves_the_attic, offers
from tests.unit.viewmodels.before_saying import brings_back, measures, opens_a_form, says, withdraws
from tests.unit.viewmodels.before_signals import inbox, keeper, keeps_a_signal
from tests.unit.viewmodels.busy_office import Office, first_device, replaces_t2, types_a_fact
from tests.unit.viewmodels.erasing_writes import ERASING
from tests.unit.viewmodels.write import Write, page, tab
from tests.unit.viewmodels.writes_of_businesses import BUSINESSES
from tests.unit.viewmodels.writes_of_persons import PERSONS

NOT = False
NEW = "geheel nieuwe woorden hier"


def passphrase(office: Office, session: Session) -> PassphraseViewModel:
    """The page of the passphrase, with the old one and the new one typed."""
    return PassphraseViewModel(session, misses_in(office.folder / "t1"), office.team.world.clock)


def types(text: str) -> Callable[[Office, PassphraseViewModel], object]:
    return lambda _office, made: [made.typed(sign) for sign in text]


def stands(office: Office, session: Session) -> PlaceKeeper:
    """An officer who just came to a visit."""
    made = PlaceKeeper(session)
    made.shows(tab(VisitViewModel)(office, session))
    return made


def reads_along(office: Office, made: ReviewViewModel) -> None:
    made.select(office.visits["going_on"])


def is_done(office: Office, made: TodayViewModel) -> None:
    made.closeRow(office.plan)


def is_open_again(office: Office, made: TodayViewModel) -> None:
    made.reopenRow(office.plan)  # another test closed it


def plans(office: Office, made: PlanningViewModel) -> None:
    made.begin(office.team.linde)
    made.cancel()  # what another test left is kept
    made.begin(office.team.linde)
    made.toggleOfficer(office.team.world.people["t1"].vault.me.installation)


def waits(_office: Office, made: SignalsViewModel) -> None:
    made.leaveAtOnce(NOT)


def seals(_office: Office, made: SignalsViewModel) -> None:
    made.seal("politie", "Paspoort in de kluis.")


rapportage = tab(RapportageViewModel, "police")
TO_THE_MAYOR = {"receiver": "de burgemeester", "necessity": "Voor de vergunning."}
rooms, later = tab(PlacesViewModel), tab(LaterViewModel)
supervised, investigated = tab(InvestigatingViewModel, "supervised"), tab(InvestigatingViewModel, "investigated")
listed = tab(ListingViewModel, "labour")
notes, closing, saying = tab(NotesViewModel), tab(ClosingViewModel), tab(SayingViewModel)
measuring = tab(MeasuringViewModel)
amended = tab(ClosingViewModel, "amended")
photos, signals, visit = tab(PhotosViewModel), tab(SignalsViewModel), tab(VisitViewModel)


def checklist(office: Office, session: Session) -> ChecklistViewModel:
    """The part of the checklist where the tests answer."""
    made = tab(ChecklistViewModel)(office, session)
    made.selectCategory("veiligheid")
    return made


review, planning = page(ReviewViewModel), page(PlanningViewModel)

WRITES = (
    *PERSONS,
    Write("ChecklistViewModel.assess", "t1", checklist, lambda _, m: m.assess(ALARM, "voldoet")),
    Write("ChecklistViewModel.clear", "t1", checklist, lambda _, m: m.clear(EXIT)),
    Write("ChecklistViewModel.press", "t1", checklist, lambda _, m: m.press(1), (lambda _, m: m.select(ALARM),)),
    Write("ChecklistViewModel.setSeverity", "t1", checklist, lambda _, m: m.setSeverity(EXIT, "licht")),
    Write("ChecklistViewModel.setTerm", "t1", checklist, lambda _, m: m.setTerm(EXIT, -1)),
    Write("ChecklistViewModel.draftFacts", "t1", checklist, lambda _, m: m.draftFacts(EXIT, "Achter")),
    Write("ChecklistViewModel.setFacts", "t1", checklist, lambda _, m: m.setFacts(EXIT, "Achterdeur.")),
    Write(
        "ChecklistViewModel.finishDrafts",
        "t1",
        checklist,
        lambda _, m: m.finishDrafts(),
        (lambda _, m: m.draftFacts(EXIT, "Achterdeur op slot."),),
    ),
    Write(
        "ChecklistViewModel.undo",
        "t1",
        checklist,
        lambda _, m: m.undo(),
        (lambda _, m: m.assess(ALARM, "niet_gecontroleerd"),),
    ),
    Write(
        "ChecklistViewModel.resolve",
        "t1",
        tab(ChecklistViewModel, "disputed"),
        lambda _, m: m.resolve(ALARM, m.props.conflict_rows[0].key, "Samen nagelopen."),
        (lambda _, m: m.select(ALARM),),
    ),
    Write(
        "ChecklistViewModel.amendAnswer",
        "t1",
        tab(ChecklistViewModel, "returned"),
        lambda _, m: m.amendAnswer(EXIT, "overtreding", "Achterdeur.", "acuut", 0, "Nagekeken."),
    ),
    Write("ChecklistViewModel.resubmit", "t1", tab(ChecklistViewModel, "amended"), lambda _, m: m.resubmit()),
    Write("ClosingViewModel.setReaction", "t1", closing, lambda _, m: m.setReaction("Akkoord.")),
    Write("ClosingViewModel.setOperator", "t1", closing, lambda _, m: m.setOperator(OperatorResponse.SIGNED)),
    Write("ClosingViewModel.setOperatorReason", "t1", closing, lambda _, m: m.setOperatorReason("Weg.")),
    Write("ClosingViewModel.setRestReason", "t1", closing, lambda _, m: m.setRestReason("Geen tijd.")),
    Write("ClosingViewModel.setSignerRole", "t1", closing, lambda _, m: m.setSignerRole("Beheerder")),
    Write("ClosingViewModel.setSignerName", "t1", closing, lambda _, m: m.setSignerName("M. de Vries")),
    Write("ClosingViewModel.setAloud", "t1", closing, lambda _, m: m.setAloud("UV-V-08", True)),  # noqa: FBT003
    Write("ClosingViewModel.setLanguage", "t1", closing, lambda _, m: m.setLanguage("en")),
    Write("ClosingViewModel.setRest", "t1", closing, lambda _, m: m.setRest(rest=True)),
    Write("ClosingViewModel.close", "t1", closing, lambda _, m: m.close(), (signs,)),
    Write("ClosingViewModel.showOperator", "t1", amended, lambda _, m: m.showOperator(), (answers,)),
    Write(
        "HearingViewModel.readFile",
        "t1",
        tab(HearingViewModel, "signed"),
        lambda office, m: m.readFile(str(office.folder / "collega.uitwisseling")),
        (gives_a_file,),
    ),
    Write(
        "StickViewModel.readFile",
        "t1",
        lambda _, session: StickViewModel(session),
        lambda office, m: m.readFile(str(office.folder / "collega.uitwisseling")),
        (gives_a_file,),
    ),
    Write("ClosingViewModel.cosign", "t2", tab(ClosingViewModel, "signed"), lambda _, m: m.cosign()),
    Write("NotesViewModel.keepDraft", "t1", notes, lambda _, m: m.keepDraft("", "Beheer")),
    Write("NotesViewModel.finish", "t1", notes, lambda _, m: m.finish(EXIT, "Beheerder werkte mee.")),
    Write(
        "NotesViewModel.finishDrafts",
        "t1",
        notes,
        lambda _, m: m.finishDrafts(),
        (lambda _, m: m.keepDraft("", "Beheerder werkte mee."),),
    ),
    Write("WithdrawingTab.withdraw", "t1", notes, lambda _, m: m.withdraw(m.props.rows[0].note, "Verkeerd.")),
    Write("WithdrawingTab.bringBack", "t1", notes, lambda _, m: m.bringBack(m.props.withdrawn_rows[0].item)),
    Write("NotesViewModel.undo", "t1", notes, lambda _, m: m.undo()),
    Write("SayingViewModel.finish", "t1", saying, lambda _, m: m.finish({"text": NEW}), (opens_a_form,)),
    Write("WithdrawingTab.withdraw", "t1", saying, lambda _, m: m.withdraw(m.props.rows[0].key, "Verkeerd."), (says,)),
    Write("WithdrawingTab.bringBack", "t1", saying, brings_back, (says, withdraws)),
    Write("ListingViewModel.add", "a1", listed, lambda _, m: m.add({"text": NEW, "step": "asked"})),
    Write("ListingViewModel.goOn", "a1", listed, lambda _, m: m.goOn("0", "seen"), (listing.lists,)),
    Write("WithdrawingTab.withdraw", "a1", listed, listing.withdraws, (listing.lists,)),
    Write("WithdrawingTab.bringBack", "a1", listed, listing.brings_back, (listing.lists, listing.takes_back)),
    Write("MeasuringViewModel.choose", "t1", measuring, lambda _, m: m.choose(EXIT, "gezien")),
    Write("MeasuringViewModel.keep", "t1", measuring, lambda _, m: m.keep(EXIT, {"value": "3"})),
    Write("MeasuringViewModel.finish", "t1", measuring, lambda _, m: m.finish(EXIT), (measures,)),
    Write("MeasuringViewModel.finishDrafts", "t1", measuring, lambda _, m: m.finishDrafts(), (measures,)),
    Write("PhotosViewModel.nobodyOnIt", "t1", photos, lambda _, m: m.nobodyOnIt(), (offers,)),
    Write("PhotosViewModel.keepMasked", "t1", photos, lambda _, m: m.keepMasked(), (offers, crops)),
    Write("WithdrawingTab.withdraw", "t1", photos, lambda _, m: m.withdraw(m.props.rows[0].photo, "Verkeerd.")),
    Write("PhotosViewModel.caption", "t1", photos, lambda _, m: m.caption(m.props.rows[0].photo, "Open meterkast.")),
    Write("WithdrawingTab.bringBack", "t1", photos, lambda _, m: m.bringBack(m.props.withdrawn_rows[0].item)),
    Write("PhotosViewModel.undo", "t1", photos, lambda _, m: m.undo()),
    Write("SignalsViewModel.toggle", "t1", signals, lambda _, m: m.toggle("MH-12")),
    Write("SignalsViewModel.keepDraft", "t1", signals, lambda _, m: m.keepDraft("Paspoort")),
    Write("SignalsViewModel.chooseReceiver", "t1", signals, lambda _, m: m.chooseReceiver("politie"), (types_a_fact,)),
    Write("SignalsViewModel.chooseSource", "t1", signals, lambda _, m: m.chooseSource("gelezen"), (types_a_fact,)),
    Write("SignalsViewModel.chooseSpeaker", "t1", signals, lambda _, m: m.chooseSpeaker("klant"), (types_a_fact,)),
    Write("SignalsViewModel.addFact", "t1", signals, lambda _, m: m.addFact("Paspoort in de kluis.")),
    Write("SignalsViewModel.removeFact", "t1", signals, lambda _, m: m.removeFact(0), (types_a_fact,)),
    Write("SignalsViewModel.leaveAtOnce", "t1", signals, lambda _, m: m.leaveAtOnce(NOT), (types_a_fact,)),
    Write("SignalsViewModel.sendNow", "t1", signals, lambda _, m: m.sendNow("politie"), (waits, seals)),
    Write("SignalsViewModel.discard", "t1", signals, lambda _, m: m.discard()),
    Write("SignalsViewModel.seal", "t1", signals, lambda _, m: m.seal("politie", "Paspoort in de kluis.")),
    Write("InboxViewModel.takeOver", "p1", inbox, lambda _, m: m.takeOver(1)),
    Write("InboxViewModel.open", "p1", inbox, lambda _, m: m.open(1)),
    Write("SignalKeeper.look", "t1", keeper, lambda _, m: m.look(may_tell=True), (keeps_a_signal,)),
    Write("HelpViewModel.stop", "t1", tab(HelpViewModel), lambda _, m: m.stop()),
    Write("HelpViewModel.showPage", "t1", tab(HelpViewModel), lambda _, m: m.showPage("minor")),
    Write("HelpViewModel.leave", "t1", tab(HelpViewModel), lambda _, m: m.leave(), (doubts,)),
    Write("InvestigatingViewModel.switchHat", "o1", supervised, lambda _, m: m.switchHat("Er lag een wapen.")),
    Write("InvestigatingViewModel.note", "o1", investigated, lambda _, m: m.note("Een tas onder de balie.")),
    Write(
        "InvestigatingViewModel.hear",
        "o1",
        investigated,
        lambda _, m: m.hear({"role": "beheerder", "text": "Niet van mij.", "cautioned": "1795510000000"}),
    ),
    Write(
        "InvestigatingViewModel.proposeErasing",
        "o1",
        investigated,
        lambda _, m: m.proposeErasing(m.props.rows[1].key, "COURT", ""),
    ),
    Write("InvestigatingViewModel.takeBack", "o1", investigated, lambda _, m: m.takeBack(m.props.rows[1].key, "Nee.")),
    Write("InvestigatingViewModel.bringBack", "o1", investigated, lambda _, m: m.bringBack(m.props.rows[2].key)),
    Write(
        "VisitViewModel.showCard",
        "t1",
        visit,
        lambda _, m: m.showCard("exploitant"),
        (lambda _, m: m.dialogs_kept.keep("card", {"to": "buurm"}),),
    ),
    Write("VisitViewModel.takeBack", "t1", visit, lambda _, m: m.takeBack(m.props.card_rows[0].key, "Vergissing.")),
    Write("VisitViewModel.abandon", "t1", visit, lambda _, m: m.abandon("Verkeerd bedrijf.")),
    Write(
        "VisitViewModel.handOver",
        "t1",
        visit,
        lambda office, m: m.handOver(m.props.officer_rows[0].installation, office.installation("t3")),
    ),
    Write("VisitViewModel.takeOver", "t1", tab(VisitViewModel, "handed"), lambda _, m: m.takeOver()),
    Write("PlacesViewModel.enter", "t1", rooms, lambda _, m: m.enter({"ground": "Awb 5:15", "name": "zolder"})),
    Write("PlacesViewModel.enterAllTheSame", "t1", rooms, lambda _, m: m.enterAllTheSame({}), (at.refused,)),
    Write("PlacesViewModel.turnsOut", "t1", rooms, lambda _, m: m.turnsOut(m.props.rows[-1].key), (at.in_kitchen,)),
    Write("PlacesViewModel.leave", "t1", rooms, lambda _, m: m.leave(m.props.rows[-1].key), (at.in_attic,)),
    Write("PlacesViewModel.withdrawConsent", "t1", rooms, at.withdraws, (at.in_attic,)),
    Write("RapportageViewModel.draft", "p1", rapportage, lambda _, m: m.draft("Een huisregel ontbrak.")),
    Write("RapportageViewModel.issue", "q1", rapportage, lambda _, m: m.issue(TO_THE_MAYOR)),
    Write("LaterViewModel.leave", "t1", later, lambda _, m: m.leave("zolder")),
    Write("LaterViewModel.goBack", "t1", later, lambda _, m: m.goBack("zolder"), (leaves_the_attic,)),
    Write("LaterViewModel.see", "t1", later, lambda _, m: m.see(), (leaves_the_attic,)),
    *BUSINESSES,
    Write(
        "TodayViewModel.closeRow",
        "w1",
        page(TodayViewModel),
        lambda office, m: m.closeRow(office.plan),
        (is_open_again,),
    ),
    Write(
        "TodayViewModel.reopenRow", "w1", page(TodayViewModel), lambda office, m: m.reopenRow(office.plan), (is_done,)
    ),
    Write("PlanningViewModel.plan", "c1", planning, lambda _, m: m.plan(), (plans,)),
    Write("PlanningViewModel.chooseBusiness", "c1", planning, lambda office, m: m.chooseBusiness(office.team.linde)),
    Write("PlanningViewModel.toggleOfficer", "c1", planning, lambda _, m: m.toggleOfficer("aa" * 16), (plans,)),
    Write("PlanningViewModel.setKind", "c1", planning, lambda _, m: m.setKind("hercontrole"), (plans,)),
    Write("PlanningViewModel.setDay", "c1", planning, lambda _, m: m.setDay("2026-12-24"), (plans,)),
    Write("PlanningViewModel.setTime", "c1", planning, lambda _, m: m.setTime("10:30"), (plans,)),
    Write("PlanningViewModel.cancel", "c1", planning, lambda _, m: m.cancel(), (plans,)),
    Write("PlanningViewModel.keepReason", "c1", planning, lambda office, m: m.keepReason(office.plan, "Dicht.")),
    Write(
        "PlanningViewModel.cancelPlan",
        "c1",
        planning,
        lambda office, m: m.cancelPlan(office.plan, "Dicht."),
        (lambda office, m: m.keepReason(office.plan, "Dicht."),),
    ),
    Write(
        "ReviewViewModel.readFor",
        "c1",
        review,
        lambda _, m: m.readFor("klacht"),
        (reads_along, lambda office, m: m.keepPurpose(office.visits["going_on"], "klacht")),
    ),
    Write(
        "ReviewViewModel.keepPurpose",
        "c1",
        review,
        lambda office, m: m.keepPurpose(office.visits["going_on"], "klacht van de buren"),
        (reads_along,),
    ),
    Write(
        "ReviewViewModel.draft",
        "c1",
        review,
        lambda _, m: m.draft(EXIT, "Welke"),
        (lambda office, m: m.select(office.visits["signed"]),),
    ),
    Write(
        "ReviewViewModel.comment",
        "c1",
        review,
        lambda _, m: m.comment(EXIT, "Welke deur?"),
        (lambda office, m: m.select(office.visits["signed"]), lambda _, m: m.draft(EXIT, "Welke deur?")),
    ),
    Write(
        "ReviewViewModel.returnAnswer",
        "c1",
        review,
        lambda office, m: m.returnAnswer(office.visits["signed"], EXIT, "Welke deur?"),
    ),
    Write("ReviewViewModel.keepDecision", "c1", review, deciding.keeps, (deciding.selects,)),
    Write("ReviewViewModel.decide", "c1", review, deciding.decides, (deciding.selects, deciding.keeps)),
    Write(
        "ReviewViewModel.takeBackDecision",
        "c1",
        review,
        deciding.takes_back,
        (deciding.selects, deciding.decides, deciding.says_why),
    ),
    Write("ReviewViewModel.release", "c1", review, lambda office, m: m.release(office.visits["signed"], "Ziek.")),
    Write("ReviewViewModel.handOver", "c1", review, replaces_t2),
    Write("HandInsViewModel.accept", "c1", page(HandInsViewModel), lambda _, m: m.accept(first_device(m), "")),
    Write("HandInsViewModel.orderWipe", "c1", page(HandInsViewModel), lambda _, m: m.orderWipe(first_device(m))),
    Write(
        "HandInsViewModel.cancelWipe",
        "c1",
        page(HandInsViewModel),
        lambda _, m: m.cancelWipe(first_device(m)),
        (lambda _, m: m.orderWipe(first_device(m)),),
    ),
    Write(
        "HandInsViewModel.setAside",
        "c1",
        page(HandInsViewModel),
        lambda _, m: m.setAside(first_device(m), m.props.rows[0].parts[0]["key"], "dubbel"),
        (lambda _, m: m.keepReason(m.props.rows[0].parts[0]["key"], "dubbel"),),
    ),
    Write("HandInsViewModel.keepReason", "c1", page(HandInsViewModel), lambda _, m: m.keepReason(first_device(m), "x")),
    *ERASING,
    Write("DialogsViewModel.leftName", "t1", tab(DialogsViewModel), lambda _, m: m.leftName()),
    Write(
        "DialogsViewModel.keep", "t1", tab(DialogsViewModel), lambda _, m: m.keep(f"amend/{EXIT}", {"reason": "Welke"})
    ),
    Write("PlaceKeeper.keep", "t1", stands, lambda _, m: m.keep()),
    Write(
        "PassphraseViewModel.accepted",
        "t1",
        passphrase,
        lambda _, m: m.accepted(),
        (
            lambda _, m: m.open(),
            types(PASSPHRASE.decode()),
            lambda _, m: m.accepted(),
            types(NEW),
            lambda _, m: m.accepted(),
            types(NEW),
        ),
    ),
)
