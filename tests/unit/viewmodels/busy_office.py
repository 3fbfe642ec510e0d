"""Officers with a visit in every state in which somebody could want to write, their vaults on a thread of `Work`."""

from dataclasses import dataclass, field
from pathlib import Path

from inspector.app.resources import resource
from inspector.casework.businesses import plans
from inspector.casework.businesses.plans import Planned, PlanOrder
from inspector.casework.desk import Desk
from inspector.casework.judging import erasing, reviews, visit_questions
from inspector.casework.signals import signals
from inspector.casework.visiting import (
    administrative,
    checklists,
    closings,
    handing_over,
    hats,
    joining,
    notes,
    persons,
    photos,
    visit_codes,
)
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.acts.erasing import Ground, HoldGround
from inspector.domain.hats.events import InvestigationNoted
from inspector.domain.ids import InstallationId, VisitId
from inspector.domain.values import OperatorResponse, Outcome, VisitKind
from inspector.domain.visits.hats import investigated
from inspector.vault.files.slots_file import SLOTS
from inspector.viewmodels.review.review import ReviewViewModel
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.signals.signals import SignalsViewModel
from inspector.viewmodels.sync.hand_ins import HandInsViewModel
from inspector.wire.scopes import Agency
from tests.fakes.facts import seen
from tests.fakes.kept_folder import kept_folder
from tests.fakes.world import again
from tests.stories.officers import ALARM, EXIT, LOCKED, Team, an_open_team, done

CLOSING = Closing(
    "Akkoord.", OperatorResponse.REFUSED, "Wil overleggen.", (), (), Outcome.NOT_CHECKED, rest_reason="Geen tijd meer."
)
BETTER = Judgement(Outcome.VIOLATION, "Achterdeur op slot.", LOCKED.severity, 0)
PICTURE = resource("demo", "foto", "uitgang-op-slot.jpg").read_bytes()


