"""Visits as a supervisor finds them, and the page that shows one."""

from dataclasses import replace
from datetime import timedelta

from inspector.domain.acts import assessing, reviewing
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.values import Outcome, Sector, Severity, VisitKind, VisitState
from inspector.vault.model.listed import VisitRow
from inspector.vault.model.streams import LogState
from inspector.viewmodels.review.review_rows import ReviewInputs, ReviewProps, ReviewRead, derive_review_props
from inspector.wire.scopes import StreamKind
from tests.unit.domain.examples import ALARM, C1, EXIT, LINDE, NOON, RULES, T1, T2, VISIT, Device
from tests.unit.viewmodels.given import CHECKED, COMPLIANT, VIOLATION, at_work, judged, known, signed

MINOR = Judgement(Outcome.VIOLATION, "Regels hangen niet op.", Severity.MINOR, 28)
PAPERS = ConditionId("UV-Z-06")
HEAD = "9f3a77c12b04aa55" + "0" * 48


def a_row(
    state: VisitState = VisitState.CLOSED, number: int = 1, *, violations: int = 0, conflicts: int = 0
) -> VisitRow:
    return VisitRow(
        VisitId(f"{number:02x}" * 16), LINDE.id, f"Bedrijf {number}", LINDE.address, Sector.PRIVATE_HOUSE,
        VisitKind.ROUTINE, state, NOON.date(), NOON + timedelta(minutes=number), (T1.installation,), 3, violations,
        conflicts, 0, on_hub=True,
    )  # fmt: skip


def log_of(device: Device, *, verified: bool = True) -> LogState:
    return LogState(device.me.installation, StreamKind.FINDINGS, device.me, 12, HEAD, verified)


def shown(device: Device, **inputs: object) -> ReviewProps:
    """What the page shows to a supervisor; what is not read of the visit is a field of the inputs."""
    of_visit = {name: inputs.pop(name) for name in set(inputs) & set(ReviewRead.__slots__)}
    read = ReviewRead(replace(known(device), me=C1), logs=(log_of(device),))
    read = replace(read, **of_visit)  # type: ignore[arg-type]  # its fields
    given = ReviewInputs(read=read, selected=VISIT)
    return derive_review_props(replace(given, **inputs))  # type: ignore[arg-type]  # the fields of the inputs


def a_signed_visit() -> Device:
    device = at_work()
    judged(device, ALARM, COMPLIANT)
    judged(device, RULES, MINOR)
    judged(device, EXIT, VIOLATION)
    signed(device, "Wij maken het in orde.")
    return device


def returned(device: Device, question: str = "Welke deur?") -> Device:
    supervisor = Device(C1, skew=timedelta(hours=1), seen=list(device.seen))
    supervisor.record(reviewing.return_answer(supervisor.visit, EXIT, question))
    device.hears(supervisor)
    return supervisor


def amended(device: Device) -> None:
    device.skew = timedelta(hours=2)
    judgement = Judgement(Outcome.VIOLATION, "De achterdeur.", Severity.ACUTE, 0)
    device.record(assessing.amend(device.visit, frozenset(CHECKED), EXIT, judgement, "Op verzoek."))
    device.record(assessing.resubmit(device.visit))


def two_who_differ() -> Device:
    first, second = at_work(), Device(T2, skew=timedelta(minutes=5))
    second.hears(first)
    judged(first, EXIT, VIOLATION)
    judged(second, EXIT, COMPLIANT)
    signed(first)
    first.hears(second)
    return first


def said(props: ReviewProps) -> list[object]:
    """How often each answer was given, as the page says it."""
    return [figure["text"] for figure in props.figures]
