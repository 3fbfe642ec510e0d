"""Work off the GUI thread: what whoever waits for it spends."""

import time
from threading import Event

import pytest

from inspector.viewmodels.screen.work import Work

pytestmark = pytest.mark.usefixtures("qapp")


def test_whoever_waits_for_work_sleeps_meanwhile_and_hears_its_end() -> None:
    work, told = Work("waiting"), list[str]()
    work.submit(lambda: time.sleep(0.5), lambda _: told.append("first"))
    work.submit(lambda: time.sleep(0.1), lambda _: told.append("last"))
    spent = time.thread_time()

    assert work.wait_idle(20_000)

    assert told == ["first", "last"]
    assert time.thread_time() - spent < 0.2
    work.close()


def test_whoever_waits_for_work_waits_no_longer_than_he_says() -> None:
    work, may_end = Work("too long"), Event()
    work.submit(may_end.wait, lambda _: None)

    assert not work.wait_idle(50)

    may_end.set()
    assert work.wait_idle(20_000)
    work.close()
