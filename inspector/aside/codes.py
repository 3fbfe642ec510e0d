"""A public page as a code for another telephone, made when somebody asks for it."""

from PySide6.QtCore import QObject, Slot


class Codes(QObject):
    """What draws a page as squares."""

    @Slot(str, result="QStringList")
    def squares(self, page: str) -> list[str]:
        """The rows of the code, `1` for a dark square."""
        import segno  # noqa: PLC0415 - few people ask for one, and the screen has to stand at once

        code = segno.make_qr(page.encode(), error="m", mode="byte", boost_error=False)
        return ["".join("1" if dark else "0" for dark in row) for row in code.matrix]
