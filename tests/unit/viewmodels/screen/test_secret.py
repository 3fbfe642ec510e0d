from inspector.viewmodels.screen.secret import Secret


def typed(text: str) -> Secret:
    secret = Secret()
    for sign in text:
        assert secret.add(sign)
    return secret


def test_a_secret_is_handed_over_once_and_leaves_nothing_behind() -> None:
    secret = typed("vier losse wöörden")

    assert secret.take() == bytearray("vier losse wöörden".encode())
    assert secret.length == 0
    assert set(secret._buffer) == {0}


def test_signs_count_as_people_see_them() -> None:
    assert typed("wöörd").length == 5


def test_erasing_takes_a_whole_sign_and_wipes_its_bytes() -> None:
    secret = typed("aé")

    secret.erase()

    assert secret.take() == bytearray(b"a")
    assert set(secret._buffer) == {0}


def test_erasing_nothing_does_nothing() -> None:
    secret = Secret()

    secret.erase()

    assert secret.length == 0


def test_what_does_not_fit_is_refused_whole() -> None:
    secret = typed("a" * 255)

    assert not secret.add("é")
    assert secret.add("b")
    assert not secret.add("c")
    assert not secret.add("")


def test_the_buffer_stays_the_same_one_so_no_copy_is_left_in_memory() -> None:
    secret = typed("abc")
    buffer = secret._buffer

    secret.clear()
    secret.add("d")
    secret.take()

    assert secret._buffer is buffer
