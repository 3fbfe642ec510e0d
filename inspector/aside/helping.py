"""What somebody types for an aid organisation: sealed here, with that organisation's public key and nothing else.

One packet leaves this process when it is left, whether something was typed or not, and nobody can tell which.
"""

import json
import time

from PySide6.QtCore import QObject, Slot

MOST = {"name": 40, "reach": 40, "hours": 60, "words": 280}
"""How many characters each field may have, so that it fits into a letter in any script."""


class Helping(QObject):
    """What the form of the screen calls."""

    def __init__(self, keys: dict[str, str], parent: QObject | None = None) -> None:
        """`keys` has the public key of each organisation by its name, in hexadecimal digits; empty where it is gone."""
        super().__init__(parent)
        self._keys = keys
        self._sealed: tuple[bytes, bytes] | None = None
        self._takes_back = b""

    @Slot(str, result=bool)
    def receives(self, organisation: str) -> bool:
        """Whether something can be sealed for it now."""
        return bool(self._keys.get(organisation))

    @Slot(str, "QVariantMap", result=str)
    def seal(self, organisation: str, said: dict[str, object]) -> str:
        """Seal what was typed; gives the code that takes it back, or nothing where it cannot be sealed.

        One letter leaves the screen: while there is one, no other is sealed.
        """
        if self._sealed is not None:
            return ""
        from inspector.crypto import letters  # noqa: PLC0415 - only once somebody asks for help

        code = letters.new_code()
        fields = {name: str(said.get(name, "")).strip()[:most] for name, most in MOST.items()}
        told = {**fields, "language": str(said.get("language", ""))[:2], "may_say": said.get("may_say") is True}
        data = json.dumps({**told, "at_ms": round(time.time() * 1000)}, ensure_ascii=False).encode(errors="replace")
        mark = letters.mark_of(code.encode())
        try:
            self._sealed = mark, letters.seal(bytes.fromhex(self._keys[organisation]), data, mark)
        except (KeyError, ValueError, letters.LetterError):
            return ""
        return code

    @Slot(str, result=str)
    def takeBack(self, typed: str) -> str:  # noqa: N802 - QML calls it
        """Take back what was sealed here, or let an earlier letter be taken back; gives which words tell what happened.

        One earlier letter a packet: for another one the screen has to be left first.
        """
        from inspector.crypto import letters  # noqa: PLC0415 - only once somebody asks for help

        code = "".join(sign for sign in typed if sign in "0123456789").encode()
        if not letters.is_code(code) or any(sign.isalpha() for sign in typed):
            return "no_code"
        if self._sealed is not None and self._sealed[0] == letters.mark_of(code):
            self._sealed = None
            return "taken_back"
        if self._takes_back not in {b"", code}:
            return "nothing"
        self._takes_back = code
        return "taken_back"

    def packet(self) -> bytes:
        """What leaves this process: always of one size."""
        from inspector.crypto import letters  # noqa: PLC0415 - when the screen goes

        empty = letters.cover()
        mark, letter = self._sealed or (empty.mark, empty.letter)
        self._sealed = None
        return letters.Packet(mark, self._takes_back or empty.takes_back, letter).encode()
