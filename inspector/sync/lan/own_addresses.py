"""On which addresses of this device a colleague's laptop could come by."""

import sys
from contextlib import suppress
from dataclasses import dataclass

_ADDRESS_OF_INTERFACE = 0x8915  # SIOCGIFADDR of Linux
_NAME_BYTES, _AT = 256, slice(20, 24)


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """An address of this device, and the cable or network it belongs to."""

    address: str
    name: str


def own_addresses() -> tuple[OwnAddress, ...]:
    """Those of every cable and network; never the one that only this device reaches."""
    import socket  # noqa: PLC0415 - loaded when somebody shares

    found = _of_interfaces() if sys.platform == "linux" else []
    if not found:
        with suppress(OSError):
            known = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET, socket.SOCK_STREAM)
            found = [OwnAddress(str(where[0]), "") for *_, where in known]
    return tuple(each for each in dict.fromkeys(found) if not each.address.startswith("127."))


def _of_interfaces() -> list[OwnAddress]:
    import fcntl  # noqa: PLC0415 - of Linux only
    import socket  # noqa: PLC0415 - see above

    found = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        for _, name in socket.if_nameindex():
            with suppress(OSError):  # it has no address
                answer = fcntl.ioctl(asked.fileno(), _ADDRESS_OF_INTERFACE, name.encode().ljust(_NAME_BYTES, b"\0"))
                found.append(OwnAddress(socket.inet_ntoa(answer[_AT]), name))
    return found
