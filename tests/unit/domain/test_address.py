import pytest

from inspector.domain.address import AddressFault, check_address, neat_address


@pytest.mark.parametrize(
    "address",
    [
        "Voorbeeldgracht 12, 1000 AA Voorbeeldstad",
        "Noorderkade 3-21, 1000 DE Voorbeeldstad",
        "1e Helmersstraat 12 hs, 1054 EB Amsterdam",
        "'s-Gravenweg 1a-bis, 3062 AA Rotterdam",
        "Kade 12 A 3, 1000 AA 's-Hertogenbosch",
        "Plein 1944 12, 6500 AA Nijmegen",
        "Straat 5, 1861 AB Bergen (NH)",
    ],
)
def test_an_address_as_the_post_writes_it_is_taken(address: str) -> None:
    assert check_address(address) is None
    assert neat_address(address) == address


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("Kade 1 Voorbeeldstad", "form"),
        ("", "form"),
        ("Postbus 12, 1000 AA Voorbeeldstad", "post_box"),
        ("Kade, 1000 AA Voorbeeldstad", "number"),
        ("Kade 0, 1000 AA Voorbeeldstad", "number"),
        ("Kade 123456, 1000 AA Voorbeeldstad", "number"),
        ("12, 1000 AA Voorbeeldstad", "number"),
        ("Kade 1, 0999 AA Voorbeeldstad", "postcode"),
        ("Kade 1, 1000 SS Voorbeeldstad", "postcode"),
        ("Kade 1, 1000 A Voorbeeldstad", "postcode"),
        ("Kade 1, Voorbeeldstad", "postcode"),
        ("Kade 1, 1000 AA", "town"),
        ("Kade 1, 1000 AA 12", "town"),
    ],
)
def test_what_is_no_address_is_told_by_its_part(address: str, fault: AddressFault) -> None:
    assert check_address(address) == fault


def test_spaces_and_small_letters_are_put_right() -> None:
    assert neat_address("  Kade  1 ,1000aa  Voorbeeldstad ") == "Kade 1, 1000 AA Voorbeeldstad"
