"""Holds what a played day left behind against what the oracle says must be there: all of it, and nothing else."""

import hashlib
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from inspector.demo.summary import OfficerSummary, PhotoSummary, VisitSummary
from tests.fakes.day import Fields, PlayedDay
from tests.histories.day_devices import Device, is_abandoned, left
from tests.histories.day_events import Answer, Event, What
from tests.histories.day_rules import STREAMS
from tests.histories.day_town import Town
from tests.histories.day_view import FACTS, View
from tests.unit.reports.pdf_text import pages_of

SAID = frozenset({"facts", "text", "comment", "reason", "reaction", "to", "ground", "name", "address", "passphrase"})


class Judge:
    """Every method fails with the officer and the visit in its message."""

    def __init__(self, day: Fields, town: Town, played: PlayedDay, photos: Path) -> None:
        self._day = day
        self._town = town
        self._played = played
        self._photos = photos
        self._shared: dict[str, str] = {}

    def judges(self) -> None:
        """All of it."""
        summary = self._played.played.summary
        assert list(summary.officers) == list(self._town.network.devices)
        for key, officer in summary.officers.items():
            self._judges_officer(key, self._town.device(key), officer)
        self._judges_reports()
        self._judges_bundles()
        self._finds_no_plain_text()

    def _judges_officer(self, key: str, device: Device, actual: OfficerSummary) -> None:
        assert set(actual.visits) == set(device.visits), f"the visits of {key}"
        for visit in device.visits:
            self._judges_visit(f"{visit} of {key}", visit, device, actual.visits[visit])
        said = self._town.said_in_signal
        assert [(s.number, s.indicators, s.facts) for s in actual.signals] == [
            (number, *said[number]) for number in sorted(device.inbox)
        ], f"the inbox of {key}"
        own = {number: to for number, (writer, to) in self._town.network.signals.items() if writer == key}
        assert [(s.number, s.receiver, s.state) for s in actual.sent] == [
            (number, own[number], device.sent(number)) for number in sorted(own)
        ], f"the signals of {key}"
        assert (actual.outbox > 0) == (bool(device.unsent) or device.owes_more), f"the outbox of {key}"
        assert (actual.quarantine > 0) == bool(device.lying), f"the quarantine of {key}"

    def _judges_visit(self, what: str, visit: str, device: Device, actual: VisitSummary) -> None:
        view, town = device.view(visit), self._town
        state = "closed" if view.state == "open" and left(view, town.network) else view.state
        assert (actual.state, actual.closed) == (state, state != "open"), what
        assert actual.abandoned == is_abandoned(view, device.who.agency, town.network), what
        eisen = [(event.by, condition, event.text) for condition, event in sorted(view.eisen.items())]
        assert [(each.by, each.condition, each.text) for each in actual.eisen] == eisen, what
        decided = [(event.by, event.conditions[0], event.text, event.name) for event in view.decisions]
        assert [(each.by, each.condition, each.measure, each.date) for each in actual.decisions] == decided, what
        assert (actual.business, actual.kind) == (town.business_of[visit], town.kind_of[visit]), what
        assert (actual.catalogue, actual.chain) == (town.lists.version, "verified"), what
        assert actual.streams == tuple(part for part in STREAMS if part in view.parts), what
        assert list(actual.conflicts) == view.conflicts, what
        notes = [(event.by, event.text) for event in view.events if event.what == "note"]
        assert sorted((note.by, note.text) for note in actual.notes) == sorted(notes), what
        said = sorted((event.by, event.text) for event in view.events if event.what == "said")
        assert sorted(_written_down(actual)) == said, what
        assert [each.by for each in actual.switched] == [event.by for event in view.of(What.SWITCHED)], what
        apart = sorted((event.by, event.text) for event in view.apart)
        assert sorted((each.by, each.text) for each in actual.investigation) == apart, what
        counts = view.totals
        for counted, number in device.counting.get(visit, {}).items():
            counts[counted] = counts.get(counted, 0) + number
        assert {(c, o): n for c, outcomes in actual.counts.items() for o, n in outcomes.items()} == counts, what
        assert list(actual.conditions) == view.answered, what
        loose = {event.no: event for event in view.events if event.what == "photo"}
        for condition in view.answered:
            # An officer whose two answers both stand has his photos under each.
            for shown in {
                each.no for each in self._judges_condition(f"{condition} in {what}", condition, view, actual)
            }:
                loose.pop(shown)
        self._judges_photos(what, list(loose.values()), actual.photos)

    def _judges_condition(self, what: str, condition: str, view: View, visit: VisitSummary) -> Iterator[Event]:
        """Gives the photos that hang under an answer."""
        actual, values = visit.conditions[condition], view.values(condition)
        assert actual.history == len(view.writes(condition)), what
        assert sorted(actual.comments) == sorted(view.comments(condition)), what
        assert len(actual.values) == len(values), what
        for value in actual.values:
            given = Answer(value.outcome, value.facts, value.severity, value.term_days)
            assert value.by in {event.by for event in values.get(given, ())}, f"{given} by {value.by}: {what}"
            photos = [each for each in view.photos(condition) if len(values) == 1 or each.by == value.by]
            self._judges_photos(what, photos, value.photos)
            yield from photos

    def _judges_photos(self, what: str, expected: list[Event], actual: tuple[PhotoSummary, ...]) -> None:
        files = [(Path(event.photo).name, (self._photos / event.photo).read_bytes()) for event in expected]
        given = [(name, hashlib.sha256(content).hexdigest()) for name, content in files]
        assert sorted((photo.name, photo.sha256) for photo in actual) == sorted(given), what
        for photo in actual:
            assert self._shared.setdefault(photo.sha256, photo.shared_sha256) == photo.shared_sha256, what

    def _judges_reports(self) -> None:
        """A report is there when its step was played, and says CONCEPT exactly before the release."""
        for file, state in self._town.reports.items():
            path = self._played.out / file
            assert path.exists(), file
            if path.suffix == ".pdf":
                text = " ".join(" ".join(pages_of(path.read_bytes())).split())
                assert ("CONCEPT" in text) == (state != "released"), file
                (told, untold), printed = self._town.told[file], set(FACTS.findall(text))
                assert told <= printed, file
                assert not untold & printed, file

    def _judges_bundles(self) -> None:
        for file in self._town.reports:
            if file.endswith(".zip"):
                folder = self._played.out / "unpacked" / file
                with zipfile.ZipFile(self._played.out / file) as bundle:
                    bundle.extractall(folder)
                verified = subprocess.run(
                    [sys.executable, "-I", folder / "verify.py", folder], capture_output=True, text=True, check=False
                )
                assert verified.returncode == 0, verified.stdout + verified.stderr

    def _finds_no_plain_text(self) -> None:
        said = {text.encode() for text in _said(self._day) if len(text) >= 8 and text != "Awb 5:15"}
        for path in (*self._played.files("state"), self._played.out / "log.jsonl"):
            content = path.read_bytes()
            assert not [text for text in said if text in content], path


def _said(value: object) -> Iterator[str]:
    """Every text in a script that is somebody's words, but why a hand-in lies: that stands in the directory."""
    if isinstance(value, dict):
        for name, each in value.items():
            if name in SAID and isinstance(each, str) and value.get("do") != "set_aside_hand_in":
                yield each
            elif name != "officers":
                yield from _said(each)
    elif isinstance(value, list):
        for each in value:
            yield from _said(each)


def _written_down(actual: VisitSummary) -> Iterator[tuple[str, str]]:
    """Who wrote down what in which of the forms."""
    yield from ((each.by, f"statement: {each.text}") for each in actual.statements)
    yield from ((each.by, f"demand: {each.text}") for each in actual.demands)
    yield from ((each.by, f"receipt: {each.text}") for each in actual.receipts)
    yield from ((each.by, f"agreement: {each.text}") for each in actual.agreements)
    yield from ((each.by, f"hand_over: {each.text}") for each in actual.handovers)
    yield from ((each.by, f"independence_fact: {each.text}") for each in actual.independence_facts)
