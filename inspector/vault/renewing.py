"""Stream keys that a revoked installation has: nothing more is written with them, and who the next one goes to."""

from inspector.crypto.readerkeys import is_reader_public
from inspector.vault.authority import Authority
from inspector.vault.database import Connection
from inspector.vault.granting import Granting
from inspector.vault.model import Directory, Recipient
from inspector.vault.purpose_keys import PurposeKeys
from inspector.vault.sql_files import sql
from inspector.vault.streams import StreamRow


class Renewing:
    """Reads only."""

    def __init__(
        self, connection: Connection, purpose_keys: PurposeKeys, authority: Authority, granting: Granting
    ) -> None:
        self._connection = connection
        self._purpose_keys = purpose_keys
        self._authority = authority
        self._granting = granting

    def lost_keys(self, stream: StreamRow) -> frozenset[bytes]:
        """The keys of a stream that somebody revoked handed out or was handed, by name or by a shared key.

        A shared key counts once another of its purpose is live: until then whatever comes next would go to it as well.
        """
        trust = self._authority.trust
        if not trust.revoked or bytes.fromhex(self._authority.me.installation) in trust.revoked:
            return frozenset()
        hands = self._hands(stream)
        lost = self._lost_readers() if hands else frozenset()
        return frozenset(key_id for key_id, by, to in hands if by in trust.revoked or to in lost)

    def heirs(self, stream: StreamRow) -> tuple[Recipient, ...]:
        """Who was handed the keys so far and may read on; instead of lost shared keys those of today."""
        named = {to for _, _, to in self._hands(stream)}
        directory = Directory(purpose_keys=self._purpose_keys.all())
        shared = {(key.agency, key.purpose) for key in directory.purpose_keys if key.reader.id in named}
        trust = self._authority.trust
        found = {key.reader.id: key.reader for keeper in sorted(shared) for key in directory.purpose(*keeper)}
        for installation, member in trust.members.items():
            if installation not in trust.revoked and member.reader.id in named:
                found[member.reader.id] = member.reader
        return tuple(
            reader
            for reader in found.values()
            if is_reader_public(reader.public) and self._granting.may_be_given(stream, reader)
        )

    def _hands(self, stream: StreamRow) -> list[tuple[bytes, bytes, bytes | None]]:
        """Each key with who handed it out, and to which reader key."""
        return self._connection.execute(sql("hands_of_stream_keys"), (stream.no,)).fetchall()

    def _lost_readers(self) -> frozenset[bytes]:
        trust = self._authority.trust
        gone = {trust.members[each].reader.id for each in trust.revoked.keys() & trust.members.keys()}
        kept = {member.reader.id for each, member in trust.members.items() if each not in trust.revoked}
        keys = self._purpose_keys.all()
        renewed = {(key.agency, key.purpose) for key in keys if key.is_live}
        shared = {key.reader.id for key in keys if not key.is_live and (key.agency, key.purpose) in renewed}
        return frozenset((gone - kept) | shared)
