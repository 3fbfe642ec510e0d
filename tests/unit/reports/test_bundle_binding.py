"""A bundle is one visit, one part, and exactly what signature and release name, whatever a maker signs for."""

import copy
from dataclasses import replace

import pytest

from inspector.crypto.cbor import encode
from inspector.crypto.statements import STATEMENT_LIFE, EnrolmentStatement, Statement, issue_key, issue_statement
from inspector.crypto.validity import Validity
from inspector.domain.events import (
    Cosigned,
    FindingsSigned,
    NoteWritten,
    OperatorShown,
    PartNamed,
    ReadBack,
    VisitReleased,
)
from inspector.domain.ids import LogReach, VisitId
from inspector.domain.values import OperatorResponse
from inspector.domain.visits.sight import named
from inspector.reports.bundle import _write_log, bundle_files
from inspector.reports.bundle_contents import BundleLog
from inspector.reports.bundle_layout import fingerprint, write_roots
from inspector.reports.errors import BundleContentsError
from inspector.reports.events_view import write_events
from inspector.reports.log_verification import ItemsLeft, verify_log
from inspector.reports.verification import authors_of
from inspector.wire.messages import Credentials
from inspector.wire.scopes import StreamKind
from tests.unit.reports.example_bundle import (
    A_CATALOGUE,
    ENROLMENT_KEY,
    OFFICER,
    ROOT,
    ROOT_KEY,
    START,
    SUPERVISOR,
    LogWriter,
    a_findings_log,
    a_person,
    a_release,
    a_visit_log,
    contents,
    released,
    stream_of,
)
from tests.unit.reports.test_bundle_attacks import FILES, signed_again, verdict

COLLEAGUE = a_person("Toezichthouder 2", "VB-1042")
ELSEWHERE = VisitId(stream_of(StreamKind.VISIT, b"elsewhere").hex())
GUEST = a_person("Rechercheur 2", "P-2", agency="politie")
PEOPLE = (OFFICER.statement, SUPERVISOR.statement, COLLEAGUE.statement, GUEST.statement)


def a_concept(*logs: LogWriter) -> list[str] | None:
    return what_is_said(*(log.as_bundle_log() for log in logs))


def what_is_said(*logs: BundleLog) -> list[str] | None:
    """What both checkers say of a bundle of these logs; nothing when neither lets it hold."""
    return verdict(files_of(*logs))


def files_of(*logs: BundleLog, title: str = "") -> dict[str, bytes]:
    """A bundle of these logs, made by a maker who checks nothing."""
    files = {name: content for name, content in FILES.items() if not name.startswith(("logs/", "receipts/", "photos/"))}
    del files["report.pdf"]
    files["root.txt"] = write_roots((ROOT, replace(ROOT, agency="politie")))
    for number, statement in enumerate(PEOPLE, 1):
        files[f"statements/{number:04}.cbor"] = encode([statement.statement, list(statement.chain)])
    for log in logs:
        files[f"logs/{log.events[0].event.header.log.hex()}.cbor"] = _write_log(log)  # type: ignore[union-attr] # shown
    authors = authors_of(files)
    names = sorted(name for name in files if name.startswith("logs/"))
    items = ItemsLeft()
    files["events.json"] = write_events(verify_log(name[5:37], files[name], authors, items) for name in names)
    return signed_again(files, title=title, places=())


def test_the_example_is_said_to_be_released_and_exactly_what_was_named() -> None:
    said = verdict(FILES)

    assert said is not None
    assert "Vrijgegeven: precies deze logboeken en eindwaarden noemen de vrijgave en wie daarna ondertekende" in said
    assert f"Bezoek {stream_of(StreamKind.VISIT).hex()}, deel: bevindingen" in said


