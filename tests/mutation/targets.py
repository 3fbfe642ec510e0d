"""What is tried with wrongs, which tests must notice them, and which wrongs change nothing that could be noticed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

LEAST_KILLED = 0.85
MOST_EQUIVALENT = 0.05
LONGEST = 6.0
"""Seconds of computing; a test that takes longer is asked about no wrong; what it alone notices counts as unnoticed."""

Name = tuple[str, str, int]
"""Operator, the line as it stands, and which of such lines."""


@dataclass(frozen=True, slots=True)
class Target:
    """Some modules that keep one promise together."""

    modules: tuple[Path, ...]
    tests: tuple[str, ...]
    """Files and folders; which of their tests are asked about a wrong, and in which order, is found out."""
    but: str = ""
    """What is left out of them, as `pytest -k` has it."""
    is_replayed: bool = False
    """Whether its tests are not run anew, but what they asked of it is asked again (`replay.py`)."""
    equivalents: Mapping[Name, str] = field(default_factory=dict)
    """Wrongs that no test can notice, with the reason."""


TARGETS: Mapping[str, Target] = {
    "grants": Target(
        (Path("inspector/crypto/grants.py"), Path("inspector/crypto/grant_bodies.py")),
        ("tests/unit/crypto/test_grants.py", "tests/unit/crypto/test_vectors.py", "tests/attacks/test_vault_grants.py"),
    ),
    "receipts": Target(
        (Path("inspector/wire/receipts.py"), Path("inspector/wire/receipt_lines.py")),
        (
            "tests/unit/wire/test_receipts.py",
            "tests/unit/wire/test_vectors.py",
            "tests/unit/vault/store/test_receipt_lines.py",
            "tests/unit/hub/test_standing.py",
        ),
        but="postgres",
    ),
    "intake": Target(
        (Path("inspector/vault/taking/intake.py"), Path("inspector/hub/frames/intake.py")),
        (
            "tests/unit/vault/taking",
            "tests/unit/hub/frames/test_intake.py",
            "tests/unit/hub/frames/test_mixed.py",
            "tests/unit/hub/test_push.py",
            "tests/unit/hub/test_histories.py",
            "tests/attacks/test_vault_statements.py",
            "tests/attacks/test_vault_missing_logs.py",
            "tests/attacks/test_vault_grants.py",
            "tests/attacks/test_vault_erased.py",
            "tests/attacks/test_vault_poison.py",
            "tests/attacks/test_vault_malformed.py",
            "tests/attacks/test_colleague_ids.py",
            "tests/attacks/test_colleague_floods.py",
            "tests/attacks/test_shared_keys.py",
            "tests/versions/test_later_kinds.py",
        ),
        but="postgres",
        equivalents={
            ("removal", "super().__init__()", 0): "whoever catches it asks for its frame and for no words",
            ("constant", "new = frame if frame.first_seq == tail.seq + 1 else frame.after(tail.seq)", 0): (
                "of a frame that begins behind the end all is behind the end"
            ),
            ("constant", "confirmed = tx.store.outbox.confirmed(log) if log.own else 0", 0): (
                "of a log that is not own nothing is asked of it"
            ),
            ("constant", "for event, came in zip(events, new.events, strict=True):", 0): (
                "the events are made of those that came, one of each"
            ),
            (
                "and-or",
                "return any(event.header.may_be_let_go and event.body is not None for event in frame.events)",
                0,
            ): "where nothing came that may go, what may go went before, and who looks again finds the same gone",
            ("constant", 'return b"" if frame is None else hashlib.sha256(seed + frame.log).digest()', 0): (
                "what is no frame is refused whatever is taken before it, and told by its place in the push"
            ),
        },
    ),
    "verify": Target(
        (Path("resources/reports/verify.py"),),
        (
            "tests/unit/reports/test_verify_limits.py",
            "tests/unit/reports/test_verify_forms.py",
            "tests/unit/reports/test_verify_parts.py",
            "tests/unit/reports/test_verify_script.py",
            "tests/unit/reports/test_bundle_binding.py",
            "tests/unit/reports/test_bundle_stamps.py",
            "tests/unit/reports/test_bundle_attacks.py",
            "tests/unit/reports/test_bundle_on_disk.py",
            "tests/unit/reports/test_verify_command.py",
        ),
        # What is left out only asks more of the same.
        but="goes_unseen or whatever_byte or cannot_change or cut_anywhere or program_writes or counts_items",
        is_replayed=True,
    ),
    "transaction": Target(
        (Path("inspector/vault/transaction.py"),),
        (
            "tests/unit/vault/test_transaction.py",
            "tests/unit/vault/writing",
            "tests/unit/vault/test_failing_disk.py",
            "tests/unit/vault/taking",
            "tests/attacks/test_vault_crash.py",
            "tests/attacks/test_vault_poison.py",
            "tests/attacks/test_vault_sealed_at_once.py",
            "tests/versions/test_later_kinds.py",
        ),
        but="was_never_there and not keeps_a_draft and not lists_its_logs",  # most are longer than `LONGEST`
        equivalents={
            ("constant", "self.directory_news = False", 0): (
                "the directories are folded once more where none came: nothing follows from what nobody said"
            ),
            ("constant", 'self.store.meta.put_number("emptied", 1)', 0): "it is asked whether it is 0",
            ("comparison", "if must_be_gone or self.device.second_copy.mark.bytes_long > _LOG_BYTES:", 0): (
                "a log is a header of 32 bytes and frames of 4,120: none is 8,388,608 bytes long"
            ),
        },
    ),
}
