import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from inspector.casework.documents import documents
from inspector.casework.judging import reviews
from inspector.casework.signals import signals
from inspector.casework.visiting import checklists, closings, notes, photos, places, visits
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.crypto.cbor import encode
from inspector.domain.actions import Action
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.refusals import NotAllowed, PhotoFault, PhotoRefused, Refusal
from inspector.domain.values import Outcome, PlaceKind, Severity
from inspector.reports.bundle_reading import read_bundle
from inspector.reports.verification import verify_bundle
from inspector.wire.scopes import Agency, StreamKind
from tests.fakes.facts import seen
from tests.fakes.rogue import says, seals
from tests.stories.officers import AGREED, ALONE, EXIT, LOCKED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of
from tests.unit.reports.verify_script import run_script

PROGRAM_FILES = frozenset({"verify.py", "LEESMIJ.txt", "payload-dictionary-1.bin"})
PARTS = frozenset({StreamKind.VISIT, StreamKind.FINDINGS})
PAY = ConditionId("AR-WML-02")
SLIPS = "Niemand heeft een loonstrook over oktober."
FACTS = "Paspoort lag in de kluis van de beheerder."


def a_picture(*, exif: bool = True) -> bytes:
    picture = Image.effect_noise((800, 600), 60).convert("RGB")
    data = picture.getexif()
    data[0x0110] = "Toestel 7"
    out = BytesIO()
    picture.save(out, "JPEG", exif=data if exif else b"")
    return out.getvalue()


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2", "a1", "b1", "p1", "g1")
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    """A joint visit with a photo and a signal, closed, cosigned and read by the supervisor."""
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.joins("a1", "t1", visit)
    team.is_at_the_door("t1", visit)
    photo = photos.prepare_photo(team.desk("t1"), visit, Photo("uitgang.jpg", a_picture(), PersonOnPhoto.NO), EXIT)
    assert not isinstance(photo, NotAllowed | PhotoRefused), photo
    done(checklists.assess(team.desk("t1"), visit, EXIT, LOCKED, photo))  # type: ignore[arg-type]  # a new event
    done(signals.seal_signal(team.desk("t1"), visit, Agency.POLITIE, ("MH-12",), seen(FACTS)))
    team.meets("t1", "t2", "a1", "c1", "p1")
    team.closes("t1", visit)
    team.meets("t1", "t2", "c1")
    done(closings.cosign(team.desk("t2"), visit))
    team.meets("t1", "t2", "c1")
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def test_a_report_before_release_is_a_concept_and_the_same_visit_gives_the_same_bytes(
    team: Team, visit: VisitId
) -> None:
    concept = documents.finding_report(team.desk("c1"), visit)
    again = documents.finding_report(team.desk("c1"), visit)
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    released = documents.finding_report(team.desk("c1"), visit)

    assert isinstance(concept, bytes)
    assert concept == again
    assert isinstance(released, bytes)
    assert released != concept
    assert "CONCEPT" in "\n".join(pages_of(concept))
    assert "CONCEPT" not in "\n".join(pages_of(released))


def test_report_and_bundle_never_tell_of_a_signal_or_of_another_agency_s_compartment(
    team: Team, visit: VisitId, tmp_path: Path
) -> None:
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    report, bundle = tmp_path / "rapport.pdf", tmp_path / "bundel.zip"

    done(documents.write_report(team.desk("c1"), visit, report))
    done(documents.write_bundle(team.desk("c1"), visit, bundle))

    files = {name: data for name, data in read_bundle(bundle).items() if name not in PROGRAM_FILES}
    shown = "\n".join(pages_of(report.read_bytes())).encode() + files["report.pdf"] + files["events.json"]
    labour = team.desk("a1").vault.stream_of(visit, StreamKind.LABOUR)
    assert labour is not None
    for word in ("MH-12", "signal_sent", "verzegeld", "envelope", FACTS, labour):
        where = shown.find(word.encode())
        assert where < 0, shown[max(where - 60, 0) : where + 60]
    assert {name for name in files if name.startswith("logs/")} == {
        f"logs/{log.log.hex()}.cbor"
        for log in team.desk("c1").vault.disclosure(visit, PARTS)
        if log.author.agency is Agency.GEMEENTE
    }


