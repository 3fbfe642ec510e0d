"""A day script can say that two tablets are of one officer, and nothing that contradicts that."""

import pytest

from inspector.demo.script.day import DayScriptError, parse_day_script
from tests.unit.demo.given import HERE, the_catalogue
from tests.unit.demo.test_script import START, script


def officer(key: str, of: str, name: str = "T") -> str:
    """One more in the list."""
    return f', {{"key": "{key}", "name": "{name}", "agency": "gemeente", "role": "inspector", "tablet_of": "{of}"}}'


def test_both_tablets_have_one_number_and_folders_of_their_own() -> None:
    day = parse_day_script(script(START, officers=officer("t1-2", "t1")), HERE, the_catalogue())

    assert [(each.key, each.number) for each in day.officers] == [("t1", "t1"), ("t2", "t2"), ("t1-2", "t1")]


@pytest.mark.parametrize(
    ("officers", "message"),
    [
        (officer("t1-2", "t9"), r"officers\[2\].tablet_of: 't9' is no officer that stands before"),
        (officer("t1-2", "t1-2"), "'t1-2' is no officer that stands before"),
        (officer("t1-2", "t1", "Iemand anders"), "says something else of 't1' than stands there"),
        (officer("t1-2", "t1") + officer("t1-3", "t1-2"), r"officers\[3\].tablet_of: 't1-2' is no officer that stands"),
    ],
)
def test_a_tablet_of_nobody_or_of_somebody_else_is_refused(officers: str, message: str) -> None:
    with pytest.raises(DayScriptError, match=message):
        parse_day_script(script(START, officers=officers), HERE, the_catalogue())
