"""The sheet for a pass: what is typed is wiped at once, an answer stands for 20 seconds, and it is counted once."""

import gc
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from inspector.keyless.process import PATIENCE_FOR_A_CODE_S, PATIENCE_S
from inspector.passes.code import Pass, as_letters
from inspector.passes.judging import Verdict
from inspector.viewmodels.visit.pass_check import TYPING_SECONDS
from inspector.viewmodels.visit.short_sheet import ANSWER_SECONDS
from tests.fakes.pass_frames import a_photo
from tests.fakes.registers import BORN, NUMBER
from tests.unit.passes.passes import A_PASS
from tests.unit.viewmodels.visit.pass_sheet import Sheet, a_sheet


def passes_in_memory() -> list[Pass]:
    """All but the one that tests of passes hold for themselves."""
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, Pass) and each is not A_PASS]


@pytest.fixture(scope="module")
def sheet(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sheet]:
    assert qapp is not None
    yield from a_sheet(tmp_path_factory.mktemp("pass"))


def test_a_pass_and_its_document_are_answered_counted_and_forgotten(sheet: Sheet) -> None:
    page = sheet.opens()
    assert (page.props.offered, page.props.page) == (True, "code")

    sheet.shows(page, sheet.register.issues())
    assert (page.props.page, page.props.asked) == ("number", "Nummer van het paspoort")
    sheet.types(page)

    assert (page.props.page, page.props.title, page.props.seconds) == ("answer", "Geregistreerd", ANSWER_SECONDS)
    assert page.props.detail.startswith("Volgens de lijst van ")
    assert page.props.age == "De pas zegt: 21 jaar of ouder."
    assert sheet.counted() == {}, "as long as it stands, nothing is counted"
    page.finish()
    assert sheet.counted() == {"ID-08": {"ja": 1}, "ID-09": {"geldig": 1}}
    assert (page.props.page, page.props.title, page.props.age) == ("", "", "")


def test_after_20_seconds_the_answer_is_gone_by_itself_and_counted_once(sheet: Sheet) -> None:
    page = sheet.opens()
    sheet.shows(page, as_letters(sheet.register.issues()))
    sheet.types(page)

    for _ in range(ANSWER_SECONDS - 1):
        page._on_second()
    assert (page.props.title, page.props.seconds) == ("Geregistreerd", 1)
    page._on_second()

    assert page.props.page == ""
    assert sheet.counted() == {"ID-08": {"ja": 1}, "ID-09": {"geldig": 1}}
    page.finish()
    assert sheet.counted() == {"ID-08": {"ja": 1}, "ID-09": {"geldig": 1}}


def test_nothing_of_pass_number_or_birth_is_held_once_it_was_compared(sheet: Sheet) -> None:
    before = passes_in_memory()
    page = sheet.opens()
    sheet.shows(page, sheet.register.issues())
    assert len(passes_in_memory()) == len(before) + 1
    sheet.types(page)

    assert page._pass is None
    assert not any((*page._number._buffer, *page._born._buffer))
    assert len(passes_in_memory()) == len(before)
    page.leave()


def test_a_pass_that_waits_too_long_for_its_document_is_forgotten_and_not_counted(sheet: Sheet) -> None:
    page = sheet.opens()
    sheet.shows(page, sheet.register.issues())
    for sign in NUMBER:
        page.typed(sign)

    for _ in range(TYPING_SECONDS):
        page._on_second()

    assert (page.props.page, page._pass, any(page._number._buffer)) == ("", None, False)
    assert sheet.counted() == {}


def test_a_mistake_in_typing_is_mended_and_another_document_is_tried_again_without_a_count(sheet: Sheet) -> None:
    page = sheet.opens()
    sheet.shows(page, sheet.register.issues())
    page.typed("X")
    page.erased()
    page.typed("Y")
    page.emptied()
    sheet.types(page, born="1990")
    assert page.props.page == "number"
    assert page.props.problem.startswith("Dat is geen nummer met een geboortedatum.")

    sheet.types(page, number="SPECI2015")
    assert (page.props.title, page.props.again) == ("Pas hoort niet bij dit document", True)
    page.tryAgain()

    assert page.props.page == "code"
    assert sheet.counted() == {}


