"""The committed codes lead to the visit they name, or nowhere; this program writes those bytes too."""

import json
from pathlib import Path
from typing import Any

import pytest

from inspector.casework.visiting.joining import as_qr, read_qr
from inspector.crypto.joincode import JoinCodeError
from inspector.domain.values import VisitKind

VECTORS = Path(__file__).parents[2] / "vectors" / "crypto-scanned.json"
CASES: list[dict[str, Any]] = json.loads(VECTORS.read_text(encoding="utf-8"))["cases"]
GOOD = [each for each in CASES if each["visit"] is not None]
REFUSED = [each for each in CASES if each["visit"] is None]


def name(case: dict[str, Any]) -> str:
    return str(case["name"])


@pytest.mark.parametrize("case", GOOD, ids=name)
def test_a_code_leads_to_its_visit(case: dict[str, Any]) -> None:
    code = bytes.fromhex(case["code"])

    invitation = read_qr(code)

    assert invitation.visit == case["visit"]
    assert as_qr(invitation) == code


def test_a_code_tells_who_started_the_visit_where_and_about_what() -> None:
    invitation = read_qr(bytes.fromhex(GOOD[0]["code"]))

    assert invitation.starter == GOOD[0]["starter"]
    assert invitation.given is not None
    assert (invitation.given.kind, invitation.given.business.name) == (VisitKind.FOLLOW_UP, "Huis De Linde")
    assert invitation.open_conditions == ("UV-V-07",)


@pytest.mark.parametrize("case", REFUSED, ids=name)
def test_any_other_code_is_refused(case: dict[str, Any]) -> None:
    with pytest.raises(JoinCodeError):
        read_qr(bytes.fromhex(case["code"]))
