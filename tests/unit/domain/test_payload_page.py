from tests.unit.domain import payload_page


def test_the_page_says_of_every_kind_what_the_program_reads() -> None:
    _, heading, below = payload_page.PAGE.read_text(encoding="utf-8").partition(payload_page.KINDS)

    assert heading + below == payload_page.kinds()
