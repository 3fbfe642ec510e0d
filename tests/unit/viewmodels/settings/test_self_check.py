"""What the self-check says of what it found."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspector.domain.catalogue.reading import Wording
from inspector.domain.wall_clock import ClockReading
from inspector.viewmodels.screen.device import Guards
from inspector.viewmodels.settings.self_check import Findings, derive_rows, look_for_faults
from tests.stories.officers import an_open_team

NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)
SOUND = Findings(
    at=NOW,
    damage=(),
    rolled_back=0,
    read_only=False,
    logs_forked=0,
    logs_missing=0,
    quarantined=0,
    room=10 * 1024**3,
    expires=NOW + timedelta(days=30),
    catalogue="2026.1",
    clock=ClockReading(NOW, NOW, NOW),
    guards=Guards(sleep=True, session_lock=True, captures=True),
)


def tones(found: Findings) -> list[str]:
    return [row["tone"] for row in derive_rows(found)]


def test_a_sound_device_has_nothing_to_tell() -> None:
    assert set(tones(SOUND)) == {"ok"}


def test_a_log_that_the_logbook_misses_is_told_at_the_logs_and_does_not_speak_of_reading_only() -> None:
    rows = derive_rows(replace(SOUND, logs_missing=1))

    assert [row["tone"] for row in rows] == ["ok", "bad", *["ok"] * 8]
    assert "Maak verbinding" in rows[1]["text"]


def test_a_list_says_what_it_is_for_and_one_that_is_not_used_says_why() -> None:
    wrong = "eigen-2027.1.json, line 12: conditions[0].severity: unknown 'erg'"
    disclaimer = Wording("Alleen voor opleiding.", "For training only.")
    found = replace(SOUND, disclaimer=disclaimer, refused_catalogues=(wrong,))

    rows = derive_rows(found)

    assert rows[-2]["text"] == "2026.1. Alleen voor opleiding."
    assert rows[-1]["tone"] == "warn"
    assert rows[-1]["text"].startswith("eigen-2027.1.json: de inhoud kan zo niet worden gebruikt.")
    assert rows[-1]["text"].endswith(wrong), "the administrator reads the line"


@pytest.mark.parametrize("kind", ["kaarten-2027.nl.json", "nagekeken.json", "sociale-kaart.json"])
def test_a_card_a_review_or_a_map_that_nobody_may_have_signed_so_is_told_calmly(kind: str) -> None:
    refused = f"{kind}: the signature does not hold for catalogue, cards, review, aid"

    *_, row = derive_rows(replace(SOUND, refused_catalogues=(refused,)))

    assert row["text"] == (
        f"{kind}: niet ondertekend, ondertekend door wie dat niet mag, of daarna veranderd. Al het andere werkt gewoon."
        " Meld het de functioneel beheerder."
    )


def test_a_clock_that_is_wrong_or_was_not_checked_is_told() -> None:
    wrong = derive_rows(replace(SOUND, clock=ClockReading(NOW, NOW, NOW, off=timedelta(days=60))))
    unchecked = derive_rows(replace(SOUND, clock=ClockReading(NOW, NOW, NOW, unchecked_since=NOW)))

    assert (wrong[4]["title"], wrong[4]["tone"]) == ("Klok", "warn")
    assert unchecked[4]["text"] == "Niet nagegaan sinds 03-03-2026 11:00"


def test_what_this_system_does_not_tell_is_said_and_is_no_fault() -> None:
    rows = derive_rows(replace(SOUND, guards=Guards(sleep=True)))

    assert (rows[6]["title"], rows[6]["tone"]) == ("Vergrendelen", "neutral")
    assert "Vergrendel de app zelf" in rows[6]["text"]
    assert (rows[7]["text"], rows[7]["tone"]) == ("Dit systeem kan ze niet tegenhouden", "neutral")


def test_the_check_reads_a_real_vault(tmp_path: Path) -> None:
    team = an_open_team(tmp_path, "t1", "c1")
    team.starts("t1")
    vault = team.desk("t1").vault
    vault.list_heads()
    assert look_for_faults(team.desk("t1")).logs_missing == 0
    (no,) = [log.no for log in vault._store.logs.own() if log.kind.name == "FINDINGS"]
    for table in ("events", "heads"):
        vault._connection.execute(f"DELETE FROM {table} WHERE log = ?", (no,))  # noqa: S608 - the names above

    assert look_for_faults(team.desk("t1")).logs_missing == 1
    team.world.closes()
