"""That the hub signed for everything is said only where nothing of a colleague is still to be handed on."""

import pytest

from inspector.casework.visiting import notes
from tests.fakes.screens import Screens
from tests.qml.office_day import LINDE, OfficeDay
from tests.stories.officers import done

ALL = "Van alles is de ontvangst bevestigd."


@pytest.mark.parametrize("carries", [False, True], ids=["nothing of colleagues", "something of a colleague"])
def test_what_a_colleague_gave_without_the_hub_is_not_said_to_be_received(screens: Screens, *, carries: bool) -> None:
    day = OfficeDay(screens)
    visit = day.starts(LINDE)
    day.spreads()
    mine, other = (day.world.officer(number).vault for number in ("t1", "t2"))
    day.world.confirms(mine)
    if carries:
        have = {head.log: head.seq for head in mine.heads()}
        done(notes.write_note(day.desk("t2"), visit, "Nog niet bij de server."))
        mine.ingest(other.frames_beyond(have), without_hub=True)
    app = day.opens("t1")
    app.showSync()
    day.settles(app)

    props = day.workplace(app).sync.props
    assert (props.all_sent, props.carried_events > 0) == (True, carries)
    assert screens.page.shows(ALL) == (not carries)
    assert screens.page.shows("Er wachten alleen nog andere gegevens.") == carries
