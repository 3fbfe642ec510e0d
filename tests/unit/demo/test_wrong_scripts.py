import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.demo.script.day import MAX_FILE_BYTES, DayScriptError, parse_day_script
from inspector.demo.script.step_fields import MAX_STEPS
from inspector.domain.catalogue.located_json import LocatedJson, MalformedJsonError
from tests.unit.demo.given import EXAMPLE, HERE, the_catalogue
from tests.unit.demo.test_script import FOLLOW_UP, START, parsed, script

EXPIRED_LICENCE = """{"number": "1", "holder": "B", "workrooms": 1,
 "valid_from": "2026-01-01", "valid_until": "2025-01-01"}"""
NUMBER_1, NUMBER_OF_A_CITIZEN = '"number": "1"', '"number": "111222333"'
V1 = '"as": "t1", "visit": "v1"'

DECIDE = f'{V1}, "do": "decide", "condition": "UV-V-07", "measure": "sluiting"'
EDIT = '"as": "t1", "do": "edit_business", "business": "linde"'

WRONG_STEPS = [
    (f'{{{EDIT}, "hours": "altijd"}}', "steps[1].hours (step 2): no hours such as ma-do 12:00-02:00"),
    (f'{{{EDIT}, "managers": [{{"name": "A"}}]}}', "steps[1].managers[0].from (step 2): is missing"),
    (f"{{{DECIDE}}}", "steps[1].date (step 2): is missing"),
    (f'{{{DECIDE}, "date": "1 december"}}', "steps[1].date (step 2): must be a day such as"),
    (f'{{{DECIDE}, "date": "2026-12-01", "term_days": 7, "until": "2026-12-08"}}', "steps[1].until (step 2): no day"),
    (f'{{{V1}, "do": "take_back_decision", "condition": "UV-V-07"}}', "steps[1].reason (step 2): is missing"),
    (
        f'{{{V1}, "do": "statement", "role": "Fatima", "text": "Ja."}}',
        "steps[1].role (step 2): must be one of exploitant",
    ),
    (f'{{{V1}, "do": "statement", "role": "sekswerker 0", "text": "Ja."}}', "steps[1].role (step 2): must be one of"),
    (f'{{{V1}, "do": "statement", "role": "sekswerker"}}', "steps[1].text (step 2): is missing"),
    (
        f'{{{V1}, "do": "statement", "role": "klant", "text": "Ja.", "language": "ro"}}',
        "steps[1].language (step 2): unknown field",
    ),
    (
        f'{{{V1}, "do": "statement", "role": "klant", "text": "Ja.", "caution": "ja"}}',
        "steps[1].caution (step 2): must be true or false",
    ),
    (f'{{{V1}, "do": "demand", "text": "Rooster.", "answer": "yes"}}', "allowed: complied, refused, pending"),
    (
        f'{{{V1}, "do": "demand", "text": "Rooster.", "answer": "pending", "minutes": 0}}',
        "steps[1].minutes (step 2): must be",
    ),
    (f'{{{V1}, "do": "receipt"}}', "steps[1].text (step 2): is missing"),
    (f'{{{V1}, "do": "set_relations", "relations": ["vriend"]}}', "allowed: loondienst, voorwaardenpakket"),
    (f'{{{V1}, "do": "agreement", "text": ""}}', "steps[1].text (step 2): must not be empty"),
    (f'{{{V1}, "do": "hand_over", "text": "Blusser.", "receiver": "brandweer"}}', "basis (step 2): is missing"),
    (
        f'{{{V1}, "do": "hand_over", "text": "Blusser.", "basis": "Wvr", "receiver": "interpol"}}',
        "allowed: gemeente, politie, arbeidsinspectie, belastingdienst, ggd, brandweer",
    ),
    (
        f'{{{V1}, "do": "assess", "condition": "UV-V-07", "outcome": "voldoet", "method": "gegokt"}}',
        "unknown 'gegokt'; allowed: gezien, gehoord, gelezen, gemeten",
    ),
    (
        f'{{{V1}, "do": "assess", "condition": "UV-V-07", "outcome": "voldoet", "measured": {{"unit": "m"}}}}',
        "steps[1].measured.value (step 2): is missing",
    ),
    ('{"do": "sync"}', "line 6: steps[1].as (step 2): is missing"),
    ('{"as": "t9", "do": "sync"}', "line 6: steps[1].as (step 2): no officer 't9'"),
    ('{"as": "t1"}', "line 6: steps[1].do (step 2): is missing"),
    (
        '{"as": "t1", "do": "dance"}',
        "line 6: steps[1].do (step 2): unknown 'dance'; allowed: abandon_visit, accept_hand_in,",
    ),
    ('{"as": "t1", "do": "sync", "extra": 1}', "line 6: steps[1].extra (step 2): unknown field; allowed: as, at, do"),
    ('{"as": "t1", "do": "sync", "expect": "success"}', "steps[1].expect (step 2): can only be refused"),
    ('{"as": "t1", "do": "sync", "at": "2026-11-24T08:50:00"}', "steps[1].at (step 2): must be a moment with an off"),
    ('{"as": "t1", "do": "sync", "at": "2026-02-30T08:50:00Z"}', "2026-02-30T08:50:00Z is not a moment of the cal"),
    ('{"as": "t1", "do": "sync", "at": "0001-01-01T00:00:00+14:00"}', "must lie in the years 2000 to 2099"),
    (
        '{"as": "t1", "do": "join_visit",\n   "visit": "v7"}',
        "line 7: steps[1].visit (step 2): no visit of an earlier step 'v7'",
    ),
    (START, "line 6: steps[1].visit (step 2): v1 was started by an earlier step"),
    (
        '{"as": "t1", "do": "start_visit", "visit": "v 2", "business": "linde", "kind": "regulier"}',
        "steps[1].visit (step 2): must hold letters, digits, - and _ only",
    ),
    (
        '{"as": "t1", "do": "start_visit", "visit": "v2", "business": "roos", "kind": "regulier"}',
        "steps[1].business (step 2): no business 'roos'",
    ),
    (
        '{"as": "t1", "do": "start_visit", "visit": "v2", "business": "linde", "kind": "feest"}',
        "unknown 'feest'; allowed: regulier, hercontrole, integraal, onvergund, melding",
    ),
    (
        '{"as": "t1", "do": "start_visit", "visit": "v2", "business": "linde", "kind": "regulier", "plan": "p1"}',
        "steps[1].plan (step 2): no plan of an earlier step 'p1'",
    ),
    (
        '{"as": "t1", "do": "start_visit", "visit": "v2", "business": "linde", "kind": "regulier", "partner": "t1"}',
        "steps[1].partner (step 2): nobody is their own partner",
    ),
    (
        '{"as": "t1", "do": "start_visit", "visit": "v2", "business": "linde", "kind": "hercontrole"}',
        "steps[1].follows (step 2): is missing: a hercontrole names the visit it follows",
    ),
    (FOLLOW_UP.replace("linde", "club"), "steps[1].follows (step 2): visit v1 was at another business"),
    (FOLLOW_UP.replace("hercontrole", "regulier"), "steps[1].follows (step 2): only a hercontrole follows another"),
    (
        '{"as": "t1", "do": "plan_visit", "plan": "p1", "business": "linde", "for": [], "kind": "regulier"}',
        "steps[1].for (step 2): must have at least 1",
    ),
    (
        '{"as": "t1", "do": "plan_visit", "plan": "p1", "business": "linde", "for": ["t1", "t9"], "kind": "regulier"}',
        "steps[1].for (step 2): no officer 't9'",
    ),
    (
        f'{{{V1}, "do": "assess", "condition": "UV-V-07", "outcome": "voldoet", "reason": "Bezet."}}',
        "steps[1].reason (step 2): voldoet has facts; a reason is for niet_gecontroleerd and niet_te_beoordelen",
    ),
    (f'{{{V1}, "do": "close_visit", "signer": {{"name": "M."}}}}', "steps[1].signer.role (step 2): is missing"),
    (f'{{{V1}, "do": "close_visit", "read_aloud": ["UV-X-99"]}}', "no condition 'UV-X-99' in catalogue"),
    (f'{{{V1}, "do": "exit_sheet", "file": "blad.zip"}}', "must be a plain file name"),
    (f'{{{V1}, "do": "visit_code", "file": "blad.zip"}}', "must be a plain file name"),
    (f'{{{V1}, "do": "exit_sheet", "file": "blad.pdf", "language": "de"}}', "unknown 'de'; allowed: en, nl"),
    (f'{{{V1}, "do": "enter", "place": "zolder"}}', "unknown 'zolder'; allowed: bedrijfsruimte, woning, onduidelijk"),
    (
        f'{{{V1}, "do": "assess", "condition": "UV-X-99", "outcome": "voldoet"}}',
        "steps[1].condition (step 2): no condition 'UV-X-99' in catalogue 2026.1",
    ),
    (
        f'{{{V1}, "do": "assess", "condition": "UV-V-07", "outcome": "goed"}}',
        "steps[1].outcome (step 2): unknown 'goed'; allowed: voldoet, overtreding, niet_gecontroleerd",
    ),
    (
        f'{{{V1}, "do": "assess", "condition": "UV-V-07", "outcome": "hersteld"}}',
        "hersteld is no answer at a visit of kind regulier; use voldoet, overtreding, niet_gecontroleerd, niet_van_",
    ),
    (
        f'{{{V1}, "do": "assess", "condition": "UV-V-07", "outcome": "overtreding", "severity": "erg"}}',
        "steps[1].severity (step 2): unknown 'erg'; allowed: licht, middel, zwaar, acuut",
    ),
    (
        f'{{{V1}, "do": "assess", "condition": "UV-V-07", "outcome": "overtreding", "term_days": 0.5}}',
        "steps[1].term_days (step 2): must be a whole number",
    ),
    (
        f'{{{V1}, "do": "assess", "condition": "UV-V-07", "outcome": "overtreding", "term_days": 9999}}',
        "steps[1].term_days (step 2): must be from 0 to 366",
    ),
    (
        f'{{{V1}, "do": "assess", "condition": "UV-V-07", "outcome": "voldoet",\n  "photos": [\n  "../a.jpg"]}}',
        "line 8: steps[1].photos[0] (step 2): photo '../a.jpg' must be a relative path without ..",
    ),
    (f'{{{V1}, "do": "note", "text": " "}}', "steps[1].text (step 2): must not be empty"),
    (f'{{{V1}, "do": "note", "text": "a\\u0007b"}}', "holds the control character U+0007"),
    (f'{{{V1}, "do": "note", "text": "a\\ud800b"}}', "holds half a character (a lone surrogate)"),
    (f'{{{V1}, "do": "note", "text": "{"a" * 8001}"}}', "has 8001 characters; at most 8000 are allowed"),
    (
        f'{{{V1}, "do": "count", "check": "ID-08", "outcome": "onbekend"}}',
        "steps[1].outcome (step 2): unknown 'onbekend' for ID-08; allowed: ja, nee, niet_vast_te_stellen",
    ),
    (f'{{{V1}, "do": "count", "check": "ID-99", "outcome": "ja"}}', "steps[1].check (step 2): no identity check"),
    (
        f'{{{V1}, "do": "count", "check": "ID-08", "outcome": "ja", "number": true}}',
        "steps[1].number (step 2): must be a whole number",
    ),
    (
        f'{{{V1}, "do": "signal", "facts": "Gezien.", "indicators": ["MH-99"]}}',
        "steps[1].indicators (step 2): no indicator 'MH-99' in catalogue 2026.1",
    ),
    (
        f'{{{V1}, "do": "signal", "facts": "Gezien.", "indicators": ["MH-12", "MH-12"]}}',
        "steps[1].indicators[1] (step 2): 'MH-12' stands here twice",
    ),
    ('{"as": "t1", "do": "open_signal", "signal": 1}', "steps[1].signal (step 2): no signal 1: 0 were sent before"),
    ('{"as": "t1", "do": "take_over", "signal": 1}', "steps[1].signal (step 2): no signal 1: 0 were sent before"),
    (f'{{{V1}, "do": "close_visit", "operator": "agrees"}}', "unknown 'agrees'; allowed: signs, refuses, absent"),
    (f'{{{V1}, "do": "close_visit", "rest": "overtreding"}}', "overtreding needs facts for each condition"),
    (f'{{{V1}, "do": "resolve", "condition": "UV-V-07", "outcome": "voldoet"}}', "steps[1].reason (step 2): is miss"),
    (
        '{"as": "t1", "do": "damage", "file": "../t2/vault.db", "byte": 3}',
        "line 6: steps[1].file (step 2): must be a relative path without .. or empty parts",
    ),
    (
        '{"as": "t1", "do": "damage", "file": "/etc/hosts", "byte": 3}',
        "steps[1].file (step 2): must be a relative path",
    ),
    ('{"as": "t1", "do": "damage", "file": "C:/hosts", "byte": 3}', "steps[1].file (step 2): must be a relative path"),
    (f'{{{V1}, "do": "report", "file": "../rapport.pdf"}}', "steps[1].file (step 2): must be a plain file name"),
    (f'{{{V1}, "do": "report", "file": "rapport.zip"}}', "that ends in .pdf"),
    ('{"as": "t1", "do": "export_bundle", "file": "Summary.json"}', "is a file of the player itself"),
    ('{"as": "t1", "do": "export_bundle", "file": "nul.ifb"}', "nul.ifb cannot be a file on Windows"),
    ('{"as": "t1", "do": "export_bundle", "file": "a b"}', "letters, digits, -, _ and . that ends in"),
    (f'{{{V1}, "do": "signal", "facts": "Gezien.", "receiver": "ggd"}}', "ggd has no inbox; use arbeidsinspectie or"),
    ('{"as": "t1", "do": "import_bundle", "file": "stick.ifb"}', "no earlier step exported stick.ifb"),
    ('{"as": "t1", "do": "cut_network", "after_bytes": -1}', "steps[1].after_bytes (step 2): must be from 0 to"),
    ('{"as": "t1", "do": "set_clock", "offset": "gisteren"}', "steps[1].offset (step 2): must be seconds, or text"),
    ('{"as": "t1", "do": "set_clock", "offset": "99999d"}', "steps[1].offset (step 2): must be at most 3660 days"),
    ('{"as": "t1", "do": "edit_business", "business": "linde"}', "steps[1].business (step 2): nothing to change"),
    (
        f'{{"as": "t1", "do": "edit_business", "business": "linde", "licence": {EXPIRED_LICENCE}}}',
        "line 7: steps[1].licence.valid_until (step 2): lies before valid_from",
    ),
    (
        f'{{{V1}, "do": "issue_administrative", "article": "7", "receiver": "B", "necessity": "N", "file": "a.pdf"}}',
        "steps[1].article (step 2): unknown '7'; allowed: 16, 18, 19, 20",
    ),
    ('{"as": "t1", "do": "recover_agency", "custodians": ["N"], "for": "t1", "purpose": "inbox"}', "at least 2"),
    ("[]", "line 6: steps[1] (step 2): must be an object"),
]


