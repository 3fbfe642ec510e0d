"""What of the cards a person gets to read on a day: judged here, so that who shows it needs to judge nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from inspector.domain.catalogue.aid import AidMap
from inspector.domain.catalogue.card_reviews import CardReview, newest_review
from inspector.domain.catalogue.card_words import LANGUAGES, Words
from inspector.domain.catalogue.cards import ALWAYS, Card, CardSet, Line
from inspector.domain.catalogue.protocols import ProtocolSet


@dataclass(frozen=True, slots=True)
class SignedCards:
    """What was signed for whoever is present, and counts here."""

    sets: tuple[CardSet, ...] = ()
    reviews: tuple[CardReview, ...] = ()
    maps: tuple[AidMap, ...] = ()
    protocols: tuple[ProtocolSet, ...] = ()
    """What an officer does who doubts; those that came with the program among them."""


NO_SIGNED_CARDS = SignedCards()


@dataclass(frozen=True, slots=True)
class Spoken:
    """Every card in one language, as it is shown."""

    code: str
    name: str
    words: Words | None
    """None where no text of the language can be read."""
    standing: str
    """Whether somebody reviewed this text, or that it expired."""
    reviewed_on: str
    """The day of the review, `YYYY-MM-DD`; empty without one."""
    cards: tuple[Card, ...]
    helps: bool = True
    """Whether its words about asking for help are shown: they name whom to call, and expire with the rest."""


NOTHING_ELSE = Spoken(
    "nl",
    "Nederlands",
    None,
    "De uitleg kan nu niet worden getoond.",
    "",
    (Card("K-10", "phone", "Nood en bellen", "", (Line("siren", "Direct gevaar", "112"),)),),
)
"""What still helps when there is no text at all."""


def spoken_on(
    day: date,
    *,
    registration: bool,
    shipped: Iterable[CardSet],
    signed: SignedCards = NO_SIGNED_CARDS,
    talk: bool = False,
) -> tuple[Spoken, ...]:
    """Each language as it may be shown on a day, in a visit or at the talk when somebody registers; at least one.

    What an agency or the country signed takes the place of what came with the program, also when it expired since.
    """
    came = tuple(shipped)
    chosen = (_of_language(signed.sets, code, day) or _of_program(came, code, day) for code in LANGUAGES)
    found = (_shown(each, signed.reviews, day, registration=registration) for each in chosen if each is not None)
    spoken = tuple(found) or (NOTHING_ELSE,)
    return tuple(map(_at_the_talk, spoken)) if talk else spoken


def _at_the_talk(each: Spoken) -> Spoken:
    """Nothing is checked there, so nothing of a check is said; first what the register is."""
    cards = [card for card in each.cards if card.only != "check"]
    return replace(each, cards=tuple(sorted(cards, key=lambda card: card.only != "registration")), helps=False)


def _of_language(sets: Iterable[CardSet], code: str, day: date) -> CardSet | None:
    """The set in force: of several the one with the newest beginning."""
    begun = (each for each in sets if each.code == code and each.in_force_from <= day)
    return max(begun, key=lambda each: each.in_force_from, default=None)


def _of_program(shipped: Iterable[CardSet], code: str, day: date) -> CardSet | None:
    """The same of what came with the program; a clock that stands years back takes nothing away."""
    here = [each for each in shipped if each.code == code]
    first = min(here, key=lambda each: each.in_force_from, default=None)
    return _of_language(here, code, day) or first


def _shown(found: CardSet, reviews: Iterable[CardReview], day: date, *, registration: bool) -> Spoken:
    cards = tuple(card for card in found.cards if registration or card.only != "registration")
    if found.expires < day:
        lasting = (replace(card, lines=tuple(line for line in card.lines if line.number in ALWAYS)) for card in cards)
        left = tuple(card for card in lasting if card.lines)
        return Spoken(found.code, found.name, found.words, found.words.expired, "", left, helps=False)
    review = newest_review(reviews, found.data_hash, day)
    if review is None:
        return Spoken(found.code, found.name, found.words, found.words.unreviewed, "", cards)
    said = f"{found.words.reviewed}: {review.by}, {review.capacity}"
    return Spoken(found.code, found.name, found.words, said, review.on.isoformat(), cards)
