"""Lists of conditions come with the sync that happens anyway; each device judges for itself what it uses."""

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from inspector.app import signed_data
from inspector.app.catalogues import CatalogueRefusedError, aid_files, card_files, catalogue_files
from inspector.app.processes.cards import told
from inspector.app.signed_data import documents_of
from inspector.casework.desk import SignedData
from inspector.cli.main import main
from inspector.crypto.ids import SystemIds
from inspector.crypto.signatures import SigningKey
from inspector.crypto.signed_document import (
    DOCUMENT_KEY_LIFE,
    DocumentKeyStatement,
    DocumentScope,
    issue_document_key,
    sign_document,
)
from inspector.crypto.validity import Validity
from inspector.domain.catalogue.aid import AidMap
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.municipal import MunicipalLaw
from inspector.domain.catalogue.national import NationalLaw
from inspector.hub.clock import system_ms
from inspector.hub.relay import opened
from inspector.hub.rows.home import NATIONAL_ROOT, Home, read_key
from inspector.sync.outcomes import Outcome
from inspector.viewmodels.window.surroundings import CardsWish
from inspector.wire.directory import DocumentPublished
from inspector.wire.documents import DOCUMENT_BYTES, pack_document, unpack_document
from inspector.wire.scopes import Agency, Role
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.laws import DECIDED, SHIPPED_LAW
from tests.fakes.sync_officer import SyncOfficer, enrolled

SHIPPED = catalogue_files()[0]
UNSIGNED = "the signature does not hold for catalogue, cards, review, aid, regimes, register, municipality"


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
    assert publish(hub, a_list(tmp_path, hub, "2031.1", "2031-01-01")) == 0

    with_news, after = officer.syncs(), officer.syncs()

    assert held(officer) == (["2031.1"], [])
    assert with_news.requests == before.requests == after.requests
    assert after.bytes_down <= before.bytes_down + 100
    officer.restarts()
    assert held(officer) == (["2031.1"], [])


