"""All steps a day script knows, and the one place that tells them apart by their `do`."""

from collections.abc import Callable, Mapping

from inspector.demo.step_reading import COMMON_FIELDS, StepReader
from inspector.demo.steps_device import (
    CutNetwork,
    ExportBundle,
    GoOffline,
    GoOnline,
    ImportBundle,
    Kill,
    Lock,
    SetClock,
    Sync,
    Unlock,
)
from inspector.demo.steps_on_the_spot import (
    AddPhoto,
    Assess,
    ClearAnswer,
    CloseVisit,
    Cosign,
    CountPersons,
    Enter,
    Resolve,
    SendSignal,
    ShowCard,
    WriteNote,
)
from inspector.demo.steps_planning import EditBusiness, JoinVisit, PlanVisit, StartVisit
from inspector.demo.steps_review import (
    Amend,
    MakeBundle,
    MakeReport,
    OpenSignal,
    ReleaseVisit,
    Resubmit,
    ReturnAnswer,
)

PlanningStep = PlanVisit | StartVisit | JoinVisit | EditBusiness
SpotStep = (
    ShowCard
    | Enter
    | Assess
    | ClearAnswer
    | AddPhoto
    | WriteNote
    | CountPersons
    | SendSignal
    | Resolve
    | CloseVisit
    | Cosign
)
ReviewStep = OpenSignal | ReturnAnswer | Amend | Resubmit | ReleaseVisit | MakeReport | MakeBundle
DeviceStep = (
    Sync | GoOffline | GoOnline | CutNetwork | Lock | Unlock | Kill | ExportBundle | ImportBundle | SetClock
)  # fmt: skip
Step = PlanningStep | SpotStep | ReviewStep | DeviceStep
"""Any step; match on it and end with `assert_never`."""

STEP_KINDS: tuple[type[Step], ...] = (
    PlanVisit,
    StartVisit,
    JoinVisit,
    EditBusiness,
    ShowCard,
    Enter,
    Assess,
    ClearAnswer,
    AddPhoto,
    WriteNote,
    CountPersons,
    SendSignal,
    Resolve,
    CloseVisit,
    Cosign,
    OpenSignal,
    ReturnAnswer,
    Amend,
    Resubmit,
    ReleaseVisit,
    MakeReport,
    MakeBundle,
    Sync,
    GoOffline,
    GoOnline,
    CutNetwork,
    Lock,
    Unlock,
    Kill,
    ExportBundle,
    ImportBundle,
    SetClock,
)

_BY_NAME: Mapping[str, type[Step]] = {kind.DO: kind for kind in STEP_KINDS}


def step_kind(name: str) -> type[Step] | None:
    """The class of the step with this `do`."""
    return _BY_NAME.get(name)


def read_step(kind: type[Step], reader: StepReader) -> Step:
    """The step, after refusing fields it does not have."""
    reader.fields.only(*COMMON_FIELDS, *kind.FIELDS)
    read: Callable[[StepReader], Step] = kind.read
    return read(reader)
