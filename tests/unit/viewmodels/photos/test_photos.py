"""Photos of a visit, and what is covered on the one that waits."""

from dataclasses import replace

import pytest

from inspector.casework.visiting.pictures import Area
from inspector.domain.blobs import BlobKey
from inspector.domain.events import PhotoAttached
from inspector.domain.ids import EventId
from inspector.domain.recorded import NewEvent
from inspector.viewmodels.photos.photo_rows import PendingPhoto, PhotosInputs, derive_photos_props
from inspector.wire.scopes import StreamKind
from tests.unit.domain.examples import EXIT, T1, T2, Device
from tests.unit.viewmodels.given import at_work, known

PICTURE = PendingPhoto("uitgang.jpg", b"...", EXIT)


def test_photos_are_numbered_and_say_whether_they_are_here() -> None:
    device = at_work()
    for blob in ("aa" * 32, "bb" * 32):
        key = BlobKey(blob, bytes(32), 10)
        device.record(
            NewEvent(StreamKind.FINDINGS, PhotoAttached("uitgang.jpg", key, "00" * 32, "11" * 32, 4, 3, EXIT))
        )

    props = derive_photos_props(PhotosInputs(replace(known(device), photos_here=frozenset({"aa" * 32}))))

    assert [(row.number, row.condition, row.here) for row in props.rows] == [(1, EXIT, True), (2, EXIT, False)]


def test_an_officer_reads_how_many_own_photos_are_made_and_how_many_are_safe() -> None:
    t1, t2 = at_work(), Device(T2)
    t2.joins(t1)
    assert derive_photos_props(PhotosInputs(known(t1))).safety == ""
    for device in (t1, t1, t1, t2):
        key = BlobKey("aa" * 32, bytes(32), 10)
        device.record(NewEvent(StreamKind.FINDINGS, PhotoAttached("x.jpg", key, "00" * 32, "11" * 32, 4, 3, EXIT)))
    t1.hears(t2)
    mine = [photo.id for photo in t1.visit.photos if photo.author == T1]

    def safety(*waiting: EventId) -> str:
        return derive_photos_props(PhotosInputs(replace(known(t1), photos_waiting=frozenset(waiting)))).safety

    assert safety() == "3 gemaakt, 3 veilig op de server."
    assert safety(mine[0]) == "3 gemaakt, 2 veilig op de server. Wat nog niet veilig is, staat alleen op dit apparaat."


def test_a_picture_waits_for_the_answer_about_people() -> None:
    props = derive_photos_props(PhotosInputs(known(at_work()), PICTURE))

    assert (props.asking, props.masking, props.count) == (True, False, 0)


def test_each_change_asks_for_a_new_picture() -> None:
    sources = {
        derive_photos_props(PhotosInputs(known(at_work()), replace(PICTURE, number=number))).pending_source
        for number in (1, 2)
    }

    assert len(sources) == 2


def test_an_area_is_covered_and_taken_back() -> None:
    covered = PICTURE.blurred(Area(100, 100, 300, 300)).blurred(Area(500, 500, 700, 700))

    assert covered.blur == (Area(100, 100, 300, 300), Area(500, 500, 700, 700))
    assert covered.without_last().blur == (Area(100, 100, 300, 300),)
    assert covered.without_last().without_last().without_last().blur == ()


@pytest.mark.parametrize("area", [Area(100, 100, 105, 400), Area(100, 100, 400, 105), Area(1100, 0, 1300, 500)])
def test_a_slip_of_the_finger_covers_nothing(area: Area) -> None:
    assert PICTURE.blurred(area) is PICTURE
    assert PICTURE.cropped(area) is PICTURE


def test_what_was_covered_stays_covered_when_the_picture_is_cropped() -> None:
    # A face at the right half, then only the right half is kept: the face is at the left of what remains.
    cropped = PICTURE.blurred(Area(500, 0, 750, 1000)).cropped(Area(500, 0, 1000, 1000))

    assert cropped.crop == Area(500, 0, 1000, 1000)
    assert cropped.blur == (Area(0, 0, 500, 1000),)


def test_what_was_covered_beside_the_crop_is_gone_with_it() -> None:
    assert PICTURE.blurred(Area(0, 0, 200, 200)).cropped(Area(500, 500, 1000, 1000)).blur == ()


def test_a_crop_of_a_crop_is_a_part_of_the_whole() -> None:
    twice = PICTURE.cropped(Area(500, 500, 1000, 1000)).cropped(Area(0, 0, 500, 500))

    assert twice.crop == Area(500, 500, 750, 750)


def test_covering_is_rounded_outwards_never_inwards() -> None:
    cropped = PICTURE.blurred(Area(401, 401, 602, 602)).cropped(Area(300, 300, 997, 997))

    (covered,) = cropped.blur
    assert (covered.left, covered.top) == (144, 144)
    assert (covered.right, covered.bottom) == (434, 434)


def test_taking_back_a_crop_gives_back_what_was_covered_before() -> None:
    covered = PICTURE.blurred(Area(0, 0, 200, 200))

    assert covered.cropped(Area(500, 500, 1000, 1000)).without_last().blur == covered.blur
