"""crypto-signature.json and crypto-reader-key.json: which public keys are keys at all."""

from inspector.crypto.readerkeys import ReaderKey, purpose_label, reader_key_id
from inspector.crypto.signatures import SigningKey
from tests.unit.crypto.join_vectors import Case
from tests.unit.crypto.test_readerkeys import SMALL_ORDER, XWING_SEED
from tests.unit.crypto.test_signatures import ORDER, RFC_8032, small_order_keys


def signature_cases() -> list[Case]:
    """A signature that holds, one with another S for the same, and the fourteen keys under which none ever holds."""

    def case(name: str, public: str, message: str, signature: str, *, holds: bool = False) -> Case:
        return {"name": name, "public": public, "message": message, "signature": signature, "holds": int(holds)}

    seed, public, message, signature = RFC_8032[1]
    assert SigningKey(bytes.fromhex(seed)).public.hex() == public
    grown = (int.from_bytes(bytes.fromhex(signature)[32:], "little") + ORDER).to_bytes(32, "little").hex()
    identity = ("01" + "00" * 31) + "00" * 32
    return [
        case("RFC 8032, test 2", public, message, signature, holds=True),
        case("another message", public, message + "00", signature),
        case("the group's order added to S", public, message, signature[:64] + grown),
        case("a byte too many", public, message, signature + "00"),
        *(case("a key of small order", each.hex(), message, identity) for each in sorted(small_order_keys())),
    ]


def reader_key_cases() -> list[Case]:
    """A public key made from its seed, under its own id and under that of a shared key, and what is no public key."""
    key = ReaderKey(bytes.fromhex(XWING_SEED))
    label = purpose_label("politie", "inbox")
    mlkem, x25519 = key.public[:1184], key.public[1184:]
    bad = {
        "a byte too few": key.public[:-1],
        "a byte too many": key.public + b"\x00",
        "no ML-KEM key: a number that is not below 3329": b"\xff" * 3 + mlkem[3:] + x25519,
        **{f"an X25519 half of small order, {point}": mlkem + bytes.fromhex(point) for point in SMALL_ORDER},
    }

    def good(name: str, label: bytes) -> Case:
        own = reader_key_id(key.public, label)
        return {"name": name, "seed": XWING_SEED, "label": label.hex(), "public": key.public.hex(), "id": own.hex()}

    return [
        good("the first key of the X-Wing draft", b""),
        good("the same as the inbox key of the police", label),
        *({"name": name, "public": public.hex(), "id": None} for name, public in bad.items()),
    ]