@pytest.mark.parametrize(("step", "message"), WRONG_STEPS)
def test_a_wrong_step_is_refused_with_line_field_and_reason(step: str, message: str) -> None:
    with pytest.raises(DayScriptError) as raised:
        parsed(START, step)

    assert message in str(raised.value)
    assert raised.value.line is not None


def test_time_that_decreases_is_refused_whatever_the_offsets_say() -> None:
    with pytest.raises(DayScriptError, match=r"steps\[2\]\.at \(step 3\): 2026-11-24T09:59:59\+01:00 lies before"):
        parsed(
            '{"as": "t1", "do": "sync", "at": "2026-11-24T09:00:00Z"}',
            '{"as": "t1", "do": "sync"}',
            '{"as": "t1", "do": "sync", "at": "2026-11-24T09:59:59+01:00"}',
        )


_REGIMES = (
    '"regimes": [{"regime": "APV_NU", "from": "2026-01-01", "until": "2026-06-30"}, {"regime": "APV_NU", "from": "%s"}]'
)
WRONG_HEADS = [
    ('"inspector-day/1"', '"inspector-day/2"', "line 1: format: must be inspector-day/1"),
    (
        '"regime": "WRP_REGISTER"',
        '"regime": null',
        "line 1: municipality.regime: say either regime, or regimes",
    ),
    (
        '"regime"',
        '"regimes": [{"regime": "APV_NU", "from": "2026-01-01"}], "regime"',
        "line 1: municipality.regime: say",
    ),
    ('"regime": "WRP_REGISTER"', _REGIMES % "2026-07-02", "line 1: municipality.regimes[1].from: leaves days after"),
    ('"regime": "WRP_REGISTER"', _REGIMES % "2026-06-30", "line 1: municipality.regimes[1].from: begins before the"),
    ('"regime": "WRP_REGISTER"', _REGIMES % "juli", "line 1: municipality.regimes[1].from: must be a day such as"),
    ('"WRP_REGISTER"', '"WRP"', "line 1: municipality.regime: unknown 'WRP'; allowed: WRP_REGISTER, APV_NU, WRS_ONT"),
    ('"name": "Voorbeeldstad", ', "", "line 1: municipality.name: is missing"),
    ('"municipality"', '"gemeente"', "line 1: gemeente: unknown field; allowed: businesses, format, municipality"),
    ('"role": "inspector"', '"role": "police"', "line 2: officers[0].role: gemeente has nobody in the role police"),
    ('"key": "t1"', '"key": "T2"', "line 2: officers[1].key: 't2' stands here twice"),
    ('"key": "t1"', '"key": "Con"', "line 2: officers[0].key: Con cannot be a folder on Windows"),
    ('"key": "t1"', '"key": "hub"', "line 2: officers[0].key: hub names a folder of the program itself"),
    ('"key": "t1", ', '"key": "t1", "passphrase": "kort", ', "officers[0].passphrase: protects no vault: too short"),
    (
        '"key": "t1", ',
        '"key": "t1", "passphrase": "welkomwelkomwelkom", ',
        "officers[0].passphrase: protects no vault: known",
    ),
    ('"sector": "privehuis"', '"sector": "bakkerij"', "line 3: businesses[0].sector: unknown 'bakkerij'"),
    ('"key": "club"', '"key": "linde"', "line 3: businesses[1].key: 'linde' stands here twice"),
    ('"Gracht 1"', '"Gracht\\u2028 1"', "line 3: businesses[0].address: holds the line end U+2028"),
    ('"De Linde"', '"De Linde 111222333"', "line 3: businesses[0].name: seems to hold a citizen service number (BSN)"),
    ('"Gracht 1"', '"Gracht 111.222.333"', "line 3: businesses[0].address: seems to hold a citizen service number"),
    ('"Voorbeeldstad"', '"111222333"', "line 1: municipality.name: seems to hold a citizen service number (BSN)"),
    (
        '"key": "t1", ',
        '"key": "t1", "designations": ["toezicht"], ',
        "officers[0].designations[0]: can only be opsporing",
    ),
    (
        '"key": "t1", ',
        '"key": "t1", "designations": [{"deed": "A", "domain": "I", "offences": "APV", "until": "31-12-2027"}], ',
        "officers[0].designations[0].until: must be",
    ),
    (
        '"role": "inspector"',
        '"designations": ["opsporing"], "role": "supervisor"',
        "officers[0].designations: nobody designates a supervisor of gemeente to investigate",
    ),
    ('"name": "T"', '"name": "T 111222333"', "line 2: officers[0].name: seems to hold a citizen service number (BSN)"),
    (
        '"Gracht 1"',
        f'"Gracht 1", "licence": {EXPIRED_LICENCE.replace("2025", "2027").replace(NUMBER_1, NUMBER_OF_A_CITIZEN)}',
        "line 3: businesses[0].licence.number: seems to hold a citizen service number (BSN)",
    ),
    ('"regime"', '"re\\n\\u001b[31mgime": 1, "regime"', "line 1: municipality.'re\\n\\x1b[31mgime': unknown field"),
    ('"regime"', f'"{"x" * 500}": 1, "regime"', f"line 1: municipality.'{'x' * 60}…': unknown field"),
    ('"regime"', '"": 1, "regime"', "line 1: municipality.'': unknown field"),
    ('"address": "Gracht 1"', '"address": 1', "line 3: businesses[0].address: must be text"),
    ('"address": "Gracht 1"', '"adres": "x"', "line 3: businesses[0].adres: unknown field"),
]


