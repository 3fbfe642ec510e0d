"""What is not in the log yet: kept as it was, checked before it is kept, gone with what it became."""

from collections.abc import Callable
from pathlib import Path

import pytest

from inspector.casework import drafts
from inspector.casework.desk import Desk
from inspector.casework.drafts import ClosingDraft, Draft, SignalDraft, key_of
from inspector.casework.judging import reviews
from inspector.casework.visiting import checklists, closings, notes, persons
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.refusals import NotSaved, Refusal, TextRefused
from inspector.domain.values import OperatorResponse, Outcome
from inspector.vault.model.changes import Changes
from inspector.wire.scopes import Agency
from tests.stories.officers import Team, an_open_team, done

NUMBER = "Zijn BSN is 111222333."
EXIT = ConditionId("UV-V-07")


@pytest.fixture
def team(tmp_path: Path) -> Team:
    return an_open_team(tmp_path, "t1", "c1")


@pytest.fixture
def desk(team: Team) -> Desk:
    return team.desk("t1")


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.starts("t1")


def what_is_typed(desk: Desk) -> dict[str, bytes]:
    """Every draft but the day on which envelopes left last, which nobody typed."""
    kept = desk.vault.drafts()
    return {key: kept[key] for key in kept if key != key_of(Draft.SENT_ON, "")}


def keeps_nothing(desk: Desk) -> bool:
    return not what_is_typed(desk)


@pytest.mark.parametrize("kind", [Draft.FACTS, Draft.NOTE, Draft.COMMENT])
def test_a_text_is_read_back_and_gone_once_it_is_empty(desk: Desk, visit: VisitId, kind: Draft) -> None:
    done(drafts.keep_text(desk, kind, visit, EXIT, "Achterdeur op sl"))
    read = drafts.text_of(desk, kind, visit, EXIT), drafts.texts(desk, kind, visit)

    done(drafts.keep_text(desk, kind, visit, EXIT, ""))

    assert read == ("Achterdeur op sl", {EXIT: "Achterdeur op sl"})
    assert keeps_nothing(desk)


def test_a_closing_is_read_back_as_it_was_filled_in(desk: Desk, visit: VisitId) -> None:
    draft = ClosingDraft('Hij zei: "morgen".', OperatorResponse.REFUSED, "Wil overleggen.", rest=True)
    done(drafts.keep_closing(desk, visit, draft))
    read = drafts.closing_of(desk, visit)

    done(drafts.keep_closing(desk, visit, ClosingDraft()))

    assert (read, drafts.closing_of(desk, visit)) == (draft, ClosingDraft())
    assert keeps_nothing(desk)


def test_a_signal_is_read_back_as_it_was_written(desk: Desk, visit: VisitId) -> None:
    draft = SignalDraft("Paspoort in de kluis.", ("MH-12",), Agency.BELASTINGDIENST)
    done(drafts.keep_signal(desk, visit, draft))
    read = drafts.signal_of(desk, visit)

    done(drafts.keep_signal(desk, visit, SignalDraft()))

    assert (read, drafts.signal_of(desk, visit)) == (draft, SignalDraft())
    assert keeps_nothing(desk)


@pytest.mark.parametrize(
    "keep",
    [
        lambda desk, visit: drafts.keep_text(desk, Draft.FACTS, visit, EXIT, NUMBER),
        lambda desk, visit: drafts.keep_text(desk, Draft.NOTE, visit, "", NUMBER),
        lambda desk, visit: drafts.keep_text(desk, Draft.COMMENT, visit, EXIT, NUMBER),
        lambda desk, visit: drafts.keep_closing(desk, visit, ClosingDraft(NUMBER)),
        lambda desk, visit: drafts.keep_closing(desk, visit, ClosingDraft("", OperatorResponse.REFUSED, NUMBER)),
    ],
)
def test_a_citizen_number_is_kept_in_no_draft_and_the_words_around_it_are(
    desk: Desk, visit: VisitId, keep: Callable[[Desk, VisitId], Changes | Refusal]
) -> None:
    assert keep(desk, visit) == TextRefused("citizen_number")
    (kept,) = what_is_typed(desk).values()
    assert b"111222333" not in kept
    assert b"Zijn BSN is *********." in kept


