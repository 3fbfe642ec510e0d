"""Officers who ask a register, the hub that carries their questions, and the register that answers."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from inspector.casework.drafts import totals_of
from inspector.casework.visiting import asking
from inspector.crypto.blind_signatures import sign_blinded
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.register.questions import accept, answer, question_key_document
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.register.errand import Questions, exchange_questions
from inspector.sync.witness import HubFault
from inspector.vault.files.asked import FILE
from inspector.vault.model.changes import Changes
from inspector.vault.sides.vault import Vault
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.asking import AskingInputs, derive_asking_props
from inspector.viewmodels.visit.asking import _looked_at as looked_at
from inspector.viewmodels.visit.question_keys import question_key_of
from inspector.wire.asking.tokens import claimed_key, decode_sheet, token_day
from inspector.wire.directory import TokenKeyNamed
from inspector.wire.scopes import Agency
from tests.fakes.registers import ANNA, TownRegister, a_register_beside
from tests.stories.officers import Team, a_team
from tests.unit.wire.token_maker import TokenMaker

HALF_A_MINUTE = timedelta(seconds=31)


@dataclass
class Line:
    """The hub of the town as an officer's device reaches it: it signs a sheet a day and carries questions."""

    town: "Town"
    number: str
    carried: list[tuple[int, int]] = field(default_factory=list)
    """How many bytes went to the hub and came back, each time."""
    is_down: bool = False
    lies: bytes = b""
    statement: bytes = b""
    is_lying: bool = False
    """Whether it says here what it names in no directory."""

    def token_key(self) -> bytes | Failure:
        statement = self.statement or self.town.maker.token_key.signed(self.town.maker.hub)
        return statement if self.is_lying else self.town.names(statement)

    def signed_tokens(self, sheet: bytes) -> bytes | Failure:
        issued = self.town.sheets.setdefault((self.number, self.town.maker.day), sheet)
        if issued != sheet:
            return Failure(FailureKind.UNKNOWN)
        signed = (sign_blinded(self.town.maker.key, each, self.town.maker.ids) for each in decode_sheet(sheet).blinded)
        return b"".join(signed)

    def bring(self, questions: Sequence[bytes]) -> bytes | Failure:
        if self.is_down:
            return Failure(FailureKind.BUSY)
        said = answer(self.town.register.register, questions)
        said = [self.lies] * len(said) if self.lies else said
        self.carried.append((sum(map(len, questions)), sum(map(len, said))))
        return b"".join(said)


@dataclass
class Town:
    """Officers, a register that answers them, and the hub between."""

    team: Team
    register: TownRegister
    maker: TokenMaker
    sheets: dict[tuple[str, int], bytes] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    named: set[tuple[Agency, TokenKeyNamed]] = field(default_factory=set)

    def begins_anew(self) -> None:
        """It is three days later, with nothing asked yet, and no key named for this day and those beside it."""
        self.passes(timedelta(days=3))
        self.maker.agency = Agency.GEMEENTE
        self.sheets.clear()
        self.lines.clear()
        for number in ("t1", "p1"):
            asked = self.team.desk(number).vault.asked
            (asked.folder / FILE).unlink(missing_ok=True)
            asked.forget()
        accept(self.register.register, self.maker.hub.public, Agency.GEMEENTE)
        self.register.issues()

    def line(self, number: str) -> Line:
        return self.lines.setdefault(number, Line(self, number))

    def names(self, statement: bytes) -> bytes:
        """The hub says in its directories which key it signs with: each once."""
        _, key = claimed_key(statement)
        said = TokenKeyNamed(key.day, sha256(statement).digest())
        if (key.agency, said) not in self.named:
            self.named.add((key.agency, said))
            self.team.world.declares(key.agency, said)
        return statement

    def passes(self, time: timedelta) -> None:
        self.team.world.clock.passes(seconds=time.total_seconds())
        day = token_day(self.team.desk("t1").now_ms())
        if day != self.maker.day:
            self.maker = TokenMaker(register=self.maker.register, hub=self.maker.hub, day=day)

    def syncs(self, number: str) -> HubFault | None:
        desk = self.team.desk(number)
        return exchange_questions(
            self.line(number),
            Questions(
                lambda statement: asking.is_singled_out(desk, statement),
                lambda: asking.wants_tokens(desk),
                lambda statement: asking.sheet_for(desk, statement),
                lambda signed: asking.take_signed(desk, signed),
                lambda: asking.take_refusal(desk),
                lambda: asking.unanswered(desk),
                lambda answers: asking.keep_answers(desk, answers),
            ),
            lambda task: task(),
            lambda _changes: None,
            lambda: False,
        )

    def asks(self, number: str, visit: VisitId, bsn: str = ANNA, *, is_present: bool = True) -> Changes | Refusal:
        self.passes(HALF_A_MINUTE)
        desk = self.team.desk(number)
        digits = bytearray(bsn.encode())
        return asking.ask(desk, visit, digits, question_key_of(desk), is_present=is_present)

    def shows(self, number: str, visit: VisitId) -> tuple[str, ...]:
        """What stands on the screen when somebody looks."""
        desk = self.team.desk(number)
        found = looked_at(desk, visit)
        assert not isinstance(found, Refusal), found
        inputs = read_visit(desk, visit)
        assert inputs is not None
        props = derive_asking_props(AskingInputs(inputs, "answer", said=found.said, is_late=found.is_late))
        return (*props.lines, *filter(None, (props.late, found.problem)))


@contextmanager
def a_town(folder: Path) -> Iterator[Town]:
    """Its officers and its register, whose key every agency that asks has in its directory."""
    team = a_team(folder / "team", "t1", "c1", "p1", "a1")
    with a_register_beside(team.world, folder / "register") as register:
        register.names_the_root(Agency.GEMEENTE, Agency.POLITIE, Agency.ARBEIDSINSPECTIE)
        name, document, signature = question_key_document(register.register)
        for agency in (Agency.GEMEENTE, Agency.POLITIE, Agency.ARBEIDSINSPECTIE):
            register.publishes(agency, document, signature, name)
        day = token_day(team.desk("t1").now_ms())
        yield Town(team, register, TokenMaker(register=register.register.question_key, hub=team.world.hub, day=day))
    team.ends()


def kept(vault: Vault) -> tuple[tuple[bytes, bytes], ...]:
    """What of its tokens a vault holds in memory and in the file."""
    return vault.asked.read().tokens


def counted(town: Town, visit: VisitId, number: str = "t1") -> dict[str, int]:
    return totals_of(town.team.desk(number), visit).get("ID-08", {})
