"""Write `tests/vectors/passes.json` anew: `.venv/bin/python -m tests.unit.passes.make_vectors`.

What is sealed is random, so it changes each time: keep the old file unless the format changed.
"""

import json
from pathlib import Path

from inspector.crypto.readerkeys import ReaderKey
from inspector.passes.code import as_letters
from inspector.passes.published import seal_card_key
from tests.unit.passes.passes import A_PASS, BORN, CARD_KEY, NUMBER, REGISTER, a_code

FILE = Path(__file__).parents[2] / "vectors" / "passes.json"
READER = ReaderKey(bytes(range(32)))


def main() -> None:
    code = a_code()
    said = {
        "register": REGISTER.public.hex(),
        "card_key": CARD_KEY.hex(),
        "pass": {
            "code": code,
            "letters": as_letters(code),
            "issued": A_PASS.issued.isoformat(),
            "expires": A_PASS.expires.isoformat(),
            "place": A_PASS.index,
            "over_21": A_PASS.over_21,
            "document": int(A_PASS.document),
            "salt": A_PASS.salt.hex(),
            "binding": A_PASS.binding.hex(),
            "number": NUMBER,
            "born": BORN,
        },
        "card_keys": {"reader_seed": READER.seed.hex(), "document": seal_card_key(CARD_KEY, (READER,)).encode().hex()},
    }
    FILE.write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
