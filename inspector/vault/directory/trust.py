"""Who is who: folded from statements and directory declarations alone, whatever the order they came in.

Trust begins at the own agency's root. Its administrators name partner roots and revoke installations; a partner's
administrators speak for their own agency only.
"""

from collections.abc import Container, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace

from inspector.crypto.readerkeys import is_reader_public, purpose_label
from inspector.crypto.statements import (
    Root,
    StatementError,
    authenticate_hub,
)
from inspector.domain.values import Officer
from inspector.vault.directory.agency_custodians import Succession, fold_entrusted, fold_named, fold_succeeded
from inspector.vault.directory.claims import Credential, StatementBook
from inspector.vault.directory.declared import Declared
from inspector.vault.directory.documents import PublishedDocument, fold_documents, fold_national_root
from inspector.vault.directory.members import Members, Officers, Said
from inspector.vault.directory.office import Office
from inspector.vault.directory.token_keys import fold_token_keys
from inspector.vault.directory.verdicts import Verdict, fold_accepted, fold_set_aside
from inspector.vault.directory.wipes import Wipe, fold_wipes
from inspector.vault.model.colleagues import Recipient
from inspector.wire.custodian import Custodian
from inspector.wire.directory import (
    HUB_ADMINISTRATOR,
    AgencyCustodians,
    Declaration,
    ErasureApplied,
    HandInAccepted,
    HandInSetAside,
    HubDeclared,
    InstallationRevoked,
    InstallationWiped,
    KeyEntrusted,
    KeySucceeded,
    PartnerRoot,
    ReaderKeyPublished,
    RecoveryCustodians,
    WipeCancelled,
    WipeOrdered,
    may_declare,
)
from inspector.wire.erasure import Erasure
from inspector.wire.event import MAX_SEQ
from inspector.wire.scopes import (
    Access,
    Agency,
    Purpose,
    StreamKind,
    access,
    holders,
    roles_of,
)

_MOST_ROUNDS = 8

_SELDOM_SAID = (
    AgencyCustodians, HandInAccepted, HandInSetAside, InstallationWiped, KeyEntrusted, KeySucceeded, WipeCancelled,
    WipeOrdered,
)  # fmt: skip
"""Looked for once, for there may be very many others: each of the folds over these is short then."""
BELIEVED_OF_REVOKED = (ErasureApplied, InstallationWiped)
"""What an installation says of itself only: a revocation does not make it untrue."""


@dataclass(frozen=True, slots=True)
class Revocation:
    """From here on an installation is not believed; up to these places its logs stand."""

    at_ms: int
    stands: Mapping[bytes, int]


@dataclass(frozen=True, slots=True)
class PublishedKey:
    """A purpose's reader key that somebody who may hold it published."""

    agency: Agency
    purpose: Purpose
    public: bytes
    publishers: frozenset[bytes]

    @property
    def label(self) -> bytes:
        """What its id speaks of besides its public half."""
        return purpose_label(self.agency, self.purpose)


