"""A pass that leaves open whether somebody is registered leads to a question; whatever comes of it counts him once."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from inspector.crypto.blind_signatures import MODULUS_SIZE
from inspector.passes.judging import Verdict, counted
from inspector.register.questions import question_key_document
from inspector.vault.files.asked import Asked
from inspector.wire.asking.tokens import TOKEN_SIZE, token_day
from inspector.wire.scopes import Agency
from tests.fakes.registers import ANNA
from tests.unit.viewmodels.visit.pass_sheet import Sheet, a_sheet

UNKNOWN = {"ID-08": {"niet_vast_te_stellen": 1}}


@pytest.fixture(scope="module")
def sheet(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sheet]:
    assert qapp is not None
    yield from a_sheet(tmp_path_factory.mktemp("pass"))


def test_who_asks_the_register_instead_counts_the_pass_and_leaves_the_rest_to_the_answer(sheet: Sheet) -> None:
    asks = []
    for verdict in Verdict:
        page = sheet.opens()
        page._answer(verdict, None)
        if page.props.asks:
            asks.append(verdict)
            page.askInstead()
            assert page.props.page == ""
            only_the_pass = {check: {was: 1} for check, was in counted(verdict).items() if check == "ID-09"}
            assert sheet.counted() == only_the_pass, verdict
        page.leave()

    assert asks == [Verdict.NO_LIST, Verdict.EXPIRED]


def test_who_is_left_unasked_after_a_pass_is_counted_once_as_not_determined(sheet: Sheet) -> None:
    page = sheet.opens_asking()
    page.openInstead()
    page.ask()
    sheet.rests()
    assert page.props.problem, "nobody said that the person is present"
    assert sheet.counted() == {}
    page.leave()
    page.leave()
    assert sheet.counted() == UNKNOWN

    page = sheet.opens_asking()
    page.openInstead()
    page.ask()
    page.leave()
    assert sheet.counted() == UNKNOWN, "closed before the refusal came"

    page = sheet.opens_asking()
    page.open()
    page.leave()
    assert sheet.counted() == {}


def test_who_was_asked_about_is_counted_by_the_answer_alone(sheet: Sheet) -> None:
    name, document, signature = question_key_document(sheet.register.register)
    sheet.work.run(lambda: sheet.register.publishes(Agency.GEMEENTE, document, signature, name))
    vault, now_ms = sheet.team.desk("t1").vault, sheet.team.desk("t1").now_ms()
    token = bytes(TOKEN_SIZE), bytes(MODULUS_SIZE)
    for leaves_at_once in (False, True):
        sheet.work.run(lambda: vault.asked.write(Asked(day=token_day(now_ms), tokens=(token,))))
        page = sheet.opens_asking()
        page.openInstead()
        for figure in ANNA:
            page.typed(figure)
        page.sayPresent(True)  # noqa: FBT003 - as the window calls it

        page.ask()
        if not leaves_at_once:
            sheet.rests()
            assert page.props.page == "sealed"
        page.leave()

        assert sheet.counted() == {}
        assert len(sheet.work.run(vault.asked.read).waiting) == 1