@pytest.mark.parametrize(
    ("code", "title", "counts"),
    [
        ("N1:ABC", "Pas niet leesbaar of niet echt", {"ID-08": {"niet_vast_te_stellen": 1}, "ID-09": {"ongeldig": 1}}),
        (None, "Niet vast te stellen", {"ID-08": {"niet_vast_te_stellen": 1}, "ID-09": {"niet_getoond": 1}}),
    ],
)
def test_a_code_that_cannot_be_read_and_no_pass_are_counted_as_what_they_are(
    sheet: Sheet, code: str | None, title: str, counts: dict[str, dict[str, int]]
) -> None:
    page = sheet.opens()

    if code is None:
        page.notShown()
    else:
        assert page.scanned(code.encode()) == ""
        sheet.rests()

    assert page.props.title == title
    page.finish()
    assert sheet.counted() == counts


@pytest.mark.parametrize("code", ["https://example.nl", "", "N1:" + "A" * 700])
def test_a_code_of_something_else_is_no_answer_and_the_next_pass_is_read(sheet: Sheet, code: str) -> None:
    page = sheet.opens()
    assert page.scanned(code.encode()) == ""
    sheet.rests()

    assert (page.props.page, page.props.title, page.props.busy, page.verdict) == ("code", "", False, None)
    assert page.props.problem.startswith("Dit is geen registratiebewijs.")
    assert page.props.problem.endswith("Scan de pas, of typ de code.")
    page.finish()
    assert sheet.counted() == {}

    page.open()
    sheet.shows(page, sheet.register.issues())
    assert (page.props.page, page.props.problem) == ("number", "")
    page.leave()


def test_an_answer_to_an_earlier_code_is_never_that_of_a_later_one(sheet: Sheet) -> None:
    page = sheet.opens()
    good = sheet.register.issues()
    page.given(good)
    page.leave()
    page.open()
    page.given("N1:ABC")
    sheet.rests()
    assert page.props.title == "Pas niet leesbaar of niet echt"

    page.tryAgain()
    sheet.shows(page, good)
    for text in (NUMBER, BORN):
        for sign in text:
            page.typed(sign)
        page.accepted()
    page.leave()
    page.open()
    sheet.rests()

    assert (page.props.page, page.props.title) == ("code", "")
    page.given(good)
    page.leave()
    assert sheet.counted() == {}


def test_who_leaves_while_a_code_is_read_gets_no_answer_later(sheet: Sheet) -> None:
    page = sheet.opens()
    page.given(sheet.register.issues())
    page.leave()
    sheet.rests()

    assert (page.props.page, page._pass) == ("", None)
    assert page._inputs.verdict is None
    assert sheet.counted() == {}
    assert Verdict.REGISTERED.value not in repr(page.props)


@pytest.mark.parametrize(
    ("years", "title", "outcome"), [(21, "21 jaar of ouder", "ja"), (20, "Jonger dan 21 jaar", "nee")]
)
def test_an_age_is_computed_from_the_document_counted_and_the_day_of_birth_is_nowhere(
    sheet: Sheet, years: int, title: str, outcome: str
) -> None:
    page = sheet.opens_age()
    today = page._inputs.visit.today
    for sign in f"{today:%d-%m}-{today.year - years}":
        page.typed(sign)
    page.accepted()

    assert (page.props.page, page.props.title) == ("answer", title)
    assert not any(page._born._buffer)
    assert not re.search(r"\d{8}|19\d\d|200\d", repr(page._inputs).replace(repr(page._inputs.visit), ""))
    for _ in range(ANSWER_SECONDS):
        page._on_second()
    assert page.props.page == ""
    assert sheet.counted() == {"ID-05": {outcome: 1}}
    born = {f"{today:%d-%m}-{today.year - years}", f"{today:%d%m}{today.year - years}"}
    kept = sheet.everything_kept()
    assert not [each for each in born for one in kept if each.encode() in one]


def test_what_a_document_leaves_open_is_not_established_and_what_is_no_day_is_asked_again(sheet: Sheet) -> None:
    page = sheet.opens_age()
    for sign in "99999999":
        page.typed(sign)
    page.accepted()
    assert (page.props.page, page.props.problem) == ("born", "Dat is geen geboortedatum. Typ acht cijfers.")

    for sign in f"0000{page._inputs.visit.today.year - 21}":
        page.typed(sign)
    page.accepted()

    assert page.props.title == "Niet vast te stellen"
    page.finish()
    assert sheet.counted() == {"ID-05": {"niet_vast_te_stellen": 1}}


