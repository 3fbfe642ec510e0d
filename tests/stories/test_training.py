"""A training is made up and stays by itself: nothing leaves it by any road, nothing real comes in, all of it goes."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.app.training.ending import end_training, mark_training
from inspector.app.training.making import begin_training
from inspector.casework.desk import Desk
from inspector.casework.documents import documents
from inspector.casework.documents.exit_sheets import exit_sheet
from inspector.casework.documents.visit_papers import write_visit_paper
from inspector.casework.visiting import checklists, closings, joining, places, saying, visits
from inspector.casework.visiting.joining import Invitation
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.crypto.ids import SystemIds
from inspector.domain.acts.closing import Closing
from inspector.domain.ids import VisitId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.refusals import NotInTraining
from inspector.domain.said_events import StatementTaken
from inspector.domain.values import (
    Capacity,
    InRole,
    OperatorResponse,
    Outcome,
    PlaceKind,
    SiteRole,
    VisitKind,
)
from inspector.sync.by_stick.file_carrier import frames_for
from inspector.sync.errors import UnsafeHubError
from inspector.sync.http_carrier import HubAddress
from inspector.vault.files.folder_lock import FolderLock
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import VaultError, VaultInUseError
from inspector.viewmodels.today.exercises import practised
from inspector.wire.scopes import Agency
from tests.stories.officers import EXIT, LOCKED, SIGNED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

MARK = "OEFENING: niets hiervan is echt."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("training") / "world"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    team = a_team(tmp_path_factory.mktemp("real"), "c1", "t1")
    yield team
    team.ends()


@pytest.fixture(scope="module")
def trainee(folder: Path, town: Team) -> Iterator[Desk]:
    desk = begin_training(folder, town.world.clock, SystemIds())
    yield desk
    desk.vault.close()


def starts(desk: Desk, name: str) -> VisitId:
    (business,) = [each.business.id for each in desk.vault.businesses() if name in each.business.name]
    started = visits.start_visit(desk, VisitOrder(business, VisitKind.ROUTINE, Capacity.SUPERVISION))
    assert isinstance(started, Started), started
    done(visits.show_card(desk, started.visit, "beheerder"))
    return started.visit


@pytest.fixture(scope="module")
def visit(trainee: Desk) -> VisitId:
    """A visit in which every exercise that can be seen in a file was done, but the one about a minor."""
    visit = starts(trainee, "De Kade")
    done(places.enter(trainee, visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))
    done(checklists.assess(trainee, visit, EXIT, LOCKED))
    done(saying.record(trainee, visit, StatementTaken(InRole(SiteRole.WORKER, 1), "Ik bepaal mijn tijden.")))
    refused = OperatorResponse.REFUSED
    wanted = Closing("", refused, "Wil niet tekenen.", rest=Outcome.NOT_CHECKED, rest_reason="Oefening.")
    done(closings.close_visit(trainee, visit, wanted))
    return visit


def test_it_has_made_up_businesses_and_no_other_vault_beside_it(trainee: Desk, folder: Path) -> None:
    assert [each.business.name for each in trainee.vault.businesses()] == [
        "Oefenclub Noord",
        "Oefenhuis De Kade",
        "Oefenwoning Zuid",
    ]
    assert [path.name for path in folder.iterdir() if path.is_dir()] == ["officer"], (
        "nobody is left who could vouch for anybody else"
    )


@pytest.mark.usefixtures("visit")
def test_what_was_practised_is_seen_in_the_file_alone(trainee: Desk, town: Team) -> None:
    assert practised(trainee) == frozenset({"talk", "refusal"})
    assert practised(town.desk("t1")) is None, "nobody is watched at real work"


def test_nothing_leaves_by_hub_share_stick_file_or_code(trainee: Desk, visit: VisitId) -> None:
    vault = trainee.vault

    assert vault.outbox(1 << 24) == vault.own_outbox() == vault.carried_frames() == ()
    assert vault.frames_beyond({}) == ()
    assert vault.pending_uploads() == ()
    assert all(frames_for(vault, (visit,), agency) == () for agency in Agency)
    assert joining.invite(trainee, visit) == NotInTraining()
    assert documents.court_bundle(trainee, visit) == NotInTraining()
    with pytest.raises(UnsafeHubError):
        HubAddress(vault.identity.hub_url, vault.identity.hub_public, None).check()
    with pytest.raises(VaultError):
        vault.move_hub("https://hub.invalid")


def test_nothing_real_comes_in_by_hub_share_stick_file_or_code(trainee: Desk, town: Team) -> None:
    real = town.starts("t1")
    frames = town.desk("t1").vault.frames_beyond({})
    before = trainee.vault.heads()
    invitation = joining.invite(town.desk("t1"), real)
    assert isinstance(invitation, Invitation)

    assert trainee.vault.ingest(frames) == Changes()
    assert trainee.vault.ingest(frames, without_hub=True) == Changes()
    assert joining.join_visit(trainee, joining.read_qr(joining.as_qr(invitation))) == NotInTraining()
    assert trainee.vault.heads() == before
    assert trainee.vault.visit(real) is None


def test_a_real_device_believes_nothing_carried_out_by_force(trainee: Desk, visit: VisitId, town: Team) -> None:
    stolen = tuple(trainee.vault._store.outbox.every_frame(with_held=True))
    real = town.desk("t1").vault
    known = [each.business.name for each in real.businesses()]
    seen = real.visits()

    real.ingest(stolen, without_hub=True)

    assert stolen
    assert real.visit(visit) is None
    assert real.visits() == seen
    assert [each.business.name for each in real.businesses()] == known


def test_every_page_of_every_document_says_so(trainee: Desk, visit: VisitId, tmp_path: Path) -> None:
    done(write_visit_paper(trainee, visit, tmp_path / "code.pdf"))
    report, sheet = documents.finding_report(trainee, visit), exit_sheet(trainee, visit, SIGNED)
    assert isinstance(report, bytes)
    assert isinstance(sheet, bytes)

    for document in (report, sheet, (tmp_path / "code.pdf").read_bytes()):
        pages = pages_of(document)
        assert pages
        assert [page for page in pages if MARK not in page] == []


def test_a_real_document_does_not(town: Team) -> None:
    real = town.starts("t1")
    town.is_at_the_door("t1", real)
    town.closes("t1", real)
    sheet = exit_sheet(town.desk("t1"), real, SIGNED)

    assert isinstance(sheet, bytes)
    assert "OEFENING" not in "".join(pages_of(sheet))


def test_one_that_goes_on_in_another_window_stays_until_that_window_ends(tmp_path: Path, town: Team) -> None:
    (tmp_path / "other" / "officer").mkdir(parents=True)
    elsewhere = FolderLock(tmp_path / "other" / "made-for-a-training")

    end_training(tmp_path / "other")
    with pytest.raises(VaultInUseError):
        begin_training(tmp_path / "other", town.world.clock, SystemIds())
    assert (tmp_path / "other" / "officer").exists()
    elsewhere.release()
    end_training(tmp_path / "other")

    assert list(tmp_path.iterdir()) == []


def test_the_window_that_trains_takes_all_of_it_away_though_its_vault_is_open(tmp_path: Path, town: Team) -> None:
    desk = begin_training(tmp_path / "again", town.world.clock, SystemIds())
    end_training(tmp_path / "again")
    desk.vault.close()

    assert list(tmp_path.iterdir()) == []


def test_what_could_not_be_taken_away_goes_at_the_next_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark_training(tmp_path / "left")
    (tmp_path / "left" / "officer").mkdir()
    with monkeypatch.context() as busy:
        busy.setattr(shutil, "rmtree", _takes_no_folder_within)
        end_training(tmp_path / "left")
    end_training(tmp_path / "left")

    assert list(tmp_path.iterdir()) == []


def test_two_windows_that_start_at_once_after_a_training_was_killed_both_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark_training(tmp_path / "left")
    (tmp_path / "left" / "officer").mkdir()
    takes_away = shutil.rmtree
    monkeypatch.setattr(shutil, "rmtree", lambda each, *, ignore_errors: takes_away(each.parent, ignore_errors))
    end_training(tmp_path / "left")

    assert list(tmp_path.iterdir()) == []


def _takes_no_folder_within(folder: Path, *, ignore_errors: bool) -> None:
    """As where another program has a file open: what is beside it goes all the same."""
    assert ignore_errors
    for each in folder.iterdir():
        if each.is_file():
            each.unlink()


def test_a_folder_of_that_name_that_is_somebody_elses_stays(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "letter.txt").write_text("Niet weggooien.", encoding="utf-8")

    end_training(tmp_path / "own")
    with pytest.raises(FileExistsError):
        mark_training(tmp_path / "own")
    end_training(tmp_path / "own")

    assert (tmp_path / "own" / "letter.txt").exists()
