"""A blob counts when it is whole, durable and under its right name; a cut costs no byte; only members fetch it."""

import hashlib
import secrets
import threading
from collections.abc import Iterator

import pytest
import requests

from inspector.hub.answering import problems
from inspector.wire import routes
from inspector.wire.receipts import StoredBlob, open_blob_receipt
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.chaos import Chaos, chaos_before
from tests.fakes.device import Device, Log
from tests.fakes.hub_process import RealHub

HALF = 200_000
SIZE = 400_000


@pytest.fixture
def inspector(hub: RealHub) -> Device:
    return hub.device(Agency.GEMEENTE, Role.INSPECTOR)


@pytest.fixture
def visit(inspector: Device) -> Log:
    log = inspector.opens(StreamKind.VISIT, Agency.GEMEENTE)
    inspector.syncs(log.frame())
    return log


@pytest.fixture
def partner(hub: RealHub, visit: Log) -> Device:
    device = hub.device(Agency.POLITIE, Role.POLICE)
    device.syncs(device.opens(StreamKind.VISIT, Agency.GEMEENTE, stream=visit.stream).frame())
    return device


@pytest.fixture
def chaos(hub: RealHub) -> Iterator[Chaos]:
    with chaos_before(hub.process.port) as proxy:
        yield proxy


def a_photo() -> bytes:
    return secrets.token_bytes(SIZE)


def path_of(photo: bytes) -> str:
    return routes.blob_path(hashlib.sha256(photo).digest())


def offset_at_hub(device: Device, photo: bytes) -> int:
    response = device.sends("HEAD", path_of(photo))
    return int(response.headers[routes.UPLOAD_OFFSET]) if response.ok else 0


def test_a_whole_blob_is_receipted_and_readable_by_members(inspector: Device, partner: Device, visit: Log) -> None:
    photo = a_photo()

    sent = inspector.puts_blob(photo, visit.stream)
    got = partner.sends("GET", path_of(photo))

    receipt = open_blob_receipt(sent.content, inspector.hub_public)
    assert sent.status_code == requests.codes.created
    assert receipt.blobs == (StoredBlob(hashlib.sha256(photo).digest(), SIZE),)
    assert got.content == photo


def test_sending_a_blob_again_only_gives_its_receipt_again(inspector: Device, visit: Log) -> None:
    photo = a_photo()
    inspector.puts_blob(photo, visit.stream)

    again = inspector.puts_blob(photo, visit.stream, offset=SIZE)

    assert again.status_code == requests.codes.ok
    assert open_blob_receipt(again.content, inspector.hub_public).blobs[0].size == SIZE


def test_a_blob_may_come_in_parts(inspector: Device, visit: Log) -> None:
    photo = a_photo()

    first = inspector.puts_blob(photo, visit.stream, upto=HALF)
    second = inspector.puts_blob(photo, visit.stream, offset=HALF)

    assert (first.status_code, first.headers[routes.UPLOAD_OFFSET]) == (requests.codes.accepted, str(HALF))
    assert second.status_code == requests.codes.created


def test_an_upload_that_was_cut_goes_on_at_the_byte(hub: RealHub, inspector: Device, visit: Log, chaos: Chaos) -> None:
    photo = a_photo()
    chaos.cut_up = HALF
    inspector.url = chaos.url
    with pytest.raises(requests.RequestException):
        inspector.puts_blob(photo, visit.stream)
    inspector.url = hub.url
    headers_at_most = 2_000

    offset = wait_for_offset(inspector, photo, HALF - headers_at_most)
    rest = inspector.puts_blob(photo, visit.stream, offset=offset)

    assert HALF - headers_at_most <= offset < HALF
    assert rest.status_code == requests.codes.created


def wait_for_offset(device: Device, photo: bytes, least: int) -> int:
    """The hub notices a cut when the connection ends, which is not the device's moment."""
    for _ in range(100):
        offset = offset_at_hub(device, photo)
        if offset >= least:
            return offset
    return offset


def test_an_upload_that_is_cut_again_and_again_still_arrives(
    hub: RealHub, inspector: Device, visit: Log, chaos: Chaos
) -> None:
    photo = secrets.token_bytes(1_000_000)
    inspector.url = chaos.url
    chaos.cut_up = 150_000

    for _ in range(30):
        try:
            response = inspector.puts_blob(photo, visit.stream, offset=offset_at_hub(inspector, photo))
        except requests.RequestException:
            continue
        if response.status_code == requests.codes.created:
            break

    inspector.url = hub.url
    assert inspector.sends("GET", path_of(photo)).content == photo
    assert chaos.bytes_up < 2 * len(photo)