@dataclass(frozen=True, slots=True)
class Trust:
    """Everything that follows from the directories this device has."""

    members: Members
    revoked: Mapping[bytes, Revocation] = field(default_factory=dict)
    accepted: Mapping[bytes, tuple[Verdict, ...]] = field(default_factory=dict)
    """For each log what was accepted of it; whether the log is that one, whoever has it must compare."""
    set_aside: Mapping[bytes, tuple[Verdict, ...]] = field(default_factory=dict)
    """The same of what a supervisor looked at and lets lie."""
    wipes: Mapping[bytes, Wipe] = field(default_factory=dict)
    """What was said about wiping revoked installations."""
    purpose_keys: Mapping[bytes, PublishedKey] = field(default_factory=dict)
    roots: frozenset[Root] = frozenset()
    hubs: frozenset[tuple[bytes, Credential]] = frozenset()
    """The keys of hubs that the own agency vouches for, each with the statement that says so."""
    succeeded: Mapping[bytes, tuple[Succession, ...]] = field(default_factory=dict)
    """For each shared key to whom custodians gave it."""
    entrusted: Mapping[bytes, tuple[bytes, ...]] = field(default_factory=dict)
    """For each shared key what its holders laid down for custodians."""
    keepers: Mapping[Purpose, tuple[Custodian, ...]] = field(default_factory=dict)
    """Any two of whom give a purpose's key of the own agency to a successor."""
    custodians: tuple[Custodian, ...] = ()
    """Any two of whom the own agency lets open a vault whose passphrase is lost; none, or three."""
    national_root: bytes = b""
    """The key that the own agency's root lets speak for the whole country; empty when it named none."""
    documents: tuple[PublishedDocument, ...] = ()
    """What administrators published; nothing of it is verified yet."""
    token_keys: Mapping[int, frozenset[bytes]] = field(default_factory=dict)
    """For each day the hashes of the keys that the own agency's hub is said to sign tokens with."""

    def officer(self, installation: bytes) -> Officer | None:
        """Who works on an installation."""
        member = self.members.get(installation)
        return None if member is None else member.officer

    def statements_about(self, hub_public: bytes) -> tuple[Credential, ...]:
        """What the own agency says of the hub with this key."""
        return tuple(sorted(credential for public, credential in self.hubs if public == hub_public))

    def stands(self, installation: bytes, log: bytes, seq: int) -> bool:
        """Whether a place in a log is not behind its author's revocation."""
        return seq <= self.stands_to(installation, log)

    def stands_to(self, installation: bytes, log: bytes) -> int:
        """The last place in a log that is not behind its author's revocation."""
        revocation = self.revoked.get(installation)
        return MAX_SEQ if revocation is None else revocation.stands.get(log, 0)

    def readers(self, recipient: Recipient) -> frozenset[Office]:
        """Who can hold a reader key: an officer's own, or the holders of a purpose. Nobody when it is unknown."""
        published = self.purpose_keys.get(recipient.id)
        if published is not None and published.public == recipient.public:
            agency, investigates = published.agency, published.purpose is Purpose.INVESTIGATION
            return frozenset(Office(agency, role, investigates) for role in holders(agency, published.purpose))
        known = ((each, self.members[each]) for each in self.members.reading_with(recipient.id))
        return frozenset(
            Office(member.officer.agency, member.officer.role, member.officer.is_designated)
            for installation, member in known
            if member.reader == recipient and installation not in self.revoked
        )


def fold_trust(own_root: Root, said: Said, declared: Iterable[Declared], book: StatementBook) -> Trust:
    """Who is who after all of this."""
    declared = tuple(sorted(declared, key=lambda each: (each.log, each.seq)))
    roots = frozenset({own_root})
    trust = _under(Members(said, roots, book), own_root, declared)
    for _ in range(_MOST_ROUNDS - 1):
        if trust.roots == roots:
            break  # all of it follows from them
        roots = trust.roots
        trust = _under(Members(said, roots, book), own_root, declared)
    return trust


def _under(members: Members, own_root: Root, declared: tuple[Declared, ...]) -> Trust:
    revoked = _revoked(declared, members)
    believed = _believed(declared, Trust(members, revoked))
    partners = frozenset(_partner_root(each) for each in believed if _names_partner(each, own_root, members))
    published = _purpose_keys(believed)
    officers = Officers(members)
    keys = {key_id: (key.agency, key.purpose) for key_id, key in published.items()}
    seldom = [each for each in believed if isinstance(each.declaration, _SELDOM_SAID)]
    return Trust(
        members,
        revoked,
        fold_accepted(seldom),
        fold_set_aside(seldom),
        fold_wipes(seldom, officers, revoked),
        published,
        partners | {own_root},
        _hubs(believed, own_root),
        fold_succeeded(seldom, officers, keys),
        fold_entrusted(seldom, officers, keys),
        fold_named(seldom, own_root, officers),
        _custodians(believed, own_root, members),
        fold_national_root(believed, own_root),
        fold_documents(believed),
        fold_token_keys(believed, Agency(own_root.agency)),
    )


def named_in(declared: Iterable[Declared]) -> frozenset[bytes]:
    """The installations that say something here, or of which something is said: who they are decides about others."""
    found: set[bytes] = set()
    for each in declared:
        found.add(each.author)
        if isinstance(each.declaration, InstallationRevoked | WipeOrdered):
            found.add(each.declaration.installation)
    return frozenset(found)


def with_members(trust: Trust, said: Said, anew: Iterable[bytes], named: Container[bytes]) -> Trust | None:
    """Who is who once something else is said of some installations, all that directories say being the same.

    Nothing where one of those that are `named` there is somebody else now: then it has to be folded again.
    """
    anew = tuple(anew)
    if not anew:
        return trust
    now = replace(trust, members=trust.members.since(said, anew))
    if any(each in named and trust.officer(each) != now.officer(each) for each in anew):
        return None
    return now


