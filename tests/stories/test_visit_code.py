"""A code that everybody present may take along names the visit, opens nothing, and leads to an answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.documents.visit_papers import grouped, write_visit_paper
from inspector.casework.judging import erasing, visit_questions
from inspector.casework.visiting import joining, notes, visit_codes
from inspector.crypto import joincode, visit_code
from inspector.domain.acts.asking import NoVisitCode
from inspector.domain.acts.erasing import Ground
from inspector.domain.ids import VisitId
from inspector.domain.office_events import Looked
from inspector.domain.refusals import NotAllowed, UnknownThing
from tests.fakes.vault_pages import all_plaintext
from tests.fakes.world import PASSPHRASE
from tests.stories.officers import EXIT, LOCKED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

NOTE = "De vrouw met de groene jas werkt hier elke avond."


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "c2", "t1", "t2", "p1", "f1")
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    """A visit in which a colleague and the police joined by the code on a screen, without a network."""
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.joins("p1", "t2", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    done(notes.write_note(team.desk("t1"), visit, NOTE))
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def code(team: Team, number: str, visit: VisitId) -> str:
    found = visit_codes.code_of(team.desk(number), visit)
    assert isinstance(found, str), found
    return found


def asked(team: Team, number: str, typed: str) -> visit_questions.Question:
    """The question about a code, as an officer's device knows it."""
    return next(each for each in visit_questions.questions(team.desk(number)) if each.code == typed)


def test_every_tablet_at_a_visit_shows_the_same_code_without_a_network(team: Team, visit: VisitId) -> None:
    assert code(team, "t1", visit) == code(team, "t2", visit) == code(team, "p1", visit)
    other = team.starts("t2")
    assert code(team, "t2", other) != code(team, "t2", visit)


def test_the_code_follows_neither_from_the_join_code_nor_from_the_id_or_the_key_of_the_visit(
    team: Team, visit: VisitId
) -> None:
    """Whoever has all three makes another code of them: what is missing is the nonce that the beginning hides."""
    said = visit_code.read_typed(code(team, "t1", visit))
    secret = team.desk("t1").vault.join_secret(visit)
    assert secret is not None
    key = joincode.visit_stream_key(secret)
    for guess in (bytes(16), secret, key[:16], bytes.fromhex(visit)):
        assert visit_code.visit_code(guess, key) != said
        assert visit_code.visit_code(joincode.starter_proof(guess, key), key) != said
    by_hand = joining.read_typed(joining.as_typed(joining.Invitation(secret)))
    assert by_hand.given is None  # so who joins by typing knows it after the first sync


def test_a_privacy_officer_asks_by_the_code_and_a_supervisor_reads_answers_and_proposes(
    team: Team, visit: VisitId
) -> None:
    typed = code(team, "t1", visit)
    team.meets("c1", "c2", "t1", "t2", "f1", "p1")
    slip = typed[:-1] + ("0" if typed[-1] != "0" else "1")
    assert isinstance(visit_questions.ask(team.desk("f1"), slip), NoVisitCode)
    for number in ("t1", "c1", "p1"):
        assert isinstance(visit_questions.ask(team.desk(number), typed), NotAllowed)
    done(visit_questions.ask(team.desk("f1"), " ".join(typed[place : place + 4].lower() for place in range(0, 16, 4))))
    team.meets("c1", "c2", "t1", "f1", "p1")

    assert [visit_questions.waiting(team.desk(number), 100) for number in ("c1", "c2")] == [1, 1]
    assert visit_questions.questions(team.desk("t1")) == visit_questions.questions(team.desk("p1")) == ()
    question = asked(team, "c1", typed)
    assert (question.code, question.by.number, question.answers) == (typed, "f1", ())
    assert visit_questions.visit_asked_of(team.desk("c1"), question.token) == visit
    assert isinstance(visit_questions.visit_asked_of(team.desk("f1"), question.token), NotAllowed)
    assert team.desk("f1").vault.visit_of_code(visit_code.read_typed(typed)) is None
    assert isinstance(visit_questions.answer(team.desk("f1"), question.token, Looked.NOTHING), NotAllowed)

    note = next(each.id for each in team.visit("c1", visit).notes if each.event.text == NOTE)
    done(erasing.propose(team.desk("c1"), visit, (note,), Ground.REQUEST))
    done(visit_questions.answer(team.desk("c1"), question.token, Looked.PROPOSED))
    team.meets("c1", "c2", "f1")
    for number in ("f1", "c2", "c1"):
        answers = asked(team, number, typed).answers
        assert [(each.found, each.by.number) for each in answers] == [(Looked.PROPOSED, "c1")]
    assert visit_questions.waiting(team.desk("c2"), 100) == 0
    (proposal,) = erasing.proposals(team.desk("f1"))
    done(erasing.confirm(team.desk("f1"), proposal.id))
    team.meets("c1", "t1", "f1")
    assert NOTE not in [each.event.text for each in team.visit("t1", visit).notes]
    for number in ("c1", "t1"):
        assert NOTE.encode() not in all_plaintext(team.world.people[number].vault.folder, PASSPHRASE)