def test_an_upload_that_goes_on_elsewhere_is_told_where_it_is(inspector: Device, visit: Log) -> None:
    photo = a_photo()
    inspector.puts_blob(photo, visit.stream, upto=HALF)

    wrong = inspector.puts_blob(photo, visit.stream, offset=HALF + 1)

    assert (wrong.status_code, wrong.headers[routes.UPLOAD_OFFSET]) == (requests.codes.conflict, str(HALF))


def test_an_upload_may_begin_anew(inspector: Device, visit: Log) -> None:
    photo = a_photo()
    inspector.puts_blob(photo, visit.stream, upto=HALF)

    assert inspector.puts_blob(photo, visit.stream).status_code == requests.codes.created


def test_two_uploads_of_one_blob_at_once_end_in_one_whole_blob(inspector: Device, visit: Log, hub: RealHub) -> None:
    photo = secrets.token_bytes(5_000_000)
    twins = [Device(hub.url, hub.ids) for _ in range(4)]
    for twin in twins:
        twin.key, twin.enrolled = inspector.key, inspector.enrolled
    threads = [threading.Thread(target=twin.puts_blob, args=(photo, visit.stream)) for twin in twins]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    last = inspector.puts_blob(photo, visit.stream)

    assert last.status_code in {requests.codes.ok, requests.codes.created}
    assert inspector.sends("GET", path_of(photo)).content == photo


def test_bytes_that_are_not_what_the_name_says_are_never_kept(inspector: Device, visit: Log) -> None:
    photo, other = a_photo(), a_photo()
    headers = inspector.blob_headers(other, visit.stream)

    response = inspector.sends("PUT", path_of(photo), other, headers=headers)

    assert response.status_code == requests.codes.bad_request
    assert inspector.sends("HEAD", path_of(photo)).status_code == requests.codes.not_found
    assert inspector.puts_blob(photo, visit.stream).status_code == requests.codes.created


def test_a_part_that_was_spoilt_does_not_spoil_the_next_try(inspector: Device, visit: Log) -> None:
    photo = a_photo()
    spoilt = bytes(HALF) + photo[HALF:]
    headers = inspector.blob_headers(photo, visit.stream, is_last=False)
    inspector.sends("PUT", path_of(photo), spoilt[:HALF], headers=headers)

    ended = inspector.puts_blob(photo, visit.stream, offset=HALF)

    assert ended.status_code == requests.codes.bad_request
    assert offset_at_hub(inspector, photo) == 0
    assert inspector.puts_blob(photo, visit.stream).status_code == requests.codes.created


def test_a_body_that_was_changed_on_the_way_is_not_kept(inspector: Device, visit: Log) -> None:
    photo = a_photo()
    url = inspector.url + path_of(photo)
    headers = inspector.signed("PUT", url, photo, headers=inspector.blob_headers(photo, visit.stream))
    changed = photo[:-1] + bytes([photo[-1] ^ 1])

    response = inspector.session.put(url, data=changed, headers=headers, timeout=20)

    assert response.status_code == requests.codes.bad_request
    assert offset_at_hub(inspector, photo) == 0


def test_a_blob_that_is_announced_too_large_is_refused_before_it_is_read(inspector: Device, visit: Log) -> None:
    photo = a_photo()
    headers = {**inspector.blob_headers(photo, visit.stream), routes.UPLOAD_LENGTH: str(26 * 1024 * 1024)}

    response = inspector.sends("PUT", path_of(photo), photo, headers=headers)

    assert response.status_code == requests.codes.request_entity_too_large


def test_more_bytes_than_announced_are_refused(inspector: Device, visit: Log) -> None:
    photo = a_photo()
    headers = {**inspector.blob_headers(photo, visit.stream), routes.UPLOAD_LENGTH: str(HALF)}

    response = inspector.sends("PUT", path_of(photo), photo, headers=headers)

    assert response.status_code == requests.codes.request_entity_too_large
    assert offset_at_hub(inspector, photo) == 0


def test_fewer_bytes_than_announced_are_not_a_blob(inspector: Device, visit: Log) -> None:
    photo = a_photo()
    headers = {**inspector.blob_headers(photo, visit.stream), routes.UPLOAD_LENGTH: str(SIZE + 1)}

    response = inspector.sends("PUT", path_of(photo), photo, headers=headers)

    assert response.status_code == requests.codes.bad_request


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (routes.UPLOAD_OFFSET, "-1"),
        (routes.UPLOAD_OFFSET, "01"),
        (routes.UPLOAD_LENGTH, "0"),
        (routes.UPLOAD_LENGTH, "1e5"),
        (routes.UPLOAD_COMPLETE, "true"),
        (routes.STREAM, "no stream"),
    ],
)
def test_a_header_that_says_nothing_sensible_is_refused(inspector: Device, visit: Log, name: str, value: str) -> None:
    photo = a_photo()
    headers = {**inspector.blob_headers(photo, visit.stream), name: value}

    assert inspector.sends("PUT", path_of(photo), photo, headers=headers).status_code == requests.codes.bad_request


