"""The national root is whom the own agency's offline root names; documents come from every agency's administrators."""

from inspector.crypto.signatures import SigningKey
from inspector.vault.directory.documents import PublishedDocument
from inspector.wire.directory import DocumentPublished, NationalRoot
from inspector.wire.national_root import national_root_message
from inspector.wire.scopes import Agency, Role
from tests.unit.vault.directory.test_trust import (
    ADMIN,
    GEMEENTE,
    INSPECTOR,
    POLICE_ADMIN,
    POLITIE,
    SUPERVISOR,
    fold,
    partner,
    revoked,
)

OLD, NEW = SigningKey(b"\x01" * 32).public, SigningKey(b"\x02" * 32).public
PUBLISHED = DocumentPublished("lijst.json", b"packed", b"signature")
PARTNER = ADMIN.says(partner((Role.POLICE, Role.ADMINISTRATOR)))


def named(public: bytes, number: int, root: SigningKey = GEMEENTE.root, said: int | None = None) -> NationalRoot:
    message = national_root_message(Agency.GEMEENTE, public, number if said is None else said)
    return NationalRoot(public, number, root.sign(message))


def test_of_what_the_own_root_signed_the_highest_number_names_the_national_root() -> None:
    assert fold().national_root == b""
    assert fold(ADMIN.says(named(NEW, 2)), ADMIN.says(named(OLD, 1))).national_root == NEW


def test_an_administrator_alone_names_no_national_root_and_no_other_agency_does() -> None:
    for wrong in (named(NEW, 3, POLITIE.root), named(NEW, 3, said=2)):
        assert fold(ADMIN.says(named(OLD, 1)), ADMIN.says(wrong)).national_root == OLD
    message = national_root_message(Agency.POLITIE, NEW, 9)
    theirs = POLICE_ADMIN.says(NationalRoot(NEW, 9, POLITIE.root.sign(message)), owner=Agency.POLITIE)
    assert fold(PARTNER, ADMIN.says(named(OLD, 1)), theirs).national_root == OLD
    assert fold(SUPERVISOR.says(named(NEW, 3))).national_root == b""


def test_documents_are_heard_from_administrators_of_every_agency_and_from_nobody_else() -> None:
    expected = (PublishedDocument("lijst.json", b"packed", b"signature"),)

    assert fold(ADMIN.says(PUBLISHED)).documents == expected
    assert fold(PARTNER, POLICE_ADMIN.says(PUBLISHED, owner=Agency.POLITIE)).documents == expected
    assert fold(ADMIN.says(PUBLISHED), ADMIN.says(PUBLISHED)).documents == expected
    assert fold(INSPECTOR.says(PUBLISHED), SUPERVISOR.says(PUBLISHED)).documents == ()
    assert fold(ADMIN.says(PUBLISHED), ADMIN.says(revoked(ADMIN))).documents == ()
