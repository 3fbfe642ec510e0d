"""What is said about two laptops that meet: what came over, why it ended, and what to do when it does not work."""

from PySide6.QtCore import QCoreApplication

from inspector.sync.lan.outcomes import Ended, Moved, ShareEvent, Visited, VisitFault
from inspector.viewmodels.sync.stick_words import StickNotice

_translate = QCoreApplication.translate


def nowhere_notice() -> StickNotice:
    """This device hangs on no network at all."""
    text = _translate(
        "Share",
        "Dit apparaat hangt aan geen netwerk. Sluit een kabel aan of kies een netwerk; anders kan het met een stick.",
    )
    return StickNotice(text, "warn")


def ended_notice(event: ShareEvent) -> StickNotice:
    """Why a sharing is over, and what came of it."""
    match event.ended:
        case Ended.DONE:
            return done_notice(event.colleague, event.moved)
        case Ended.TIME:
            return StickNotice(_translate("Share", "Het delen is na tien minuten gestopt."))
        case Ended.WRONG_CODES:
            return StickNotice(_translate("Share", "Drie keer een verkeerde code: het delen is gestopt."), "warn")
        case Ended.FAILED:
            return StickNotice(_disk_text(), "bad")
        case _:
            return StickNotice()


def visited_notice(visited: Visited) -> StickNotice:
    """What came of a visit to a colleague's laptop."""
    if visited.fault is None:
        return done_notice(visited.colleague, visited.moved)
    text = {
        VisitFault.UNREACHABLE: _translate(
            "Share",
            "Dit adres is niet te bereiken. Hangen beide apparaten aan hetzelfde netwerk of aan een kabel? Anders kan"
            " het met een stick.",
        ),
        VisitFault.WRONG_CODE: _translate("Share", "De code past niet bij dat apparaat. Vraag om een nieuwe code."),
        VisitFault.STRANGER: _translate(
            "Share", "Een van beide apparaten kent het andere niet, of de code is al gebruikt. Maak eerst verbinding."
        ),
        VisitFault.CUT: _translate("Share", "De verbinding brak af. Wat er al was, blijft. Probeer het opnieuw."),
        VisitFault.NOT_SAVED: _disk_text(),
        VisitFault.OUTDATED: _translate(
            "Share",
            "Uw collega heeft een nieuwere versie van de app. Er is niets uitgewisseld; uw werk staat op dit apparaat."
            " Laat een nieuwe versie installeren, of verzend via de server.",
        ),
        VisitFault.OTHER_OUTDATED: _translate(
            "Share",
            "Uw collega heeft een oudere versie van de app. Er is niets uitgewisseld; uw werk staat op dit apparaat."
            " Laat uw collega een nieuwe versie installeren, of verzend via de server.",
        ),
    }[visited.fault]
    return StickNotice(text, "bad" if visited.fault is VisitFault.NOT_SAVED else "warn")


def done_notice(colleague: str, moved: Moved | None) -> StickNotice:
    """Both have everything they may hold."""
    said = [_translate("Share", "Klaar met %1.").replace("%1", colleague)]
    events = 0 if moved is None else moved.events
    if events:
        one, more = (
            _translate("Share", "1 nieuwe wijziging ontvangen."),
            _translate("Share", "%1 nieuwe wijzigingen ontvangen."),
        )
        said.append(one if events == 1 else more.replace("%1", str(events)))
    elif moved is None or not moved.photos:
        said.append(_translate("Share", "Er was niets nieuws voor u."))
    if moved is not None and moved.has_copy:
        said.append(_translate("Share", "Uw collega heeft een tweede kopie van wat u opschreef."))
    if moved is not None:
        said += _of_photos(moved)
    return StickNotice(" ".join(said), "ok")


def _of_photos(moved: Moved) -> list[str]:
    counted = (
        (moved.photos, _translate("Share", "1 foto ontvangen."), _translate("Share", "%1 foto's ontvangen.")),
        (
            moved.photos_given,
            _translate("Share", "1 foto staat nu ook bij uw collega."),
            _translate("Share", "%1 foto's staan nu ook bij uw collega."),
        ),
    )
    return [one if number == 1 else more.replace("%1", str(number)) for number, one, more in counted if number]


def _disk_text() -> str:
    return _translate("Share", "De schijf weigerde wat er binnenkwam. Maak ruimte vrij en probeer het opnieuw.")
