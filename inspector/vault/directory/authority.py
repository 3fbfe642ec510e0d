"""Whose events count: what is known of installations, applied to the logs and grants of this vault."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple
from weakref import ReferenceType, ref

from inspector.crypto.cbor import encode
from inspector.crypto.statements import Root, StatementError
from inspector.domain.values import Officer
from inspector.vault.directory.claims import Credential, StatementBook, claim_of
from inspector.vault.directory.declared import Declared
from inspector.vault.directory.erasing import Erasing, declared
from inspector.vault.directory.members import Members, Said
from inspector.vault.directory.said_here import said_here
from inspector.vault.directory.token_keys import hidden_keys
from inspector.vault.directory.trust import Trust, fold_trust, named_in, with_members, with_token_keys
from inspector.vault.directory.verdicts import Verdict, may_judge
from inspector.vault.store.directory_rows import SaidEvent, Subject
from inspector.vault.store.rows import REVOKED, SET_ASIDE, LogRow, Place
from inspector.vault.store.store import Store
from inspector.wire.directory import InstallationEnrolled
from inspector.wire.event import MAX_SEQ, Header
from inspector.wire.scopes import Agency, StreamKind, decides, may_read, may_write
from inspector.wire.superseding import WITHHELD, is_of_a_day


class _Folded(NamedTuple):
    """Who is who, and what tells whether that has to be folded again."""

    trust: Trust
    named: frozenset[bytes]
    """Whoever says something in a directory, or of whom something is said there."""
    hidden_in: frozenset[bytes]
    """The logs in which what was said of a register has no body any more: where they end something follows from it."""


class Standing(NamedTuple):
    """How far what was written in a log counts, asked once for all of it that comes at a time."""

    author: Officer | None
    counts_to: int
    """The last place that counts; 0 where none does."""
    set_aside_to: int = 0
    """The last place behind it that somebody looked at and lets lie."""
    judged_to: int = 0
    """The last place of a revoked author's log that was judged at all, either way."""
    reason: str = REVOKED
    """Why nothing behind that counts."""

    def refusal(self, seq: int) -> str | None:
        """Why an event does not count; nothing when it does."""
        if seq <= self.counts_to:
            return None
        return SET_ASIDE if seq <= self.set_aside_to else self.reason


