"""On which addresses of this device a colleague's laptop could come by."""

import sys
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv6Address
from pathlib import Path

_ADDRESS_OF_INTERFACE = 0x8915  # SIOCGIFADDR of Linux
_NAME_BYTES, _AT = 256, slice(20, 24)
_SIXES = Path("/proc/net/if_inet6")
_GLOBAL, _OF_ONE_LINK = "00", "20"


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """An address of this device, and the cable or network it belongs to."""

    address: str
    name: str


def own_addresses() -> tuple[OwnAddress, ...]:
    """One of every cable and network, never the one that only this device reaches.

    An IPv6 address where there is no other: a bare cable between two laptops has that of its link alone.
    """
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
    with suppress(OSError):  # no IPv6 here
        found += _sixes(_SIXES.read_text("ascii"), {each.name for each in found})
    return found


def _sixes(listed: str, others: set[str]) -> list[OwnAddress]:
    """One address of each of the other interfaces, as Linux lists them; that of its link comes with its name."""
    found: dict[str, OwnAddress] = {}
    lines = [line.split() for line in listed.splitlines()]
    for digits, _index, _prefix, scope, _flags, name in sorted(lines, key=lambda line: line[3]):
        if name not in others and scope in {_GLOBAL, _OF_ONE_LINK}:
            address = str(IPv6Address(bytes.fromhex(digits)))
            found.setdefault(name, OwnAddress(address if scope == _GLOBAL else f"{address}%{name}", name))
    return list(found.values())
