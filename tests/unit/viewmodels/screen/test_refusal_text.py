import pytest

from inspector.casework.businesses.business_import import FileRefused
from inspector.casework.documents.documents import DocumentRefused
from inspector.domain import asking_refusals, decision_refusals, listing_refusals, place_refusals, refusals
from inspector.domain.acts import asking, training
from inspector.domain.business_checks import BusinessRefused
from inspector.domain.hats import refusals as hat_refusals
from inspector.domain.ids import ConditionId
from inspector.domain.refusals import NotReadyToClose, Refusal
from inspector.viewmodels.screen.refusal_text import notice_text, refusal_text
from tests.unit.viewmodels.every_refusal import EVERY_REFUSAL

MANY = NotReadyToClose(unanswered=tuple(ConditionId(f"UV-B-{n:02}") for n in range(1, 20)))


@pytest.mark.parametrize("refusal", EVERY_REFUSAL, ids=lambda refusal: type(refusal).__name__)
def test_every_refusal_has_a_sentence_of_its_own(refusal: Refusal) -> None:
    text = refusal_text(refusal)

    assert text.endswith(".")
    assert text != refusal_text(Refusal())
    assert "%" not in text


def test_the_list_is_complete() -> None:
    modules = (
        refusals,
        place_refusals,
        listing_refusals,
        decision_refusals,
        hat_refusals,
        asking,
        asking_refusals,
        training,
    )
    every = [kind for module in modules for kind in vars(module).values()]
    known = {kind for kind in every if isinstance(kind, type) and issubclass(kind, Refusal)}

    assert known | {FileRefused, DocumentRefused, BusinessRefused} == {Refusal} | {
        type(refusal) for refusal in EVERY_REFUSAL
    }


def test_a_refused_closing_names_every_open_condition() -> None:
    assert all(condition in refusal_text(MANY) for condition in MANY.unanswered)


def test_a_notice_counts_what_the_page_lists() -> None:
    assert notice_text(MANY) == "Nog 19 punten van de lijst niet beantwoord."
    assert notice_text(refusals.AlreadyClosed()) == refusal_text(refusals.AlreadyClosed())
