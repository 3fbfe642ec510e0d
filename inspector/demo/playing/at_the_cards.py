"""Plays what somebody does who is present and holds the tablet, and the two moments at which it changes hands."""

from typing import assert_never

from inspector.aside.helping import Helping
from inspector.demo.played_cards import PlayedCards
from inspector.demo.playing.company import Acting, Company
from inspector.demo.playing.refused import NO_CARDS, NOBODY_RECEIVES, NOT_HANDED_OVER, NOTHING_TO_TAKE_BACK
from inspector.demo.script.help_steps import Choice, CloseCards, HelpStep, OpenCards, Refer, WithdrawReferral
from inspector.domain.refusals import Refusal

_SESSION_CODE = "481516"
_REACH, _HOURS = "000 000 00 00", "ma-vr 10:00-12:00"


def play_at_the_cards(actor: Acting, step: HelpStep) -> Refusal | None:
    """Do what the step says; gives the refusal when the screen will not."""
    cards = actor.device.cards
    if isinstance(step, OpenCards):
        return _open(actor, step)
    if cards.helping is None:
        return NOT_HANDED_OVER
    match step:
        case CloseCards():
            give_back(actor)
        case Refer():
            return _answer(actor.company, cards, cards.helping, step)
        case WithdrawReferral():
            code = actor.company.referrals[step.code - 1] if step.code <= len(actor.company.referrals) else ""
            return None if cards.helping.takeBack(code) == "taken_back" else NOTHING_TO_TAKE_BACK
        case _:
            assert_never(step)
    return None


def give_back(actor: Acting) -> None:
    """The officer has the tablet again."""
    actor.device.cards.leave(actor.device.app.keepPacket)
    actor.device.rest()
    _type(actor)


def _open(actor: Acting, step: OpenCards) -> Refusal | None:
    app, cards, visit = actor.device.app, actor.device.cards, actor.workplace.visit
    if cards.helping is not None or visit is None:
        return NO_CARDS
    registration = visit.persons_tab.props.registration
    app.showCards(registration)
    if not app.curtain_screen.has_code:
        _type(actor)
        _type(actor)
        app.showCards(registration)
    actor.device.rest()
    if step.card not in {None, *cards.languages.get(step.language, ())} or step.language not in cards.languages:
        give_back(actor)
        return NO_CARDS
    cards.language = step.language
    if step.card is not None:
        actor.company.cards[_whose(actor.company, step)][step.card] += 1
    return None


def _answer(company: Company, cards: PlayedCards, helping: Helping, step: Refer) -> Refusal | None:
    if step.choice is Choice.IS_CALLED:
        receiver = company.devices[step.organisation or ""].equipped.officer.name
        said: dict[str, object] = {"reach": _REACH, "hours": _HOURS, "words": step.text, "language": cards.language}
        code = helping.seal(receiver, said)
        if not code:
            return NOBODY_RECEIVES
        company.referrals.append(code)
    company.answers[_whose(company, step)][step.choice.value] += 1
    return None


def _whose(company: Company, step: OpenCards | Refer) -> tuple[str, str]:
    """For which agency something is counted, and for which quarter."""
    agency = company.devices[step.actor].equipped.officer.agency
    return agency.value, f"{company.now.year}-Q{(company.now.month + 2) // 3}"


def _type(actor: Acting) -> None:
    for figure in _SESSION_CODE:
        actor.device.app.curtain_screen.typed(figure)
    actor.device.rest()