def test_what_the_national_root_signed_counts_for_every_agency(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    police = enrolled(hub, tmp_path / "p1", Agency.POLITIE, Role.POLICE)
    national = a_list(tmp_path, hub, "2031.1", "2031-01-01", root=NATIONAL_ROOT)
    own = a_list(tmp_path, hub, "2032.1", "2032-01-01")
    assert publish(hub, national, own) == 0
    for each in (officer, police):
        assert each.syncs().outcome is Outcome.OK

    assert held(officer) == (["2031.1", "2032.1"], [])
    assert held(police) == (
        ["2031.1"],
        [f"{own.name}: {UNSIGNED}"],
    )
    police.closes()


def test_what_was_published_outlives_the_death_of_the_hub_and_reaches_who_enrols_later(
    hub: RealHub, tmp_path: Path
) -> None:
    assert publish(hub, a_list(tmp_path, hub, "2031.1", "2031-01-01")) == 0
    hub.kill()
    hub.restart()

    newcomer = enrolled(hub, tmp_path / "t2")
    assert newcomer.syncs().outcome is Outcome.OK

    assert held(newcomer) == (["2031.1"], [])
    newcomer.closes()


def test_what_does_not_verify_is_told_with_its_reason_and_the_work_goes_on_with_the_rest(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    good = a_list(tmp_path, hub, "2031.1", "2031-01-01")
    document, signature = good.read_bytes(), good.with_suffix(".sig").read_bytes()
    declare(hub, "veranderd.json", pack_document(document.replace(b"zwaar", b"licht")), signature)
    declare(hub, "geen-handtekening.json", pack_document(document), b"")
    declare(hub, "bom.json", pack_document(bytes(DOCUMENT_BYTES + 1)), signature)
    declare(hub, "halve.json", pack_document(document)[:-1], signature)
    assert publish(hub, good) == 0

    assert officer.syncs().outcome is Outcome.OK

    used, refused = held(officer)
    assert used == ["2031.1"]
    assert refused == [
        "bom.json: cannot be unpacked",
        f"geen-handtekening.json: {UNSIGNED}",
        "halve.json: cannot be unpacked",
        f"veranderd.json: {UNSIGNED}",
    ]


def test_a_version_or_a_beginning_that_was_signed_before_is_refused_on_every_device_alike(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    first = a_list(tmp_path, hub, "2031.1", "2031-01-01")
    begins_there_too = a_list(tmp_path, hub, "2031.2", "2031-01-01")
    has_that_name_too = a_list(tmp_path, hub, "2031.1", "2031-07-01")
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
        tmp_path, hub, "2031.1", "2031-01-01", root="politie.key" if what == "another root" else "gemeente.key"
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


def a_law(folder: Path, hub: RealHub, name: str, content: str, root: str) -> Path:
    """A document of country or municipality, signed by this root."""
    file = folder / f"{name}.json"
    file.write_text(content, encoding="utf-8")
    key = Home(hub.home).offline_roots / root
    assert main(["catalogue", "sign", str(file), "--root-key", str(key), "--issuer", "Bureau"]) == 0
    return file


def laws_of(officer: SyncOfficer) -> tuple[list[str], list[str]]:
    """The names of the laws in use, and what is told of others."""
    found = documents_of(officer.folder, officer.vault)
    used = [each.name.nl for each in found if isinstance(each, NationalLaw | MunicipalLaw)]
    return sorted(used), [str(each) for each in found if isinstance(each, CatalogueRefusedError)]


COUNTRY = SHIPPED_LAW.read_text(encoding="utf-8").replace('"2026.1"', '"2031.1"').replace("2010-01-01", "2011-01-01")
TOWN = DECIDED.decode()


def test_the_law_of_country_and_municipality_comes_by_file_and_to_every_agency_with_its_sync(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    police = enrolled(hub, tmp_path / "p1", Agency.POLITIE, Role.POLICE)
    country = a_law(tmp_path, hub, "landelijk", COUNTRY, NATIONAL_ROOT)
    town = a_law(tmp_path, hub, "elders", TOWN, "gemeente.key")
    beside = officer.folder / "catalogues"
    beside.mkdir()
    for file in (town, town.with_suffix(".sig")):
        shutil.copy(file, beside)
    shutil.copy(country, beside)

    used, refused = laws_of(officer)
    assert used == ["a"], "a file beside the vault, without any network"
    assert len(refused) == 1
    assert refused[0].startswith("landelijk.sig: cannot be read")
    (beside / country.name).unlink()
    assert publish(hub, country, town) == 0

    for each in (officer, police):
        assert each.syncs().outcome is Outcome.OK
        assert laws_of(each) == (["Landelijke regels voor seksbedrijven", "a"], [])
    police.closes()


@pytest.mark.parametrize(
    ("content", "root"),
    [(COUNTRY, "gemeente.key"), (TOWN, NATIONAL_ROOT), (TOWN, "politie.key")],
    ids=["a municipality speaks for the country", "the country for a municipality", "another agency"],
)
def test_nobody_decides_what_is_another_s_to_decide(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path, content: str, root: str
) -> None:
    file = a_law(tmp_path, hub, "regels", content, root)
    declare(hub, file.name, pack_document(file.read_bytes()), file.with_suffix(".sig").read_bytes())

    assert officer.syncs().outcome is Outcome.OK

    used, refused = laws_of(officer)
    assert (used, len(refused)) == ([], 1)
    assert refused[0].startswith("regels.json: the signature does not hold for")


def test_overlapping_or_unknown_data_is_refused_with_its_line_and_the_work_goes_on(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    good = a_law(tmp_path, hub, "goed", TOWN, "gemeente.key")
    lines = TOWN.replace('"regimes": [', '"regimes": [\n').replace("}], ", "},\n%], ")
    period = '{"from": "2026-06-01", "until": null, "regime": "APV_NU", "registration": false, "minimum_age": 18, '
    wrong = lines.replace("%", period + '"repetition_months": 24}')
    (tmp_path / "fout.json").write_text(wrong, encoding="utf-8")
    key = Home(hub.home).offline_roots / "gemeente.key"
    assert main(["catalogue", "sign", str(tmp_path / "fout.json"), "--root-key", str(key), "--issuer", "B"]) == 1
    declare(hub, "fout.json", pack_document(wrong.encode()), signed_by_hand(wrong.encode(), key))
    assert publish(hub, good) == 0

    assert officer.syncs().outcome is Outcome.OK

    used, refused = laws_of(officer)
    assert used == ["a"]
    assert refused == ["fout.json, line 3: regimes[1].from: begins before the one before it has ended"]


def test_no_shipped_version_is_signed_again_with_other_bytes(
    hub: RealHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = tmp_path / "veranderd.json"
    changed.write_bytes(SHIPPED.read_bytes().replace(b'"severity": "zwaar"', b'"severity": "licht"', 1))
    key = Home(hub.home).offline_roots / NATIONAL_ROOT

    assert main(["catalogue", "sign", str(changed), "--root-key", str(key), "--issuer", "B"]) == 1

    assert "is that of uniforme-voorwaarden-2026.1.json; give it another" in capsys.readouterr().err
    assert not changed.with_suffix(".sig").exists()


def test_cards_a_review_and_places_of_help_reach_a_device_with_its_sync_and_nobody_else_s_count(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path
) -> None:
    own, foreign = tmp_path / "kaarten-eigen.nl.json", tmp_path / "kaarten-vreemd.nl.json"
    text = next(file for file in card_files() if file.name.endswith(".nl.json")).read_text(encoding="utf-8")
    for file, version, root in ((own, "A", "gemeente.key"), (foreign, "B", "politie.key")):
        changed = text.replace('"2026.1"', f'"{version}"').replace('"2026-01-01"', '"2026-02-01"')
        file.write_text(changed.replace("niet jou", f"niet jou ({version})"), encoding="utf-8")
        key = Home(hub.home).offline_roots / root
        assert main(["catalogue", "sign", str(file), "--root-key", str(key), "--issuer", "Bureau"]) == 0
    declare(hub, foreign.name, pack_document(foreign.read_bytes()), foreign.with_suffix(".sig").read_bytes())
    review, key = tmp_path / "nagekeken.json", Home(hub.home).offline_roots / NATIONAL_ROOT
    who = ["--by", "M. de Wit", "--capacity", "beëdigd vertaler", "--on", "2026-11-03"]
    assert main(["cards", "review", str(own), str(review), *who]) == 0
    assert main(["catalogue", "sign", str(review), "--root-key", str(key), "--issuer", "Land"]) == 0
    real = {"number": "020 000 00 00", "page": "https://waterlelie.nl/", "name": "De Waterlelie"}
    document = json.loads(aid_files()[0].read_bytes()) | {"name": "Kaart van de gemeente", "invented": False}
    places = a_law(
        tmp_path, hub, "kaart", json.dumps(document | {"places": [document["places"][0] | real]}), "gemeente.key"
    )
    assert publish(hub, own, review, places) == 0
    police = enrolled(hub, tmp_path / "p1", Agency.POLITIE, Role.POLICE)
    for each in (officer, police):
        assert each.syncs().outcome is Outcome.OK

    assert [each.name for each in documents_of(police.folder, police.vault) if isinstance(each, AidMap)] == [
        "Kaart van de gemeente"
    ]
    police.closes()
    found = documents_of(officer.folder, officer.vault)
    data = SignedData.of([each for each in found if not isinstance(each, CatalogueRefusedError)], (), ())
    read = str(told(CardsWish(date(2026, 12, 1), registration=False, dark=False, signed=data.cards)))
    assert "niet jou (A)" in read
    assert "niet jou (B)" not in read
    assert "https://waterlelie.nl/" in read
    assert "Nagekeken: M. de Wit, beëdigd vertaler" in read
    refused = [str(each) for each in found if isinstance(each, CatalogueRefusedError)]
    assert refused == [f"{foreign.name}: {UNSIGNED}"]


def signed_by_hand(document: bytes, root: Path) -> bytes:
    """What somebody signs who has the root and another program."""
    at = datetime.fromtimestamp(system_ms() // 1000 - 60, UTC)
    scope, key = DocumentScope.MUNICIPALITY, SigningKey(b"\x03" * 32)
    statement = DocumentKeyStatement("Bureau", key.public, scope, Validity.starting(at, DOCUMENT_KEY_LIFE))
    return sign_document(document, key, issue_document_key(statement, read_key(root)), scope, at=at)


def test_a_directory_full_of_documents_that_never_count_is_looked_through_once(
    hub: RealHub, officer: SyncOfficer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that no trusted root signed is unpacked at all; what borrows a signature is, and never again."""
    file = a_list(tmp_path, hub, "2031.1", "2031-01-01")
    assert publish(hub, file) == 0
    bomb, real = pack_document(bytes(DOCUMENT_BYTES)), file.with_suffix(".sig").read_bytes()
    for number in range(20):
        declare(hub, f"onzin-{number}", bomb, b"no signature")
        declare(hub, f"geleend-{number}", pack_document(b"%d" % number), real)
    assert officer.syncs().outcome is Outcome.OK
    unpacked: list[int] = []

    def counted(packed: bytes) -> bytes:
        unpacked.append(len(packed))
        return unpack_document(packed)

    monkeypatch.setattr(signed_data, "unpack_document", counted)
    first, looks = held(officer), len(unpacked)
    unpacked.clear()
    declare(hub, "nog-een", bomb, b"no signature either")
    assert officer.syncs().outcome is Outcome.OK
    again = held(officer)

    assert first[0] == again[0] == ["2031.1"]
    assert (len(first[1]), len(again[1])) == (40, 41)
    assert set(first[1]) < set(again[1])
    assert (looks, len(unpacked)) == (21, 1)
