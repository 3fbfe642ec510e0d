"""No parser of outside bytes is forgotten: each function that refuses bytes or text is tried here, or excused."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.fuzz.families import EVERY
from tests.fuzz.parser import ROOT

EXCUSED = {
    "it makes bytes of what the program has, and refuses what the program may not ask": {
        "crypto.grants.make_grant",
        "crypto.letters.seal",
        "crypto.wrapping.wrap",
        "passes.code.make_code",
        "passes.status_list.make_list",
        "register.passes.issue",
        "register.passes.revoke",
        "register.register.Register.person",
        "crypto.joincode.visit_stream_key",
        "crypto.sealing.compress_and_pad",
        "crypto.sealing.seal",
        "crypto.sign_code.seal_sign",
        "crypto.recovery_slots.entrust",
        "crypto.slots.write_slots",
        "crypto.typed_code.encode_typed",
        "hub.office.address.announce_address",
        "vault.sides.hub_side.HubSide.move_hub",
        "hub.office.administering.bar",
        "hub.office.backup_file.write_sealed",
        "hub.office.copies.back_up",
        "hub.office.hub_key.give_new_key",
        "hub.office.wiping.cancel_wipe",
        "hub.office.wiping.order_wipe",
        "hub.office.administering.revoke",
        "hub.office.administering.say_trained",
        "hub.office.publishing.name_national_root",
        "hub.office.publishing.publish_document",
        "hub.register.registrar.Registrar.administrator",
        "hub.register.registrar.Registrar.declare_hub",
        "hub.register.registrar.Registrar.enrol",
        "hub.register.registrar.check_number",
        "hub.rows.installations.enrolled",
        "reports.document.finding_document",
        "reports.wording.Wording.of",
        "sync.by_stick.file_bundle.write_bundle",
        "sync.pending_keys.keys_for",
        "wire.of_hub.for_hub.seal_for_hub",
        "wire.of_hub.for_hub.seal_id_for_hub",
        "wire.of_hub.stick_photos.make_photo_header",
        "sync.by_stick.photo_files.write_photo",
        "register.questions.accept",
        "wire.asking.questions.seal_question",
        "crypto.blind_signatures.blind",
        "crypto.blind_signatures.blind_with",
        "crypto.blind_signatures.sign_blinded",
        "vault.files.blobs.Blobs.write",
        "vault.files.slots_file.write_slots_twice",
        "wire.stream_id.stream_id",
    },
    "it hands the bytes to a parser that is tried, and does the same with what that says": {
        "crypto.blind_signatures.unblind",
        "crypto.visit_code.read_typed",
        "app.catalogues.trusted_catalogue",
        "app.catalogues.trusted_document",
        "app.signed_data.refuse_shipped_again",
        "app.catalogues.refuse_unsigned",
        "app.catalogues.verified",
        "app.entrance.VaultEntrance.check_invitation",
        "app.entrance.VaultEntrance.enrol",
        "app.opening.Enrolment.desk",
        "app.opening.hub_of",
        "crypto.recovery_slots.replace_recovery",
        "sync.enrolling.reach",
        "hub.office.moving_blobs.move_blobs",
        "hub.office.stamping.StampingAuthority.stamp",
        "hub.rows.bucket.open_bucket",
        "hub.rows.databases.check_blobs_address",
        "hub.rows.databases.open_blobs_at",
        "vault.making.assembling.open_in",
        "vault.making.salvaging.look_into",
        "vault.files.blobs.Blobs.move_in",
        "vault.files.blobs.Blobs.open",
        "vault.sides.sync_side.SyncSide.accept_blob",
        "hub.office.sticks.take_stick",
        "vault.sides.sync_side.SyncSide.apply_late_blob_receipt",
        "sync.lan.sharing.Sharing.answer",
        "sync.lan.sharing.Sharing.answer_about_photos",
        "sync.lan.sharing.Sharing.meet",
        "sync.lan.turns.recognise",
        "vault.sides.sync_side.SyncSide.apply_colleague_receipt",
        "vault.sides.hub_side.HubSide.follow_hub",
        "wire.of_hub.hub_keys.HubKeys.blob_receipt",
        "wire.of_hub.hub_keys.HubKeys.receipt",
        "wire.of_hub.hub_keys.HubKeys.token_key",
        "vault.sides.sync_side.SyncSide.apply_late_receipt",
        "vault.sides.sync_side.SyncSide.apply_receipt",
        "vault.sides.sync_side.SyncSide.blob_receipted",
        "vault.sides.sync_side.SyncSide.ingest",
        "vault.sides.sync_side.SyncSide.renew_statement",
        "vault.taking.confirming.confirm",
        "vault.taking.confirming.confirm_late",
        "vault.taking.confirming.note_copies",
        "wire.stamps.Stamp.check",
        "hub.rows.postgres.address_with_defaults",
        "viewmodels.door.enrolment_wizard.Enroller.check_invitation",
        "viewmodels.door.enrolment_wizard.Enroller.enrol",
    },
    "it stretches a passphrase, which costs too much here; the slots it reads are tried": {
        "crypto.slots.replace_passphrase",
        "crypto.slots.unlock",
        "vault.files.slots_file.take_key",
        "vault.files.slots_file.take_key_of_either",
    },
    "it is a part of reading catalogues and day scripts, which are tried whole": {
        "demo.script.cast.check_distinct",
        "demo.script.scene.must",
        "domain.catalogue.card_words.a_number",
        "domain.catalogue.national.an_age",
        "domain.catalogue.periods.check_order",
        "domain.catalogue.reading.read",
        "domain.catalogue.strict_document.Fields.of",
        "domain.catalogue.strict_document.Fields.value",
        "domain.catalogue.strict_document.checked_choice",
        "domain.catalogue.strict_document.checked_day",
        "domain.catalogue.strict_document.checked_flag",
        "domain.catalogue.strict_document.checked_items",
        "domain.catalogue.strict_document.checked_number",
        "domain.catalogue.strict_document.checked_text",
    },
    "it is a part of checking a bundle, which is tried whole": {
        "reports.binding.bind",
        "reports.binding.check_title",
        "reports.bundle_layout.check_names",
    },
    "it reads text of the program's own": {"domain.actions.read_line", "domain.ids.parse_event_id"},
    "it reads a word on the command line of whoever runs it": {"cli.aid.withdrawn", "cli.words.tongue.chosen"},
    "it reads nothing: it runs something and says when that fails": {
        "hub.running.holding.held_alone",
        "hub.running.holding.held_together",
        "hub.answering.questions.RegisterLine.ask",
        "hub.rows.reading.reading_back",
        "app.entrance.VaultEntrance.furnish",
        "app.tpm.Chip.ask",
        "demo.pump.Pump.until",
        "demo.stage.Stage.shoot",
        "hub.office.founding.found",
        "hub.office.migrating.migrate",
        "hub.relay.opened",
        "hub.rows.blobs.BlobFolder.keep",
        "hub.rows.blobs.BlobFolder.pieces",
        "hub.rows.bucket.BlobBucket.keep",
        "hub.rows.blobs.BlobFolder.writing",
        "hub.running.metrics.measuring",
        "hub.running.process.start_hub",
        "hub.running.process.start_server",
        "hub.running.serving.serve",
        "register.serving.serve",
    },
}
"""Each function that is not tried, by the reason."""


@cache
def public_functions() -> tuple[tuple[str, ast.FunctionDef], ...]:
    """Each with the name it has in a list of parsers."""
    return tuple(_public_functions())


def _public_functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    for path in sorted(Path(ROOT, "inspector").rglob("*.py")):
        module = ".".join(path.relative_to(ROOT / "inspector").with_suffix("").parts)
        body = ast.parse(path.read_text(encoding="utf-8")).body
        inside = [(f"{module}.{each.name}", each.body) for each in body if isinstance(each, ast.ClassDef)]
        for prefix, statements in [(module, body), *inside]:
            for each in statements:
                if isinstance(each, ast.FunctionDef) and "._" not in f"{prefix}.{each.name}":
                    yield f"{prefix}.{each.name}", each


def takes_bytes_or_text(function: ast.FunctionDef) -> bool:
    arguments = (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
    named = (ast.unparse(each.annotation) for each in arguments if each.annotation is not None)
    return any(word in one for one in named for word in ("bytes", "str", "object"))


def refuses(function: ast.FunctionDef) -> bool:
    return "Raises:" in (ast.get_docstring(function) or "") or any(
        isinstance(inside, ast.Raise) for inside in ast.walk(function)
    )


@cache
def refusing() -> set[str]:
    return {name for name, each in public_functions() if takes_bytes_or_text(each) and refuses(each)}


TRIED = {name for parser in EVERY for name in parser.of}


def test_each_function_that_refuses_bytes_or_text_is_tried_or_excused() -> None:
    excused = set().union(*EXCUSED.values())

    assert refusing() - TRIED - excused == set()


def test_nobody_is_excused_who_is_tried_or_gone() -> None:
    for names in EXCUSED.values():
        assert names <= refusing() - TRIED


def test_each_name_in_the_list_of_parsers_is_a_function_of_the_program() -> None:
    known = {name for name, _ in public_functions()}

    assert known >= TRIED