class Authority:
    """The store together with the trust of the moment: what every judgement about a row needs."""

    def __init__(self, store: Store, root: Root, credential: Credential, me: Officer) -> None:
        self.store = store
        self._root = root
        self._book = StatementBook()
        self._heard: dict[Place, Declared | None] = store.memory.cache()
        self._gone: dict[int, tuple[int, tuple[Header, ...]]] = store.memory.cache()
        self.erasing = Erasing(store, lambda: self.trust, lambda: self.me)
        self._own = store.memory.value((credential, me))
        self._living: list[ReferenceType[Members]] = []
        self._folded = store.memory.value(self._fold())

    @property
    def trust(self) -> Trust:
        """Who is who, as far as the directories here say."""
        return self._folded.now.trust

    @property
    def me(self) -> Officer:
        """The officer this vault belongs to."""
        return self._own.now[1]

    # --- judging

    def standing(self, log: LogRow) -> Standing:
        """Up to where a log counts: its author may be unknown, have another role, or be revoked."""
        if log.own:
            return Standing(self.me, MAX_SEQ)
        trust, member = self.trust, self.trust.members.get(log.author)
        if member is None:
            return Standing(None, 0, reason="author")
        officer = member.officer
        if not may_write(officer.agency, officer.role, log.kind, log.owner, designated=officer.is_designated):
            return Standing(officer, 0, reason="role")
        if log.author not in trust.revoked:
            return Standing(officer, MAX_SEQ)
        stands_to = trust.stands_to(log.author, log.id)
        accepted_to, set_aside_to = self.accepted_up_to(log), self.set_aside_up_to(log)
        return Standing(officer, max(stands_to, accepted_to), set_aside_to, max(accepted_to, set_aside_to))

    def is_late(self, log: LogRow, seq: int) -> bool:
        """Whether an event stands behind its author's revocation, accepted since or not."""
        return not log.own and not self.trust.stands(log.author, log.id, seq)

    def acceptances(self, log: LogRow) -> tuple[Verdict, ...]:
        """What who judges it accepted of this very log; a branch of it they did not see."""
        return self._verdicts(log, self.trust.accepted)

    def set_aside(self, log: LogRow) -> tuple[Verdict, ...]:
        """What they looked at of it and let lie."""
        return self._verdicts(log, self.trust.set_aside)

    def _verdicts(self, log: LogRow, said: Mapping[bytes, tuple[Verdict, ...]]) -> tuple[Verdict, ...]:
        officer = self.trust.officer(log.author)
        if officer is None or log.kind is StreamKind.DIRECTORY:
            return ()
        return tuple(
            each
            for each in said.get(log.id, ())
            if each.agency is officer.agency
            and self._judged(log.kind, officer, each.by)
            and self.store.logs.head_at(log.no, each.seq) == each.head
        )

    def _judged(self, kind: StreamKind, writer: Officer, by: bytes) -> bool:
        judge = self.trust.officer(by)
        return judge is not None and may_judge(judge, writer, kind)

    def accepted_up_to(self, log: LogRow) -> int:
        """How far a revoked installation's log counts after all."""
        return max((each.seq for each in self.acceptances(log)), default=0)

    def set_aside_up_to(self, log: LogRow) -> int:
        """How far somebody looked at a revoked installation's log and lets it lie."""
        return max((each.seq for each in self.set_aside(log)), default=0)

    @property
    def judges_any(self) -> bool:
        """Whether this officer decides about anything of that kind at all."""
        return any(decides(self.me.agency, self.me.role, kind, designated=self.me.is_designated) for kind in StreamKind)

    def judges(self, log: LogRow) -> bool:
        """Whether this officer decides about what the log's writer hands in after a revocation."""
        officer = self.trust.officer(log.author)
        return officer is not None and may_judge(self.me, officer, log.kind)

    def author(self, log: LogRow) -> Officer:
        """Who writes a log whose events count."""
        officer = self.me if log.own else self.trust.officer(log.author)
        if officer is None:
            raise LookupError(log.name)
        return officer

    def i_may_read(self, kind: StreamKind, owner: Agency) -> bool:
        """Whether a key of such a stream may be held here at all."""
        return may_read(self.me.agency, self.me.role, kind, owner, designated=self.me.is_designated)

    # --- learning

    def harvest(self, said: InstallationEnrolled) -> bool:
        """Keep a statement that came along; whether somebody vouches for it is judged when trust is folded."""
        credential = Credential(said.statement, said.chain)
        try:
            claim = claim_of(credential)
        except StatementError:
            return False
        if len(credential.chain) != 1:
            return False  # no root vouches for any other
        self._keep(claim.installation)
        return self.store.statements.add(
            _credential_id(credential),
            claim.installation,
            claim.issued_s,
            credential.statement,
            encode(list(credential.chain)),
        )

    def vouches_for(self, said: InstallationEnrolled) -> bool:
        """Whether one of the roots that are believed now leads to it."""
        credential = Credential(said.statement, said.chain)
        return any(self._book.proven(credential, root) is not None for root in self.trust.roots)

    def refold(self, *, whole: bool = False) -> bool:
        """Fold what came since; whether anybody is known, revoked or trusted now who was not, or the other way round.

        All is folded again where more came than statements and the keys of days, and as a `whole` where nobody knows
        what the file holds now.
        """
        heard, enrolled = self.store.directory_rows.take_heard(), self.store.statements.take_news()
        before, found = self._folded.now, None
        goes_on = any(self.store.logs.at(log).id in before.hidden_in for log in heard.logs)
        if not (whole or heard.decides or goes_on):
            trust = with_members(before.trust, self._said(), enrolled, before.named)
            found = None if trust is None else self._with_keys(before._replace(trust=trust), heard.keys)
        self._folded.now = found or self._fold()
        self._know(self.trust.members)
        has_changed = self.trust != before.trust
        if has_changed:
            self.erasing.forget()
        return has_changed

    def changed_for(self, before: Trust) -> bool:
        """Whether what was judged under an earlier trust has to be judged again."""
        otherwise = (each for each in self._differing(before) if not self._is_only_retrained(each, before))
        if any(map(self.store.logs.any_of, otherwise)):
            return True
        accepted = () if before.accepted is self.trust.accepted else before.accepted.items()
        if any(not set(said) <= set(self.trust.accepted.get(log, ())) for log, said in accepted):
            return True
        return before.purpose_keys.keys() - self.trust.purpose_keys.keys() != set()

    def is_retrained(self, before: Trust) -> bool:
        """Whether another day is known until which somebody's training counts who wrote anything here.

        Nothing stored says that day: who reads an event asks what is known of its author now.
        """
        differing = self._differing(before)
        return any(self._is_only_retrained(each, before) and self.store.logs.any_of(each) for each in differing)

    def _is_only_retrained(self, installation: bytes, before: Trust) -> bool:
        was, now = before.officer(installation), self.trust.officer(installation)
        is_same = was is not None and now is not None and replace(was, trained_until=now.trained_until) == now
        return is_same and before.revoked.get(installation) == self.trust.revoked.get(installation)

    def _differing(self, before: Trust) -> set[bytes]:
        """The installations of which somebody else is known than under an earlier trust, or another revocation."""
        now = self.trust
        met = now.members.differing(before.members)
        known = {each for each in met if before.officer(each) != now.officer(each)}
        if before.revoked is now.revoked:
            return known
        revoked = before.revoked.keys() | now.revoked.keys()
        return known | {each for each in revoked if before.revoked.get(each) != now.revoked.get(each)}

    def reads_otherwise(self, before: Trust) -> bool:
        """Whether somebody who was known reads with another key now, was revoked, or is not revoked any more."""
        now = self.trust
        met = now.members.differing(before.members)
        both = ((before.members.get(each), now.members.get(each)) for each in met)
        is_other = any(was is not None and knows is not None and was.reader != knows.reader for was, knows in both)
        return is_other or before.revoked != now.revoked

    def newly_accepted(self, before: Trust) -> tuple[LogRow, ...]:
        """The logs here of which a supervisor let more count than under an earlier trust."""
        return self._judged_anew(before.accepted, self.trust.accepted)

    def newly_set_aside(self, before: Trust) -> tuple[LogRow, ...]:
        """The logs here of which he let more lie, or nobody who counts does any more."""
        return self._judged_anew(before.set_aside, self.trust.set_aside)

    def _judged_anew(self, known: Mapping[bytes, object], now: Mapping[bytes, object]) -> tuple[LogRow, ...]:
        if known is now:
            return ()
        changed = sorted(log for log in known.keys() | now.keys() if known.get(log) != now.get(log))
        return tuple(row for row in map(self.store.logs.find, changed) if row is not None)

    def forget(self, log: LogRow) -> None:
        """Look again for what has no body in a directory's log: some came, or some went."""
        self._gone.pop(log.no, None)

    def lacks_of_register(self, log: LogRow) -> bool:
        """Whether something that a directory's log said of a register, and that is no list, has no body here."""
        return bool(self._gone_of(log))

    def renew(self, credential: Credential, me: Officer) -> None:
        """Use another statement for this installation from now on."""
        installation = claim_of(credential).installation
        self._keep(installation)
        self._own.now = credential, me
        self.store.statements.news_of(installation)

    def _keep(self, installation: bytes) -> None:
        """Whoever has an earlier trust knows who this was."""
        for each in self._living:
            if (members := each()) is not None:
                members.keep(installation)

    def _know(self, members: Members) -> None:
        others = ((each, each()) for each in self._living)
        self._living = [ref(members), *(each for each, known in others if known is not None and known is not members)]

    def _with_keys(self, folded: _Folded, events: Iterable[SaidEvent]) -> _Folded:
        named = [each for event in events if (each := self._heard_at(event))]
        trust = with_token_keys(folded.trust, named, Agency(self._root.agency))
        return folded._replace(trust=trust, named=folded.named | named_in(named))

    def _fold(self) -> _Folded:
        said = [each for event in self.store.directory_rows.about(Subject.TRUST) if (each := self._heard_at(event))]
        declared = [*said, *self._withheld(said), *(hidden := self._hidden())]
        trust = fold_trust(self._root, self._said(), declared, self._book)
        self._know(trust.members)
        return _Folded(trust, named_in(declared), frozenset(each.log for each in hidden))

    def _said(self) -> Said:
        return said_here(self.store.statements, self._own.now[0])

    def _withheld(self, said: Iterable[Declared]) -> Iterator[Declared]:
        """What stands in the place of a last list that came without its body."""
        lists: defaultdict[bytes, int] = defaultdict(int)
        for each in said:
            if is_of_a_day(each.declaration):
                lists[each.log] = max(lists[each.log], each.seq)
        for log, last in sorted(lists.items()):
            row = self.store.logs.find(log)
            if row is not None and self.store.logs.ends_without_list(row.no, last):
                yield Declared(log, last + 1, row.author, row.owner, WITHHELD)

    def _hidden(self) -> list[Declared]:
        """What stands in the place of keys for tokens that may have been named by what has no body any more."""
        found: list[Declared] = []
        for row in self.store.logs.of_kind(StreamKind.DIRECTORY):
            hidden = sorted(hidden_keys(self._gone_of(row)), key=attrgetter("day"))
            last = self.store.logs.last_said(row.no) if hidden else 0
            found += (Declared(row.id, last, row.author, row.owner, each) for each in hidden)
        return found

    def _gone_of(self, log: LogRow) -> tuple[Header, ...]:
        """What a directory's log said of a register and has no body, but for lists: looked for once."""
        looked_to, gone = self._gone.get(log.no, (0, ()))
        tail = self.store.logs.tail(log.no).seq
        if looked_to < tail:
            gone += self.store.logs.gone_of(log.no, looked_to + 1)
            self._gone[log.no] = tail, gone
        return gone

    def _heard_at(self, event: SaidEvent) -> Declared | None:
        place = event.log, event.seq
        if place not in self._heard:
            self._heard[place] = declared(self.store, event)
        return self._heard[place]


def _credential_id(credential: Credential) -> bytes:
    return hashlib.sha256(encode([credential.statement, list(credential.chain)])).digest()
