"""A signal that waits for the next fixed sending: its author is told so before and after sealing, and can send it."""

from tests.fakes.screens import Screens
from tests.qml.signals.test_signal_drafts import FACTS, sent, written


def test_its_author_reads_when_it_leaves_and_sends_it_after_all(screens: Screens) -> None:
    app, _ = written(screens, FACTS)
    screens.rests(app)
    assert screens.page.shows("en anders morgen")

    screens.page.click("signal_seal")
    assert screens.page.shows("en anders morgen")
    screens.page.click("confirm")
    screens.rests(app)

    assert [each.waits for each in sent(app)] == [True]
    assert screens.page.shows("Gaat later weg")
    screens.page.click("send_now_1")
    screens.rests(app)
    assert [each.waits for each in sent(app)] == [False]
    assert not screens.page.shows("Gaat later weg")


def test_what_leaves_at_once_says_who_can_see_that_it_does(screens: Screens) -> None:
    app, _ = written(screens, FACTS)
    screens.page.click("signal_at_once")
    screens.rests(app)
    assert screens.page.shows("Wie de server beheert, ziet dan dat u iets verzegelt")

    screens.page.click("signal_seal")
    screens.page.click("confirm")
    screens.rests(app)

    assert [each.waits for each in sent(app)] == [False]
