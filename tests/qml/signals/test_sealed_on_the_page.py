"""From the moment the page says that a signal is sealed nothing of it is in any file, whoever has the vault's key."""

import shutil
from pathlib import Path

import pytest

from tests.attacks.test_vault_sealed_at_once import WORDS, found_in
from tests.fakes.screens import WAIT, Screens

TYPED = WORDS[:60]


@pytest.mark.parametrize("at_once", [False, True], ids=["waits for a fixed sending", "leaves at once"])
def test_when_the_page_says_sealed_no_word_of_it_is_in_a_file_of_its_writer(
    screens: Screens, tmp_path: Path, *, at_once: bool
) -> None:
    screens.world.officer("p1")
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    visit = screens.starts_visit(app, business)
    app.showVisit(visit, "signals")
    screens.rests(app)
    page, folder, workplace = screens.page, screens.folder / "t1", app.workplace
    assert workplace is not None
    assert workplace.visit is not None

    def kept() -> bytes:
        return b"".join(workplace.session.wait_for(lambda desk: desk.vault.drafts("signal/")).values())

    page.click("signal_open")
    for end in (20, 40, 60):
        page.give("signal_facts_input", text="")
        page.fill("signal_facts_input", " ".join(TYPED[:end]))
        screens.qtbot.waitUntil(lambda: TYPED[end - 1].encode() in kept())  # noqa: B023 - it is asked at once
    before = found_in(shutil.copytree(folder, tmp_path / "before"))
    if workplace.visit.signals.props.at_once != at_once:
        page.click("signal_at_once")

    page.click("signal_seal")
    page.click("confirm")
    screens.qtbot.waitUntil(lambda: page.shows("Signaal verzegeld."), timeout=WAIT)
    after = found_in(shutil.copytree(folder, tmp_path / "after"))
    screens.rests(app)

    assert before == set(TYPED)
    assert after == set()
    assert len(workplace.session.wait_for(lambda desk: desk.vault.sent_signals())) == 1
