"""The part of the report that carries it: what was judged, on which facts, and what was left open."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from inspector.reports.model import FindingReport, Reader, ReportBasis, ReportFinding
from inspector.reports.typesetting import Json, Typesetting

_VIOLATIONS = ("overtreding", "niet_hersteld")
_UNCHECKED = "niet_gecontroleerd"
_FIRST_VISIT = ("overtreding", "voldoet", _UNCHECKED, "niet_van_toepassing")
_FOLLOW_UP = ("niet_hersteld", "hersteld", "niet_te_beoordelen")


def findings_data(report: FindingReport, layout: Typesetting) -> dict[str, Json]:
    """Violations in full with their photos, the other answers as one list, the rest with its reason."""
    text = layout.text
    return {
        "summary": _summary(report, layout),
        "violations": [_violation(f, layout) for f in report.findings if f.answer in _VIOLATIONS and not f.apart],
        "apart": [_violation(f, layout) for f in report.findings if f.answer in _VIOLATIONS and f.apart],
        "beside": [
            [
                layout.time(b.at),
                layout.words.of("beside_kinds", b.what),
                text(b.condition),
                text(b.by) + _then(b.clock_ahead, layout),
            ]
            for b in report.beside
        ],
        "others": _others(report, layout),
        "condition_head": layout.words.of("condition_heads", report.subject.value),
        "others_title": layout.words.of("others", report.subject.value),
        "rest": _rest(report, layout),
        "loose_photos": [layout.photo(photo) for photo in report.photos],
        "counts": [
            {
                "check": text(count.check),
                "question": text(count.question),
                "outcomes": [[text(outcome), str(number)] for outcome, number in count.outcomes],
            }
            for count in report.counts
            if count.outcomes
        ],
    }


def _rest(report: FindingReport, layout: Typesetting) -> list[Json]:
    """What was left open, by the answer and the reason that were given for it."""
    groups: dict[tuple[str, str], list[Json]] = {}
    for each in report.unchecked:
        line: Json = [layout.text(each.condition), layout.text(each.question)]
        groups.setdefault((each.answer, each.reason), []).append(line)
    return [
        {"answer_words": layout.words.of("answers", answer), "reason": layout.text(reason), "rows": rows}
        for (answer, reason), rows in groups.items()
    ]


def _summary(report: FindingReport, layout: Typesetting) -> dict[str, Json]:
    judged, left = [finding.answer for finding in report.findings], [each.answer for each in report.unchecked]
    answers = judged + left
    is_whole = report.reader is Reader.AUTHORITY
    always = () if report.kind == "hercontrole" else _FIRST_VISIT
    return {
        "tallies": [
            {"code": code, "words": layout.words.of("answers", code), "number": answers.count(code)}
            for code in (*_FIRST_VISIT, *_FOLLOW_UP)
            if answers and (code in always or code in answers) and (is_whole or code in _VIOLATIONS)
        ],
        "judged": is_whole and any(answer != _UNCHECKED for answer in judged),
        "violations": [
            [layout.text(f.condition), _question(f, layout), _severity(f, layout), _term(f, layout)]
            for f in report.findings
            if f.answer in _VIOLATIONS
        ],
    }


def _question(finding: ReportFinding, layout: Typesetting) -> str:
    question = layout.text(finding.question)
    return f"{question} ({_apart(finding, layout).lower()})" if finding.apart else question


def _apart(finding: ReportFinding, layout: Typesetting) -> str:
    """That the operator was not shown it, or not as it stands."""
    return layout.words.text("not_shown_so" if finding.was_told else "not_shown") if finding.apart else ""


def _violation(finding: ReportFinding, layout: Typesetting) -> dict[str, Json]:
    words, text = layout.words, layout.text
    return {
        "condition": text(finding.condition),
        "question": text(finding.question),
        "answer": finding.answer,
        "answer_words": words.of("answers", finding.answer),
        "severity_words": _severity(finding, layout),
        "disputed": finding.disputed,
        "apart": _apart(finding, layout),
        "rows": layout.rows(
            (
                ("facts", text(finding.facts)),
                ("method", _known_by(finding, layout)),
                ("measured", text(finding.measured)),
                ("rule", ": ".join(part for part in (text(finding.condition), text(finding.title)) if part)),
                ("bases", "\n".join(_basis(basis, layout) for basis in finding.bases)),
                ("term", _term(finding, layout)),
                ("earlier", _earlier(finding, layout)),
                ("established", "\n".join(_established(finding, layout))),
                ("reason", text(finding.reason)),
            )
        ),
        "photos": [layout.photo(photo, finding.condition) for photo in finding.photos],
    }


def _basis(basis: ReportBasis, layout: Typesetting) -> str:
    """Where a condition comes from, and that no lawyer looked it up where none did."""
    said = ": ".join(layout.text(part) for part in (basis.source, basis.words) if part)
    return said if basis.verified else f"{said} ({layout.words.text('not_verified')})"


def _earlier(finding: ReportFinding, layout: Typesetting) -> str:
    if finding.earlier is None:
        return ""
    return layout.words.count("times", finding.earlier) if finding.earlier else layout.words.text("first_time")


def _others(report: FindingReport, layout: Typesetting) -> list[Json]:
    groups: dict[str, list[Json]] = {}
    for finding in report.findings:
        if finding.answer not in _VIOLATIONS:
            groups.setdefault(_category(finding, layout), []).append(_other(finding, layout))
    return [{"category": category, "rows": rows} for category, rows in groups.items()]


def _known_by(finding: ReportFinding, layout: Typesetting) -> str:
    return layout.words.of("methods", finding.method) if finding.method else ""


def _category(finding: ReportFinding, layout: Typesetting) -> str:
    """What a condition protects; the groups of the labour checks are names of laws and have no other word."""
    names = layout.words.words["categories"]
    said = names.get(finding.category) if isinstance(names, dict) else None
    return layout.text(finding.category) if said is None else said


def _other(finding: ReportFinding, layout: Typesetting) -> dict[str, Json]:
    return {
        "condition": layout.text(finding.condition),
        "question": layout.text(finding.question),
        "remark": layout.lines(finding.facts, _known_by(finding, layout), finding.measured, finding.reason),
        "answer": finding.answer,
        "answer_words": layout.words.of("answers", finding.answer),
        "disputed": finding.disputed,
        "apart": _apart(finding, layout),
        "established": list(_established(finding, layout)),
        "photos": [layout.photo(photo, finding.condition) for photo in finding.photos],
    }


def _established(finding: ReportFinding, layout: Typesetting) -> Iterator[str]:
    """When and by whom it was found first, and on lines of their own what was done with it since."""
    yield _moment(finding.at, finding.by, finding.clock_ahead, layout)
    for change in finding.changes:
        moment = _moment(change.at, change.by, change.clock_ahead, layout)
        yield f"{layout.words.of('changed', change.how)} {moment}"


def _moment(at: datetime, by: str, ahead: timedelta | None, layout: Typesetting) -> str:
    return f"{layout.time(at)}, {layout.text(by)}{_then(ahead, layout)}"


def _then(ahead: timedelta | None, layout: Typesetting) -> str:
    """What is said beside a time that a wrong clock gave."""
    return "" if ahead is None else f" ({layout.words.text('clock_then')} {layout.ahead(ahead)})"


def _severity(finding: ReportFinding, layout: Typesetting) -> str:
    return layout.words.of("severities", finding.severity) if finding.severity else ""


def _term(finding: ReportFinding, layout: Typesetting) -> str:
    return "" if finding.term_days is None else layout.term(finding.term_days)
