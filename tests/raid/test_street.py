"""Where nobody may make a street, no raid is passed over in silence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.raid.street import NoStreetError, a_street

ROOT = Path(__file__).parents[2]
ASKS = "from tests.raid.street import a_street\nwith a_street('hub', 'i1'):\n    print('a street')"
HERE = Path(__file__).parent


def test_without_the_rights_of_root_a_raid_fails_and_is_not_skipped() -> None:
    bare = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []

    ended = subprocess.run([*bare, sys.executable, "-c", ASKS], cwd=ROOT, capture_output=True, text=True, check=False)

    assert ended.returncode != 0
    assert ended.stdout == ""
    assert "NoStreetError" in ended.stderr


def test_without_the_program_that_lays_cables_it_fails_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(NoStreetError, match="is not there"), a_street("hub", "i1"):
        pass


def test_no_raid_says_when_it_may_be_skipped() -> None:
    raids = {path.name: path.read_text(encoding="utf-8") for path in HERE.glob("test_*.py") if path != Path(__file__)}

    assert {"test_raid.py", "test_no_hub.py"} <= raids.keys()
    assert [name for name, text in raids.items() if "skip" in text or "importorskip" in text] == []
