"""The slots that write on the pages of erasures."""

from inspector.domain.office_events import Looked
from inspector.viewmodels.erasures.erasure_proposal import ErasureProposalViewModel
from inspector.viewmodels.erasures.erasures import ErasuresViewModel
from tests.unit.viewmodels.busy_office import Office
from tests.unit.viewmodels.write import Write, page

erasures, proposal = page(ErasuresViewModel), page(ErasureProposalViewModel)


def proposes(office: Office, made: ErasureProposalViewModel, visit: str = "signed") -> None:
    made.open(office.visits[visit])


ERASING = (
    Write("ErasuresViewModel.ask", "f1", erasures, lambda office, m: m.ask(office.visit_code)),
    Write(
        "ErasuresViewModel.answer", "c1", erasures, lambda _, m: m.answer(m.props.questions[0].key, Looked.NOTHING.name)
    ),
    Write(
        "ErasuresViewModel.confirm",
        "f1",
        erasures,
        lambda _, m: m.confirm(next(row.key for row in m.props.waiting if not row.holds)),
    ),
    Write("ErasuresViewModel.hold", "f1", erasures, lambda _, m: m.hold(m.props.waiting[0].key, "DUTY")),
    Write(
        "ErasuresViewModel.lift",
        "f1",
        erasures,
        lambda _, m: m.lift(next(row.key for row in m.props.waiting if row.may_lift)),
    ),
    Write(
        "ErasureProposalViewModel.propose",
        "c1",
        proposal,
        lambda _, m: m.propose(),
        (proposes, lambda _, m: m.setWhole(whole=True), lambda _, m: m.setGround("COURT")),
    ),
    Write(
        "ErasureProposalViewModel.hold",
        "c1",
        proposal,
        lambda _, m: m.hold(),
        (proposes, lambda _, m: m.setHoldGround("DUTY")),
    ),
    Write(
        "ErasureProposalViewModel.lift",
        "c1",
        proposal,
        lambda _, m: m.lift(),
        (lambda office, m: proposes(office, m, "held"),),
    ),
)
