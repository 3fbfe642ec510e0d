"""The only supervisor's tablet is gone: two of three custodians let the next one read, as a script plays it."""

from pathlib import Path

import pytest

from inspector.domain.values import VisitState
from tests.fakes.day import BEGUN, C1, SIGNED, T1, Fields, plays, step

pytestmark = pytest.mark.usefixtures("qapp")

C2: Fields = C1 | {"key": "c2", "name": "Coördinator 2"}
B1: Fields = {"key": "b1", "name": "Beheerder 1", "agency": "gemeente", "role": "administrator"}
REFUSED: Fields = {"expect": "refused"}


def ceremony(actor: str, *custodians: str, for_: str = "c2", purpose: str = "findings") -> Fields:
    return step(actor, "recover_agency", purpose=purpose, custodians=list(custodians), for_=for_)


def test_two_whom_the_root_named_let_a_successor_release_what_only_the_lost_tablet_could_open(tmp_path: Path) -> None:
    release = step("c2", "release_visit", visit="v1")

    day = plays(
        tmp_path,
        *BEGUN,
        step("t1", "close_visit", **SIGNED),
        step("t1", "sync"),
        step("b1", "revoke", officer="c1"),
        step("c2", "sync"),
        release | REFUSED,
        ceremony("t1", "Noor", "Kim") | REFUSED,
        ceremony("c2", "Noor", "Kim", for_="t1") | REFUSED,
        ceremony("c2", "Noor", "Kim", purpose="inbox") | REFUSED,
        ceremony("t1", "Noor", "Kim", for_="t1") | REFUSED,
        step("t1", "lock"),
        ceremony("c2", "Noor", "Kim", for_="t1") | REFUSED,
        step("t1", "unlock"),
        ceremony("c2", "Sam", "Ali") | REFUSED,
        release | REFUSED,
        ceremony("c2", "Noor", " noor") | REFUSED,
        ceremony("c2", "Noor", "Sam"),
        ceremony("c2", "Noor", "Sam") | REFUSED,
        step("c2", "sync"),
        release,
        step("c2", "sync"),
        step("t1", "sync"),
        officers=[T1, C1, C2, B1],
    )

    assert day.ended_well
    assert day.visit("c2").state is day.visit("t1").state is VisitState.RELEASED
    assert [refusal.why for refusal in day.played.summary.refusals if refusal.do == "recover_agency"] == [
        "Dit is niet het apparaat van de opvolger. De bewaarders geven niets.",
        "Dit is niet het apparaat van de opvolger. De bewaarders geven niets.",
        "Voor bewaarders is geen sleutel van dit doel neergelegd die hier ontbreekt.",
        "Deze sleutel is niet voor deze ambtenaar. De bewaarders geven niets.",
        "Het apparaat van uw collega is vergrendeld.",
        "Bij deze twee bewaarders is de sleutel niet neergelegd.",
        "Bij deze twee bewaarders is de sleutel niet neergelegd.",
        "Voor bewaarders is geen sleutel van dit doel neergelegd die hier ontbreekt.",
    ]
