"""A finding report as the plain data the template reads: every text printable, every code in words, times in full."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inspector.keyless.process import KeylessProcess
from inspector.reports.closing import chain_data, closing_data
from inspector.reports.errors import ReportDisputedError, ReportNotReadyError
from inspector.reports.findings import findings_data
from inspector.reports.labour_chapter import documents_data, eisen_data, labour_data
from inspector.reports.model import (
    DocumentState,
    FindingReport,
    Reader,
    ReportCorrection,
    ReportOfficer,
    ReportPlace,
)
from inspector.reports.pictures import Pictures
from inspector.reports.provenance import ReportClock, ReportErasure, ReportLateWork
from inspector.reports.typesetting import Json, Typesetting
from inspector.reports.wording import Wording, wording


@dataclass(frozen=True, slots=True)
class Document:
    """The data and the pictures it names."""

    data: dict[str, Json]
    pictures: dict[str, bytes]


def finding_document(report: FindingReport, printable: Callable[[str], str], helper: KeylessProcess) -> Document:
    """Lay the report out as data; the template decides only how it looks.

    Raises:
        ReportNotReadyError: a released report that is unsigned or still holds a conflict, or a code without words.
    """
    _check_ready(report)
    words = wording(report.language)
    layout = Typesetting(words, printable, report.day, Pictures(helper))
    data: dict[str, Json] = {
        "words": {name: value for name, value in words.words.items() if isinstance(value, str)},
        "language": report.language,
        "training": words.text("training") if report.training else "",
        "copy": words.text(_copy_word(report)) if report.reader is Reader.OPERATOR else "",
        "translated": words.text("translation") if report.language != "nl" else "",
        **_front(report, layout),
        **_circumstances(report, layout),
        **findings_data(report, layout),
        **labour_data(report.labour, layout),
        "documents": documents_data(report.documents, layout),
        "eisen": eisen_data(report.eisen, layout),
        **closing_data(report, layout),
        **chain_data(report, layout),
        "photos": layout.photos,
    }
    return Document(data, layout.pictures.files)


def _copy_word(report: FindingReport) -> str:
    """What the copy says of itself: it is no decision, but one may stand in it."""
    return "operators_copy" + ("_eis" if report.eisen else "") + ("_decided" if report.decisions else "")


def _check_ready(report: FindingReport) -> None:
    if report.made_at.tzinfo is None:
        raise ReportNotReadyError("a time without its zone cannot be printed")
    if report.state is DocumentState.RELEASED:
        disputed = dict.fromkeys(finding.condition for finding in report.findings if finding.disputed)
        if disputed:
            raise ReportDisputedError(tuple(disputed))
        if not report.signatures:
            raise ReportNotReadyError("no officer has signed")


def _front(report: FindingReport, layout: Typesetting) -> dict[str, Json]:
    words, text, authority = layout.words, layout.text, report.authority
    is_copy = report.reader is Reader.OPERATOR  # he is not told that somebody complained
    return {
        "subject": words.of("subjects", report.subject.value),
        "number": text(report.number),
        "version": str(report.version),
        "state": report.state.value,
        "state_words": words.of("states", report.state.value),
        "made_at": words.moment(report.made_at),
        "authority": {
            "name": text(authority.name),
            "department": text(authority.department),
            "lines": [text(line) for line in (authority.address, authority.contact) if line],
        },
        "day": words.day(report.day),
        "facts": layout.rows(
            (
                ("kind", "" if is_copy else words.of("kinds", report.kind)),
                ("follows", text(report.follows)),
                ("operator", text(report.business.operator)),
                ("chapter_officers", ", ".join(text(o.name or o.number) for o in report.officers)),
                ("together_with", ", ".join(words.of("agencies", agency) for agency in report.together_with)),
                ("regime", text(report.regime)),
                ("catalogue", text(report.catalogue)),
                ("rules", "; ".join(text(f"{rule.name} ({rule.digest})") for rule in report.rules)),
            )
        ),
    }


def _went_over(officer: ReportOfficer, layout: Typesetting) -> tuple[str, ...]:
    at = officer.went_over
    return () if at is None else (layout.words.text("went_over").format(time=layout.time(at)),)


def _circumstances(report: FindingReport, layout: Typesetting) -> dict[str, Json]:
    words, text = layout.words, layout.text
    return {
        "officers": [
            [
                text(officer.number),
                text(officer.name),
                layout.lines(words.of("capacities", officer.capacity), *_went_over(officer, layout)),
                text(officer.designation),
            ]
            for officer in report.officers
        ],
        "business": _business(report, layout),
        "bases": [[text(basis.power), text(basis.provision), text(basis.used_for)] for basis in report.legal_bases],
        "places": [
            [_span(p, layout), text(p.name), words.of("place_kinds", p.kind), layout.lines(p.ground, *p.details)]
            for p in report.places
        ],
        "course": _course(report, layout),
        "clock": [text(_clock(clock, layout)) for clock in report.clocks],
        "erasures": [text(_erasure(erasure, words)) for erasure in report.erasures],
        "late_work": [text(line) for work in report.late_work for line in _late_work(work, words)],
    }


def _clock(clock: ReportClock, layout: Typesetting) -> str:
    """What the reader must know of a clock before relying on its times."""
    words = layout.words
    return words.text(clock.remark).format(
        officer=clock.officer,
        other=clock.other,
        records=words.count("records", clock.records),
        ahead=layout.ahead(clock.by),
        span=words.span(abs(clock.by)),
        since="" if clock.since is None else words.moment(clock.since),
    )


def _erasure(erasure: ReportErasure, words: Wording) -> str:
    changes = words.count("changes", erasure.events)
    return words.text("erased").format(
        changes=changes, ground=erasure.ground, proposer=erasure.proposed_by, confirmer=erasure.confirmed_by
    )


def _late_work(work: ReportLateWork, words: Wording) -> Iterator[str]:
    """What the reader must know of a revoked device before weighing what it wrote."""
    about = {"officer": work.officer, "revoked": words.moment(work.revoked_at)}
    if work.accepted and work.accepted_at is not None:
        changes, at = words.count("changes", work.accepted), words.moment(work.accepted_at)
        yield words.text("late_accepted").format(**about, changes=changes, by=work.accepted_by, at=at)
    if work.aside and work.set_aside:
        changes = words.count("changes", work.aside)
        yield words.text("late_set_aside").format(**about, changes=changes, by=work.set_aside_by, reason=work.set_aside)
    elif work.aside:
        yield words.text("late_aside").format(**about, changes=words.count("changes", work.aside))


def _business(report: FindingReport, layout: Typesetting) -> dict[str, Json]:
    business, text = report.business, layout.text
    return {
        "name": text(business.name),
        "address": text(business.address),
        "pairs": layout.rows(
            (
                ("business", text(business.name)),
                ("address", text(business.address)),
                ("sector", text(business.sector)),
                ("operator", text(business.operator)),
                ("managers", text(business.managers)),
                ("trade_register", text(business.trade_register)),
                *_licence(report, layout),
            )
        ),
    }


def _licence(report: FindingReport, layout: Typesetting) -> list[tuple[str, str]]:
    licence, words = report.business.licence, layout.words
    if licence is None:
        return [("licence", words.text("licence_none"))]
    holds = licence.valid_from <= report.day <= licence.valid_until
    term = f"{words.day(licence.valid_from)} {words.text('until')} {words.day(licence.valid_until)}"
    return [
        ("licence", layout.text(licence.number)),
        ("licence_holder", layout.text(licence.holder)),
        ("licence_term", f"{term}; {words.text('licence_holds' if holds else 'licence_lapsed')}"),
        ("workrooms", "" if licence.workrooms is None else str(licence.workrooms)),
    ]


def _course(report: FindingReport, layout: Typesetting) -> list[Json]:
    words, text = layout.words, layout.text
    steps = [
        (card.at, f"{words.text('card_shown')} {text(words.spoken_to(card.to))}", text(card.by))
        for card in report.cards
    ]
    steps += [(p.at, f"{words.text('place_entered')}: {_place(p, layout)}", "") for p in report.places]
    steps += [(p.left, f"{words.text('place_left')}: {_place(p, layout)}", "") for p in report.places if p.left]
    steps += [(each.at, _correction(each, layout), text(each.by)) for each in report.corrections]
    steps = [(report.arrived, words.text("arrived"), ""), *sorted(steps, key=lambda step: step[0])]
    if report.departed is not None:
        steps.append((report.departed, words.text("departed"), ""))
    return [[layout.time(at), what, who] for at, what, who in steps]


def _span(place: ReportPlace, layout: Typesetting) -> str:
    """From when until when somebody was there, as far as it was recorded."""
    left = "" if place.left is None else layout.words.text("left_at").format(time=layout.time(place.left))
    return layout.lines(layout.time(place.at), left)


def _place(place: ReportPlace, layout: Typesetting) -> str:
    kind = layout.words.of("place_kinds", place.kind)
    return f"{kind} ({layout.text(place.name)})" if place.name else kind


def _correction(correction: ReportCorrection, layout: Typesetting) -> str:
    """What does not count any more, and why."""
    words, reason = layout.words, layout.text(correction.reason)
    if correction.place is not None:
        taken = f"{words.text('place_entered')}: {_place(correction.place, layout)}"
    elif correction.what == "consent":
        where = layout.text(correction.to)
        taken = f"{words.of('beside_kinds', 'consent_withdrawn')}{': ' if correction.to else ''}{where}"
    else:
        taken = f"{words.text('card_shown')} {layout.text(words.spoken_to(correction.to))}"
    if correction.what == "count":
        return words.text("count_corrected").format(reason=reason)
    return words.text("taken_back").format(taken=taken, reason=reason)
