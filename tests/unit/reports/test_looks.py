from tests.unit.reports.looks import KEPT, MOST, differs, drawn


def test_the_documents_look_as_they_did_when_somebody_looked_at_them() -> None:
    pages = drawn()

    assert set(pages) == {path.name for path in KEPT.iterdir()}, "look, then: python -m tests.unit.reports.looks"
    differ = {name: differs(KEPT / name, page) for name, page in pages.items()}
    assert {name: far for name, far in differ.items() if far >= MOST} == {}
