"""What a checked bundle proves and what not, in Dutch, word for word as `verify.py` in the bundle says it."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from inspector.crypto.statements import Statement
from inspector.reports.bundle_layout import fingerprint
from inspector.reports.events_view import moment
from inspector.reports.fingerprint import in_groups
from inspector.reports.proof import Binding, BundleProof, HubMark, LogProof
from inspector.wire.scopes import StreamKind

_STREAMS = {
    StreamKind.DIRECTORY: "adresboek",
    StreamKind.PLAN: "planning",
    StreamKind.BUSINESS: "bedrijf",
    StreamKind.VISIT: "bezoek",
    StreamKind.FINDINGS: "bevindingen",
    StreamKind.LABOUR: "arbeid",
    StreamKind.POLICE: "politie",
    StreamKind.HYGIENE: "hygiëne",
    StreamKind.TAX: "belasting",
    StreamKind.ENVELOPE: "envelop",
    StreamKind.LOGBOOK: "logboek",
    StreamKind.ANSWER: "antwoord",
}
_MARK = 32
"""The eight groups of four that stand at the foot of each page of the report."""

_NO_RECEIPT = "geen ontvangstbewijs van de server; wanneer dit er al was, is niet bewezen"

_RELEASED = "Vrijgegeven: precies deze logboeken en eindwaarden noemen de vrijgave en wie daarna ondertekende"
_SIGNED = "CONCEPT: ondertekend, niet vrijgegeven; wat geen ondertekening noemt kan ontbreken"
_UNSIGNED = "CONCEPT: niet ondertekend en niet vrijgegeven; niets zegt wat er ontbreekt"
_BESIDE, _NOT_SHOWN = "na of naast de ondertekening", "zo niet voorgelegd aan de exploitant"
_READ_BACK = frozenset({StreamKind.FINDINGS, StreamKind.LABOUR})
"""The parts that are read back to an operator."""

_PROVEN = """\
DE BUNDEL KLOPT.
Bewezen: elk logboek hierboven noemt zelf dit ene bezoek en dit ene deel ervan; er is tot en met het genoemde nummer
  niets gewijzigd, weggelaten, ingevoegd of verplaatst; het is ondertekend op het apparaat van de genoemde ambtenaar,
  voor wie de genoemde wortel instaat, in een rol die die wortel geeft; wat getoond is, is precies wat toen is
  vastgelegd; alles wat een getoonde ondertekening of vrijgave noemt is er; de overige bestanden zijn zoals de maker
  van de bundel ze gaf.
Niet bewezen: dat wat er staat waar is; dat de klok van een apparaat goed liep (alleen de server noemt een uiterste
  tijd); wat in delen staat die niet of alleen met hun kop zijn getoond; dat er geen andere logboeken zijn dan die een
  getoonde ondertekening of vrijgave noemt; dat er geen latere vrijgave is; dat report.pdf hetzelfde zegt als de
  logboeken (vergelijk het dossierkenmerk en events.json); dat een apparaat niet was ingetrokken; dat een tijdstempel
  echt is (dat gaat openssl na, zie LEESMIJ.txt); en dat de wortels echt zijn: vergelijk hun vingerafdruk met die de
  organisatie zelf bekendmaakt."""


def lines_about(proof: BundleProof) -> Iterator[str]:
    """The report of a check that succeeded, line by line."""
    yield f"Bundel: {_plain(proof.title)}, gemaakt op {moment(proof.made_ms)} door {_person(proof.maker)}"
    binding = proof.binding
    yield f"Bezoek {binding.visit}, deel: {_STREAMS[binding.part]}"
    yield _RELEASED if binding.is_released else _SIGNED if binding.is_signed else _UNSIGNED
    for root in proof.roots:
        yield f"Wortel {_plain(root.agency)}: vingerafdruk {in_groups(fingerprint(root.public), 8)}"
    for hub in proof.hubs:
        yield f"Server van {_plain(hub.agency)}: vingerafdruk {in_groups(fingerprint(hub.public), 8)}"
    for log in proof.logs:
        yield f"Logboek {log.log.hex()}: {_STREAMS[log.scope.kind]}, van {_person(log.author)}"
        yield f"  volledig tot en met nr {log.last}, eindwaarde {in_groups(log.head.hex(), 8)}"
        yield f"  {log.shown} getoond, {log.header_only} alleen met hun kop, {log.withheld} niet getoond"
        if log.opened.previous is not None:
            yield "  vervolgt een eerder logboek"
        yield from (f"  {line}" for line in _beside(log, binding))
        yield from (f"  {line}" for line in _received(log, proof))
    yield f"Foto's: {proof.photos}, elk gelijk aan de vastgelegde"
    if proof.report_mark:
        mark = in_groups(proof.report_mark[:_MARK])
        yield f"Dossierkenmerk dat op elke bladzijde van report.pdf moet staan: {mark}"
    yield from _PROVEN.splitlines()


def _beside(log: LogProof, binding: Binding) -> Iterator[str]:
    """What came beside or after the signature, what no operator was shown, what the release does not name."""
    signed, released = binding.signed.get(log.log, 0), binding.released.get(log.log, 0)
    shown = binding.shown.get(log.log, 0) if binding.part in _READ_BACK else log.last
    if binding.is_signed and signed == shown < log.last:
        yield f"{_places(signed + 1, log.last)}: {_BESIDE}; {_NOT_SHOWN}"
    elif binding.is_signed:
        yield from (
            f"{_places(at + 1, log.last)}: {said}"
            for at, said in ((signed, _BESIDE), (shown, _NOT_SHOWN))
            if at < log.last
        )
    if binding.is_released and released < log.last:
        yield f"{_places(released + 1, log.last)}: na de vrijgave, genoemd door wie later ondertekende"


def _received(log: LogProof, proof: BundleProof) -> Iterator[str]:
    """What the hub confirmed, part by part, and what it did not."""
    first = 1
    for mark in _earliest(proof.marks.get(log.log, ())):
        held = _held(proof.statements, log.author.installation, mark.at_ms)
        state = (
            "de verklaring van de ambtenaar gold toen"
            if held
            else "LET OP: de ambtenaar had toen geen geldige verklaring"
        )
        hub = "" if mark.hub_vouched else "; LET OP: de organisatie stond toen niet voor deze server in"
        stamp = "" if mark.stamped is None else f"; onder een tijdstempel van {_second(mark.stamped)}"
        yield f"{_places(first, mark.seq)}: door de server bevestigd op {moment(mark.at_ms)}; {state}{hub}{stamp}"
        first = mark.seq + 1
    if first <= log.last:
        yield f"{_places(first, log.last)}: {_NO_RECEIPT}"


def _second(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _places(first: int, last: int) -> str:
    return f"nr {last}" if first == last else f"nr {first} tot en met {last}"


def _earliest(marks: Iterable[HubMark]) -> list[HubMark]:
    """The marks that say something no later place was confirmed with before, by place."""
    kept: list[HubMark] = []
    for mark in sorted(marks, key=lambda mark: (-mark.seq, mark.at_ms)):
        if not kept or (mark.seq < kept[-1].seq and mark.at_ms < kept[-1].at_ms):
            kept.append(mark)
    return kept[::-1]


def _held(statements: tuple[Statement, ...], installation: bytes, ms: int) -> bool:
    at = datetime.fromtimestamp(ms / 1000, UTC)
    return any(each.installation == installation and each.validity.holds_at(at) for each in statements)


def _person(officer: Statement) -> str:
    return _plain(f"{officer.name} ({officer.number}, {officer.role}, {officer.agency})")


def _plain(text: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in text)
