"""The other parts of a visit in the hands of an officer: the door, persons, signals, photos and notes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from inspector.casework.visiting import visit_codes
from inspector.viewmodels.photos.photo_rows import PendingPhoto
from inspector.wire.scopes import StreamKind
from tests.qml.officer_day import EXIT
from tests.qml.officer_screen import OfficerScreen
from tests.unit.reports.pdf_text import pages_of

TALL = (1280, 1700)
"""A window in which nothing has to be scrolled."""


# --- the door


def test_the_join_code_is_shown_only_when_asked_for(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "door")
    screen.turns(TALL)
    before = screen.page.has("join_code")

    screen.tap("show_code")
    code = str(screen.page.item("join_code").property("text"))
    screen.tap("sheet_close")

    assert not before
    assert len(code.replace(" ", "")) == 30
    assert view_model.props.join_code == ""


# --- persons


def test_the_visit_code_stands_with_the_rights_until_the_sheet_closes(screen: OfficerScreen, tmp_path: Path) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "persons")

    screen.tap("show_visit_code")
    code = str(screen.page.item("visit_code").property("text"))
    shown = screen.page.shows("Niets op naam.") and screen.page.has("visit_squares")
    written: list[str] = []
    view_model.persons_tab.codeWritten.connect(written.append)
    view_model.persons_tab.saveCode(str(tmp_path / "bezoekcode.pdf"))
    screen.settles()
    screen.tap("sheet_close")

    assert shown
    assert code.replace(" ", "") == screen.day.does(lambda desk: visit_codes.code_of(desk, visit))
    assert written == [str(tmp_path / "bezoekcode.pdf")]
    assert view_model.persons_tab.props.visit_code == ""
    text = " ".join(pages_of((tmp_path / "bezoekcode.pdf").read_bytes()))
    assert text.count(code) == 2  # in Dutch and in English
    known = screen.day.visit(visit).started
    assert known is not None
    for telling in (known.business.name, known.business.address, "Ambtenaar", "seks", "prostit", "escort", "2026"):
        assert telling.casefold() not in text.casefold()


def test_quick_taps_on_a_count_all_count(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "persons")

    for _ in range(4):
        screen.page.tap("count_ID-03/paspoort_more")
    screen.page.tap("count_ID-03/paspoort_less")
    screen.settles()

    assert view_model.persons_tab.props.numbers["ID-03/paspoort"] == 3
    assert screen.page.shows("3 personen geteld")
    assert not [event for event in screen.day.visit(visit).known.values() if event.event.KIND == "persons_counted"]


def test_nobody_on_the_persons_tab_has_a_colour(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "persons")
    view_model.persons_tab.count("ID-10", "nee_geweigerd", 2)
    screen.settles()

    marks = [item for item in screen.page.items() if item.metaObject().className().startswith("Chip_")]
    edges = [item for item in screen.page.items() if item.property("edgeTone")]

    assert [(mark.objectName(), mark.property("tone")) for mark in marks][:1] == [("hat", "neutral")]
    assert [mark.objectName() for mark in marks] == ["hat", "state"]
    assert edges == []


# --- signals


def test_a_signal_is_behind_a_tap_and_closed_again_when_the_tab_is_left(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "signals")
    before = screen.page.has("signal_facts_input")

    screen.tap("signal_open")
    opened = screen.page.has("signal_facts_input")
    screen.tap("tab_notes")
    screen.tap("tab_signals")

    assert (before, opened) == (False, True)
    assert not screen.page.has("signal_facts_input")


def test_a_signal_is_kept_as_a_draft_and_unreadable_once_it_is_sealed(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "signals")
    sent = view_model.signals.props.sent
    screen.tap("signal_open")
    screen.tap("sign_MH-12")
    screen.tap("decline")  # whether to call the police now
    without_facts = screen.page.item("signal_seal").isEnabled()
    screen.page.focus("signal_facts_input")
    screen.page.type("Paspoort lag in de kluis.")
    screen.stage.qtbot.waitUntil(lambda: "Paspoort" in screen.day.draft(f"signal/{visit}"))

    screen.tap("signal_seal")
    screen.tap("confirm")

    assert not without_facts
    assert view_model.signals.props.sent == sent + 1
    assert view_model.signals.props.draft == ""
    assert screen.day.draft(f"signal/{visit}") == ""
    assert StreamKind.ENVELOPE not in screen.day.visit(visit).compartments
    assert not screen.page.shows("Paspoort lag in de kluis.")
    assert not screen.page.has("done_undo")


def test_a_signal_can_be_thrown_away_before_it_is_sealed(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "signals")
    screen.turns((1280, 1000))  # it stands below the rest
    screen.tap("signal_open")
    screen.tap("sign_MH-12")
    screen.tap("decline")  # whether to call the police now

    screen.tap("signal_discard")

    assert view_model.signals.props.chosen == ()
    assert screen.day.draft(f"signal/{visit}") == ""


# --- notes


def test_a_note_is_kept_while_typed_and_written_when_the_field_is_left(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "notes")
    screen.page.focus("note_input")
    screen.page.type("Beheerder werkte mee.")
    screen.stage.qtbot.waitUntil(lambda: screen.day.draft(f"note/{visit}/") == "Beheerder werkte mee.")

    screen.tap("tab_checklist")
    screen.tap("tab_notes")

    assert [note.event.text for note in screen.day.visit(visit).notes] == ["Beheerder werkte mee."]
    assert screen.page.item("note_input").property("text") == ""
    assert screen.day.draft(f"note/{visit}/") == ""


def test_a_note_that_was_just_written_can_be_taken_back(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "notes")
    screen.page.focus("note_input")
    screen.page.type("Verkeerd bezoek.")
    screen.tap("note_done")

    screen.tap("done_undo")

    assert screen.day.visit(visit).notes == ()
    assert len(screen.day.visit(visit).withdrawn) == 1


def test_a_note_that_was_withdrawn_comes_back_by_the_way_back_and_by_the_list(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "notes")
    screen.page.focus("note_input")
    screen.page.type("Toch juist.")
    screen.tap("note_done")
    screen.tap("done_undo")
    assert screen.day.visit(visit).notes == ()
    assert screen.page.shows("Telt niet meer mee")
    screen.tap("done_undo")
    assert [note.event.text for note in screen.day.visit(visit).notes] == ["Toch juist."]
    assert not screen.page.has("withdrawn_row")

    screen.tap("withdraw_note")
    screen.page.focus("withdraw_reason_input")
    screen.page.type("Dubbel.")
    screen.tap("confirm")
    assert screen.page.has("withdrawn_row")
    screen.tap("bring_back")

    assert [note.event.text for note in screen.day.visit(visit).notes] == ["Toch juist."]
    assert screen.page.shows("Notitie telt weer mee")


def test_a_photo_that_was_withdrawn_comes_back(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "photos")
    view_model.photos_tab.offer(PendingPhoto("deur.jpg", screen.day.photo("alarmknop.jpg").read_bytes()))
    screen.settles()
    view_model.photos_tab.nobodyOnIt()
    screen.waits_for_pictures()
    (photo,) = screen.day.visit(visit).photos

    view_model.photos_tab.withdraw(str(photo.id), "Onscherp.")
    screen.settles()
    assert screen.day.visit(visit).photos == ()
    assert screen.page.shows("deur.jpg")
    screen.tap("done_undo")

    assert screen.day.visit(visit).photos == (photo,)
    assert not screen.page.has("withdrawn_row")


def test_a_note_is_withdrawn_only_with_a_reason(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "notes")
    screen.page.focus("note_input")
    screen.page.type("Verkeerd bezoek.")
    screen.tap("note_done")

    screen.tap("withdraw_note")
    blocked = screen.page.item("confirm").isEnabled()
    screen.page.focus("withdraw_reason_input")
    screen.page.type("Hoort elders.")
    screen.tap("confirm")

    assert not blocked
    assert screen.day.visit(visit).notes == ()


def test_a_second_escape_leaves_no_visit(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "notes")
    screen.page.focus("note_input")

    screen.page.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    screen.settles()
    stays = (screen.day.app.props.page, screen.day.app.props.subject)
    screen.page.press(Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    screen.settles()

    assert stays == ("visit", visit)
    assert (screen.day.app.props.page, screen.day.app.props.subject) != ("visit", visit)


# --- photos


def offered(screen: OfficerScreen, name: str = "gang-met-dozen.jpg") -> bytes:
    """A picture waits for the answer about people."""
    data = screen.day.photo(name).read_bytes()
    visit = screen.day.workplace.visit
    assert visit is not None
    visit.photos_tab.offer(PendingPhoto(name, data, EXIT))
    screen.settles()
    return data


def test_a_picture_is_chosen_from_this_device_and_the_question_is_asked(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit)
    screen.sees(QImage(str(screen.day.photo("alarmknop.jpg"))))
    screen.tap("photo_UV-V-01")
    screen.waits_for_the_camera()
    screen.tap("camera_other_way")
    told = screen.page.shows("Deze foto's staan onversleuteld op het apparaat")
    view_model.photos_tab.picture_folder.enter(str(screen.day.photo("alarmknop.jpg").parent))
    screen.settles()

    screen.tap("file_alarmknop.jpg")

    assert told
    assert screen.page.shows("Staat er een mens op?")
    assert view_model.photos_tab.pending is not None
    assert view_model.photos_tab.pending.condition == "UV-V-01"
    assert screen.day.visit(visit).photos == ()


@pytest.mark.parametrize("kind", ["a text by another name", "the first half of a picture"])
def test_a_file_that_is_no_picture_is_refused_before_the_question(
    screen: OfficerScreen, kind: str, tmp_path: Path
) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit)
    whole = screen.day.photo("alarmknop.jpg").read_bytes()
    chosen = tmp_path / "foto.jpg"
    chosen.write_bytes(b"Geen foto." if kind.startswith("a text") else whole[: len(whole) // 2])

    view_model.photos_tab.choose(str(chosen), "UV-V-01")
    screen.settles()

    assert view_model.photos_tab.pending is None
    assert not screen.page.shows("Staat er een mens op?")
    assert screen.page.shows("Dit bestand is geen leesbare foto.")


def test_a_photo_without_people_goes_in_with_its_sealed_original(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)
    offered(screen)

    screen.tap("photo_nobody")

    (photo,) = screen.day.visit(visit).photos
    assert photo.event.condition == EXIT
    assert photo.event.original is not None
    assert not screen.page.shows("Staat er een mens op?")


def test_a_person_is_covered_with_a_finger_and_the_original_stays_out(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit)
    offered(screen)
    screen.tap("photo_person")
    untouched = screen.page.item("photo_keep").isEnabled()

    screen.page.drag("picture_surface", (0.4, 0.3), (0.5, 0.5), (0.6, 0.7))
    screen.settles()
    pending = view_model.photos_tab.pending
    screen.tap("photo_keep")

    (photo,) = screen.day.visit(visit).photos
    assert not untouched
    assert pending is not None
    assert len(pending.blur) == 1
    assert photo.event.original is None
    assert photo.event.sha256 != photo.event.shared_sha256


def test_a_covered_area_is_taken_back_and_a_picture_can_be_cropped(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit)
    offered(screen)
    screen.tap("photo_person")

    screen.page.drag("picture_surface", (0.4, 0.3), (0.6, 0.7))
    screen.settles()
    screen.tap("mask_undo")
    screen.tap("segment_crop")
    screen.page.drag("picture_surface", (0.5, 0.5), (0.7, 0.9))
    screen.settles()
    pending = view_model.photos_tab.pending
    screen.tap("photo_keep")

    (photo,) = screen.day.visit(visit).photos
    assert pending is not None
    assert (pending.blur, pending.crop is not None) == ((), True)
    assert photo.event.width < photo.event.height * 2


def test_a_picture_that_is_thrown_away_leaves_nothing(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit)
    offered(screen)

    screen.tap("photo_discard")

    assert view_model.photos_tab.pending is None
    assert screen.day.visit(visit).photos == ()


def test_a_photo_is_seen_large_and_withdrawn_with_a_reason(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)
    offered(screen)
    screen.tap("photo_nobody")
    screen.tap("tab_photos")
    assert screen.page.shows("1 gemaakt, 0 veilig op de server. Wat nog niet veilig is, staat alleen op dit apparaat.")

    screen.tap("photo_1")
    screen.waits_for_pictures()
    screen.page.focus("photo_reason_input")
    screen.page.type("Onscherp.")
    screen.tap("photo_withdraw")

    assert screen.day.visit(visit).photos == ()
    assert screen.page.shows("Nog geen foto's")


def test_the_rules_for_photos_stand_only_where_one_can_be_added(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "photos")
    assert screen.page.has("photo_rules")

    screen.day.closes_visit(visit)
    view_model.reload()
    screen.settles()

    assert screen.page.shows("Er staan geen foto's bij dit bezoek")
    assert not screen.page.has("photo_rules")
