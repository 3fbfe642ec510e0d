import pytest

from inspector.wire.routes import blob_id, blob_path

BLOB = bytes(range(32))


def test_a_blob_has_one_path() -> None:
    path = blob_path(BLOB)

    assert path == "/v1/blobs/" + BLOB.hex()
    assert blob_id(path.rsplit("/", 1)[1]) == BLOB


@pytest.mark.parametrize(
    "name", ["", BLOB.hex().upper(), BLOB.hex() + "0", BLOB.hex()[:-1], "../" + BLOB.hex()[3:], BLOB.hex() + "\n"]
)
def test_no_other_spelling_names_a_blob(name: str) -> None:
    assert blob_id(name) is None
