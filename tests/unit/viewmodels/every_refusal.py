"""One of each refusal, so that none is forgotten by whoever must put it into words."""

from datetime import date
from typing import get_args

from inspector.casework.businesses.business_import import FileRefused
from inspector.casework.documents.documents import DocumentRefused
from inspector.domain import refusals as r
from inspector.domain.actions import Action
from inspector.domain.ids import ConditionId
from inspector.domain.values import Capacity

EVERY_REFUSAL: tuple[r.Refusal, ...] = (
    *(r.NotAllowed(action) for action in Action),
    *(r.UnknownThing(thing, "x") for thing in get_args(r.Thing)),
    *(r.Mistyped(slip, (7, 12)) for slip in get_args(r.Slip)),
    r.AlreadyClosed(),
    r.NotClosedYet(),
    r.AlreadyReleased(),
    r.StillReturned((ConditionId("UV-V-07"),)),
    r.MeasurementIncomplete(),
    r.InterpreterNeedsNumber(),
    r.TermTooLong(40_320),
    r.NotPassedOn("politie"),
    r.NotPassedOn("gemeente"),
    r.NothingToShow(),
    r.ChangedMeanwhile(),
    r.AlreadyCosigned(),
    r.NothingReturned(),
    r.NothingAmended((ConditionId("UV-V-07"),)),
    r.NotReturned(),
    r.NoSuchOutcome("misschien"),
    r.NotOnTheChecklist(ConditionId("UV-V-05")),
    r.NotInConflict(ConditionId("UV-V-05")),
    r.ReasonMissing(),
    r.TextRefused("citizen_number"),
    r.TextRefused("left_out"),
    r.NoCatalogueInForce(date(2009, 12, 31)),
    r.NoOpenConditions(),
    r.NoOpenConditions(is_settled=True),
    r.NotReadyToClose(card_not_shown=True),
    r.NotReadyToClose(unwritten=(ConditionId("UV-V-07"), ConditionId(""))),
    r.NoReceiver("politie"),
    r.NoReceiver("politie", takes_part=False),
    r.SignForOthers("MH-06", "belastingdienst"),
    r.SignMissing("belastingdienst"),
    r.SignalBegun("politie"),
    r.NotCounted("ID-08"),
    r.NotCounted("ID-07", "never_kept"),
    r.NotCounted("ID-06", "of_another_agency"),
    r.NotCounted("ID-08", "only_by_machine"),
    r.PhotoRefused("person"),
    r.PhotoForbidden(ConditionId("UV-Z-13")),
    r.PlanElsewhere(),
    r.PlanForOthers(),
    r.FollowsElsewhere(),
    r.CodeElsewhere("Huis De Linde"),
    r.TooManyPersons(999),
    r.NothingToErase(),
    r.AlreadyProposed(),
    r.OwnProposal(),
    r.AlreadyErased(),
    r.TermMissing(),
    r.TermNotOver(date(2027, 1, 31)),
    r.OnHold("bezwaar"),
    r.NewerProgramNeeded(),
    r.OtherCapacity(Capacity.SUPERVISION),
    r.SignatureTooLong(),
    r.TermUnchecked(date(2026, 3, 1)),
    r.NotSaved(),
    FileRefused("columns"),
    DocumentRefused("bundle", "het is niet volledig"),
    DocumentRefused("report", "they differ", (ConditionId("UV-V-03"),)),
)