def test_a_citizen_number_is_left_out_of_a_signal_and_out_of_a_reason_that_nobody_needs(
    desk: Desk, visit: VisitId
) -> None:
    refused = drafts.keep_signal(desk, visit, SignalDraft(NUMBER))
    done(drafts.keep_closing(desk, visit, ClosingDraft("Akkoord.", OperatorResponse.SIGNED, NUMBER)))

    assert refused == TextRefused("citizen_number")
    assert drafts.signal_of(desk, visit) == SignalDraft("Zijn BSN is *********.", number_left_out=True)
    assert drafts.closing_of(desk, visit) == ClosingDraft("Akkoord.", OperatorResponse.SIGNED)
    assert not any(b"111222333" in kept for kept in desk.vault.drafts().values())


def test_an_erased_visit_takes_every_draft_along_but_those_that_are_not_its_own(desk: Desk, visit: VisitId) -> None:
    for kind in Draft:
        desk.vault.put_draft(key_of(kind, visit), b"Zij zei")

    about = drafts.typed_about_visits(desk)

    assert {key for key, _ in about} == {
        key_of(kind, visit)
        for kind in Draft
        if kind not in {Draft.SIGNAL, Draft.FORM, Draft.SENT_ON, Draft.SENT, Draft.LETTER}
    }
    assert {of for _, of in about} == {visit}


CLOSING = Closing(
    "Akkoord.", OperatorResponse.REFUSED, "Wil overleggen.", rest=Outcome.NOT_CHECKED, rest_reason="Geen tijd meer."
)

Write = Callable[[Desk, VisitId], Changes | Refusal]


def typed(kind: Draft, condition: str) -> Write:
    return lambda desk, visit: drafts.keep_text(desk, kind, visit, condition, "Welke deur?")


@pytest.mark.parametrize(
    ("number", "key", "keep", "write"),
    [
        ("t1", "note/{}/", typed(Draft.NOTE, ""), lambda desk, visit: notes.write_note(desk, visit, "Welke deur?")),
        (
            "t1",
            f"facts/{{}}/{EXIT}",
            typed(Draft.FACTS, EXIT),
            lambda desk, visit: checklists.assess(desk, visit, EXIT, Judgement(Outcome.COMPLIANT)),
        ),
        (
            "t1",
            "closing/{}",
            lambda desk, visit: drafts.keep_closing(desk, visit, ClosingDraft("Akkoord.")),
            lambda desk, visit: closings.close_visit(desk, visit, CLOSING),
        ),
        (
            "t1",
            "persons/{}",
            lambda desk, visit: persons.count_persons(desk, visit, "ID-10", "ja", 2),
            lambda desk, visit: closings.close_visit(desk, visit, CLOSING),
        ),
        (
            "c1",
            f"review/{{}}/{EXIT}",
            typed(Draft.COMMENT, EXIT),
            lambda desk, visit: reviews.comment_on(desk, visit, EXIT, "Welke deur?"),
        ),
        (
            "c1",
            f"review/{{}}/{EXIT}",
            typed(Draft.COMMENT, EXIT),
            lambda desk, visit: reviews.return_answer(desk, visit, EXIT, "Welke deur?"),
        ),
    ],
)
def test_what_a_draft_became_is_written_with_the_end_of_the_draft_or_not_at_all(
    team: Team, visit: VisitId, number: str, key: str, keep: Write, write: Write
) -> None:
    team.is_at_the_door("t1", visit)
    if number == "c1":
        done(closings.close_visit(team.desk("t1"), visit, CLOSING))
        team.hears("c1", "t1")
    desk, key = team.desk(number), key.format(visit)
    done(keep(desk, visit))
    before = len(team.visit(number, visit).known)
    desk.vault._connection.execute(
        "CREATE TEMP TRIGGER refuses BEFORE DELETE ON drafts"
        f" WHEN old.key = '{key}' BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END"
    )
    refused = write(desk, visit)
    kept, after = desk.vault.draft(key), len(team.visit(number, visit).known)

    desk.vault._connection.execute("DROP TRIGGER refuses")
    done(write(desk, visit))

    assert (refused, after) == (NotSaved(), before)
    assert kept is not None
    assert desk.vault.draft(key) is None
    assert len(team.visit(number, visit).known) > before
