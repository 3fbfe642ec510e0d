"""The words of each language around the cards and the places of help, and the codes that they are words for."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Annotated

from inspector.domain.catalogue.reading import Called, Within
from inspector.domain.catalogue.strict_document import DocumentError, Fields, Path, checked_text

LANGUAGES = ("nl", "en", "es", "pt", "fr", "ro", "bg", "tr", "hu", "pl", "ru", "th", "zh", "vi")
"""In the order of their buttons."""
_MOST = 160
_MOST_TOLD = 500
_MOST_OF_A_CODE = 60


class Kind(StrEnum):
    """What sort of place it is."""

    DROP_IN = "drop_in"
    HEALTH = "health"
    LEGAL = "legal"
    AID = "aid"
    INTEREST = "interest"


class Need(StrEnum):
    """What somebody can look for."""

    TALK = "talk"
    HEALTH = "health"
    LAW = "law"
    MONEY = "money"
    HOUSING = "housing"
    OTHER_WORK = "other_work"
    SAFETY = "safety"


class Welcome(StrEnum):
    """Who can come."""

    EVERYONE = "everyone"
    WOMEN = "women"
    MEN = "men"
    TRANS = "trans"


def a_number(value: object, path: Path) -> str:
    """A telephone number, or nothing."""
    number = checked_text(value, path, 80, empty=True)
    if not all(each in "0123456789- " for each in number):
        raise DocumentError(path, "must hold figures, spaces and hyphens only")
    return number


def _a_word_for_each(codes: type[StrEnum], value: object, path: Path) -> Mapping[str, str]:
    fields = Fields.of(value, path)
    fields.only(*codes)
    return {code.value: fields.text(code.value, _MOST_OF_A_CODE) for code in codes}


def _with_a_place(value: object, path: Path) -> str:
    text = checked_text(value, path, _MOST_TOLD)
    if "%1" not in text:
        raise DocumentError(path, "must have %1")
    return text


_Said = Annotated[str, Within(1, _MOST)]
_Told = Annotated[str, Within(1, _MOST_TOLD)]


@dataclass(frozen=True, slots=True)
class AidWords:
    """What stands around the places where somebody can go for help."""

    title: _Said
    need: _Said
    everything: _Said
    region: _Said
    all_regions: _Said
    open: _Said
    speaks: _Said
    welcome: _Said
    identity: _Said
    no_identity: _Said
    checked: _Said
    nothing: _Said
    invented: _Said
    page: _Said
    kinds: Annotated[Mapping[str, str], partial(_a_word_for_each, Kind)]
    needs: Annotated[Mapping[str, str], partial(_a_word_for_each, Need)]
    whom: Annotated[Mapping[str, str], Called("for"), partial(_a_word_for_each, Welcome)]


@dataclass(frozen=True, slots=True)
class AloudWords:
    """What stands around reading aloud."""

    read: _Said
    stop: _Said
    ask: _Said
    heard: _Said
    yes: _Said
    no_voice: _Said


@dataclass(frozen=True, slots=True)
class HelpWords:
    """What stands around asking for help; `%1` is an organisation, in `waits` what leads back to the officer."""

    title: _Said
    free: _Told
    danger: _Told
    call_myself: _Said
    call_me: _Said
    talk_now: _Said
    no: _Said
    take_back: _Said
    how_myself: _Told
    how_now: _Told
    officer: _Told
    how_no: _Told
    who: _Said
    name: _Said
    reach: _Said
    hours: _Said
    words: _Said
    may_say: _Said
    agreed: Annotated[str, _with_a_place]
    seal: _Said
    waits: Annotated[str, _with_a_place]
    gone: _Told
    no_letter: _Told
    nothing: _Told
    code: _Said
    taken_back: _Told
    no_code: _Told


@dataclass(frozen=True, slots=True)
class TalkWords:
    """What stands around the cards at the talk when somebody registers."""

    title: _Said
    kept: _Told
    had: _Said
    thanks: _Said


@dataclass(frozen=True, slots=True)
class Words:
    """What stands around the cards."""

    language: _Said
    unreviewed: _Said
    reviewed: _Said
    expired: _Said
    back: _Said
    all: _Said
    aid: AidWords
    aloud: AloudWords
    help: HelpWords
    talk: TalkWords