def with_token_keys(trust: Trust, named: Iterable[Declared], own: Agency) -> Trust:
    """Who is who once these keys of days are named too: nothing else follows from them."""
    found = fold_token_keys((each for each in named if is_believed(each, trust)), own)
    both = {day: trust.token_keys.get(day, frozenset()) | hashes for day, hashes in found.items()}
    return replace(trust, token_keys={**trust.token_keys, **both}) if both else trust


def own_root(agency: Agency, public: bytes) -> Root:
    """The root of the own agency: it may give every role the agency knows."""
    return Root(agency, public, roles_of(agency))


def _revoked(declared: tuple[Declared, ...], members: Members) -> dict[bytes, Revocation]:
    """Earliest first, so that somebody revoked cannot undo it by revoking back."""
    revoked: dict[bytes, Revocation] = {}
    said = [(each.declaration, each) for each in declared if isinstance(each.declaration, InstallationRevoked)]
    for declaration, each in sorted(said, key=lambda pair: (pair[0].at_ms, pair[1].log, pair[1].seq)):
        target = members.get(declaration.installation)
        if target is not None and target.officer.agency is not each.owner:
            continue
        if is_believed(each, Trust(members, revoked)):
            stands = {event.log: event.seq for event in declaration.heads}
            revoked.setdefault(declaration.installation, Revocation(declaration.at_ms, stands))
    return revoked


def _believed(declared: tuple[Declared, ...], trust: Trust) -> tuple[Declared, ...]:
    return tuple(each for each in declared if is_believed(each, trust))


def is_believed(each: Declared, trust: Trust) -> bool:
    """Whether who says something may say it there, and is not revoked before."""
    author = trust.officer(each.author)
    return (
        author is not None
        and author.agency is each.owner
        and access(author.agency, author.role, StreamKind.DIRECTORY, each.owner) is Access.WRITE
        and may_declare(author.role, each.declaration, designated=author.is_designated)
        and _may_publish(author, each.declaration)
        and (trust.stands(each.author, each.log, each.seq) or isinstance(each.declaration, BELIEVED_OF_REVOKED))
    )


def _may_publish(author: Officer, declaration: Declaration | Erasure) -> bool:
    if not isinstance(declaration, ReaderKeyPublished):
        return True
    return declaration.agency is author.agency and declaration.purpose in author.purposes


def _names_partner(each: Declared, own_root: Root, members: Members) -> bool:
    return (
        isinstance(each.declaration, PartnerRoot)
        and each.owner.value == own_root.agency
        and each.declaration.agency.value != own_root.agency
        and each.author in members
    )


def _partner_root(each: Declared) -> Root:
    if not isinstance(each.declaration, PartnerRoot):
        raise TypeError(each.declaration)
    partner = each.declaration
    return Root(partner.agency, partner.public_key, frozenset(partner.roles))


def _hubs(believed: tuple[Declared, ...], own_root: Root) -> frozenset[tuple[bytes, Credential]]:
    found = set()
    for each in believed:
        if isinstance(each.declaration, HubDeclared):
            credential = Credential(each.declaration.statement, each.declaration.chain)
            with suppress(StatementError):
                found.add((authenticate_hub(credential.statement, credential.chain, own_root).public, credential))
    return frozenset(found)


def _custodians(believed: tuple[Declared, ...], own_root: Root, members: Members) -> tuple[Custodian, ...]:
    said = [
        (each.declaration.number, each.log, each.seq, each.declaration.custodians)
        for each in believed
        if isinstance(each.declaration, RecoveryCustodians)
        and each.owner.value == own_root.agency
        and members[each.author].officer.number == HUB_ADMINISTRATOR
        and all(is_reader_public(custodian.public_key) for custodian in each.declaration.custodians)
    ]
    return max(said, key=lambda each: each[:3])[3] if said else ()


def _purpose_keys(believed: tuple[Declared, ...]) -> dict[bytes, PublishedKey]:
    found: dict[bytes, PublishedKey] = {}
    for each in believed:
        said = each.declaration
        if isinstance(said, ReaderKeyPublished) and is_reader_public(said.public_key):
            key_id = said.key_id
            before = found[key_id].publishers if key_id in found else frozenset()
            found[key_id] = PublishedKey(said.agency, said.purpose, said.public_key, before | {each.author})
    return found