def test_who_may_be_under_18_is_not_counted_and_opens_what_to_do_now(sheet: Sheet) -> None:
    page = sheet.opens_age()
    stopped: list[bool] = []
    page.minorDoubted.connect(lambda: stopped.append(True))
    for sign in f"0000{page._inputs.visit.today.year - 18}":
        page.typed(sign)

    page.accepted()

    assert stopped == [True]
    assert page.props.page == ""
    assert not any(page._born._buffer)
    assert sheet.counted() == {}


def test_an_answer_of_the_register_that_comes_after_the_cover_is_shown_nowhere(sheet: Sheet) -> None:
    page = sheet.opens_asking()
    sheet.ends_a_question()
    page.look()
    page.leave()
    sheet.rests()
    assert (page.props.page, page.props.lines) == ("", ())

    sheet.ends_a_question()
    page.look()
    page.look()
    sheet.rests()
    assert page.props.page == "answer", "a second tap took the answer away"
    assert len(page.props.lines) == 1
    page.leave()


def test_a_pass_on_a_picture_from_a_file_is_answered_like_a_scanned_one(sheet: Sheet, tmp_path: Path) -> None:
    page = sheet.opens()
    page.chooseFile()
    assert page.props.page == "file"

    photo = Path(a_photo(tmp_path, sheet.register.issues()))
    before = photo.read_bytes()
    page.chosen(str(photo))
    sheet.rests()
    assert page.props.page == "number"
    sheet.types(page)

    assert (page.props.page, page.props.title) == ("answer", "Geregistreerd")
    assert list(tmp_path.iterdir()) == [photo]
    assert photo.read_bytes() == before, "the file is the officer's"
    page.leave()


def test_a_file_without_a_pass_or_with_two_of_them_says_so_and_counts_nothing(sheet: Sheet, tmp_path: Path) -> None:
    page, code = sheet.opens(), sheet.register.issues()
    no_picture = tmp_path / "pas.png"
    no_picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    (tmp_path / "leeg").mkdir()
    nothing_on_it = a_photo(tmp_path / "leeg")
    for path in (str(no_picture), nothing_on_it, str(tmp_path / "weg.jpg")):
        page.chooseFile()
        page.chosen(path)
        sheet.rests()

        assert page.props.page == "code"
        assert page.props.problem.startswith("In dit bestand is geen code te lezen.")

    page.chooseFile()
    page.chosen(a_photo(tmp_path, code, sheet.register.issues()))
    sheet.rests()

    assert page.props.problem == "Op deze foto staan meer codes. Kies een foto van één pas."
    assert sheet.counted() == {}


def test_a_picture_that_keeps_its_reader_busy_too_long_gives_no_code(
    sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspector.keyless.process.PATIENCE_FOR_A_CODE_S", 0.01)
    page = sheet.opens()
    page.chooseFile()
    page.chosen(a_photo(tmp_path, sheet.register.issues()))
    sheet.rests()

    assert (page.props.page, page.props.busy, page.verdict) == ("code", False, None)
    assert page.props.problem.startswith("In dit bestand is geen code te lezen.")
    assert sheet.counted() == {}
    assert PATIENCE_FOR_A_CODE_S < PATIENCE_S
    page.leave()


def test_in_a_training_no_picture_of_the_device_is_read(sheet: Sheet, tmp_path: Path) -> None:
    page = sheet.opens()
    page.session.is_training = True
    page.chooseFile()
    page.chosen(a_photo(tmp_path, sheet.register.issues()))
    sheet.rests()

    assert (page.props.page, page.props.busy) == ("code", False)
    assert page.props.problem == "In een oefening zijn de foto's van dit apparaat niet te zien."


def test_a_picture_that_is_read_when_the_sheet_was_left_shows_nothing(sheet: Sheet, tmp_path: Path) -> None:
    page = sheet.opens()
    page.chooseFile()

    page.chosen(a_photo(tmp_path, sheet.register.issues()))
    page.putAway()
    sheet.rests()

    assert page.props.page == ""
    assert passes_in_memory() == []
    assert sheet.counted() == {}
