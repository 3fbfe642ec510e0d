import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.sync.invitation import (
    Invitation,
    InvitationError,
    fingerprint_of_root,
    parse_invitation,
    typed_invitation,
)

SECRET = bytes(range(16))
ROOT = bytes(range(32))
INVITATION = Invitation("https://hub.example:8443", SECRET, fingerprint_of_root(ROOT))


def test_a_scanned_invitation_says_what_was_handed_over() -> None:
    assert parse_invitation(INVITATION.text()) == INVITATION


def test_a_typed_code_needs_no_root() -> None:
    typed = typed_invitation(" https://hub.example:8443 ", "000G4-0R40M-30E20-9185G-R38E1-WP8GB")

    assert typed == Invitation("https://hub.example:8443", SECRET)
    assert typed.names_root(ROOT)
    assert parse_invitation(typed.text()) == typed


def test_an_invitation_knows_its_root_from_another() -> None:
    assert INVITATION.names_root(ROOT)
    assert not INVITATION.names_root(bytes(32))


def test_the_secret_is_not_in_the_text_of_the_value() -> None:
    assert SECRET.hex() not in repr(INVITATION)
    assert "000G" not in repr(INVITATION)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "inspector-enrol:1?",
        INVITATION.text().replace(":1?", ":2?"),
        INVITATION.text() + "&root=" + "0" * 64,
        INVITATION.text() + "&more=1",
        INVITATION.text().replace("root=", "root=0"),
        INVITATION.text().replace("code=", "code=U"),
        INVITATION.text().replace("hub=", "bub="),
        INVITATION.text() + "0" * 600,
    ],
)
def test_anything_else_is_no_invitation(text: str) -> None:
    with pytest.raises(InvitationError):
        parse_invitation(text)


@given(st.text(max_size=200))
def test_noise_is_refused_and_nothing_worse(noise: str) -> None:
    with pytest.raises(InvitationError):
        parse_invitation("inspector-enrol:1?" + noise)
