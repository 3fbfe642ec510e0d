"""The guard that asks whether the name of a person stands in free text, by the words that go before one."""

import re
from collections.abc import Callable
from functools import cache

_TITLES = (
    r"mevrouw|mevr|mw|mevr\.|mw\.|meneer|mijnheer|dhr\.?|de\s+heer|juffrouw|mejuffrouw|"
    r"mr\.?|mrs\.?|ms\.?|miss|mister|madam"
)
_CALLED = (
    r"genaamd|geheten|heet|heette|(?:noemt|noemde)\s+zich|naam\s+(?:is|was)|naam\s*(?=:)|werknaam|roepnaam|voornaam|"
    r"achternaam|alias|(?:stelt|stelde)\s+zich\s+voor\s+als|bekend\s+als|called|named|name\s+(?:is|was)|name\s*(?=:)|"
    r"goes\s+by|known\s+as"
)
_KINDS = (
    r"sekswerk(?:er|ster|ers|sters)|prostituees?|raamwerksters?|masseuses?|escorts?|dames?|vrouw|meisje|jongen|"
    r"medewerk(?:er|ster)|sex\s+workers?|prostitutes?|lady|woman|girl|boy|masseur"
)
_WORD = r"[^\W\d_][\w'\u2019\-]*+"
_BETWEEN = r"[\s:,\"'\u2018\u201c\u201e(\u00ad\u200b-\u200f\u2060\ufeff]{1,4}"
_ROLE = r"(?:exploitant|beheerder|vergunninghouder|eigenaar|eigenares|bedrijfsleider|gemachtigde|tolk|operator|manager)"
_ROLE_BEFORE = re.compile(rf"{_ROLE}\W{{1,3}}$", re.IGNORECASE)
_ROLE_AFTER = re.compile(rf"(?:\.?\s?{_WORD}\.?){{0,4}}\s?[,(]\s?(?:de\s+|the\s+)?{_ROLE}(?!\w)", re.IGNORECASE)
_THING_BEFORE = re.compile(
    r"(?:water|zaak|bedrijf|club|salon|straat|plein|pand|kamer|app|site|website|document|formulier|lijst|business|place|room)"
    r"(?:\s+(?:die|dat|zelf))?\s+$",
    re.IGNORECASE,
)
_WORDS = """
    aan aanwezig achter af afwezig al alleen alles als alsnog altijd anders antwoord begin ben bent beneden bij
    binnen boven buiten daar daarna dan dat de deed deel denk deze die dit doet door dus een eens eerst eigen en er
    even gaat gaf geen gedurende geeft gehoord gesproken gevraagd gezien ging graag haar had hadden heb hebben heeft
    hem het hier hierover hij hoe hun ik in is ja je kamer kan kijkt klaar kon komt kreeg krijgt kwam laat later
    leek legde liep liet loopt maar mag meer met mij mocht moest moet mogelijk na naar naast namens nee niet niets
    noch nog noemt nu of om omdat onder ons ook op over praat pas privacy samen sinds sloeg snel soms sprak spreekt
    stil stond te tegen terug terwijl toch toen tot tussen uit van vandaag vanaf vanwege vanuit ver verder
    verklaring via vlak voor vond voordat vrijwillig vroeg waar waarbij waarna waarom wanneer want waren was wat
    water weer weg weigert wel welke werd wie wij wil wist woont worden wordt zal zat ze zegt zei zelf zelfstandig
    zich zie ziet zij zijn zit zo zoals zocht zodat zonder zou zowel zwijgt about after alone also and are as at be
    because before but by can could did does for from had has have he her here him his how in is it its may not now
    of on or our out present said says she so that the their them then there they this to told under up upstairs was
    we were what when where which who will with without would anoniem onbekend overgeslagen niemand iemand nn n.n x
    y z anonymous unknown nobody bar club hotel huize salon massagesalon studio sauna villa maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november
    december beheerder exploitant officier burgemeester inspecteur toezichthouder tolk manager operator
"""
_NO_NAME = frozenset(_WORDS.split())
"""What stands after such a word when no name does."""
_VERB = re.compile(r"(?:t|de|te|den|ten|end|ende|ing|lijk|ig)$")


@cache
def _found() -> re.Pattern[str]:
    """Made when text is first looked at: no start of the program waits for it."""
    return re.compile(
        rf"(?<!\w)(?:(?P<title>{_TITLES})|(?P<called>{_CALLED})|(?P<kind>{_KINDS}))(?!\w){_BETWEEN}"
        rf"(?=(?P<name>(?:(?:van|von|de|der|den|ten|ter|het|'t|el|al|la|le|du|dos|da|di)\s+){{0,3}}(?P<word>{_WORD})))",
        re.IGNORECASE,
    )


def find_names(text: str) -> tuple[tuple[int, int], ...]:
    """Where in a text the name of a person may stand, as (start, end): what follows "mevrouw", "heet" and the like.

    Not asked of whom a role in the business is said beside the name, and not of words that are no names.
    """
    spans = (match.span("name") for match in _found().finditer(text) if _is_asked(text, match))
    return tuple(dict.fromkeys(spans))


def _is_asked(text: str, match: re.Match[str]) -> bool:
    if match["word"].casefold().rstrip("-'\u2019") in _NO_NAME:
        return False
    is_asked: Callable[[str, str], bool] = _is_capital if match["kind"] else _may_be_name
    said = match["title"] or match["called"] or match["kind"]
    before, after = text[max(0, match.start() - 40) : match.start()], text[match.end("name") : match.end("name") + 60]
    if _ROLE_BEFORE.search(before) or _ROLE_AFTER.match(after):
        return False
    if match["called"] and _THING_BEFORE.search(before):
        return False
    return is_asked(said, match["word"])


def _is_capital(said: str, word: str) -> bool:
    """Whether a word is written with a capital that the word before it has not too."""
    return word[0].isupper() and not (said.isupper() and word.isupper())


def _may_be_name(said: str, word: str) -> bool:
    """Whether a word may be a name, in small letters too: not when it ends as a verb does."""
    return _is_capital(said, word) or not _VERB.search(word.casefold())
