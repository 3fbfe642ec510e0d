"""How the report ends: what others said, what follows, who signs, and what holds the file together."""

from collections.abc import Iterable

from inspector.reports.fingerprint import heads_fingerprint, in_groups
from inspector.reports.model import FindingReport, OfficerSignature, OperatorReaction
from inspector.reports.said import ReportDemand, ReportRole, ReportStatement
from inspector.reports.typesetting import Json, Typesetting
from inspector.reports.wording import Wording

_UNITS = (("days", 1440), ("hours", 60), ("minutes", 1))
_SHORT = 39
"""Eight groups of four and the spaces between."""
_NONE = "-"
"""In a column of days: the decision sets none."""


def closing_data(report: FindingReport, layout: Typesetting) -> dict[str, Json]:
    """Statements to signatures, in the order they are printed."""
    words, text = layout.words, layout.text
    return {
        "statements": [_statement(statement, layout) for statement in report.statements],
        "demands": [_demand(demand, layout) for demand in report.demands],
        "receipts": [
            [layout.time(r.at), text(r.text), words.text("returned" if r.returned else "taken_along"), text(r.by)]
            for r in report.receipts
        ],
        "notes": [
            {
                "by": text(n.by),
                "at": layout.time(n.at),
                "condition": text(n.condition),
                "text": text(n.text),
                "apart": n.apart,
            }
            for n in report.notes
        ],
        "reaction": _reaction(report.reaction, layout),
        "shown_later": [_reaction(each, layout) for each in report.shown_later],
        "agreements": [[layout.time(a.at), text(a.text), text(a.by)] for a in report.agreements],
        "follow_up": "" if report.follow_up_days is None else _follow_up(report.follow_up_days, layout),
        "sanctions": [
            [
                text(s.condition),
                words.of("severities", s.severity),
                words.of("ordinals", str(min(s.occurrence, 3))),
                text(s.measure),
                text(s.term),
                text(s.decided_by),
            ]
            for s in report.sanctions
        ],
        "sanction_basis": text(report.sanction_basis),
        "decisions": [
            [
                text(d.condition),
                text(f"{d.measure} ({layout.words.text('decision_disputed')})" if d.disputed else d.measure),
                words.day(d.day),
                _NONE if d.until is None else words.day(d.until),
                _NONE if d.objection_until is None else words.day(d.objection_until),
            ]
            for d in report.decisions
        ],
        "handovers": [
            [layout.time(h.at), words.of("receivers", h.receiver.value), text(h.what), text(h.ground), text(h.receipt)]
            for h in report.handovers
        ],
        "missing_signatures": _missing_signatures(report, layout),
        "missing_reason": text(report.missing_reason),
        "signatures": [_signature(signature, layout) for signature in report.signatures],
    }


def _missing_signatures(report: FindingReport, layout: Typesetting) -> str:
    """Whose signature is missing, for every page; nothing when nobody's is."""
    unknown = layout.words.text("a_colleague")
    left = (missing.name or missing.number or unknown for missing in report.missing_signatures)
    who = layout.text(", ".join(left))
    return layout.words.text("missing_signature").format(who=who) if who else ""


def chain_data(report: FindingReport, layout: Typesetting) -> dict[str, Json]:
    """The heads, the one value over all of them, and the fingerprints of the roots."""
    heads = [(bytes.fromhex(h.log), h.seq, bytes.fromhex(h.head)) for h in report.heads]
    mark = in_groups(heads_fingerprint(heads).hex()) if heads else ""
    return {
        "heads": [
            [
                in_groups(h.log, 8),
                layout.words.of("log_kinds", h.kind),
                layout.text(h.officer),
                str(h.seq),
                in_groups(h.head, 8),
            ]
            for h in report.heads
        ],
        "fingerprint": mark,
        "fingerprint_short": mark[:_SHORT],
        "roots": [[layout.text(_agency(name, layout)), in_groups(public, 8)] for name, public in report.roots],
    }


def _agency(name: str, layout: Typesetting) -> str:
    """An agency in the report's language; a name that no list knows stays as it is."""
    agencies = layout.words.words["agencies"]
    return agencies.get(name, name) if isinstance(agencies, dict) else name


def _follow_up(days: int, layout: Typesetting) -> str:
    if days == 0:
        return layout.words.text("follow_up_at_once")
    return layout.words.text("follow_up_after").format(term=layout.term(days))


def _statement(statement: ReportStatement, layout: Typesetting) -> dict[str, Json]:
    return {
        "title": f"{layout.words.text('statement_by')} {_role(statement.role, layout)}",
        "by": layout.text(statement.by),
        "about": "; ".join(_circumstances(statement, layout)),
        "at": layout.time(statement.at),
        "text": layout.text(statement.text),
    }


def _circumstances(statement: ReportStatement, layout: Typesetting) -> Iterable[str]:
    if statement.interpreter:
        yield f"{layout.words.text('interpreter')} {layout.text(statement.interpreter)}"
    if statement.cautioned is not None:
        yield layout.words.text("caution").format(time=layout.time(statement.cautioned))
    if statement.read_back:
        yield layout.words.text("read_back")


def _role(somebody: ReportRole, layout: Typesetting) -> str:
    name = layout.words.of("roles", somebody.role)
    return name if somebody.number is None else f"{name} {somebody.number}"


def _span(minutes: int, words: Wording) -> str:
    """A term in the largest unit that it is whole in."""
    unit, size = next(each for each in _UNITS if minutes % each[1] == 0)
    return words.count(unit, minutes // size)


def _demand(demand: ReportDemand, layout: Typesetting) -> Json:
    """When, of whom and what; and then what came of it, with the words of both."""
    words = layout.words
    within = "" if demand.minutes is None else words.text("within").format(span=_span(demand.minutes, words))
    warning = demand.warning and f"{words.text('warned')}: {demand.warning}"
    return [
        layout.time(demand.at),
        _role(demand.to, layout),
        layout.lines(demand.demand, within),
        layout.lines(words.of("demand_answers", demand.answer), demand.reply, warning),
        layout.text(demand.by),
    ]


def _reaction(reaction: OperatorReaction | None, layout: Typesetting) -> Json:
    if reaction is None:
        return None
    return {
        "text": layout.text(reaction.text),
        "response": layout.words.of("responses", reaction.response),
        "reason": layout.text(reaction.reason),
        "role": layout.text(layout.words.spoken_to(reaction.role)),
        "name": layout.text(reaction.name),
        "at": layout.words.moment(reaction.at),
        "signature": layout.signature(reaction.signature),
        "shown": layout.text(", ".join(reaction.shown)),
    }


def _signature(signature: OfficerSignature, layout: Typesetting) -> Json:
    return {
        "number": layout.text(signature.number),
        "name": layout.text(signature.name),
        "capacity": layout.words.of("capacities", signature.capacity),
        "at": layout.words.moment(signature.at),
        "event": layout.text(signature.event),
        "succession": _succession(signature, layout),
        "signature": layout.signature(signature.signature),
        "oath": layout.words.of("oaths", signature.oath or "neither"),
        "not_seen": layout.text(", ".join(signature.not_seen)),
    }


def _succession(signature: OfficerSignature, layout: Typesetting) -> str:
    """In whose place an officer signs, and of what he says nothing from his own observation."""
    if not signature.succeeds:
        return ""
    said = layout.words.text("succession_of" if signature.unattested else "succession")
    return said.format(giver=layout.text(signature.succeeds), conditions=layout.text(", ".join(signature.unattested)))
