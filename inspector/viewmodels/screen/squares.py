"""A QR code as rows of squares, for the screen to draw."""

import segno


def squares_of(data: bytes) -> tuple[str, ...]:
    """The rows of the code, `1` for a dark square; what lies around it is up to whoever draws it."""
    code = segno.make_qr(data, error="m", mode="byte", boost_error=False)
    return tuple("".join("1" if dark else "0" for dark in row) for row in code.matrix)