class TestMixing:
    def test_a_log_of_another_visit_is_no_part_of_this_one(self) -> None:
        visit, findings = a_visit_log(), a_findings_log()
        other = LogWriter(COLLEAGUE, StreamKind.FINDINGS, "elsewhere", names=ELSEWHERE)
        other.write(NoteWritten("Een ander bedrijf."))

        assert what_is_said(*released(visit, findings)) is not None
        assert what_is_said(*released(visit, findings), other.as_bundle_log()) is None
        assert what_is_said(*released(visit, findings, other)) is None
        assert a_concept(visit, findings, other) is None

    def test_nor_is_a_log_of_another_part(self) -> None:
        hygiene = LogWriter(COLLEAGUE, StreamKind.HYGIENE, "hygiene")

        assert a_concept(a_visit_log(), a_findings_log(), hygiene) is None
        assert a_concept(a_visit_log(), hygiene) is None

    def test_a_log_that_names_another_part_than_its_stream_is_refused(self) -> None:
        lying = LogWriter(COLLEAGUE, StreamKind.FINDINGS, "lying", names=None)
        lying.write(PartNamed(VisitId(stream_of(StreamKind.VISIT).hex()), StreamKind.LABOUR))

        assert a_concept(a_visit_log(), a_findings_log(), lying) is None

    def test_a_log_that_names_no_visit_is_refused(self) -> None:
        silent = LogWriter(COLLEAGUE, StreamKind.FINDINGS, "silent", names=None)
        silent.write(NoteWritten("Zonder bezoek."))

        assert a_concept(a_visit_log(), a_findings_log(), silent) is None
        assert (
            a_concept(a_visit_log(), a_findings_log(), LogWriter(COLLEAGUE, StreamKind.FINDINGS, "x", names=None))
            is None
        )

    def test_nobody_withholds_which_visit_a_log_names(self) -> None:
        visit, findings = a_visit_log(), a_findings_log()

        assert what_is_said(visit.as_bundle_log(), findings.as_bundle_log(hide=frozenset({2}))) is None
        assert what_is_said(visit.as_bundle_log(hide=frozenset({2})), findings.as_bundle_log()) is None

    def test_of_an_erased_shared_part_the_stream_s_id_says_it_and_of_another_part_nothing_does(self) -> None:
        visit, findings = a_visit_log(), a_findings_log()
        visit.erase(2)
        assert a_concept(visit, findings) is not None

        findings.erase(2)
        assert a_concept(visit, findings) is None

    def test_a_bundle_needs_the_shared_part_and_a_part(self) -> None:
        assert a_concept(a_visit_log()) is None
        assert a_concept(a_findings_log()) is None

    def test_a_bundle_is_not_called_after_another_business(self) -> None:
        logs = released(a_visit_log(), a_findings_log())

        assert verdict(files_of(*logs, title="Huis De Linde, 24-11-2026")) is not None
        assert verdict(files_of(*logs, title="Huis De Eik, 24-11-2026")) is None
        assert verdict(files_of(*logs, title="Huis De Linde, 25-11-2026")) is None


