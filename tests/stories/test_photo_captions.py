"""An officer writes under a photo what is on it, and the report says that and never the name of a file."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from inspector.casework import drafts
from inspector.casework.documents import documents
from inspector.casework.documents.documents import ReportForm
from inspector.casework.judging import reviews
from inspector.casework.visiting import closings, notes, photos
from inspector.casework.visiting.photos import MAX_CAPTION, PersonOnPhoto, Photo
from inspector.domain.caption_events import PhotoCaptioned
from inspector.domain.ids import EventId, VisitId
from inspector.domain.refusals import AlreadyClosed, NotAllowed, NotPassedOn, TextRefused, UnknownThing
from inspector.domain.visits.captions import caption_of, captions
from inspector.reports.model import Reader
from inspector.vault.model.changes import Changes
from tests.stories.officers import EXIT, LOCKED, SIGNED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

WORDS = "Ketting aan de duwstang van de achterdeur"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = a_team(tmp_path, "c1", "t1", "t2")
    yield made
    made.ends()


def visited(team: Team) -> VisitId:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    picture = io.BytesIO()
    Image.new("RGB", (64, 48), "grey").save(picture, "JPEG")
    shot = Photo("Truus-de-Vries-woont-hier.jpg", picture.getvalue(), PersonOnPhoto.NO)
    done(photos.attach_photo(team.desk("t1"), visit, shot, EXIT))
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def the_photo(team: Team, visit: VisitId) -> EventId:
    return team.visit("t1", visit).photos[0].id


def writes(team: Team, visit: VisitId, words: str, by: str = "t1") -> object:
    return photos.caption_photo(team.desk(by), visit, the_photo(team, visit), words)


def report_of(team: Team, visit: VisitId, reader: Reader = Reader.AUTHORITY) -> str:
    made = documents.finding_report(team.desk("t1"), visit, ReportForm(reader=reader))
    assert isinstance(made, bytes), made
    return " ".join(" ".join(pages_of(made)).split())


def test_the_report_says_what_the_officer_wrote_last_and_never_the_name_of_the_file(team: Team, visit: VisitId) -> None:
    before = report_of(team, visit)
    done(writes(team, visit, "Ketting."))
    done(writes(team, visit, WORDS))

    text = report_of(team, visit)

    assert WORDS in text
    assert WORDS not in before
    assert "Truus" not in before + text
    assert caption_of(team.visit("t1", visit), the_photo(team, visit)) == WORDS


def test_the_operator_reads_what_the_photo_is_of_and_not_what_was_written_under_it(team: Team, visit: VisitId) -> None:
    done(writes(team, visit, WORDS))
    done(closings.close_visit(team.desk("t1"), visit, SIGNED))

    assert WORDS not in report_of(team, visit, Reader.OPERATOR)


def test_it_can_be_corrected_and_taken_away_until_the_part_is_signed(team: Team, visit: VisitId) -> None:
    done(writes(team, visit, "Ketting."))
    done(writes(team, visit, ""))
    taken_away = caption_of(team.visit("t1", visit), the_photo(team, visit))
    done(writes(team, visit, WORDS))
    done(closings.close_visit(team.desk("t1"), visit, SIGNED))

    assert taken_away == ""
    assert writes(team, visit, "Anders.") == AlreadyClosed()


def test_only_who_made_the_photo_writes_under_it(team: Team, visit: VisitId) -> None:
    team.joins("t2", "t1", visit)
    team.meets("t1", "t2")
    refused = writes(team, visit, WORDS, by="t2")
    photo = the_photo(team, visit)
    team.world.people["t2"].writes(visit, PhotoCaptioned(photo, "Van een ander."))
    team.meets("t1", "t2")

    assert isinstance(refused, NotAllowed)
    assert captions(team.visit("t1", visit)) == {}


def test_a_caption_holds_no_number_no_sign_and_no_essay(team: Team, visit: VisitId) -> None:
    assert writes(team, visit, "Van 999993653") == TextRefused("citizen_number")
    assert writes(team, visit, "Zie MH-12") == NotPassedOn("politie")
    assert writes(team, visit, "a" * (MAX_CAPTION + 1)) == TextRefused("too_long")
    assert isinstance(writes(team, visit, "a" * MAX_CAPTION), Changes)


def test_there_is_nothing_to_write_under_a_photo_that_does_not_count(team: Team, visit: VisitId) -> None:
    done(writes(team, visit, WORDS))
    photo = the_photo(team, visit)
    done(notes.withdraw(team.desk("t1"), visit, photo, "Dubbel."))

    refused = photos.caption_photo(team.desk("t1"), visit, photo, "Anders.")

    assert isinstance(refused, UnknownThing)
    assert captions(team.visit("t1", visit)) == {}


def test_what_was_typed_is_kept_until_it_is_written(team: Team, visit: VisitId) -> None:
    photo, t1 = the_photo(team, visit), team.desk("t1")
    done(drafts.keep_dialog(t1, visit, f"caption/{photo}", {"text": "Kett"}))
    kept = drafts.dialogs_of(t1, visit)
    done(writes(team, visit, WORDS))

    assert kept == {f"caption/{photo}": {"text": "Kett"}}
    assert drafts.dialogs_of(t1, visit) == {}


def test_it_can_be_corrected_again_once_an_answer_came_back(team: Team, visit: VisitId) -> None:
    done(closings.close_visit(team.desk("t1"), visit, SIGNED))
    team.meets("t1", "c1")
    done(reviews.return_answer(team.desk("c1"), visit, EXIT, "Wat staat erop?"))
    team.hears("t1", "c1")
    done(writes(team, visit, WORDS))
    team.hears("c1", "t1")

    assert caption_of(team.visit("c1", visit), the_photo(team, visit)) == WORDS
