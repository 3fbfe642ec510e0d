"""Takes from this process what it will never need: network sockets and new rights.

Linux refuses by a filter on system calls (seccomp, kernel 3.17 on); elsewhere the process has no code that would ask.
"""

import ctypes
import errno
import platform
import struct
import sys

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP = 38, 22
_SECCOMP_MODE_FILTER = 2
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EACCES
_AF_UNIX = 1
_LOAD, _JUMP_EQUAL, _JUMP_FROM, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER_AT, _MACHINE_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
_IO_URING_SETUP = 425
"""It can make sockets that no filter sees."""
_OTHER_NUMBERS = 0x40000000
"""From here on the same calls have a second number (x32)."""

_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""The kernel's name of the machine, and its number of the call `socket`."""


def stay_alone() -> bool:
    """Refuse every socket from here on but those within this computer (the screen's); whether the system takes part."""
    found = _MACHINES.get(platform.machine())
    if sys.platform != "linux" or found is None:
        return False
    machine, socket_call = found
    steps = (
        _step(_LOAD, 0, 0, _MACHINE_AT),
        _step(_JUMP_EQUAL, 0, 6, machine),
        _step(_LOAD, 0, 0, _NUMBER_AT),
        _step(_JUMP_FROM, 4, 0, _OTHER_NUMBERS),
        _step(_JUMP_EQUAL, 3, 0, _IO_URING_SETUP),
        _step(_JUMP_EQUAL, 0, 3, socket_call),
        _step(_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        _step(_JUMP_EQUAL, 1, 0, _AF_UNIX),
        _step(_RETURN, 0, 0, _REFUSE),
        _step(_RETURN, 0, 0, _ALLOW),
    )
    code = ctypes.create_string_buffer(b"".join(steps))
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(steps), ctypes.addressof(code)))
    system = ctypes.CDLL(None, use_errno=True)
    if system.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    return not system.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, program, 0, 0)


def _step(what: int, when_true: int, when_false: int, value: int) -> bytes:
    """One instruction of the filter (struct sock_filter); the jumps count the steps that are left out."""
    return struct.pack("HBBI", what, when_true, when_false, value)