class TestWithholding:
    def test_a_log_that_the_release_names_cannot_be_left_out(self) -> None:
        visit, findings = a_visit_log(), a_findings_log()
        colleague = LogWriter(COLLEAGUE, StreamKind.FINDINGS, "colleague")
        whole = released(visit, findings, colleague)

        assert what_is_said(*whole) is not None
        assert what_is_said(*(log for log in whole if log != colleague.as_bundle_log())) is None
        assert what_is_said(*(log for log in whole if log != visit.as_bundle_log())) is None

    def test_a_log_cannot_stop_before_what_the_release_names_nor_go_on_behind_it(self) -> None:
        visit, findings, colleague = a_visit_log(), a_findings_log(), a_colleague_s_log()
        _, _, _, release = released(visit, findings, colleague)
        others = visit.as_bundle_log(), findings.as_bundle_log(), release
        assert what_is_said(*others, colleague.as_bundle_log()) is not None

        colleague.write(NoteWritten("Na de vrijgave."))
        assert what_is_said(*others, colleague.as_bundle_log()) is None

        shorter = LogWriter(COLLEAGUE, StreamKind.FINDINGS, "colleague")
        assert what_is_said(*others, shorter.as_bundle_log()) is None

    def test_a_log_the_release_does_not_name_cannot_be_added(self) -> None:
        visit, findings = a_visit_log(), a_findings_log()

        assert what_is_said(*released(visit, findings), a_colleague_s_log().as_bundle_log()) is None

    def test_what_was_signed_cannot_be_told_otherwise(self) -> None:
        visit, findings = a_visit_log(), a_findings_log()
        colleague, branch = a_colleague_s_log(), a_colleague_s_log("Iets anders.")
        signed = LogWriter(OFFICER, StreamKind.FINDINGS, "signed")
        signed.write(FindingsSigned("", OperatorResponse.SIGNED, seen=(visit.reach(), colleague.reach())))

        assert a_concept(visit, signed, colleague) is not None
        assert a_concept(visit, signed, branch) is None
        assert a_concept(visit, signed) is None
        assert what_is_said(*released(visit, findings, signed, branch)) is None

    @pytest.mark.parametrize("step", ["findings_signed", "cosigned"])
    def test_without_a_release_what_a_signature_names_must_be_there_and_more_may_be(self, step: str) -> None:
        visit, colleague = a_visit_log(), a_colleague_s_log()
        seen = (visit.reach(), colleague.reach())
        signed = LogWriter(OFFICER, StreamKind.FINDINGS, "signed")
        signed.write(FindingsSigned("", None, seen=seen) if step == "findings_signed" else Cosigned((), seen))

        said = a_concept(visit, signed, colleague, LogWriter(SUPERVISOR, StreamKind.FINDINGS, "beside"))
        assert said is not None
        assert any(line.startswith("CONCEPT") for line in said)
        assert a_concept(visit, signed) is None

    def test_a_release_that_names_nothing_lets_nothing_out(self) -> None:
        assert a_concept(a_visit_log(), a_findings_log(), a_release()) is None

    def test_a_visit_that_nobody_signed_is_called_so(self) -> None:
        said = a_concept(a_visit_log(), a_colleague_s_log())

        assert said is not None
        assert "CONCEPT: niet ondertekend en niet vrijgegeven; niets zegt wat er ontbreekt" in said

    def test_a_release_of_somebody_who_is_no_supervisor_is_none(self) -> None:
        visit, findings = a_visit_log(), a_findings_log()
        said = a_concept(visit, findings, a_release(visit, findings, person=COLLEAGUE))

        assert said is not None
        assert "CONCEPT: ondertekend, niet vrijgegeven; wat geen ondertekening noemt kan ontbreken" in said

    def test_what_came_in_beside_the_signature_stands_apart(self) -> None:
        visit, findings, colleague = a_visit_log(), a_findings_log(), a_colleague_s_log()

        said = what_is_said(*released(visit, findings, colleague))

        assert said is not None
        assert "  nr 1 tot en met 3: na of naast de ondertekening; zo niet voorgelegd aan de exploitant" in said
        assert sum("niet voorgelegd aan de exploitant" in line for line in said) == 2  # the colleague's and the release

    @pytest.mark.parametrize(
        "change",
        [
            {"seen": ()},
            {"catalogue": b""},
            {"catalogue": b"short"},
            {"told": ()},
            {"told": (bytes(32),)},
            {"operator": OperatorResponse.ABSENT},
            {"operator": None},
        ],
        ids=lambda change: " ".join(f"{name} {value!r:.20}" for name, value in change.items()),
    )
    def test_an_operator_s_signature_that_does_not_name_all_of_it_was_shown_nothing(
        self, change: dict[str, object]
    ) -> None:
        visit, colleague = a_visit_log(), a_colleague_s_log()
        signed = LogWriter(OFFICER, StreamKind.FINDINGS, "signed")
        read_back = ReadBack("De nooduitgang is op slot.", bytes(16))
        whole = FindingsSigned(
            "",
            OperatorResponse.SIGNED,
            seen=(visit.reach(), colleague.reach()),
            catalogue=A_CATALOGUE,
            told=(named(read_back),),
        )
        signed.write(read_back)
        told = a_concept(visit, colleague, signed_with(signed, whole))
        said = a_concept(visit, colleague, signed_with(signed, replace(whole, **change)))  # type: ignore[arg-type]

        assert told is not None
        assert said is not None
        assert not any("niet voorgelegd" in line for line in told)
        assert sum("niet voorgelegd aan de exploitant" in line for line in said) == 3

    def test_what_is_shown_to_the_operator_later_is_no_longer_beside(self) -> None:
        visit, findings, colleague = a_visit_log(), a_findings_log(), a_colleague_s_log()
        later, read_back = LogWriter(OFFICER, StreamKind.FINDINGS, "later"), ReadBack("Het alarm zwijgt.", bytes(16))
        release = a_release(visit, findings, colleague)
        later.write(read_back)
        seen = (visit.reach(), findings.reach(), colleague.reach(), release.reach())
        later.write(OperatorShown("", OperatorResponse.SIGNED, "", (), seen, A_CATALOGUE, (named(read_back),)))

        said = a_concept(visit, findings, colleague, release, later)

        assert said is not None
        assert not any("niet voorgelegd" in line for line in said)
        assert "  nr 1 tot en met 3: na of naast de ondertekening" in said
        assert "  nr 1 tot en met 4: na de vrijgave, genoemd door wie later ondertekende" in said

    def test_whoever_stands_by_a_release_later_is_in_and_told_apart(self) -> None:
        visit, findings = a_visit_log(), a_findings_log()
        release = a_release(visit, findings)
        cosigned = LogWriter(COLLEAGUE, StreamKind.FINDINGS, "cosigned")
        cosigned.write(Cosigned((), (visit.reach(), findings.reach(), release.reach())))

        said = a_concept(visit, findings, release, cosigned)

        assert said is not None
        assert "  nr 1 tot en met 3: na de vrijgave, genoemd door wie later ondertekende" in said

    @pytest.mark.parametrize(
        "head",
        [
            LogReach(a_findings_log().reach().log, 99, bytes(32)),
            LogReach(a_findings_log().reach().log, 3, bytes(32)),
            a_findings_log(COLLEAGUE).reach(),
        ],
        ids=["beyond the end", "another head", "a log that is not there"],
    )
    def test_a_release_of_heads_that_are_not_there_holds_for_nothing(self, head: LogReach) -> None:
        visit, findings = a_visit_log(), a_findings_log()
        log = LogWriter(SUPERVISOR, StreamKind.FINDINGS, "release")
        log.write(VisitReleased((visit.reach(), findings.reach(), head)))

        assert a_concept(visit, findings, log) is None

    def test_the_writer_refuses_to_make_such_a_bundle(self) -> None:
        without_the_visit = contents().logs[1:]

        with pytest.raises(BundleContentsError):
            bundle_files(contents(title="", logs=without_the_visit, receipts=(), report=None), SUPERVISOR.key)