@pytest.mark.parametrize(("right", "wrong", "message"), WRONG_HEADS)
def test_a_wrong_head_is_refused_with_line_field_and_reason(right: str, wrong: str, message: str) -> None:
    content = script(START).decode().replace(right, wrong, 1)

    with pytest.raises(DayScriptError) as raised:
        parse_day_script(content.encode(), HERE, the_catalogue())

    assert message in str(raised.value)


BROKEN_JSON = [
    (b"", 1, 1, "ends too early"),
    (b"[]", 1, None, "must be an object"),
    (b'{\n "a": 1,\n}', 3, 1, "a comma stands before }"),
    (b'{\n "a" 1}', 2, 6, "expected a colon"),
    (b'{"a": 1 "b": 2}', 1, 9, "expected a comma or }"),
    (b'{"a": 1,\n "a": 2}', 2, 2, "the field 'a' stands here twice"),
    (b'{"a": [1, 2', 1, 12, "ends too early"),
    (b'{"a": NaN}', 1, 7, "NaN is not a JSON number"),
    (b'{"a": 1}\n{', 2, 1, "something follows"),
    (b'{"a": "x\ny"}', 1, 9, "a text holds a raw control character, which JSON"),
    (b'{"a": "x\x00y"}', 1, 9, "a text holds a raw control character, which JSON"),
    (b'{"a": "x', 1, 7, "a text begins here and has no closing quote"),
    (b'{"a": "x\\q"}', 1, 9, "a backslash stands before"),
    (b'{"a": "x\\u12"}', 1, 10, "four hexadecimal digits"),
    (b"{a: 1}", 1, 2, "expected a field name in double quotes"),
    (b'{"a": ' + b"9" * 5000 + b"}", 1, 7, "the number has too many digits"),
    (b"[" * 200, 1, 18, "nest deeper than 16"),
    (b'{"a": "\xff"}', 1, 8, "is not UTF-8 text"),
    (b'{\n"a": tru}', 2, 6, "expected a value"),
    (b" " * (MAX_FILE_BYTES + 1), None, None, "is larger than"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "line", "column", "reason"), BROKEN_JSON)