def test_a_bundle_holds_for_the_program_and_for_the_script_that_travels_with_it(
    team: Team, visit: VisitId, tmp_path: Path
) -> None:
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    bundle, folder = tmp_path / "bundel.zip", tmp_path / "uitgepakt"
    done(documents.write_bundle(team.desk("c1"), visit, bundle))

    verify_bundle(read_bundle(bundle))
    with zipfile.ZipFile(bundle) as opened:
        opened.extractall(folder)
    checked = run_script(folder, script=folder / "verify.py")
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize(
    "payload", [b"\xff", encode([1]), encode({0: "note_written", 1: 1}), encode({0: "x", 1: 1, 2: {}, "x": 1})]
)
def test_a_colleague_whose_program_seals_rubbish_stops_no_document(
    team: Team, visit: VisitId, payload: bytes, tmp_path: Path
) -> None:
    seals(team.world.officer("t2"), visit, payload)
    says(team.world.officer("t2"), visit, b"\xff")
    team.meets("t2", "c1")
    bundle, folder = tmp_path / "bundel.zip", tmp_path / "uitgepakt"

    assert isinstance(documents.finding_report(team.desk("c1"), visit), bytes)
    done(documents.write_bundle(team.desk("c1"), visit, bundle))

    verify_bundle(read_bundle(bundle))
    with zipfile.ZipFile(bundle) as opened:
        opened.extractall(folder)
    assert run_script(folder).returncode == 0


@pytest.fixture
def labour(team: Team, visit: VisitId) -> VisitId:
    """The labour part of that visit, with a violation, closed by a1 and released by b1."""
    team.is_at_the_door("a1", visit)
    team.judges("a1", visit, PAY, Judgement(Outcome.VIOLATION, SLIPS, Severity.MODERATE, 28))
    team.closes("a1", visit)
    team.meets("t1", "a1", "b1", "c1")
    done(reviews.release_visit(team.desk("b1"), visit, ALONE))
    return visit


def test_labour_reports_its_own_part_under_its_own_name_and_laws(team: Team, labour: VisitId) -> None:
    report = documents.finding_report(team.desk("b1"), labour)
    municipal = documents.finding_report(team.desk("c1"), labour)

    assert isinstance(report, bytes)
    assert isinstance(municipal, bytes)
    shown, other = " ".join(pages_of(report)), " ".join(pages_of(municipal))
    for words in ("Nederlandse Arbeidsinspectie", "Toezicht op de arbeidswetten", "Wml art. 18a", SLIPS, "NLA-"):
        assert words in shown, shown
        assert words == "Nederlandse Arbeidsinspectie" or words not in other
    assert "schriftelijke waarschuwing 28 dagen na het besluit Nederlandse Arbeidsinspectie" in shown
    for words in ("Gemeente Voorbeeldstad", "vergunningvoorwaarden", "burgemeester", LOCKED.facts, "UV-"):
        assert words not in shown, shown
    assert "CONCEPT" not in shown


def test_a_labour_bundle_holds_and_shows_the_shared_part_and_labour_only(
    team: Team, labour: VisitId, tmp_path: Path
) -> None:
    bundle, folder = tmp_path / "arbeid.zip", tmp_path / "uitgepakt"
    done(documents.write_bundle(team.desk("b1"), labour, bundle))

    verify_bundle(read_bundle(bundle))
    with zipfile.ZipFile(bundle) as opened:
        opened.extractall(folder)
    checked = run_script(folder, script=folder / "verify.py")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    events = (folder / "events.json").read_text(encoding="utf-8")
    assert PAY in events
    assert EXIT not in events
    findings = team.desk("t1").vault.stream_of(labour, StreamKind.FINDINGS)
    assert findings is not None
    for name in (path for path in folder.rglob("*") if path.is_file() and path.name not in PROGRAM_FILES):
        assert bytes.fromhex(findings) not in name.read_bytes()
        assert findings.encode() not in name.read_bytes()


def test_police_make_neither(team: Team, visit: VisitId) -> None:
    team.joins("p1", "t1", visit)

    assert documents.finding_report(team.desk("p1"), visit) == NotAllowed(Action.MAKE_REPORT)
    assert documents.court_bundle(team.desk("p1"), visit) == NotAllowed(Action.MAKE_REPORT)


def test_the_shared_copy_of_a_photo_has_no_metadata_and_the_original_is_kept(team: Team, visit: VisitId) -> None:
    vault = team.desk("c1").vault
    (photo,) = team.visit("c1", visit).photos_of(EXIT)
    writer = team.desk("t1").vault
    stream = writer.stream_of(visit, photo.stream)
    assert stream is not None

    shared = writer.open_blob(stream, photo.event.shared)

    assert shared is not None
    assert not Image.open(BytesIO(shared)).getexif()
    assert photo.event.original is not None
    assert writer.open_blob(stream, photo.event.original) is not None
    assert vault.open_blob(stream, photo.event.shared) is None  # not fetched yet