def test_showing_the_code_leaves_nothing_that_a_hub_or_a_colleague_could_see(team: Team, visit: VisitId) -> None:
    vault = team.desk("t1").vault
    before = (vault.heads(), vault.sync_state(), vault.drafts())
    code(team, "t1", visit)
    assert (vault.heads(), vault.sync_state(), vault.drafts()) == before


def test_the_code_of_a_visit_that_was_erased_leads_nowhere(team: Team) -> None:
    gone = team.starts("t1")
    typed = code(team, "t1", gone)
    team.meets("c1", "t1", "f1")
    done(visit_questions.ask(team.desk("f1"), typed))
    done(erasing.propose_whole(team.desk("c1"), gone, Ground.REQUEST))
    team.meets("c1", "f1")
    for proposal in erasing.proposals(team.desk("f1")):
        if proposal.open_parts:
            done(erasing.confirm(team.desk("f1"), proposal.id))
    team.meets("c1", "t1", "f1")

    question = asked(team, "c1", typed)
    assert visit_questions.visit_asked_of(team.desk("c1"), question.token) == UnknownThing("visit", "")
    assert not isinstance(visit_codes.code_of(team.desk("t1"), gone), str)


def test_a_code_of_no_visit_that_is_known_here_leads_nowhere(team: Team) -> None:
    done(visit_questions.ask(team.desk("f1"), visit_code.as_typed(bytes(7))))
    team.meets("c1", "f1")
    question = asked(team, "c1", visit_code.as_typed(bytes(7)))
    assert visit_questions.visit_asked_of(team.desk("c1"), question.token) == UnknownThing("visit", "")
    done(visit_questions.answer(team.desk("c1"), question.token, Looked.NO_VISIT))


def test_the_paper_says_in_two_languages_what_is_kept_where_to_complain_and_that_an_interpreter_is_free(
    team: Team, visit: VisitId, tmp_path: Path
) -> None:
    paper = tmp_path / "code.pdf"
    done(write_visit_paper(team.desk("t1"), visit, paper))
    said = " ".join(" ".join(pages_of(paper.read_bytes())).split())

    assert said.count(grouped(code(team, "t1", visit))) == 2
    for words in (
        "Niets op naam. Geen foto van jou.",
        "Nothing by name. No photo of you.",
        "Bij de functionaris gegevensbescherming, bij de gemeente, en bij de Autoriteit Persoonsgegevens",
        "To the data protection officer, to the municipality, and to the Dutch Data Protection Authority",
        "Je mag om een tolk vragen. Die kost jou niets.",
        "You may ask for an interpreter. It costs you nothing.",
    ):
        assert words in said
    for telling in ("seks", "sex", "prostit", "huis de linde", "voorbeeldgracht", "ambtenaar t1", visit[:8]):
        assert telling not in said.casefold(), "whoever finds it learns neither where it was nor of what kind of work"
