from tests.architecture.law_page import BEGIN, PAGE, drawn, every_text, quoted, statements


def test_every_statement_about_the_law_has_a_row_that_a_lawyer_can_check() -> None:
    without = {text for text in statements() if text not in quoted() and text not in drawn()}

    assert not without, "write a row in docs/law.md: statement, where, what it rests on, whether that was seen"


def test_no_row_is_of_something_that_the_program_does_not_say() -> None:
    assert quoted() <= every_text()


def test_the_catalogue_and_the_ladders_stand_there_as_they_are() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert page[page.index(BEGIN) :] == drawn(), "draw it anew: python -m tests.architecture.law_page"


def test_the_words_that_find_statements_find_those_of_each_place() -> None:
    found = statements()

    for said in (
        "Alleen stukken van het bedrijf (Awb 5:17). Geen privéstukken, geen medische stukken.",
        "aangewezen toezichthouder (Awb art. 5:11)",
        "vooraf is om {time} de cautie gegeven",
        "wettelijke plicht om te bewaren",
    ):
        assert said in found
