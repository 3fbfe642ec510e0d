"""Which passphrases may protect a vault, and how long to wait after wrong ones.

Length is what counts (four words of a word list have it); no composition rules, no forced change. A passphrase is
judged in the bytearray it was typed into: no copy of it outlives the call.
"""

from datetime import timedelta
from enum import StrEnum
from itertools import pairwise

from inspector.crypto.wiping import wipe

PASSPHRASE_LEAST = 15
"""Characters."""

PASSPHRASE_MOST = 256
"""Bytes of UTF-8: the size of the buffer it is typed into."""

_VARIETY_LEAST = 6
_CONTINUATION_MASK, _CONTINUATION = 0xC0, 0x80
_SMALL_LETTER = 0x20
_DIGITS = b"0123456789"
_LETTERS_AND_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_DELAYS = (1, 2, 5, 15)
_FREE_MISSES = 4

# Letters and digits only, as `_bare` leaves them; each also refused when repeated or followed by digits.
_COMMON = (
    b"abcdefghijklmnopqrstuvwxyz admin administrator aapnootmies aapnootmieswimzusjet allesiseenbeetjekomen azerty "
    b"azertyuiopqsdfg dagallemaal dekatkrabtdekrollenvandetrap demo geheim geheimwachtwoord geheimwachtzin gemeente "
    b"goedemorgen goedemorgenallemaal hallo halloallemaal hoedjevanpapier eentweedrievier eentweedrieviervijf "
    b"eentweedriehoedjevan eentweedrieviehoedjevanpapier eentweedrievierhoedjevan eentweedrievierhoedjevanpapier "
    b"eigenhuisentuin hetisweermaandag ikhouvanjou ikhouheelveelvanjou ikhouvanmijnwerk iloveyou inspectie inspecteur "
    b"ikbenhetvergeten koningsdag laatmeerin laatmijerin letmein lentezomerherfstwinter maandagdinsdagwoensdag "
    b"mijnwachtwoord mijnwachtwoordis mijnwachtzin mijngeheimewachtwoord nederland ditismijnwachtwoord "
    b"ditiseenwachtwoord ditiseengoedwachtwoord ditiseenwachtzin nieuwwachtwoord papegaai password passphrase politie "
    b"poesje qwerty qwertyuiop qwertyuiopasdfgh qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm sinterklaas "
    b"sinterklaaskapoentje slaapkindjeslaap test tijdelijkwachtwoord toezichthouder vergeten vergetenwachtwoord "
    b"vierwoordenzijngenoeg voetbal wachtwoord wachtwoordvergeten wachtzin welkom welkomwelkom welkomallemaal "
    b"welkomthuis welkominnederland welkominspectie welkomgemeente welkompolitie wijwillendewedstrijdwinnen "
    b"wilhelmusvannassouwe wilhelmusvannassouwebenikvanduitsenbloed winter zomer zondag zusjejetteun "
    b"correcthorsebatterystaple juistpaardaccunietje juistpaardbatterijnietje"
).split()


class PassphraseProblem(StrEnum):
    """Why a passphrase is refused."""

    TOO_SHORT = "too short"
    TOO_LONG = "too long"
    TOO_UNIFORM = "too few different characters, or a plain sequence"
    COMMON = "known to everybody"


def passphrase_problem(passphrase: bytearray) -> PassphraseProblem | None:
    """Judge a new passphrase; nothing when it may be used."""
    if len(passphrase) > PASSPHRASE_MOST:
        return PassphraseProblem.TOO_LONG
    if _characters(passphrase) < PASSPHRASE_LEAST:
        return PassphraseProblem.TOO_SHORT
    steps = {(after - before) % 10 for before, after in pairwise(passphrase)}
    if len(set(passphrase)) < _VARIETY_LEAST or len(steps) == 1:
        return PassphraseProblem.TOO_UNIFORM
    bare = _bare(passphrase)
    try:
        common = any(_is_made_of(bare, word) for word in _COMMON)
    finally:
        wipe(bare)
    return PassphraseProblem.COMMON if common else None


def delay_after(misses: int) -> timedelta:
    """How long to refuse the next try. It grows to 15 minutes and stays there: evidence must never be stranded."""
    if misses <= _FREE_MISSES:
        return timedelta(0)
    return timedelta(minutes=_DELAYS[min(misses - _FREE_MISSES, len(_DELAYS)) - 1])


def _characters(text: bytearray) -> int:
    return sum(byte & _CONTINUATION_MASK != _CONTINUATION for byte in text)


def _bare(passphrase: bytearray) -> bytearray:
    """Letters and digits, small, without the digits at the end: what is left of the usual disguises."""
    # Filled in place: a growing bytearray would leave its earlier selves in memory.
    bare = bytearray(len(passphrase))
    size = 0
    for byte in passphrase:
        if byte in _LETTERS_AND_DIGITS:
            bare[size] = byte | _SMALL_LETTER
            size += 1
    while size and bare[size - 1] in _DIGITS:
        size -= 1
    bare[size:] = bytes(len(bare) - size)
    del bare[size:]
    return bare


def _is_made_of(bare: bytearray, word: bytes) -> bool:
    times, rest = divmod(len(bare), len(word))
    return times > 0 and rest == 0 and all(byte == word[place % len(word)] for place, byte in enumerate(bare))
