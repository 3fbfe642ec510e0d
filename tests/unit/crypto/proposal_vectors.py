"""crypto-proposal.json: a nonce for its part in each stream, and everything that does not open."""

from inspector.crypto.proposals import proposal_id, seal_nonce
from tests.unit.crypto.join_vectors import Case
from tests.unit.crypto.test_proposals import ERASING, NONCE, OTHER_STREAM, STRANGER, STREAM


def proposal_cases() -> list[Case]:
    """HPKE draws its own chance: new at each making."""
    name = proposal_id(NONCE, STREAM)
    (sealed,) = seal_nonce(NONCE, STREAM, [ERASING])
    (other,) = seal_nonce(NONCE, OTHER_STREAM, [ERASING])
    bad = sealed.sealed[:-1] + bytes([sealed.sealed[-1] ^ 1])

    def case(
        title: str,
        data: bytes = sealed.sealed,
        stream: bytes = STREAM,
        proposal: bytes = name,
        *,
        seed: bytes = ERASING.seed,
        opens: bool = False,
    ) -> Case:
        return {
            "name": title,
            "reader_seed": seed.hex(),
            "label": ERASING.label.hex(),
            "stream": stream.hex(),
            "proposal": proposal.hex(),
            "sealed": data.hex(),
            "nonce": NONCE.hex() if opens else None,
        }

    return [
        case("a part", opens=True),
        case("a part in another stream", other.sealed, OTHER_STREAM, proposal_id(NONCE, OTHER_STREAM), opens=True),
        case("the wrap of another part", other.sealed),
        case("another stream", stream=OTHER_STREAM),
        case("another proposal", proposal=bytes(16)),
        case("another reader", seed=STRANGER.seed),
        case("last byte changed", bad),
    ]