@dataclass
class Office:
    """Officers with visits in every state, all in the one thread that owns their vaults."""

    folder: Path
    work: Work
    team: Team = field(init=False)
    visits: dict[str, VisitId] = field(default_factory=dict)
    plan: str = ""
    typed_code: str = ""
    visit_code: str = ""
    scanned: bytes = b""
    sessions: list[Session] = field(default_factory=list)

    def opens(self) -> None:
        """Everything that somebody could want to write on: made once in a run, opened from a copy."""
        if not _made:
            made = Office(kept_folder(), self.work)
            made._fills()
            made.team.world.closes()
            _made.append(made)
        (before,) = _made
        self.team = Team(again(self.folder, before.team.world), before.team.linde)
        self.team.world.opens_all()
        self.visits = dict(before.visits)
        self.plan, self.scanned = before.plan, before.scanned
        self.typed_code, self.visit_code = before.typed_code, before.visit_code

    def _fills(self) -> None:
        self.team = team = an_open_team(self.folder, "c1", "t1", "t2", "t3", "o1", "p1", "q1", "f1", "w1", "a1")
        t1, t2, c1 = (team.desk(number) for number in ("t1", "t2", "c1"))
        going_on = self._begins("going_on")
        team.judges("t1", going_on, EXIT, LOCKED)
        for text in ("Blijft staan.", "Vergissing."):
            done(notes.write_note(t1, going_on, text))
        for name in ("a.jpg", "b.jpg"):
            done(photos.attach_photo(t1, going_on, Photo(name, PICTURE, PersonOnPhoto.NO), None))
        known = team.visit("t1", going_on)
        for item in (known.notes[1], known.photos[1]):
            done(notes.withdraw(t1, going_on, item.id, "Verkeerd bezoek."))
        disputed = self._begins("disputed")
        team.joins("t2", "t1", disputed)
        team.judges("t1", disputed, ALARM, Judgement(Outcome.COMPLIANT))
        team.judges("t2", disputed, ALARM, LOCKED)
        signed = self._begins("signed")
        team.joins("t2", "t1", signed)
        for name in ("returned", "amended"):
            team.judges("t1", self._begins(name), EXIT, LOCKED)
        done(persons.count_persons(t1, self.visits["returned"], "ID-10", "ja", 2))
        for name in ("signed", "returned", "amended"):
            done(closings.close_visit(t1, self.visits[name], CLOSING))
        self.visits["named"] = team.starts("t2", partner="t1")
        team.meets("t1", "t2", "c1", "f1")
        code = visit_codes.code_of(t1, going_on)
        assert isinstance(code, str)
        self.visit_code = code
        done(visit_questions.ask(team.desk("f1"), self.visit_code))
        for name in ("returned", "amended"):
            done(reviews.return_answer(c1, self.visits[name], EXIT, "Welke deur?"))
        team.meets("t1", "c1")
        done(checklists.amend(t1, self.visits["amended"], EXIT, BETTER, "Verduidelijkt."))
        for name in ("held", "proposed"):
            team.judges("t1", self._begins(name), EXIT, LOCKED)
        team.meets("t1", "c1", "f1")
        for name in ("held", "proposed"):
            known = team.visit("c1", self.visits[name])
            (answer,) = known.register(EXIT).writes
            done(erasing.propose(c1, known.id, (answer.id,), Ground.COURT))
        done(erasing.hold(c1, self.visits["held"], HoldGround.DUTY))
        planned = plans.plan_visit(
            c1, PlanOrder(team.linde, (self.installation("t1"), self.installation("w1")), VisitKind.JOINT)
        )
        assert isinstance(planned, Planned)
        self.plan = planned.plan
        of_t2 = joining.invite(t2, self._begins("of_t2", "t2"))
        assert isinstance(of_t2, joining.Invitation)
        self.typed_code, self.scanned = joining.as_typed(of_t2), joining.as_qr(of_t2)
        self._investigates(team.desk("o1"))
        handed = self._begins("handed", "t3")
        done(handing_over.hand_over(team.desk("t3"), handed, self.installation("t3"), self.installation("t1")))
        left = self._begins("left", "t3")
        done(handing_over.hand_over(team.desk("t3"), left, self.installation("t3"), self.installation("t2")))
        team.meets("t1", "c1", "f1", "t3")
        done(signals.seal_signal(t1, going_on, Agency.POLITIE, ("MH-12",), seen("Paspoort in de kluis.")))
        team.hears("p1", "t1")
        done(administrative.draft(team.desk("p1"), self._begins("police", "p1"), "De huisregels ontbraken."))
        team.meets("p1", "q1")
        team.hears("w1", "c1")
        self._revokes_t2()

    def _investigates(self, desk: Desk) -> None:
        for name, number in (("supervised", "o1"), ("labour", "a1")):
            self._begins(name, number)
        visit = self._begins("investigated", "o1")
        done(hats.switch_hat(desk, visit, "Er lag een wapen."))
        for text in ("Het wapen is geladen.", "Een tas in de gang."):
            done(hats.investigate(desk, visit, InvestigationNoted(text)))
        last = investigated(self.team.visit("o1", visit))[-1]
        done(hats.take_back(desk, visit, last.id, "Het was een jas."))

    def installation(self, number: str) -> InstallationId:
        return self.team.world.people[number].me.installation

    def _begins(self, name: str, number: str = "t1") -> VisitId:
        self.visits[name] = self.team.starts(number)
        self.team.is_at_the_door(number, self.visits[name])
        return self.visits[name]

    def _revokes_t2(self) -> None:
        team, t2 = self.team, self.team.world.people["t2"]
        stands = {head.log: head.seq for head in t2.vault.heads()}
        done(notes.write_note(team.desk("t2"), self.visits["of_t2"], "Na het intrekken."))
        team.world.revokes(t2, at=stands)
        team.hears("c1", "t2")

    def session(self, number: str) -> Session:
        self.sessions.append(Session(self.team.desk(number), self.work))
        return self.sessions[-1]

    def closes(self) -> None:
        """As the program does: whoever still looks on, a clock of a page that was not taken away yet, asks in vain."""
        for session in self.sessions:
            session.end()
        self.work.run(self.team.world.closes)
        self.work.close()

    def waits(self) -> None:
        assert self.work.wait_idle(20_000)

    def state(self, number: str) -> tuple[object, ...]:
        """What the vault of this officer holds."""
        vault = self.team.world.people[number].vault
        return self.work.run(lambda: (vault.heads(), vault.drafts(), vault.outbox(1 << 24)))

    def disk_takes_anything(self, number: str, takes: bool) -> None:
        """Let the disk refuse everything for this officer's vault, or take it again."""
        self._execute(number, f"PRAGMA query_only = {int(not takes)}")
        in_the_way = self.folder / number / f"{SLOTS}.part"
        in_the_way.rmdir() if takes else in_the_way.mkdir()

    def disk_drops_drafts(self, number: str, drops: bool) -> None:
        """Let the disk refuse only that a draft ends, or take that too."""
        refuses = "CREATE TEMP TRIGGER refuses BEFORE DELETE ON drafts BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END"
        self._execute(number, "DROP TRIGGER refuses" if drops else refuses)

    def _execute(self, number: str, statement: str) -> None:
        connection = self.team.world.people[number].vault._connection
        self.work.run(lambda: connection.execute(statement))


_made: list[Office] = []


def first_device(page: HandInsViewModel) -> str:
    """The revoked device that stands first on its page."""
    return page.props.rows[0].installation


def types_a_fact(_office: Office, made: SignalsViewModel) -> None:
    """A signal that was begun."""
    made.keepDraft("Paspoort")


def replaces_t2(office: Office, page: ReviewViewModel) -> None:
    """The coordinator lets t3 go on with what was handed to t2, whose tablet is revoked."""
    page.handOver(office.visits["left"], office.installation("t2"), office.installation("t3"))