def test_broken_json_is_refused_with_line_and_column(
    content: bytes, line: int | None, column: int | None, reason: str
) -> None:
    with pytest.raises(DayScriptError, match=reason) as raised:
        parse_day_script(content, HERE, the_catalogue())

    assert (raised.value.line, raised.value.column) == (line, column)


def test_too_many_of_anything_is_refused_before_it_is_read() -> None:
    steps = ['{"as": "t1", "do": "sync"}'] * (MAX_STEPS + 1)

    with pytest.raises(DayScriptError, match="steps: has 5001 entries; at most 5000 are allowed"):
        parsed(*steps)


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_but_the_one_error(content: bytes) -> None:
    with pytest.raises(DayScriptError):
        parse_day_script(content, HERE, the_catalogue())


@given(st.data())
def test_a_damaged_example_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    content = bytearray(EXAMPLE.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=4))

    with suppress(DayScriptError):
        parse_day_script(bytes(content), HERE, the_catalogue())


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=12,
)


@given(st.sampled_from(sorted(json.loads(EXAMPLE.read_bytes()))), JSON_VALUES)
def test_any_value_in_any_place_is_read_or_refused_and_nothing_else(name: str, value: object) -> None:
    document = json.loads(EXAMPLE.read_bytes())
    document[name] = value

    with pytest.raises(DayScriptError):
        parse_day_script(json.dumps(document).encode(), HERE, the_catalogue())


@given(st.integers(0, 46), st.sampled_from(["as", "do", "at", "visit", "condition", "photos", "for"]), JSON_VALUES)
def test_any_value_in_any_step_is_read_or_refused_and_nothing_else(place: int, name: str, value: object) -> None:
    document = json.loads(EXAMPLE.read_bytes())
    document["steps"][place][name] = value

    with suppress(DayScriptError):
        parse_day_script(json.dumps(document).encode(), HERE, the_catalogue())


@given(JSON_VALUES, st.sampled_from([None, 1, 3]))
def test_sound_json_reads_as_the_standard_library_reads_it(value: object, indent: int | None) -> None:
    assert LocatedJson(json.dumps(value, indent=indent)).value == value


@given(st.text(max_size=40))
def test_the_reader_accepts_no_text_that_the_standard_library_refuses(text: str) -> None:
    try:
        located = LocatedJson(text)
    except MalformedJsonError:
        return
    assert located.value == json.loads(text)
