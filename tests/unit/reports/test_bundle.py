import io
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from inspector.crypto.sealing import SealingError, open_with_event_secret
from inspector.reports.bundle import bundle_files, write_bundle
from inspector.reports.bundle_contents import (
    BundleLog,
    BundlePhoto,
    BundleReport,
    Disclosed,
    Withheld,
)
from inspector.reports.bundle_reading import read_bundle
from inspector.reports.errors import BundleContentsError
from inspector.reports.finding_report import render_finding_report
from inspector.reports.proof_lines import lines_about
from inspector.reports.provenance import ReportHead
from inspector.reports.verification import verify_bundle
from inspector.wire.event import LogPlace
from inspector.wire.scopes import EventClass, StreamKind
from tests.unit.reports.example_bundle import (
    HUB_KEY,
    OFFICER,
    START,
    SUPERVISOR,
    LogWriter,
    a_findings_log,
    a_hub,
    a_person,
    a_receipt,
    a_release,
    a_small_picture,
    a_visit_log,
    contents,
    disclose,
    released,
)
from tests.unit.reports.example_report import a_report
from tests.unit.reports.pdf_text import pages_of
from tests.unit.reports.verify_script import run_script

VECTORS = Path(__file__).parents[2] / "vectors"


def test_a_bundle_holds_and_both_checkers_say_the_same_word_for_word(tmp_path: Path) -> None:
    archive = tmp_path / "bundel.zip"
    archive.write_bytes(write_bundle(contents(), SUPERVISOR.key))
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path / "uitgepakt")

    lines = list(lines_about(verify_bundle(read_bundle(archive))))
    done = run_script(tmp_path / "uitgepakt", script=tmp_path / "uitgepakt" / "verify.py")

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == lines
    assert "DE BUNDEL KLOPT." in lines
    assert read_bundle(archive) == read_bundle(tmp_path / "uitgepakt")


def test_a_bundle_of_the_first_format_holds_for_ever(tmp_path: Path) -> None:
    with zipfile.ZipFile(VECTORS / "bundle-1.zip") as archive:
        archive.extractall(tmp_path)
    said = (VECTORS / "bundle-1.txt").read_text(encoding="utf-8")

    assert "\n".join(lines_about(verify_bundle(read_bundle(VECTORS / "bundle-1.zip")))) + "\n" == said
    assert run_script(tmp_path).stdout == said
    assert run_script(tmp_path, script=tmp_path / "verify.py").stdout == said


def test_the_mark_at_the_foot_of_the_report_is_the_one_the_bundle_gives() -> None:
    logs = (a_visit_log(), a_findings_log())
    heads = tuple(ReportHead(log.log.hex(), "findings", "T", log.head().seq, log.heads[-1].hex()) for log in logs)
    pdf = render_finding_report(a_report(heads=heads))
    bundled = BundleReport(pdf, tuple(LogPlace(log.log, log.head().seq) for log in logs))

    line = next(
        line
        for line in lines_about(verify_bundle(bundle_files(contents(report=bundled), SUPERVISOR.key)))
        if line.startswith("Dossierkenmerk")
    )

    assert all(line.split(": ")[1] in page for page in pages_of(pdf))


def test_the_same_contents_give_the_same_bytes() -> None:
    assert write_bundle(contents(), SUPERVISOR.key) == write_bundle(contents(), SUPERVISOR.key)


def test_the_proof_says_per_log_how_far_it_is_whole_and_how_much_is_shown() -> None:
    findings = a_findings_log()

    proof = verify_bundle(bundle_files(contents(), SUPERVISOR.key))

    log = next(log for log in proof.logs if log.log == findings.log)
    assert (log.last, log.head) == (8, findings.heads[-1])
    assert (log.shown, log.withheld, log.header_only) == (6, 1, 1)
    assert [mark.seq for mark in proof.marks[findings.log]] == [8]


def test_what_is_withheld_is_not_in_the_bundle_and_no_stream_key_is() -> None:
    findings = a_findings_log()
    note = findings.events[4]
    assert note.body is not None

    everything = b"".join(bundle_files(contents(), SUPERVISOR.key).values())

    assert note.body not in everything
    assert b"Alleen voor het team" not in everything
    assert findings.stream_key not in everything
    assert findings.stream_key.hex().encode() not in everything


def test_the_secret_of_one_event_opens_no_other() -> None:
    log = a_findings_log()
    shown, other = disclose(log.events[1], log.keys), log.events[2]
    assert shown.secret is not None
    assert other.body is not None

    with pytest.raises(SealingError):
        open_with_event_secret(shown.secret, other.header.pack(), other.body)


