"""Who may give an agency's shared keys to a successor, what was laid down for them, and when they did.

The offline root names them, or two supervisors who say the same; an administrator alone never does. For the key of
investigations, which no supervisor reads, the root alone does.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from inspector.crypto.readerkeys import is_reader_public
from inspector.crypto.signatures import SignatureError, verify
from inspector.crypto.statements import Root
from inspector.domain.values import Officer
from inspector.vault.directory.declared import Declared
from inspector.wire.custodian import Custodian, custodians_message
from inspector.wire.directory import AgencyCustodians, KeyEntrusted, KeySucceeded
from inspector.wire.scopes import Agency, Purpose, Role

_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class Succession:
    """Two custodians gave a shared key to an installation."""

    to: bytes
    custodians: tuple[bytes, ...]
    at_ms: int


def fold_named(
    believed: Iterable[Declared], own_root: Root, officers: Mapping[bytes, Officer]
) -> dict[Purpose, tuple[Custodian, ...]]:
    """Of what counts for each purpose the highest number."""
    by_supervisors: dict[tuple[Purpose, tuple[Custodian, ...], int], set[str]] = defaultdict(set)
    found: list[tuple[Purpose, int, tuple[Custodian, ...]]] = []
    for each in believed:
        said = each.declaration
        if not isinstance(said, AgencyCustodians) or each.owner.value != own_root.agency or not _is_sound(said):
            continue
        if _is_signed(said, own_root):
            found.append((said.purpose, said.number, said.custodians))
        elif officers[each.author].role is Role.SUPERVISOR and said.purpose is not Purpose.INVESTIGATION:
            about = said.purpose, said.custodians, said.number
            by_supervisors[about].add(officers[each.author].number)
            if len(by_supervisors[about]) >= _TOGETHER:
                found.append((said.purpose, said.number, said.custodians))
    return {purpose: custodians for purpose, _, custodians in sorted(found)}


def fold_entrusted(
    believed: Iterable[Declared], officers: Mapping[bytes, Officer], keys: Mapping[bytes, tuple[Agency, Purpose]]
) -> dict[bytes, tuple[bytes, ...]]:
    """For each shared key what its holders laid down; whether it opens, only two custodians learn."""
    found: dict[bytes, tuple[bytes, ...]] = {}
    for each in believed:
        if isinstance(said := each.declaration, KeyEntrusted) and _may_hold(each, officers, keys, said.key_id):
            found[said.key_id] = (*found.get(said.key_id, ()), said.slots)
    return found


def fold_succeeded(
    believed: Iterable[Declared], officers: Mapping[bytes, Officer], keys: Mapping[bytes, tuple[Agency, Purpose]]
) -> dict[bytes, tuple[Succession, ...]]:
    """For each shared key who was given it by custodians."""
    found: dict[bytes, tuple[Succession, ...]] = {}
    for each in believed:
        if isinstance(said := each.declaration, KeySucceeded) and _may_hold(each, officers, keys, said.key_id):
            given = Succession(each.author, said.custodians, said.at_ms)
            found[said.key_id] = (*found.get(said.key_id, ()), given)
    return found


def _may_hold(
    each: Declared, officers: Mapping[bytes, Officer], keys: Mapping[bytes, tuple[Agency, Purpose]], key_id: bytes
) -> bool:
    officer, about = officers[each.author], keys.get(key_id)
    return about is not None and each.owner is about[0] and about[1] in officer.purposes


def _is_sound(said: AgencyCustodians) -> bool:
    return all(is_reader_public(each.public_key) for each in said.custodians)


def _is_signed(said: AgencyCustodians, root: Root) -> bool:
    message = custodians_message(root.agency, said.purpose, said.custodians, said.number)
    with suppress(SignatureError):
        verify(root.public, said.signature, message)
        return True
    return False
