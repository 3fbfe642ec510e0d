"""Every screen an officer meets, one after the other, on one prepared morning: to be looked at and to be checked.

for name in play(screen): ...
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QImage

from inspector.casework.desk import Desk
from inspector.casework.visiting import joining, notes
from inspector.casework.visiting.photos import PersonOnPhoto, Photo, attach_photo
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.values import Outcome, Severity
from inspector.vault.model.changes import Changes
from inspector.viewmodels.photos.photo_rows import PendingPhoto
from tests.fakes.lens import a_code
from tests.qml.officer_day import ALARM, EXIT, LINDE, LOTUS, NOORD, OfficerDay
from tests.qml.officer_screen import OfficerScreen

LONG_FACTS = "Achteruitgang op de eerste verdieping geblokkeerd door dozen; deur op slot, sleutel niet aanwezig."


@dataclass(frozen=True, slots=True)
class Morning:
    """What happened before the screens are looked at."""

    going_on: VisitId
    returned: VisitId
    of_colleague: VisitId


def a_morning(day: OfficerDay) -> Morning:
    """Plans, findings of before, a visit with everything in it, one that was sent back, one to cosign."""
    day.plan(NOORD)
    day.found_before(NOORD, EXIT, date(2026, 9, 3), Severity.SERIOUS)
    day.found_before(NOORD, ALARM, date(2026, 9, 3))
    returned = day.starts_visit(LOTUS)
    day.judges(returned, EXIT, Outcome.VIOLATION, LONG_FACTS, Severity.ACUTE)
    day.closes_visit(returned)
    day.is_returned(returned, EXIT, "Welke deur was dit precies, en was er een andere uitgang?")
    of_colleague = day.colleague_closes_visit(NOORD)
    return Morning(_going_on(day), returned, of_colleague)


def play(screen: OfficerScreen, morning: Morning) -> Iterator[str]:
    """Go to every screen; the name of each comes when it is drawn."""
    scenes: tuple[tuple[str, Callable[[OfficerScreen, Morning], None]], ...] = (
        ("today", _today),
        ("business", _business),
        ("business-join", _join),
        ("scan", _scan),
        ("scan-foreign", _foreign),
        ("scan-found", _found),
        ("door", _door),
        ("door-code", _code),
        ("checklist", _checklist),
        ("violation", _violation),
        ("difference", _difference),
        ("difference-compared", _compared),
        ("persons", _persons),
        ("signals", _signals),
        ("signal-written", _signal),
        ("signal-sealing", _sealing),
        ("photos", _photos),
        ("photo-large", _large),
        ("camera", _camera),
        ("camera-kept", _kept),
        ("camera-gone", _gone),
        ("photo-picker", _picker),
        ("photo-question", _question),
        ("photo-covered", _covered),
        ("notes", _notes),
        ("said", _said),
        ("said-statement", _statement),
        ("said-demand", _demand),
        ("said-passed-on", _passed_on),
        ("closing", _closing),
        ("returned", _returned),
        ("returned-amend", _amend),
        ("signed", _signed),
        ("cosign", _cosign),
    )
    for name, go in scenes:
        go(screen, morning)
        screen.settles()
        yield name


def _going_on(day: OfficerDay) -> VisitId:
    visit = day.starts_visit(LINDE)
    day.walks(visit, 31)
    day.judges(visit, EXIT, Outcome.VIOLATION, LONG_FACTS, Severity.ACUTE)
    day.colleague_joins(visit)
    theirs = Judgement(Outcome.VIOLATION, "Knop in kamer 3 werkt niet.", Severity.SERIOUS, 7)
    day.colleague_judges(visit, ALARM, theirs)
    day.judges(visit, ALARM, Outcome.COMPLIANT)
    day.hears("t2")
    for name, condition in (("uitgang-op-slot.jpg", EXIT), ("gang-met-dozen.jpg", EXIT), ("huisregels.jpg", None)):
        day.does(_photo(day, visit, name, condition))
    day.does(lambda desk: notes.write_note(desk, visit, "De beheerder was rustig en werkte mee.", None))
    day.does(lambda desk: notes.write_note(desk, visit, "De sleutel hing aan de balie.", EXIT))
    return visit


def _photo(
    day: OfficerDay, visit: VisitId, name: str, condition: ConditionId | None
) -> Callable[[Desk], Changes | Refusal]:
    photo = Photo(name, day.photo(name).read_bytes(), PersonOnPhoto.NO)
    return lambda desk: attach_photo(desk, visit, photo, condition)


def _today(screen: OfficerScreen, _morning: Morning) -> None:
    screen.day.app.showToday()


def _business(screen: OfficerScreen, _morning: Morning) -> None:
    screen.day.app.showBusiness(NOORD.id)


def _join(screen: OfficerScreen, _morning: Morning) -> None:
    screen.page.focus("join_open")
    screen.settles()
    screen.tap("join_open")


def _scan(screen: OfficerScreen, _morning: Morning) -> None:
    screen.sees(QImage(str(screen.day.photo("huisregels.jpg"))))
    screen.day.app.scanVisit()
    screen.waits_for_the_camera()


def _foreign(screen: OfficerScreen, _morning: Morning) -> None:
    screen.sees(a_code(b"https://example.nl/menu"))
    screen.stage.qtbot.waitUntil(lambda: bool(screen.day.app.camera_page.props.notice))


def _found(screen: OfficerScreen, morning: Morning) -> None:
    invitation = screen.day.does(lambda desk: joining.invite(desk, morning.going_on))
    assert isinstance(invitation, joining.Invitation)
    screen.sees(a_code(joining.as_qr(invitation)))
    screen.stage.qtbot.waitUntil(lambda: not screen.day.app.camera_page.props.is_open)


def _door(screen: OfficerScreen, morning: Morning) -> None:
    screen.tap("decline")
    screen.opens(morning.going_on, "door").places_tab.consider("woning")


def _code(screen: OfficerScreen, morning: Morning) -> None:
    screen.opens(morning.going_on, "door").showJoinCode()


def _checklist(screen: OfficerScreen, morning: Morning) -> None:
    view_model = screen.opens(morning.going_on)
    view_model.hideJoinCode()
    view_model.places_tab.consider("bedrijfsruimte")


def _violation(screen: OfficerScreen, morning: Morning) -> None:
    screen.opens(morning.going_on).checklist.showFiltered("violations")
    screen.settles()
    screen.tap("note_UV-V-07")
    screen.tap("info_UV-V-07")


def _difference(screen: OfficerScreen, morning: Morning) -> None:
    screen.opens(morning.going_on).checklist.showFiltered("conflicts")


def _compared(screen: OfficerScreen, _morning: Morning) -> None:
    screen.tap("conflict_UV-V-01_action")
    screen.tap("conflict_answer_0")


def _persons(screen: OfficerScreen, morning: Morning) -> None:
    screen.tap("decline")
    persons = screen.opens(morning.going_on, "persons").persons_tab
    if not persons.props.total:
        persons.count("ID-03", "paspoort", 4)
        persons.count("ID-08", "niet_vast_te_stellen", 2)


def _signals(screen: OfficerScreen, morning: Morning) -> None:
    screen.opens(morning.going_on, "signals")


def _signal(screen: OfficerScreen, morning: Morning) -> None:
    screen.tap("signal_open")
    signals = screen.opens(morning.going_on, "signals").signals
    if not signals.props.chosen:
        signals.toggle("MH-13")
    signals.keepDraft("Het paspoort lag in de kluis van de beheerder.")


def _sealing(screen: OfficerScreen, _morning: Morning) -> None:
    screen.tap("signal_seal")


def _photos(screen: OfficerScreen, morning: Morning) -> None:
    screen.tap("decline")
    screen.opens(morning.going_on, "photos")
    screen.waits_for_pictures()


def _large(screen: OfficerScreen, _morning: Morning) -> None:
    screen.tap("photo_1")
    screen.waits_for_pictures()


def _camera(screen: OfficerScreen, _morning: Morning) -> None:
    screen.tap("sheet_close")
    screen.sees(QImage(str(screen.day.photo("gang-met-dozen.jpg"))))
    screen.day.app.takePhotos("UV-V-07")
    screen.waits_for_the_camera()


def _kept(screen: OfficerScreen, _morning: Morning) -> None:
    screen.day.app.camera_page.countKept()
    screen.day.app.camera_page.toggleTorch()


def _gone(screen: OfficerScreen, _morning: Morning) -> None:
    screen.day.lenses.unplug("front")
    screen.day.lenses.unplug("back")


def _picker(screen: OfficerScreen, morning: Morning) -> None:
    screen.day.app.camera_page.close()
    screen.day.lenses.plug("back")
    screen.day.lenses.plug("front")
    screen.settles()
    screen.tap("photo_from_file")
    folder = screen.opens(morning.going_on, "photos").photos_tab.picture_folder
    folder.enter(str(screen.day.photo("huisregels.jpg").parent))
    screen.waits_for_pictures()


def _question(screen: OfficerScreen, morning: Morning) -> None:
    screen.tap("sheet_close")
    data = screen.day.photo("gang-met-dozen.jpg").read_bytes()
    screen.opens(morning.going_on, "photos").photos_tab.offer(PendingPhoto("gang.jpg", data, EXIT))
    screen.waits_for_pictures()


def _covered(screen: OfficerScreen, morning: Morning) -> None:
    photos = screen.opens(morning.going_on, "photos").photos_tab
    photos.personOnIt()
    photos.blur(300, 300, 500, 700)
    screen.waits_for_pictures()


def _notes(screen: OfficerScreen, morning: Morning) -> None:
    view_model = screen.opens(morning.going_on, "photos")
    view_model.photos_tab.discard()
    screen.opens(morning.going_on, "notes")


def _said(screen: OfficerScreen, morning: Morning) -> None:
    tab = screen.opens(morning.going_on, "said").saying_tab
    tab.leave()
    if tab.props.rows:
        return
    tab.open("statement_taken")
    tab.finish({"role": "sekswerker", "number": "1", "text": "Ik bepaal zelf mijn tijden.", "read_back": "ja"})
    tab.open("demand_made")
    tab.finish({"text": "Het rooster van november.", "answer": "refused", "minutes": "15", "warning": "Awb 5:20."})


def _statement(screen: OfficerScreen, morning: Morning) -> None:
    screen.opens(morning.going_on, "said").saying_tab.open("statement_taken")


def _demand(screen: OfficerScreen, morning: Morning) -> None:
    tab = screen.opens(morning.going_on, "said").saying_tab
    tab.mend(tab.props.rows[-1].key)


def _passed_on(screen: OfficerScreen, morning: Morning) -> None:
    screen.opens(morning.going_on, "said").saying_tab.open("matter_passed_on")


def _closing(screen: OfficerScreen, morning: Morning) -> None:
    closing = screen.opens(morning.going_on, "closing").closing
    closing.setReaction("De beheerder zegt dat de deur vandaag opengaat.")
    closing.setOperator("signs")
    if not closing.props.operator_strokes:
        closing.drawOperator([[120, 150], [200, 60], [290, 190], [380, 50], [470, 140], [620, 120]])


def _returned(screen: OfficerScreen, morning: Morning) -> None:
    screen.opens(morning.returned).checklist.showFiltered("returned")


def _amend(screen: OfficerScreen, _morning: Morning) -> None:
    screen.tap("returned_UV-V-07_action")


def _signed(screen: OfficerScreen, morning: Morning) -> None:
    screen.tap("decline")
    screen.opens(morning.returned, "closing")


def _cosign(screen: OfficerScreen, morning: Morning) -> None:
    screen.opens(morning.of_colleague, "closing")