@pytest.mark.parametrize("kind", [StreamKind.ENVELOPE, StreamKind.LOGBOOK])
def test_no_bundle_tells_that_a_sealed_note_exists(kind: StreamKind) -> None:
    log = LogWriter(OFFICER, kind, "niet te tonen")

    with pytest.raises(BundleContentsError):
        write_bundle(contents(logs=(*contents().logs, log.as_bundle_log())), SUPERVISOR.key)


def test_a_line_about_a_log_outside_the_bundle_does_not_leave_in_it() -> None:
    elsewhere = a_receipt(a_visit_log(), LogWriter(OFFICER, StreamKind.ENVELOPE, "elders"))

    with pytest.raises(BundleContentsError):
        write_bundle(contents(receipts=elsewhere), SUPERVISOR.key)


def test_a_line_from_a_receipt_that_names_other_logs_tells_nothing_of_them() -> None:
    secret = LogWriter(OFFICER, StreamKind.ENVELOPE, "elders")
    lines = a_receipt(a_visit_log(), secret, a_findings_log())

    files = bundle_files(contents(receipts=(lines[0], lines[2])), SUPERVISOR.key)

    everything = b"".join(files.values())
    assert secret.log not in everything
    assert secret.heads[-1] not in everything
    assert len(verify_bundle(files).marks) == 2


def test_a_bundle_can_do_without_report_photos_and_receipts() -> None:
    files = bundle_files(contents(report=None, photos=(), receipts=()), SUPERVISOR.key)

    lines = list(lines_about(verify_bundle(files)))

    assert "report.pdf" not in files
    assert "  nr 1 tot en met 8: geen ontvangstbewijs van de server; wanneer dit er al was, is niet bewezen" in lines


def test_a_log_that_carries_on_from_another_says_so() -> None:
    visit = a_visit_log()
    log = LogWriter(OFFICER, StreamKind.VISIT, "na herstel", previous=visit.head())

    files = bundle_files(contents(logs=released(visit, a_findings_log(), log), report=None), SUPERVISOR.key)

    assert "  vervolgt een eerder logboek" in lines_about(verify_bundle(files))


def test_a_statement_that_did_not_hold_at_the_hubs_time_is_pointed_out() -> None:
    late = a_receipt(a_visit_log(), a_findings_log(), at=START + timedelta(days=60))

    lines = list(lines_about(verify_bundle(bundle_files(contents(receipts=late), SUPERVISOR.key))))

    assert any("LET OP: de ambtenaar had toen geen geldige verklaring" in line for line in lines)
    assert any("LET OP: de organisatie stond toen niet voor deze server in" in line for line in lines)


def test_of_several_receipts_the_earliest_for_each_part_is_named() -> None:
    findings = a_findings_log()
    received = [(9, 7), (2, 4), (5, 7), (3, 3), (6, 5)]
    receipts = tuple(
        line for hours, upto in received for line in a_receipt(findings, at=START + timedelta(hours=hours), upto=upto)
    )

    lines = list(lines_about(verify_bundle(bundle_files(contents(receipts=receipts), SUPERVISOR.key))))

    assert [line[2:73] for line in lines if "door de server bevestigd" in line] == [
        "nr 1 tot en met 4: door de server bevestigd op 2026-11-24T10:03:00.000Z",
        "nr 5 tot en met 7: door de server bevestigd op 2026-11-24T13:03:00.000Z",
    ]


def test_what_came_after_the_last_receipt_is_named_as_not_proven() -> None:
    visit, findings = a_visit_log(), a_findings_log()
    receipts = (*a_receipt(visit, a_release(visit, findings)), *a_receipt(findings, upto=7))

    lines = list(lines_about(verify_bundle(bundle_files(contents(receipts=receipts), SUPERVISOR.key))))

    assert sum("geen ontvangstbewijs" in line for line in lines) == 1
    assert "  nr 8: geen ontvangstbewijs van de server; wanneer dit er al was, is niet bewezen" in lines


def test_wrapped_keys_do_not_leave_in_a_bundle() -> None:
    visit = a_visit_log()
    wrapped = b"\xa1\x03wrapped stream key"
    visit.write_clear(EventClass.GRANT, wrapped)

    files = bundle_files(contents(logs=released(visit, a_findings_log()), report=None, receipts=()), SUPERVISOR.key)

    assert wrapped not in b"".join(files.values())
    assert {log.log: log.header_only for log in verify_bundle(files).logs}[visit.log] == 1