class TestWidening:
    def test_the_roles_of_a_root_are_no_word_of_the_maker(self) -> None:
        roots = FILES["root.txt"].replace(b"root gemeente ", b"root gemeente inspector,police,supervisor ")

        assert verdict(signed_again({**FILES, "root.txt": roots})) is None
        assert fingerprint(ROOT_KEY.public).encode() in FILES["root.txt"]
        assert b"inspector,supervisor" not in FILES["root.txt"]

    def test_a_role_that_the_root_did_not_sign_for_is_refused(self) -> None:
        police = a_person("Rechercheur 1", "VB-2001", "police")

        assert verdict(with_statement(police.statement)) is None

    def test_an_enrolment_key_does_not_give_itself_more_roles(self) -> None:
        wider = EnrolmentStatement(
            "gemeente",
            ENROLMENT_KEY.public,
            Validity.starting(START, STATEMENT_LIFE),
            frozenset({"police", "inspector"}),
        )
        by_itself, by_the_root = issue_key(wider, ENROLMENT_KEY), issue_key(wider, ROOT_KEY)
        officer = a_police_officer()

        assert verdict(with_statement(Credentials(officer, (by_itself,)))) is None
        assert verdict(with_statement(Credentials(officer, (by_the_root,)))) is not None


def test_who_writes_in_a_part_is_of_the_agency_that_keeps_it() -> None:
    visit, findings, guest = a_visit_log(), a_findings_log(), LogWriter(GUEST, StreamKind.FINDINGS, "guest")

    assert a_concept(visit, a_visit_log(GUEST), findings) is not None
    assert a_concept(visit, findings, guest) is None


def signed_with(log: LogWriter, signature: FindingsSigned) -> LogWriter:
    """The log once this stands in it; the log that was given stays as it is."""
    other = copy.deepcopy(log)
    other.write(signature)
    return other


def a_colleague_s_log(note: str = "De nooduitgang is vrij.") -> LogWriter:
    log = LogWriter(COLLEAGUE, StreamKind.FINDINGS, "colleague")
    log.write(NoteWritten(note))
    return log


def with_statement(statement: Credentials) -> dict[str, bytes]:
    return signed_again({**FILES, "statements/0009.cbor": encode([statement.statement, list(statement.chain)])})


def a_police_officer() -> bytes:
    person = a_person("Rechercheur 1", "VB-2001", "police")
    validity = Validity.starting(START, STATEMENT_LIFE)
    return issue_statement(
        Statement("gemeente", "VB-2001", "Rechercheur 1", "police", person.key.public, bytes(1216), validity),
        ENROLMENT_KEY,
    )
