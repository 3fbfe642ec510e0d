import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from inspector.app.catalogues import (
    CatalogueRefusedError,
    catalogue_files,
    each_catalogue,
    law_files,
    sound_catalogue,
    sound_document,
    trusted_catalogue,
)
from inspector.app.demo_catalogues import (
    SIGNED_AT,
    demo_catalogues,
    demo_root,
    published_demo_root,
    sign_for_demo,
)
from inspector.app.opening import VaultPlace, open_desk
from inspector.casework.desk import Desk
from inspector.crypto.signed_document import DocumentScope
from inspector.domain.catalogue.catalogue import Catalogue, catalogue_on
from inspector.domain.catalogue.laws import Law, Laws
from inspector.domain.values import Pins
from inspector.vault.sides.vault import Vault
from inspector.viewmodels.settings.self_check import look_for_faults
from inspector.wire.directory import DocumentPublished
from inspector.wire.scopes import Agency
from tests.fakes.world import PASSPHRASE, a_world

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_the_shipped_catalogues_hold_for_a_demonstration_at_any_time() -> None:
    assert [catalogue.version for catalogue in demo_catalogues(at=NOON)] == ["2026.1", "2027.1"]
    assert demo_catalogues(at=SIGNED_AT) == demo_catalogues(at=NOON)


def test_a_real_program_refuses_what_a_demonstration_signed_even_under_its_root() -> None:
    with pytest.raises(CatalogueRefusedError, match="signature does not hold for catalogue"):
        trusted_catalogue(catalogue_files()[0], published_demo_root(), DocumentScope.CATALOGUE, at=NOON)


def test_the_published_root_is_the_one_that_signs_and_signs_the_same_every_time() -> None:
    assert published_demo_root() == demo_root().public
    for path in (*catalogue_files(), *law_files()):
        assert path.with_suffix(".sig").read_bytes() == sign_for_demo(path.read_bytes())


SHIPPED = {
    "uniforme-voorwaarden-2026.1.json": "1ff992509ad50bbe6493ea9bafabc63464cb9a5abd9a2c53e49a49d582510c9a",
    "uniforme-voorwaarden-2027.1.json": "528c0a68d92616f52afec74896926a3d58dead0bce29eb12a1fbcd34c7c53cbb",
    "landelijke-regels-2026.1.json": "8e9a594e4ad56681b4da196cf6db673b90916318d5417315c79cbd0cd9122554",
}
"""What was shipped once stays as it is to the bit: a change is a new version with another beginning."""


def test_no_shipped_version_ever_has_other_bytes() -> None:
    files = (*catalogue_files(), *law_files())

    assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files} == SHIPPED
    documents = [sound_document(path.read_bytes(), path.name) for path in files]
    claims = [(each.about, claim) for each in documents for claim in (each.version, each.in_force_from)]
    assert len(set(claims)) == len(claims)


def test_two_catalogues_are_shipped_and_each_holds_on_its_side_of_the_new_year() -> None:
    found = demo_catalogues(at=NOON)
    before, after = catalogue_on(found, date(2026, 12, 31)), catalogue_on(found, date(2027, 1, 1))

    assert isinstance(before, Catalogue)
    assert isinstance(after, Catalogue)
    assert (before.version, after.version) == ("2026.1", "2027.1")
    names = {item.id for kind in ("every", "identity_checks") for item in getattr(before, kind)}
    changed = {
        name
        for name in names
        if (before.condition(name), before.identity_check(name)) != (after.condition(name), after.identity_check(name))
    }
    assert changed == {"AR-WML-01", "ID-05"}


def a_copy(folder: Path) -> Path:
    original = catalogue_files()[0]
    copy = folder / "catalogue.json"
    copy.write_bytes(original.read_bytes())
    copy.with_suffix(".sig").write_bytes(original.with_suffix(".sig").read_bytes())
    return copy


def test_one_changed_byte_is_refused(tmp_path: Path) -> None:
    copy = a_copy(tmp_path)
    copy.write_bytes(copy.read_bytes().replace(b'"zwaar"', b'"licht"', 1))

    with pytest.raises(CatalogueRefusedError, match="signature does not hold"):
        trusted_catalogue(copy, published_demo_root(), DocumentScope.DEMO, at=NOON)


