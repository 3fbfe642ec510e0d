"""Lists of conditions come with the sync that happens anyway; each device judges for itself what it uses."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.app.catalogues import CatalogueRefusedError, catalogue_files
from inspector.app.signed_data import documents_of
from inspector.cli.main import main
from inspector.crypto.ids import SystemIds
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.hub.clock import system_ms
from inspector.hub.relay import opened
from inspector.hub.rows.home import NATIONAL_ROOT, Home
from inspector.sync.outcomes import Outcome
from inspector.wire.directory import DocumentPublished
from inspector.wire.documents import DOCUMENT_BYTES, pack_document
from inspector.wire.scopes import Agency, Role
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled

SHIPPED = catalogue_files()[0]


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


@pytest.fixture
def officer(hub: RealHub, tmp_path: Path) -> Iterator[SyncOfficer]:
    one = enrolled(hub, tmp_path / "t1")
    assert one.syncs().outcome is Outcome.OK
    yield one
    one.closes()


def a_list(folder: Path, hub: RealHub, version: str, begins: str, *, root: str = "gemeente.key") -> Path:
    """A catalogue of this version, signed as its office would."""
    document = json.loads(SHIPPED.read_bytes()) | {"version": version, "in_force_from": begins}
    file = folder / f"voorwaarden-{version}-{begins}.json"
    file.write_text(json.dumps(document, indent=1), encoding="utf-8")
    key = Home(hub.home).offline_roots / root
    assert main(["catalogue", "sign", str(file), "--root-key", str(key), "--issuer", "Bureau"]) == 0
    return file


def publish(hub: RealHub, *files: Path, agency: str = "gemeente") -> int:
    return main(["hub", "publish", str(hub.home), "--agency", agency, *map(str, files)])


def declare(hub: RealHub, name: str, packed: bytes, signature: bytes) -> None:
    """What an administrator can write who does not look at what he publishes."""
    said = DocumentPublished(name, packed, signature)
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        relay.store.write(
            lambda connection: relay.registrar.declare(connection, Agency.GEMEENTE, said, now_ms=system_ms())
        ).result()


def held(officer: SyncOfficer) -> tuple[list[str], list[str]]:
    """The versions in use, and what is told of those that are not."""
    found = documents_of(officer.folder, officer.vault)
    used = [each.version for each in found if isinstance(each, Catalogue)]
    return sorted(used), [str(each) for each in found if isinstance(each, CatalogueRefusedError)]


def test_a_list_that_was_published_is_on_a_device_after_the_sync_it_makes_anyway(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    before = officer.syncs()
    assert publish(hub, a_list(tmp_path, hub, "2027.1", "2027-01-01")) == 0

    with_news, after = officer.syncs(), officer.syncs()

    assert held(officer) == (["2027.1"], [])
    assert with_news.requests == before.requests == after.requests
    assert after.bytes_down <= before.bytes_down + 100
    officer.restarts()
    assert held(officer) == (["2027.1"], [])


def test_what_the_national_root_signed_counts_for_every_agency(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    police = enrolled(hub, tmp_path / "p1", Agency.POLITIE, Role.POLICE)
    national = a_list(tmp_path, hub, "2027.1", "2027-01-01", root=NATIONAL_ROOT)
    own = a_list(tmp_path, hub, "2028.1", "2028-01-01")
    assert publish(hub, national, own) == 0
    for each in (officer, police):
        assert each.syncs().outcome is Outcome.OK

    assert held(officer) == (["2027.1", "2028.1"], [])
    assert held(police) == (["2027.1"], [f"{own.name}: the signature does not hold for catalogue"])
    police.closes()


def test_what_was_published_outlives_the_death_of_the_hub_and_reaches_who_enrols_later(
    hub: RealHub, tmp_path: Path
) -> None:
    assert publish(hub, a_list(tmp_path, hub, "2027.1", "2027-01-01")) == 0
    hub.kill()
    hub.restart()

    newcomer = enrolled(hub, tmp_path / "t2")
    assert newcomer.syncs().outcome is Outcome.OK

    assert held(newcomer) == (["2027.1"], [])
    newcomer.closes()


def test_what_does_not_verify_is_told_with_its_reason_and_the_work_goes_on_with_the_rest(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    good = a_list(tmp_path, hub, "2027.1", "2027-01-01")
    document, signature = good.read_bytes(), good.with_suffix(".sig").read_bytes()
    declare(hub, "veranderd.json", pack_document(document.replace(b"zwaar", b"licht")), signature)
    declare(hub, "geen-handtekening.json", pack_document(document), b"")
    declare(hub, "bom.json", pack_document(bytes(DOCUMENT_BYTES + 1)), signature)
    declare(hub, "halve.json", pack_document(document)[:-1], signature)
    assert publish(hub, good) == 0

    assert officer.syncs().outcome is Outcome.OK

    used, refused = held(officer)
    assert used == ["2027.1"]
    assert refused == [
        "bom.json: cannot be unpacked",
        "geen-handtekening.json: the signature does not hold for catalogue",
        "halve.json: cannot be unpacked",
        "veranderd.json: the signature does not hold for catalogue",
    ]


def test_a_version_or_a_beginning_that_was_signed_before_is_refused_on_every_device_alike(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    first = a_list(tmp_path, hub, "2027.1", "2027-01-01")
    begins_there_too = a_list(tmp_path, hub, "2027.2", "2027-01-01")
    has_that_name_too = a_list(tmp_path, hub, "2027.1", "2027-07-01")
    assert publish(hub, has_that_name_too, begins_there_too, first) == 0

    assert officer.syncs().outcome is Outcome.OK

    other = enrolled(hub, tmp_path / "t2")
    assert other.syncs().outcome is Outcome.OK
    used, refused = held(officer)
    assert (used, refused) == held(other)
    assert len(used) + len(refused) == len({first, begins_there_too, has_that_name_too})
    assert refused
    assert all("is taken by" in each for each in refused)
    other.closes()


@pytest.mark.parametrize("what", ["unsigned", "unsound", "another root"])
def test_the_hub_publishes_nothing_that_devices_would_refuse(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    file = a_list(
        tmp_path, hub, "2027.1", "2027-01-01", root="politie.key" if what == "another root" else "gemeente.key"
    )
    if what == "unsigned":
        file.with_suffix(".sig").unlink()
    if what == "unsound":
        file.write_bytes(file.read_bytes().replace(b'"severity": "zwaar"', b'"severity": "erg"', 1))

    assert publish(hub, file) != 0

    told = capsys.readouterr().err
    assert {"unsigned": "cannot be read", "unsound": "severity: unknown 'erg'", "another root": "neither"}[what] in told
    officer.syncs()
    assert held(officer) == ([], [])
