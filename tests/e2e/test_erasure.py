"""A coordinator proposes in the app, a privacy officer confirms in it; all erase, and the list says who signed."""

from pathlib import Path

from PySide6.QtCore import Qt

from inspector.casework.businesses import businesses
from inspector.casework.visiting import notes
from inspector.casework.visiting.visits import Started, VisitOrder, start_visit
from inspector.domain.ids import VisitId
from inspector.domain.values import VisitKind
from inspector.sync.outcomes import Outcome
from inspector.vault.sides.vault import Vault
from inspector.viewmodels.window.application import AppViewModel
from inspector.wire.scopes import Agency, Role
from tests.e2e.test_enrolment import LINDE
from tests.e2e.town import Town, at_work

NOTE = "Mevrouw J. de Vries woont boven."


def all_sync(town: Town, *apps: AppViewModel) -> None:
    for _ in range(3):
        for app in apps:
            assert town.syncs(app).outcome is Outcome.OK


def a_visit_with_a_note(town: Town, coordinator: AppViewModel, inspector: AppViewModel) -> VisitId:
    """Somebody's name stands in a note of a visit that both know."""
    at_work(coordinator).session.act(lambda desk: businesses.record_businesses(desk, (LINDE,)))
    all_sync(town, coordinator, inspector)
    work = at_work(inspector).session
    order = VisitOrder(LINDE.id, VisitKind.ROUTINE)
    started = work.wait_for(lambda desk: start_visit(desk, order))
    assert isinstance(started, Started)
    work.act(lambda desk: notes.write_note(desk, started.visit, NOTE))
    work.act(lambda desk: notes.write_note(desk, started.visit, "Blijft staan."))
    town.rests(inspector)
    all_sync(town, inspector, coordinator)
    return started.visit


def texts(app: AppViewModel, visit: VisitId) -> list[str]:
    found = at_work(app).session.wait_for(lambda desk: desk.vault.visit(visit))
    return [] if found is None else [note.event.text for note in found.notes]


def proposes_the_note(town: Town, coordinator: AppViewModel, visit: VisitId) -> None:
    """Through the review page, for a stated purpose because the visit is still going on, and the sheet."""
    town.show(coordinator)
    coordinator.showReview(visit)
    town.rests(coordinator)
    town.page.fill("purpose_input", "Verzoek van een betrokkene")
    town.page.press(Qt.Key.Key_Return)
    town.rests(coordinator)
    for button in ("erase", "erase_0", "choice_UNLAWFUL", "propose", "confirm"):
        town.page.focus(button)
        town.page.press(Qt.Key.Key_Space)
        town.rests(coordinator)
    assert town.page.has("proposed")


def sealed_body(vault: Vault, visit: VisitId) -> bytes:
    """The note as it is stored and sent."""
    found = vault.visit(visit)
    assert found is not None
    note = next(note.id for note in found.notes if note.event.text == NOTE)
    row = vault._connection.execute(
        "SELECT body FROM events JOIN logs ON logs.no = events.log WHERE logs.id = ? AND seq = ?",
        (bytes.fromhex(note.log), note.seq),
    ).fetchone()
    assert row is not None
    return bytes(row[0])


def on_disk(home: Path) -> bytes:
    return b"".join(path.read_bytes() for path in home.glob("hub.db*"))


def test_two_people_at_their_screens_erase_a_note_everywhere(town: Town) -> None:
    coordinator = town.enrols("c1", Agency.GEMEENTE, Role.SUPERVISOR)
    inspector = town.enrols("t1", Agency.GEMEENTE, Role.INSPECTOR)
    privacy = town.enrols("f1", Agency.GEMEENTE, Role.PRIVACY_OFFICER)
    began_at = privacy.props.page
    all_sync(town, coordinator, inspector, privacy)
    visit = a_visit_with_a_note(town, coordinator, inspector)
    body = at_work(inspector).session.wait_for(lambda desk: sealed_body(desk.vault, visit))
    was_at_the_hub = body in on_disk(town.hub.home)

    proposes_the_note(town, coordinator, visit)
    all_sync(town, coordinator, privacy)
    town.show(privacy)
    stayed = texts(inspector, visit)
    for button in ("confirm_erasure", "looked", "confirm"):
        town.page.focus(button)
        town.page.press(Qt.Key.Key_Space)
        town.rests(privacy)
    all_sync(town, privacy, coordinator, inspector)
    all_sync(town, privacy, coordinator, inspector)

    assert began_at == "erasures"
    assert was_at_the_hub
    assert stayed == [NOTE, "Blijft staan."]
    for app in (inspector, coordinator):
        assert texts(app, visit) == ["Blijft staan."]
    assert body not in on_disk(town.hub.home)
    (seen,) = at_work(privacy).erasures.props.decided
    assert "de server" in seen.signed
    town.show(coordinator)
    coordinator.showErasures()
    town.rests(coordinator)
    (row,) = at_work(coordinator).erasures.props.decided
    names = [at_work(app).session.me.name for app in (coordinator, inspector)]
    assert all(name in row.signed for name in (*names, "de server"))
    assert row.state_word == "Dit deel is overal gewist"
    assert town.page.shows("Dit deel is overal gewist")
    coordinator.showReview(visit)
    town.rests(coordinator)
    assert town.page.shows("Gewist: de inhoud van 1 wijziging.")