@pytest.mark.parametrize(
    ("data", "person", "why"),
    [
        (b"geen foto", PersonOnPhoto.NO, "not_a_picture"),
        (b"\xff\xd8\xff" + b"x" * 50, PersonOnPhoto.NO, "not_a_picture"),
        (b"", PersonOnPhoto.NO, "not_a_picture"),
        (b"x" * 25_000_001, PersonOnPhoto.NO, "too_big"),
        (a_picture(), PersonOnPhoto.YES, "person"),
        (a_picture(), PersonOnPhoto.REMOVED, "person"),
    ],
    ids=["text", "torn", "empty", "too big", "with a person", "said to be masked but is not"],
)
def test_a_bad_photo_is_refused_and_changes_nothing(
    team: Team, data: bytes, person: PersonOnPhoto, why: PhotoFault
) -> None:
    visit = team.starts("t1")
    before = team.visit("t1", visit)

    refused = photos.attach_photo(team.desk("t1"), visit, Photo("x.jpg", data, person), EXIT)

    assert refused == PhotoRefused(why)
    assert team.visit("t1", visit) == before


def test_each_agency_names_only_its_own_officers_and_powers_and_that_the_others_were_there(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.joins("p1", "t1", visit)
    team.joins("a1", "t1", visit)
    team.meets("t1", "p1", "a1", "c1", "b1")

    municipal, labour = (
        " ".join(pages_of(bytes_of(documents.finding_report(team.desk(number), visit)))) for number in ("c1", "b1")
    )

    assert "Andere organisaties bij dit bezoek Politie, Nederlandse Arbeidsinspectie" in municipal
    assert "Andere organisaties bij dit bezoek Gemeente, Politie" in labour
    for own, numbers in ((municipal, {"t1"}), (labour, {"a1"})):
        officers = own[own.index("Aanwijzing ") : own.index("Bedrijf en vergunning", own.index("Aanwijzing "))]
        named = {each for each in ("t1", "p1", "a1") if team.desk(each).vault.me.number in officers}
        assert named == numbers
    assert "Politiewet" not in municipal + labour
    assert "Arbowet" not in municipal
    assert "Wml art. 18a: niet juridisch getoetst" in labour


def test_a_business_is_entered_and_only_a_dwelling_is_called_one(team: Team) -> None:
    visit = team.starts("t1")
    for entered in (
        PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15", "Kamer 3"),
        PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15", "Keuken"),
        PlaceEntered(PlaceKind.DWELLING, "Toestemming bewoner", "Zolder", AGREED),
    ):
        done(places.enter(team.desk("t1"), visit, entered))

    text = " ".join(pages_of(bytes_of(documents.finding_report(team.desk("t1"), visit))))

    assert "Betreden van plaatsen Awb 5:15 Kamer 3, Keuken" in text
    assert "Binnentreden in een woning Toestemming bewoner Zolder" in text
    assert text.lower().count("binnentreden") == 1


def test_the_report_of_the_municipality_has_no_note_or_photo_of_the_ggd(team: Team) -> None:
    visit = team.starts("t1")
    team.joins("g1", "t1", visit)
    team.is_at_the_door("t1", visit)
    done(notes.write_note(team.desk("g1"), visit, "De douche was schoon."))
    done(notes.write_note(team.desk("t1"), visit, "De beheerder werkte mee."))
    done(photos.attach_photo(team.desk("g1"), visit, Photo("douche.jpg", a_picture(), PersonOnPhoto.NO)))
    team.meets("t1", "g1", "c1")
    assert len(team.visit("t1", visit).notes) == 2

    text = "\n".join(pages_of(bytes_of(documents.finding_report(team.desk("t1"), visit))))

    assert "De beheerder werkte mee." in text
    assert "De douche was schoon." not in text
    assert "Foto" not in text


def test_a_report_names_only_the_rooms_that_its_own_officers_entered_and_whom_they_showed_a_card(team: Team) -> None:
    visit = team.starts("t1")
    team.joins("a1", "t1", visit)
    for number, room, to in (("t1", "Kamer 3", "beheerder"), ("a1", "Kantoor", "boekhouder")):
        done(visits.show_card(team.desk(number), visit, to))
        done(places.enter(team.desk(number), visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15", room)))
    team.meets("t1", "a1", "c1", "b1")

    municipal, labour = (
        "\n".join(pages_of(bytes_of(documents.finding_report(team.desk(number), visit)))) for number in ("c1", "b1")
    )

    assert all(words in municipal for words in ("Kamer 3", "beheerder"))
    assert not any(words in municipal for words in ("Kantoor", "boekhouder"))
    assert all(words in labour for words in ("Kantoor", "boekhouder"))
    assert "Kamer 3" not in labour


def bytes_of(document: bytes | Refusal) -> bytes:
    assert isinstance(document, bytes), document
    return document