def test_a_clear_event_that_is_not_shown_keeps_its_place() -> None:
    visit = a_visit_log()
    visit.write_clear(EventClass.ERASE, b"\xa0")
    hidden = visit.as_bundle_log(hide=frozenset({5}))
    logs = (hidden, *released(visit, a_findings_log())[1:])

    proof = verify_bundle(bundle_files(contents(logs=logs, report=None, receipts=()), SUPERVISOR.key))

    assert next((log.last, log.withheld) for log in proof.logs if log.log == visit.log) == (5, 1)


class TestWhatDoesNotHoldIsNotWritten:
    def refused(self, **changes: object) -> None:
        with pytest.raises(BundleContentsError):
            write_bundle(contents(**changes), SUPERVISOR.key)

    def test_a_log_without_its_beginning(self) -> None:
        log = a_visit_log()
        self.refused(logs=(BundleLog((Withheld(log.events[0].leaf()), *log.as_bundle_log().events[1:]), bytes(64)),))
        self.refused(logs=(BundleLog((), bytes(64)),))
        self.refused(logs=())

    def test_a_log_with_a_gap(self) -> None:
        log = a_findings_log()
        shown = log.as_bundle_log()
        self.refused(logs=(replace(shown, events=shown.events[:3] + shown.events[4:]),))

    def test_a_log_signed_by_nobody_or_by_another(self) -> None:
        log = a_visit_log()
        self.refused(logs=(replace(log.as_bundle_log(), signature=bytes(64)),))
        self.refused(logs=(replace(log.as_bundle_log(), signature=SUPERVISOR.key.sign(b"?")),))

    def test_an_event_with_anothers_secret(self) -> None:
        log = a_findings_log()
        events: list[Disclosed | Withheld] = list(log.as_bundle_log().events)
        events[1] = Disclosed(log.events[1], bytes(32))
        self.refused(logs=(BundleLog(tuple(events), log.as_bundle_log().signature),))

    def test_a_sealed_event_without_its_secret(self) -> None:
        log = a_findings_log()
        events: list[Disclosed | Withheld] = list(log.as_bundle_log().events)
        events[1] = Disclosed(log.events[1])
        self.refused(logs=(BundleLog(tuple(events), log.as_bundle_log().signature),))

    def test_an_officer_nobody_vouches_for(self) -> None:
        self.refused(statements=(SUPERVISOR.statement,))
        self.refused(roots=())

    def test_a_role_the_root_may_not_give(self) -> None:
        police = a_person("Rechercheur 1", "VB-2001", "police")
        self.refused(statements=(*contents().statements, police.statement))

    def test_a_maker_nobody_vouches_for(self) -> None:
        with pytest.raises(BundleContentsError):
            write_bundle(contents(), a_person("Onbekend", "0").key)

    def test_another_photo_than_the_recorded_one(self) -> None:
        photo = contents().photos[0]
        self.refused(photos=(replace(photo, picture=a_small_picture() + b"\x00"),))
        self.refused(photos=(replace(photo, event=LogPlace(photo.event.log, 2)),))
        self.refused(photos=(replace(photo, event=LogPlace(bytes(16), 3)),))
        self.refused(photos=(BundlePhoto(photo.event, b"GIF89a"),))

    def test_a_receipt_of_an_unknown_hub(self) -> None:
        self.refused(hubs=())
        self.refused(receipts=a_receipt(a_visit_log(), key=OFFICER.key))

    def test_a_hub_nobody_vouches_for(self) -> None:
        self.refused(hubs=(a_hub(HUB_KEY, agency="politie"),))
        self.refused(hubs=(OFFICER.statement,))
        self.refused(hubs=(a_hub(HUB_KEY, since=START - timedelta(days=500)),))

    def test_a_report_that_names_places_the_logs_do_not_have(self) -> None:
        report = contents().report
        assert report is not None
        self.refused(report=replace(report, places=(LogPlace(bytes(16), 1),)))
        self.refused(report=replace(report, places=(LogPlace(a_visit_log().log, 99),)))
        self.refused(report=replace(report, places=()))


def test_the_archive_is_an_ordinary_zip() -> None:
    with zipfile.ZipFile(io.BytesIO(write_bundle(contents(), SUPERVISOR.key))) as archive:
        assert archive.testzip() is None
        assert archive.read("LEESMIJ.txt").decode().startswith("GEGEVENSBUNDEL")
        assert archive.namelist() == sorted(archive.namelist())
