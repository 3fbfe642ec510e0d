"""The words about erasing, apart from `words.py`: the unlock screen needs none of them."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from inspector.domain.acts.erasing import Ground, HoldGround
from inspector.domain.ids import InstallationId
from inspector.domain.values import Officer
from inspector.vault.model.colleagues import Colleague
from inspector.viewmodels.screen.plain_words import changes_text
from inspector.wire.erasures import Hold
from inspector.wire.scopes import COMPARTMENTS, StreamKind
from inspector.wire.stream_id import scope_of

_translate = QCoreApplication.translate


def ground_word(ground: str) -> str:
    """Why content is erased; what a newer program says stands as it is."""
    return {
        Ground.RETENTION_OVER.value: _translate("Erasures", "Bewaartermijn verstreken"),
        Ground.UNLAWFUL.value: _translate("Erasures", "Had niet vastgelegd mogen worden"),
        Ground.REQUEST.value: _translate("Erasures", "Verzoek van een betrokkene (AVG 17)"),
        Ground.COURT.value: _translate("Erasures", "Rechterlijke uitspraak"),
        Ground.POLICE_REQUEST.value: _translate("Erasures", "Verzoek van een betrokkene (Wpg 28)"),
    }.get(ground, ground)


def hold_ground_word(ground: str) -> str:
    """Why content is kept; words that somebody chose on the command line stand as they are."""
    return {
        HoldGround.PROCEEDINGS.value: _translate("Erasures", "juridische procedure loopt"),
        HoldGround.DUTY.value: _translate("Erasures", "wettelijke plicht om te bewaren"),
        HoldGround.REQUEST.value: _translate("Erasures", "verzoek van een betrokkene (AVG 18)"),
        HoldGround.INQUIRY.value: _translate("Erasures", "onderzoek door een onafhankelijke instantie"),
        HoldGround.TERM.value: _translate("Erasures", "bewaartermijn wordt nagegaan"),
    }.get(ground, ground)


def part_text(kind: StreamKind) -> str:
    """Which part of a visit a stream is."""
    if kind is StreamKind.VISIT:
        return _translate("Erasures", "Gedeeld deel van een bezoek")
    if kind in COMPARTMENTS:
        return _translate("Erasures", "Bevindingen")
    if kind is StreamKind.INVESTIGATION:
        return _translate("Erasures", "Opsporing")
    return _translate("Erasures", "Ander deel")


def size_text(events: int, files: int) -> str:
    """How much is erased; a photo is one file, or two where the original was kept."""
    if not files:
        return changes_text(events)
    one = _translate("Erasures", "1 fotobestand")
    many = _translate("Erasures", "%1 fotobestanden").replace("%1", str(files))
    return f"{changes_text(events)}, {one if files == 1 else many}"


def person_text(officer: Officer | None, number: str) -> str:
    """Somebody who said something in the directory; the number is always known."""
    return number if officer is None else f"{officer.name} ({officer.number})"


def hold_grounds() -> tuple[dict[str, str], ...]:
    """The grounds of a hold to choose from."""
    return tuple({"key": each.name, "label": _sentence(hold_ground_word(each.value))} for each in HoldGround)


def held_text(hold: Hold, colleagues: Mapping[InstallationId, Colleague]) -> str:
    """Who keeps it, and why."""
    known = colleagues.get(InstallationId(hold.by.installation.hex()))
    who = person_text(None if known is None else known.officer, hold.by.number)
    text = _translate("Erasures", "%1 legde een bewaarplicht op: %2.")
    return text.replace("%1", who).replace("%2", hold_ground_word(hold.ground))


def held_texts(
    holds: Iterable[Hold], colleagues: Mapping[InstallationId, Colleague], streams: Collection[bytes]
) -> tuple[str, ...]:
    """A sentence for each who keeps it on a ground; it names the parts when it does not keep all of these streams."""
    said: dict[tuple[bytes, str], list[Hold]] = {}
    for hold in holds:
        said.setdefault((hold.by.installation, hold.ground), []).append(hold)
    return tuple(_held(same, colleagues, streams) for same in said.values())


def _held(same: Sequence[Hold], colleagues: Mapping[InstallationId, Colleague], streams: Collection[bytes]) -> str:
    text, kept = held_text(same[0], colleagues), {hold.stream for hold in same}
    if kept.issuperset(streams):
        return text
    only = _translate("Erasures", "Alleen voor: %1.")
    parts = dict.fromkeys(part_text(scope_of(stream).kind) for stream in sorted(kept))
    return f"{text} {only.replace('%1', ', '.join(parts))}"


def tick_text(ground: str, term: str) -> str:
    """What the second person says to have looked at, for this ground."""
    over = _translate("Erasures", "Ik heb nagegaan dat de bewaartermijn is geëindigd op %1").replace("%1", term)
    return {
        Ground.RETENTION_OVER.value: over
        if term
        else _translate("Erasures", "Ik heb nagegaan dat de bewaartermijn voorbij is"),
        Ground.UNLAWFUL.value: _translate(
            "Erasures", "Ik heb bij wie dit voorstelt nagevraagd waarom dit niet vastgelegd had mogen worden"
        ),
        Ground.REQUEST.value: _translate("Erasures", "Ik heb het verzoek van de betrokkene nagegaan"),
        Ground.COURT.value: _translate("Erasures", "Ik heb de rechterlijke uitspraak nagegaan"),
        Ground.POLICE_REQUEST.value: _translate("Erasures", "Ik heb het verzoek van de betrokkene nagegaan"),
    }.get(ground, _translate("Erasures", "Ik heb de grond nagegaan"))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
