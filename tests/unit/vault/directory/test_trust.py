"""Who is believed, folded from the directory in any order."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import permutations

from inspector.crypto.readerkeys import READER_PUBLIC_SIZE, ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import (
    STATEMENT_LIFE,
    EnrolmentStatement,
    HubStatement,
    Root,
    Statement,
    issue_key,
    issue_statement,
)
from inspector.crypto.validity import Validity
from inspector.vault.directory.claims import Claim, Claims, Credential, StatementBook, claim_of
from inspector.vault.directory.declared import Declared
from inspector.vault.directory.members import Said
from inspector.vault.directory.trust import Trust, fold_trust, own_root
from inspector.vault.model.colleagues import Recipient
from inspector.wire.custodian import Custodian
from inspector.wire.directory import (
    HUB_ADMINISTRATOR,
    Declaration,
    HubDeclared,
    InstallationRevoked,
    PartnerRoot,
    ReaderKeyPublished,
    RecoveryCustodians,
)
from inspector.wire.event import LogPlace
from inspector.wire.scopes import Agency, Purpose, Role
from tests.fakes.seeded_ids import SeededIds

NOW = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)
IDS = SeededIds("trust")


class Bureau:
    """An agency that enrols."""

    def __init__(self, agency: Agency) -> None:
        self.agency = agency
        self.root, self._enrolment = SigningKey(IDS.key32()), SigningKey(IDS.key32())
        validity = Validity.starting(NOW - timedelta(days=1), timedelta(days=300))
        stated = EnrolmentStatement(agency.value, self._enrolment.public, validity, frozenset(Role))
        self._chain = (issue_key(stated, self.root),)

    def vouches_for_a_hub(self, public: bytes) -> HubDeclared:
        validity = Validity.starting(NOW, timedelta(days=200))
        return HubDeclared(issue_key(HubStatement(self.agency.value, public, validity), self._enrolment), self._chain)

    def enrols(
        self, role: Role, *, days: int = 0, keys: tuple[bytes, bytes] | None = None, number: str = "1"
    ) -> "Enrolled":
        signing, reader = keys or (IDS.key32(), IDS.key32())
        validity = Validity.starting(NOW + timedelta(days=days), STATEMENT_LIFE)
        name = f"{role.value} {days}"
        statement = Statement(
            self.agency.value, number, name, role.value, SigningKey(signing).public, ReaderKey(reader).public, validity
        )
        credential = Credential(issue_statement(statement, self._enrolment), self._chain)
        return Enrolled(statement.installation, credential, self.agency, (signing, reader))


class Enrolled:
    """Somebody with a statement and one directory log."""

    def __init__(self, installation: bytes, credential: Credential, agency: Agency, keys: tuple[bytes, bytes]) -> None:
        self.id = installation
        self.credential = credential
        self.keys = keys
        self._agency = agency
        self._log, self._seq = IDS.id16(), 1

    def says(self, declaration: Declaration, *, owner: Agency | None = None) -> Declared:
        self._seq += 1
        return Declared(self._log, self._seq, self.id, owner or self._agency, declaration)

    @property
    def log(self) -> bytes:
        return self._log


GEMEENTE, POLITIE = Bureau(Agency.GEMEENTE), Bureau(Agency.POLITIE)
ADMIN, SECOND_ADMIN = GEMEENTE.enrols(Role.ADMINISTRATOR), GEMEENTE.enrols(Role.ADMINISTRATOR)
INSPECTOR, SUPERVISOR = GEMEENTE.enrols(Role.INSPECTOR), GEMEENTE.enrols(Role.SUPERVISOR)
POLICE, POLICE_ADMIN = POLITIE.enrols(Role.POLICE), POLITIE.enrols(Role.ADMINISTRATOR)
HUB, POLICE_HUB = (each.enrols(Role.ADMINISTRATOR, number=HUB_ADMINISTRATOR) for each in (GEMEENTE, POLITIE))
EVERYBODY = (ADMIN, SECOND_ADMIN, INSPECTOR, SUPERVISOR, POLICE, POLICE_ADMIN)


def fold(*declared: Declared, people: tuple[Enrolled, ...] = EVERYBODY) -> Trust:
    root = own_root(Agency.GEMEENTE, GEMEENTE.root.public)
    return fold_trust(root, said(people), declared, StatementBook())


def said(people: Iterable[Enrolled]) -> Said:
    """What these statements say, to be asked."""
    known = claims(people)
    return Said(known, lambda each: known.get(each, ()), known.items, lambda _: known)


def claims(people: Iterable[Enrolled]) -> dict[bytes, Claims]:
    """What these statements say of each installation."""
    said: dict[bytes, list[Claim]] = {}
    for person in people:
        claim = claim_of(person.credential)
        said.setdefault(claim.installation, []).append(claim)
    return {installation: Claims(about, lambda _: ()) for installation, about in said.items()}


def partner(roles: tuple[Role, ...]) -> PartnerRoot:
    return PartnerRoot(Agency.POLITIE, POLITIE.root.public, roles)


def revoked(person: Enrolled, at_ms: int = 1, *heads: LogPlace) -> InstallationRevoked:
    return InstallationRevoked(person.id, at_ms, heads)


def test_the_own_root_alone_makes_the_own_agency_known() -> None:
    assert fold().members.keys() == {ADMIN.id, SECOND_ADMIN.id, INSPECTOR.id, SUPERVISOR.id}


def test_an_administrator_makes_a_partner_known_for_the_roles_named() -> None:
    trust = fold(ADMIN.says(partner((Role.POLICE,))))

    assert POLICE.id in trust.members
    assert POLICE_ADMIN.id not in trust.members


def test_nobody_else_makes_a_partner_known() -> None:
    assert POLICE.id not in fold(SUPERVISOR.says(partner((Role.POLICE,)))).members
    assert POLICE.id not in fold(ADMIN.says(partner((Role.POLICE,)), owner=Agency.POLITIE)).members


def test_a_partner_cannot_bring_in_another_partner() -> None:
    hulp = Bureau(Agency.HULP)
    stranger = hulp.enrols(Role.AID)
    root = PartnerRoot(Agency.HULP, hulp.root.public, (Role.AID,))

    trust = fold(
        ADMIN.says(partner((Role.POLICE, Role.ADMINISTRATOR))),
        POLICE_ADMIN.says(root),
        people=(*EVERYBODY, stranger),
    )

    assert POLICE_ADMIN.id in trust.members
    assert stranger.id not in trust.members


def test_a_second_root_for_the_own_agency_is_not_taken() -> None:
    impostor = Bureau(Agency.GEMEENTE)
    stranger = impostor.enrols(Role.SUPERVISOR)

    trust = fold(
        ADMIN.says(PartnerRoot(Agency.GEMEENTE, impostor.root.public, (Role.SUPERVISOR,))),
        people=(*EVERYBODY, stranger),
    )

    assert stranger.id not in trust.members


def test_an_administrator_says_which_hub_confirms_for_the_agency() -> None:
    hub = SigningKey(IDS.key32()).public
    declared = GEMEENTE.vouches_for_a_hub(hub)

    (credential,) = fold(ADMIN.says(declared)).statements_about(hub)

    assert credential == Credential(declared.statement, declared.chain)
    assert fold(ADMIN.says(declared)).statements_about(SigningKey(IDS.key32()).public) == ()


def test_nobody_else_says_which_hub_confirms_for_the_agency() -> None:
    hub = SigningKey(IDS.key32()).public
    own, foreign = GEMEENTE.vouches_for_a_hub(hub), POLITIE.vouches_for_a_hub(hub)
    partners = ADMIN.says(partner((Role.POLICE, Role.ADMINISTRATOR)))

    assert fold(SUPERVISOR.says(own)).statements_about(hub) == ()
    assert fold(ADMIN.says(foreign)).statements_about(hub) == ()
    assert fold(partners, POLICE_ADMIN.says(foreign)).statements_about(hub) == ()
    assert fold(ADMIN.says(HubDeclared(b"nothing", own.chain))).statements_about(hub) == ()


def test_a_revoked_installation_stands_up_to_the_heads_named() -> None:
    log = b"l" * 16

    trust = fold(ADMIN.says(revoked(INSPECTOR, 5, LogPlace(log, 7))))

    assert trust.stands(INSPECTOR.id, log, 7)
    assert not trust.stands(INSPECTOR.id, log, 8)
    assert not trust.stands(INSPECTOR.id, b"o" * 16, 1)
    key = ReaderKey(INSPECTOR.keys[1])
    assert trust.readers(Recipient(key.id, key.public)) == frozenset()


def test_a_partner_revokes_its_own_people_only() -> None:
    known = ADMIN.says(partner((Role.POLICE, Role.ADMINISTRATOR)))

    trust = fold(known, POLICE_ADMIN.says(revoked(INSPECTOR)), POLICE_ADMIN.says(revoked(POLICE)))

    assert trust.revoked.keys() == {POLICE.id}


def test_a_revoked_administrator_cannot_revoke_back() -> None:
    first = ADMIN.says(revoked(SECOND_ADMIN, 1))
    answer = SECOND_ADMIN.says(revoked(ADMIN, 2))

    assert fold(first, answer).revoked.keys() == {SECOND_ADMIN.id}
    assert fold(answer, first).revoked.keys() == {SECOND_ADMIN.id}


def test_what_a_revoked_administrator_said_before_still_stands() -> None:
    said = SECOND_ADMIN.says(partner((Role.POLICE,)))
    later = SECOND_ADMIN.says(ReaderKeyPublished(Agency.GEMEENTE, Purpose.COMMON, ReaderKey(IDS.key32()).public))

    trust = fold(said, later, ADMIN.says(revoked(SECOND_ADMIN, 9, LogPlace(said.log, said.seq))))

    assert POLICE.id in trust.members
    assert trust.purpose_keys == {}


def test_a_purpose_key_counts_when_its_publisher_may_hold_it() -> None:
    key = ReaderKey(IDS.key32()).public
    published = ReaderKeyPublished(Agency.GEMEENTE, Purpose.FINDINGS, key)

    assert fold(INSPECTOR.says(published)).purpose_keys == {}
    assert fold(ADMIN.says(published)).purpose_keys == {}
    assert [each.purpose for each in fold(SUPERVISOR.says(published)).purpose_keys.values()] == [Purpose.FINDINGS]


def test_a_key_of_another_agency_is_not_published_here() -> None:
    published = ReaderKeyPublished(Agency.POLITIE, Purpose.INBOX, ReaderKey(IDS.key32()).public)

    assert fold(SUPERVISOR.says(published)).purpose_keys == {}


def test_the_newest_statement_is_the_one_that_counts() -> None:
    renewed = GEMEENTE.enrols(Role.INSPECTOR, days=20, keys=INSPECTOR.keys)

    for people in ((INSPECTOR, renewed), (renewed, INSPECTOR)):
        officer = fold(people=people).officer(INSPECTOR.id)
        assert officer is not None
        assert officer.name == "inspector 20"


def test_of_many_statements_about_one_installation_only_the_newest_is_proven() -> None:
    asked: list[Credential] = []

    class CountingBook(StatementBook):
        def proven(self, credential: Credential, root: Root) -> Statement | None:
            asked.append(credential)
            return super().proven(credential, root)

    monthly = [GEMEENTE.enrols(Role.INSPECTOR, days=days, keys=INSPECTOR.keys) for days in range(0, 300, 30)]
    root = own_root(Agency.GEMEENTE, GEMEENTE.root.public)

    members = fold_trust(root, said(monthly), (), CountingBook()).members
    assert asked == []
    assert members[monthly[-1].id].credential == monthly[-1].credential

    assert set(asked) == {monthly[-1].credential}


def test_a_newer_statement_that_nobody_vouches_for_hides_no_older_one() -> None:
    stranger = Bureau(Agency.GEMEENTE)
    forged = stranger.enrols(Role.SUPERVISOR, days=30, keys=INSPECTOR.keys)

    officer = fold(people=(forged, INSPECTOR)).officer(INSPECTOR.id)

    assert forged.id == INSPECTOR.id
    assert officer is not None
    assert officer.role is Role.INSPECTOR


def test_the_order_in_which_the_directory_came_does_not_matter() -> None:
    said = [
        ADMIN.says(partner((Role.POLICE, Role.ADMINISTRATOR))),
        POLICE_ADMIN.says(revoked(POLICE, 3)),
        ADMIN.says(revoked(SECOND_ADMIN, 4)),
        SECOND_ADMIN.says(revoked(INSPECTOR, 5)),
        SUPERVISOR.says(ReaderKeyPublished(Agency.GEMEENTE, Purpose.FINDINGS, ReaderKey(IDS.key32()).public)),
    ]

    views = [fold(*order, people=EVERYBODY[::-1]) for order in permutations(said)]

    assert all(view == views[0] for view in views)
    assert views[0].revoked.keys() == {POLICE.id, SECOND_ADMIN.id}


def test_a_partner_cannot_take_over_somebody_of_the_own_agency() -> None:
    known = ADMIN.says(partner((Role.POLICE,)))

    for days in (-30, 1):
        forged = POLITIE.enrols(Role.POLICE, days=days, keys=INSPECTOR.keys)
        for people in ((*EVERYBODY, forged), (forged, *EVERYBODY)):
            officer = fold(known, people=people).officer(INSPECTOR.id)
            assert officer is not None
            assert officer.agency is Agency.GEMEENTE


def test_a_partner_cannot_take_over_somebody_of_another_partner_whatever_the_date_it_writes() -> None:
    hulp = Bureau(Agency.HULP)
    known = [
        ADMIN.says(partner((Role.POLICE,))),
        ADMIN.says(PartnerRoot(Agency.HULP, hulp.root.public, (Role.AID,))),
    ]
    renewed = POLITIE.enrols(Role.POLICE, days=20, keys=POLICE.keys)

    for days in (-1, 1):
        forged = hulp.enrols(Role.AID, days=days, keys=POLICE.keys)
        for people in permutations((POLICE, forged, renewed, ADMIN)):
            officer = fold(*known, people=people).officer(POLICE.id)
            assert officer is not None
            assert (officer.agency, officer.name) == (Agency.POLITIE, "police 20")


def test_a_published_key_that_is_no_key_is_not_taken() -> None:
    broken = ReaderKeyPublished(Agency.GEMEENTE, Purpose.FINDINGS, b"\xff" * READER_PUBLIC_SIZE)

    assert fold(SUPERVISOR.says(broken)).purpose_keys == {}


def three() -> tuple[Custodian, ...]:
    return tuple(Custodian(f"Bewaarder {n}", ReaderKey(IDS.key32()).public) for n in range(3))


def custodians(*declared: Declared) -> tuple[Custodian, ...]:
    return fold(*declared, people=(*EVERYBODY, HUB, POLICE_HUB)).custodians


def test_the_hub_s_administrator_names_the_custodians_and_the_highest_number_counts() -> None:
    first, second = three(), three()
    said = (HUB.says(RecoveryCustodians(first, 1)), HUB.says(RecoveryCustodians(second, 2)))

    assert custodians() == ()
    assert custodians(said[0]) == first
    for order in permutations(said):
        assert custodians(*order) == second


def test_in_another_log_of_a_restored_hub_the_number_decides_not_the_order() -> None:
    before, after = three(), three()
    old = HUB.says(RecoveryCustodians(before, 4))
    new = Declared(IDS.id16(), 2, HUB.id, Agency.GEMEENTE, RecoveryCustodians(after, 5))

    for order in permutations((old, new)):
        assert custodians(*order) == after


def test_of_one_number_said_twice_every_device_takes_the_same() -> None:
    said = [Declared(log, 2, HUB.id, Agency.GEMEENTE, RecoveryCustodians(three(), 1)) for log in (b"a" * 16, b"b" * 16)]

    assert {custodians(*order) for order in permutations(said)} == {custodians(said[1])}


def test_nobody_but_the_own_hub_s_administrator_names_custodians() -> None:
    named = RecoveryCustodians(three(), 9)
    known = HUB.says(partner((Role.POLICE, Role.ADMINISTRATOR)))

    for somebody in (ADMIN, INSPECTOR, SUPERVISOR, POLICE_HUB):
        assert custodians(known, somebody.says(named)) == ()
    assert custodians(known, POLICE_HUB.says(named, owner=Agency.GEMEENTE)) == ()
    assert custodians(HUB.says(named, owner=Agency.POLITIE)) == ()


def test_a_custodian_without_a_real_key_counts_for_nothing_and_hides_nobody() -> None:
    first, other = three(), three()
    low = other[0].public_key[:1184] + bytes(32)
    for key in (b"\xff" * READER_PUBLIC_SIZE, low):
        broken = (Custodian("Niemand", key), *other[1:])
        said = (HUB.says(RecoveryCustodians(first, 1)), HUB.says(RecoveryCustodians(broken, 2)))

        assert custodians(*said) == first
