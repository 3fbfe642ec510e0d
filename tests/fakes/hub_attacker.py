"""Somebody who wants a hub to answer nobody, as a process of its own: `python -m tests.fakes.hub_attacker`.

It is told what to do as JSON on standard input, says `ready` once it has begun, and ends by itself.
"""

import json
import resource
import socket
import sys
import threading
import time
from contextlib import suppress
from urllib.parse import urlsplit

import requests

from inspector.crypto.ids import SystemIds
from inspector.wire import routes
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import Agency
from tests.fakes.device import Device

MIB = 1 << 20
A_GLANCE_SECONDS = 0.2
OPENED_AT_A_GLANCE = 100

UNFINISHED = (
    b"",
    b"POST /v1/sync HTTP/1.1\r\n",
    b"POST /v1/sync HTTP/1.1\r\nhost: hub\r\nx: " + b"a" * 4000,
    b"POST /v1/sync HTTP/1.1\r\nhost: hub\r\ncontent-length: 4194304\r\n\r\n" + b"\x80" * 1000,
    b"POST /v1/enrol HTTP/1.1\r\nhost: hub\r\ntransfer-encoding: chunked\r\n\r\n10\r\n",
    b"\x16\x03\x01",
)


def bombs() -> list[bytes]:
    """Bodies of the largest size that are as expensive as their sender can make them."""
    room = LIMITS.request_bytes
    request = b"\xa7\x00\x01\x01\xf6\x02\x00\x03"
    return [
        b"\x9a" + (room - 5).to_bytes(4) + b"\x80" * (room - 5),
        b"\x9a" + (room - 5).to_bytes(4) + b"\xa0" * (room - 5),
        request + b"\x9a" + (room - 13).to_bytes(4) + b"\x40" * (room - 13),
        (b"\x99\xff\xff" * 14 + b"\x80" * room)[:room],
        b"\xba"
        + (room // 6 - 1).to_bytes(4)
        + b"".join(b"\x1a" + n.to_bytes(4) + b"\x00" for n in range(room // 6 - 1)),
        request + b"\x98\x40" + (b"\x59\xff\xf0" + b"IFR1" + bytes(65_516)) * 64 + b"\x04\x80\x05\x80\x06\x00",
        bytes(room),
        b"\x9b" + b"\x00\x00\x00\x7f" * 2 + b"\x00" * MIB,
    ]


def holds_sockets(address: tuple[str, int], count: int, until: float) -> None:
    """Keep so many connections open that say nothing, or never end what they say."""
    held: list[socket.socket] = []
    turn = 0
    while time.monotonic() < until:
        held = [each for each in held if is_open(each)]
        for _ in range(min(OPENED_AT_A_GLANCE, count - len(held))):
            with suppress(OSError):
                connection = socket.create_connection(address, timeout=5)
                connection.sendall(UNFINISHED[turn % len(UNFINISHED)])
                connection.setblocking(False)  # noqa: FBT003  # the library's own argument
                held.append(connection)
            turn += 1
        time.sleep(A_GLANCE_SECONDS)
    for connection in held:
        connection.close()


def is_open(connection: socket.socket) -> bool:
    try:
        ended = connection.recv(4096) == b""
    except BlockingIOError:
        return True
    except OSError:
        ended = True
    if ended:
        connection.close()
    return not ended


def throws(device: Device, prepared: list[bytes], until: float) -> None:
    """Send one bomb after the other."""
    turn = 0
    while time.monotonic() < until:
        with suppress(requests.RequestException):
            answer = device.sends("POST", routes.SYNC, prepared[turn % len(prepared)])
            if answer.status_code == requests.codes.too_many_requests:
                time.sleep(A_GLANCE_SECONDS)
        turn += 1


def main() -> None:
    told = json.loads(sys.stdin.readline())
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 4096), most))
    prepared = bombs()
    until = time.monotonic() + told["seconds"]
    place = urlsplit(told["url"])
    address = (str(place.hostname), int(place.port or 0))
    work = [threading.Thread(target=holds_sockets, args=(address, told["sockets"], until))]
    for seed, agency in told["devices"]:
        device = Device(told["url"], SystemIds(), agency=Agency(agency), seed=bytes.fromhex(seed))
        device.takes_its_name()
        work += [threading.Thread(target=throws, args=(device, prepared, until)) for _ in range(told["at_once"])]
    for each in work:
        each.start()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for each in work:
        each.join()


if __name__ == "__main__":
    main()