def test_a_catalogue_without_its_signature_is_refused(tmp_path: Path) -> None:
    copy = a_copy(tmp_path)
    copy.with_suffix(".sig").unlink()

    with pytest.raises(CatalogueRefusedError, match=r"catalogue\.sig: cannot be read"):
        trusted_catalogue(copy, published_demo_root(), DocumentScope.DEMO, at=NOON)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "x.json, line 1, column 1: the document ends too early"),
        (b"[]", "x.json, line 1: must be an object"),
        (b'{\n\n"a": "\xff"}', "x.json, line 3: is no text in UTF-8"),
        (b'{"a": 1,\n"a": 2}', "x.json, line 2, column 1: the field 'a' stands here twice"),
        (b"[" * 100_000, "x.json, line 1, column 18: lists and objects nest deeper"),
        (b"{}", "x.json, line 1: format: is missing"),
        (b'{"a": NaN}', "x.json, line 1, column 7: NaN is not a JSON number"),
        (b'{"format": "inspector-catalogue/1",\n"version": 3}', "x.json, line 2: version: must be text"),
    ],
)
def test_bytes_that_are_no_catalogue_are_refused_by_one_error(content: bytes, reason: str) -> None:
    with pytest.raises(CatalogueRefusedError, match=reason):
        sound_catalogue(content, "x.json")


def test_one_wrong_field_is_named_by_its_line_in_the_file() -> None:
    document = catalogue_files()[0].read_bytes().replace(b'"severity": "zwaar"', b'"severity": "erg"', 1)
    line = document[: document.index(b'"severity": "erg"')].count(b"\n") + 1

    with pytest.raises(CatalogueRefusedError, match=f"x.json, line {line}: .*severity: unknown 'erg'"):
        sound_catalogue(document, "x.json")


def test_one_bad_file_stops_none_of_the_others() -> None:
    good, bad = catalogue_files()[0], Path("nowhere.json")

    found = each_catalogue(
        (bad, good), lambda file: trusted_catalogue(file, published_demo_root(), DocumentScope.DEMO, at=NOON)
    )

    assert [type(each).__name__ for each in found] == ["CatalogueRefusedError", "Catalogue"]
    assert str(found[0]) == "nowhere.json: cannot be read"


def test_a_device_with_one_bad_list_works_with_the_others_and_tells_file_line_and_reason(tmp_path: Path) -> None:
    world = a_world(tmp_path, "t1")
    t1 = world.officer("t1")
    t1.vault.close()
    bad = tmp_path / "eigen-2027.1.json"
    bad.write_text('{"format": "inspector-catalogue/1",\n"version": 3}', encoding="utf-8")
    lists = each_catalogue((bad, *catalogue_files()), lambda file: sound_catalogue(file.read_bytes(), file.name))

    desk = open_desk(VaultPlace(tmp_path / "t1", world.clock, t1.ids, lambda _vault: lists), bytearray(PASSPHRASE))

    assert [each.version for each in desk.catalogues] == ["2026.1", "2027.1"]
    assert desk.refused_catalogues == ("eigen-2027.1.json, line 2: version: must be text",)
    assert look_for_faults(desk).refused_catalogues == desk.refused_catalogues
    desk.vault.close()


def test_documents_are_read_again_only_where_directories_carry_others(tmp_path: Path) -> None:
    world = a_world(tmp_path, "t1")
    t1, read = world.officer("t1"), list[int]()
    t1.vault.close()

    def documents(_vault: Vault) -> tuple[Catalogue, ...]:
        read.append(1)
        return demo_catalogues(at=NOON)

    desk = open_desk(VaultPlace(tmp_path / "t1", world.clock, t1.ids, documents), bytearray(PASSPHRASE))
    t1.vault = desk.vault
    assert desk.renewed().catalogues is desk.catalogues
    assert len(read) == 1

    world.declares(Agency.GEMEENTE, DocumentPublished("lijst.json", b"packed", b"signature"))
    world.spreads_directories()

    assert desk.renewed().catalogues == desk.catalogues
    assert len(read) == 2
    desk.vault.close()


def test_what_a_visit_was_begun_with_is_looked_for_once_until_documents_change(tmp_path: Path) -> None:
    looked: list[Pins] = []

    class Watched(Laws):
        def pinned(self, pins: Pins, others: Iterable[object] = ()) -> Law | None:
            looked.append(pins)
            return super().pinned(pins, others)

    world = a_world(tmp_path, "t1")
    t1 = world.officer("t1")
    visit = t1.vault.visit(t1.starts_visit())
    assert visit is not None
    desk = Desk(t1.vault, world.clock, t1.ids, demo_catalogues(at=NOON), laws=Watched())

    for _ in range(3):
        asked = desk.catalogue_of(visit), desk.checklist(visit), desk.sealed(visit)
    assert len(looked) == 1

    anew = replace(desk, laws=Watched())
    assert (anew.catalogue_of(visit), anew.checklist(visit), anew.sealed(visit)) == asked
    assert len(looked) == 2
