import hashlib
from itertools import permutations

from inspector.keyless.process import KeylessProcess
from inspector.reports.fingerprint import heads_fingerprint
from inspector.reports.pictures import Pictures, photo_svg, signature_svg


def test_a_signature_is_drawn_with_the_lines_that_were_made() -> None:
    svg = signature_svg([(10, 20, 30, 40, 50, 20), (100, 100)]).decode()

    assert 'd="M10 20L30 40L50 20"' in svg
    assert 'd="M100 100L100 100"' in svg
    assert 'viewBox="-2 8 114 104"' in svg


def test_a_pad_nobody_touched_gives_no_drawing() -> None:
    assert Pictures(KeylessProcess()).add_signature([]) == ""
    assert Pictures(KeylessProcess()).add_signature([(), (5,)]) == ""


def test_what_is_not_a_picture_is_not_printed() -> None:
    with KeylessProcess() as helper:
        assert photo_svg(b"", helper) is None
        assert photo_svg(b"<svg onload='x'/>", helper) is None


def test_the_mark_of_a_file_depends_on_its_heads_and_not_on_their_order() -> None:
    heads = [(bytes([n]) * 16, n, hashlib.sha256(bytes([n])).digest()) for n in range(3)]

    marks = {heads_fingerprint(order) for order in permutations(heads)}

    assert len(marks) == 1
    assert heads_fingerprint(heads[:2]) not in marks