def test_nobody_puts_a_blob_into_a_stream_it_neither_writes_nor_reads(hub: RealHub, visit: Log) -> None:
    stranger = hub.device(Agency.GEMEENTE, Role.INSPECTOR)

    foreign = stranger.puts_blob(a_photo(), visit.stream)
    missing = stranger.puts_blob(a_photo(), stranger.ids.id16())

    assert (foreign.status_code, missing.status_code) == (requests.codes.not_found, requests.codes.not_found)


def test_foreign_and_missing_blobs_look_alike(hub: RealHub, inspector: Device, visit: Log) -> None:
    photo = a_photo()
    inspector.puts_blob(photo, visit.stream)
    stranger = hub.device(Agency.GEMEENTE, Role.INSPECTOR)

    for method in ("GET", "HEAD"):
        foreign = stranger.sends(method, path_of(photo))
        missing = stranger.sends(method, path_of(a_photo()))

        assert foreign.status_code == missing.status_code == requests.codes.not_found
        assert foreign.content == missing.content == (b"" if method == "HEAD" else problems.body(404))
        assert foreign.headers.keys() == missing.headers.keys()


def test_an_unfinished_blob_shows_to_its_sender_only(inspector: Device, partner: Device, visit: Log) -> None:
    photo = a_photo()
    inspector.puts_blob(photo, visit.stream, upto=HALF)

    assert offset_at_hub(inspector, photo) == HALF
    assert partner.sends("HEAD", path_of(photo)).status_code == requests.codes.not_found
    assert partner.sends("GET", path_of(photo)).status_code == requests.codes.not_found


def test_a_revoked_device_hands_in_its_photos_and_fetches_none(hub: RealHub, visit: Log, inspector: Device) -> None:
    before, after = a_photo(), a_photo()
    inspector.puts_blob(before, visit.stream)
    hub.revoke(inspector)

    handed_in = inspector.puts_blob(after, visit.stream)

    assert handed_in.status_code == requests.codes.created
    assert inspector.sends("GET", path_of(before)).status_code == requests.codes.not_found


def test_a_writer_of_an_envelope_cannot_fetch_what_it_put_in(inspector: Device) -> None:
    envelope = inspector.opens(StreamKind.ENVELOPE, Agency.POLITIE)
    inspector.syncs(envelope.frame())
    photo = a_photo()

    assert inspector.puts_blob(photo, envelope.stream).status_code == requests.codes.created
    assert inspector.sends("GET", path_of(photo)).status_code == requests.codes.not_found


@pytest.mark.parametrize(
    ("wanted", "span"),
    [
        ("bytes=0-", (0, SIZE)),
        ("bytes=100-", (100, SIZE)),
        ("bytes=100-199", (100, 200)),
        ("bytes=399999-", (SIZE - 1, SIZE)),
    ],
)
def test_a_download_goes_on_at_the_byte(inspector: Device, visit: Log, wanted: str, span: tuple[int, int]) -> None:
    photo = a_photo()
    inspector.puts_blob(photo, visit.stream)

    response = inspector.sends("GET", path_of(photo), headers={"range": wanted})

    assert response.status_code == requests.codes.partial_content
    assert response.content == photo[slice(*span)]
    assert response.headers["content-range"] == f"bytes {span[0]}-{span[1] - 1}/{SIZE}"


@pytest.mark.parametrize("wanted", ["bytes=400000-", "bytes=5-4", "bytes=-5", "bytes=0-1,3-4", "pages=1-2"])
def test_a_range_that_is_not_there_is_refused(inspector: Device, visit: Log, wanted: str) -> None:
    photo = a_photo()
    inspector.puts_blob(photo, visit.stream)

    response = inspector.sends("GET", path_of(photo), headers={"range": wanted})

    assert response.status_code == requests.codes.requested_range_not_satisfiable
    assert response.content == problems.body(416)


def test_nothing_readable_lies_on_the_hubs_disk_under_another_name(hub: RealHub, inspector: Device, visit: Log) -> None:
    photo = a_photo()
    inspector.puts_blob(photo, visit.stream)

    files = [path for path in (hub.home / "blobs").rglob("*") if path.is_file()]

    assert all(
        hashlib.sha256(path.read_bytes()).hexdigest() == path.name for path in files if "incoming" not in path.parts
    )
