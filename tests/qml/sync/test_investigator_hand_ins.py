"""A designated colleague is told that a revoked investigator's tablet handed something in, reads it and decides."""

import pytest

from inspector.casework.visiting import hats
from inspector.domain.hats.events import InvestigationNoted
from inspector.domain.visits.hats import investigated
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.office_day import LINDE, OfficeDay
from tests.qml.pages import Page
from tests.qml.window.test_supervisor_looks import faults_in_every_look
from tests.stories.officers import done
from tests.stories.test_a_switch_of_hats import NOTE, REASON


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    """Investigator o1 went over in a visit of both; his tablet was revoked as the hub knew it before."""
    day = OfficeDay(screens)
    visit = day.starts(LINDE, "o1", "o2")
    day.spreads()
    tablet = day.world.officer("o1")
    stands = {head.log: head.seq for head in tablet.vault.heads()}
    done(hats.switch_hat(day.desk("o1"), visit, REASON))
    done(hats.investigate(day.desk("o1"), visit, InvestigationNoted(NOTE)))
    day.world.revokes(tablet, at=stands)
    day.spreads()
    return day
