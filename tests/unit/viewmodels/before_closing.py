"""What stands before the taps that close a visit: everything but the last one."""

from functools import partial

from inspector.domain.values import OperatorResponse
from inspector.sync.by_stick.file_bundle import write_bundle
from inspector.sync.by_stick.file_carrier import frames_for
from inspector.viewmodels.closing.closing import ClosingViewModel
from inspector.viewmodels.closing.hearing import HearingViewModel
from inspector.viewmodels.sync.stick import StickViewModel
from tests.unit.viewmodels.busy_office import Office

STROKE = [[100, 150], [200, 50]]


def signs(office: Office, made: ClosingViewModel) -> None:
    """Everything but the last tap; no text is left in a field."""
    vault = office.team.desk("t1").vault
    for kind in ("facts/", "note/", "dialog/"):
        for key in office.work.run(partial(vault.drafts, kind)):
            office.work.run(partial(vault.drop_draft, key))
    made.setOperator(OperatorResponse.ABSENT)
    made.setOperatorReason("Gesloten.")
    made.setRest(rest=True)
    made.setRestReason("Geen tijd meer.")
    made.drawOfficer(STROKE)


def answers(_office: Office, made: ClosingViewModel) -> None:
    """The operator, who was not there at the closing, is shown everything later."""
    made.setOperator(OperatorResponse.SIGNED)
    made.setSignerRole("Beheerder")
    made.drawOperator(STROKE)


def gives_a_file(office: Office, made: HearingViewModel | StickViewModel) -> None:
    """A colleague's file, with everything of the visit."""
    desk, path = office.team.desk("c1"), office.folder / "collega.uitwisseling"

    def write() -> None:
        vault, visit = desk.vault, office.visits["signed"]
        frames = frames_for(vault, (visit,), vault.me.agency)
        write_bundle(path, frames, key=vault.signing_key, now_ms=0)

    assert made.props.notice == ""
    office.work.run(write)
