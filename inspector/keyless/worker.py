"""The process without keys: answers what it is asked on its standard input until that ends.

It holds one picture or one document at a time and opens nothing but the fonts and templates of the program. A picture
that breaks out of its decoder finds no key and no vault here.
"""

import io
import sys
import warnings
from collections.abc import Callable

from PIL import Image, UnidentifiedImageError

from inspector.keyless.messages import (
    ASKED,
    Answer,
    Asked,
    Made,
    Measure,
    Measured,
    Pixels,
    Preview,
    Refused,
    Scale,
    Search,
    Share,
    Typeset,
    read,
    write,
)

_MIME = {"JPEG": "image/jpeg", "PNG": "image/png"}
"""What photos are kept as; no other format is decoded."""
_MOST_PIXELS = 50_000_000
_MOST_MEMORY = 2 * 1024**3


def main() -> int:
    """Answer until the other end is gone."""
    _stay_small()
    while (asked := read(sys.stdin.buffer, ASKED)) is not None:
        write(sys.stdout.buffer, _answer(asked))
    return 0


def _answer(asked: Asked) -> Answer:
    match asked:
        case Typeset():
            return _typeset(asked)
        case Measure(picture=picture):
            return _decoded(picture, _measured)
        case Preview() | Share():
            return _chosen(asked)
        case Search(picture=picture):
            return _decoded(picture, _searched)
        case Scale(picture=picture, side=side):
            return _decoded(picture, lambda image: _scaled(image, max(1, side)))


def _decoded(picture: bytes, done: Callable[[Image.Image], Answer]) -> Answer:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(picture), formats=tuple(_MIME)) as image:
                if image.width * image.height > _MOST_PIXELS:
                    return Refused("too many pixels")
                return done(image)
    except (UnidentifiedImageError, OSError, KeyError, ValueError, SyntaxError, Image.DecompressionBombError, Warning):
        return Refused("not a picture")


def _measured(image: Image.Image) -> Answer:
    image.load()
    return Measured(_MIME[image.format or ""], image.width, image.height)


def _scaled(image: Image.Image, side: int) -> Answer:
    image.thumbnail((side, side), Image.Resampling.BICUBIC)
    plain = image.convert("RGBA")
    return Pixels(plain.width, plain.height, plain.tobytes())


def _searched(image: Image.Image) -> Answer:
    from inspector.keyless import codes  # noqa: PLC0415 - brings the reader of codes

    return codes.codes_on(image)


def _chosen(asked: Preview | Share) -> Answer:
    from inspector.keyless import chosen  # noqa: PLC0415 - brings the decoder of HEIF

    return chosen.previewed(asked) if isinstance(asked, Preview) else chosen.shared(asked)


def _typeset(asked: Typeset) -> Answer:
    from typing import Any, cast  # noqa: PLC0415 - for documents only, as what follows

    import typst  # noqa: PLC0415 - pictures need none

    try:
        document = typst.compile(
            cast("Any", asked.files),  # the binding takes a dictionary of files; its type stub does not say so
            root=asked.root,
            font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[asked.fonts]),
            ignore_system_fonts=True,
            pdf_standards=["a-2a", "ua-1"],
            timestamp=asked.made_at_s,
        )
    except RuntimeError as error:  # TypstError is one; the binding also raises the plain kind
        return Refused(str(error))
    return Made(document)


def _stay_small() -> None:
    """Write no file, and take no more memory than a picture or a document needs."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not there on Windows

    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
