"""What every test may count on: no screen is needed, a run repeats exactly, no vault writes outside a transaction."""

import os
import shutil
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtGui import QGuiApplication

from inspector.app.engine import settle_engine
from inspector.app.garbage import loading_begins, loading_ends
from tests.fakes.guarded_writes import guarded_writes
from tests.fakes.quick_folder import take_quick_folder
from tests.fakes.stretching import remember_argon2id
from tests.fakes.warm_servers import begin_warm
from tests.longer import is_long
from tests.reading_apart import read_own_part
from tests.shared_days import in_order

__all__ = ["guarded_writes"]

# Read by Qt when the application object is made; a run under Xvfb names its own platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
# Commands speak English here, as their code does; tests/unit/cli/test_tongue.py hears them in Dutch.
os.environ["INSPECTOR_LANGUAGE"] = "en"

settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("search", parent=settings.get_profile("ci"), derandomize=False, max_examples=1000)
settings.load_profile("ci")

# What collecting makes stays until the end: nobody need look for garbage in it, then or ever.
loading_begins()

quick_folder = take_quick_folder()

settle_engine()
remember_argon2id()
begin_warm()


def pytest_collection(session: pytest.Session) -> None:
    """Workers compile a part of the tests each."""
    read_own_part(session.config)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """What stands in the tables of the long run is marked before anything is chosen, and the order is said last."""
    for item in items:
        if is_long(item.nodeid):
            item.add_marker(pytest.mark.long)
    yield
    items[:] = in_order((item.nodeid.partition("::")[0], item) for item in items)


def pytest_collection_finish() -> None:
    """From here on garbage is looked for, in what the tests themselves make."""
    loading_ends()


def pytest_sessionfinish(exitstatus: int) -> None:
    """What failed stays to be looked at, until the next run."""
    if quick_folder is not None and not exitstatus:
        shutil.rmtree(quick_folder, ignore_errors=True)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kind that inspector.app.main makes, and so a day that is played in this process before any window opens."""
    return QGuiApplication
