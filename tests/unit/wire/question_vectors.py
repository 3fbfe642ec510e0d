"""Write tests/vectors/wire-questions.json: `python -m tests.unit.wire.question_vectors`.

HPKE draws its own chance, so each making gives other bytes: make them anew only when the format changes.
"""

import json
from pathlib import Path
from typing import Any

from inspector.crypto.ids import IdSource
from inspector.wire.asking.questions import RegisterAnswer, last_hour_of, open_question, seal_answer
from tests.fakes.seeded_ids import SeededIds
from tests.unit.wire.token_maker import NOW_MS, TokenMaker

PATH = Path(__file__).parents[2] / "vectors" / "wire-questions.json"


def question_vectors(ids: IdSource) -> dict[str, Any]:
    """A question for each answer, and what is none."""
    maker = TokenMaker(ids=ids)
    numbers = ("999993653", "000009921", "999995017", "999990408", "999994669", "999992806")
    good = [_case(maker, bsn, answer) for bsn, answer in zip(numbers, RegisterAnswer, strict=True)]
    question = bytes.fromhex(good[0]["question"])
    wrong = {
        "another register": (b"x" * 32, question),
        "a byte changed": (maker.register.seed, question[:-1] + bytes([question[-1] ^ 1])),
        "a byte less": (maker.register.seed, question[:-1]),
        "a byte more": (maker.register.seed, question + b"\0"),
    }
    refused = [
        {"name": name, "register_seed": seed.hex(), "question": data.hex(), "bsn": None}
        for name, (seed, data) in wrong.items()
    ]
    return {"format": "inspector-questions/1", "questions": [*good, *refused]}


def _case(maker: TokenMaker, bsn: str, answer: RegisterAnswer) -> dict[str, Any]:
    token, reply_key = maker.token(), maker.ids.key32()
    question = maker.question(bsn.encode(), reply_key=reply_key, token=token)
    return {
        "name": f"answered {answer.name.lower()}",
        "register_seed": maker.register.seed.hex(),
        "hub_public": maker.hub.public.hex(),
        "question": question.hex(),
        "bsn": bsn,
        "until_hour": last_hour_of(NOW_MS),
        "reply_key": reply_key.hex(),
        "token": token.number.hex(),
        "signature": token.signature.hex(),
        "statement": token.statement.hex(),
        "answer": seal_answer(open_question(maker.register, question), question, answer, maker.ids.token(12)).hex(),
        "answers": answer.name.lower(),
    }


if __name__ == "__main__":
    PATH.write_text(json.dumps(question_vectors(SeededIds(14)), indent=1) + "\n", encoding="utf-8")
