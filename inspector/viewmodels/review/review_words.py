"""What the review page says of those who signed, and of what was counted."""

from PySide6.QtCore import QCoreApplication

from inspector.domain.ids import ConditionId
from inspector.domain.visits.released import last_release
from inspector.domain.visits.visit import Visit
from inspector.viewmodels.review.review_decisions import Details
from inspector.viewmodels.screen.signing_words import signer_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.viewmodels.screen.words import in_language, operator_word

_translate = QCoreApplication.translate


def released_without(visit: Visit) -> str:
    """Why it was released without a signature that was due; nothing when none was."""
    release = last_release(visit)
    reason = "" if release is None else release.event.missing_signature
    text = _translate("Review", "Zonder tweede handtekening: %1")
    return text.replace("%1", reason) if reason else ""


def operator_text(visit: Visit) -> str:
    """How the operator answered, and who did for him."""
    signed = visit.signed
    if signed is None or signed.event.operator is None:
        return ""
    reason = signed.event.operator_reason
    word = ", ".join(filter(None, (operator_word(signed.event.operator), signer_text(signed.event))))
    return f"{word}: {reason}" if reason else word


def signatures_text(visit: Visit) -> str:
    """Who stands by the findings."""
    signed = visit.signed
    if signed is None:
        return ""
    by = [signed.author, *(recorded.author for recorded in visit.cosigned)]
    return ", ".join(dict.fromkeys(officer.name for officer in by))


def totals_rows(known: VisitInputs) -> tuple[Details, ...]:
    """What was counted, check by check."""
    words = {named.code: in_language(named.name) for named in known.catalogue.check_outcomes}
    rows: list[Details] = []
    for check, outcomes in sorted(known.visit.totals.items()):
        item = known.catalogue.identity_check(ConditionId(check))
        numbers = " · ".join(f"{words.get(outcome, outcome)} {number}" for outcome, number in sorted(outcomes.items()))
        rows.append({"question": check if item is None else in_language(item.question), "numbers": numbers})
    return tuple(rows)
