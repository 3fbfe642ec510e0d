"""`class` in a bundle: each event has the word of its header's number, and both checkers take no other."""

import hashlib
import json
from collections.abc import Mapping

import pytest

from inspector.crypto.cbor import Cbor, decode, encode
from inspector.crypto.shapes import a_list, an_open_map, some_bytes
from inspector.reports.bundle import _write_log, bundle_files
from inspector.reports.bundle_layout import HEADER_ONLY
from inspector.reports.errors import BundleError
from inspector.reports.log_verification import ItemsLeft, verify_log
from inspector.reports.verification import authors_of
from inspector.wire.event import FIRST_HEAD, head_message, next_head
from tests.unit.reports.example_bundle import OFFICER, SUPERVISOR, a_visit_log, contents
from tests.unit.reports.test_bundle_attacks import signed_again, verdict
from tests.unit.reports.verify_script import load_script

FILES = bundle_files(contents(), SUPERVISOR.key)
SCRIPT = load_script()
EVENTS = "events.json"
WORDS = {1: "sealed", 2: "grant", 3: "erase", 4: "directory", 5: "log_opened"}
ANOTHER = ("Sealed", "SEALED", " sealed", "sealed ", "verzegeld", "", 1, None, ["sealed"], "grant", "log_opened")


def the_view() -> dict[str, list[dict[str, list[dict[str, object]]]]]:
    found: dict[str, list[dict[str, list[dict[str, object]]]]] = json.loads(FILES[EVENTS])
    return found


def written(view: object) -> dict[str, bytes]:
    """The bundle with this for its events, as a maker signs for it who cheats with a genuine key."""
    text = json.dumps(view, indent=1, ensure_ascii=False) + "\n"
    return signed_again({**FILES, EVENTS: text.encode()})


def numbers_of(log: Mapping[str, object]) -> list[int | None]:
    """The classes that the headers of a log say, nothing for what is withheld."""
    name = f"logs/{log['log']}.cbor"
    entries = a_list(an_open_map(decode(FILES[name], limit=len(FILES[name])))[3])
    return [some_bytes(parts[1])[1] if len(parts := a_list(each)) > 2 else None for each in entries]


def test_each_event_has_the_word_of_its_header_and_what_is_withheld_has_none() -> None:
    said = [[event.get("class") for event in log["events"]] for log in the_view()["logs"]]
    headers = [numbers_of(log) for log in the_view()["logs"]]

    assert said == [[None if number is None else WORDS[number] for number in log] for log in headers]
    assert {"sealed", "log_opened"} <= {word for log in said for word in log}
    assert verdict(written(the_view())) is not None


@pytest.mark.parametrize("word", ANOTHER, ids=repr)
def test_another_word_for_the_class_of_an_event_is_refused_by_both(word: object) -> None:
    view = the_view()
    event = next(each for each in view["logs"][0]["events"] if each.get("class") == "sealed")
    event["class"] = word

    assert verdict(written(view)) is None


def test_an_event_without_its_class_is_refused_by_both() -> None:
    view = the_view()
    del view["logs"][0]["events"][0]["class"]

    assert verdict(written(view)) is None


def with_class(number: int) -> bytes:
    """A log whose second event is of this class, rightly signed by its officer."""
    log = a_visit_log()
    fields = an_open_map(decode(_write_log(log.as_bundle_log()), limit=1 << 20))
    entries: list[list[Cbor]] = [[*a_list(each)] for each in a_list(fields[3])]  # type: ignore[list-item] # as decoded
    header = bytearray(log.events[1].header.pack())
    header[1], header[44:60] = number, header[44:60] if number == 1 else bytes(16)
    entries[1] = [HEADER_ONLY, bytes(header), log.events[1].body_hash]
    leaves = [event.leaf() for event in log.events]
    leaves[1] = hashlib.sha256(b"\x00" + header + log.events[1].body_hash).digest()
    head = FIRST_HEAD
    for leaf in leaves:
        head = next_head(head, leaf)
    signature = OFFICER.key.sign(head_message(log.log, len(leaves), head))
    return encode({**fields, 3: entries, 4: signature})  # type: ignore[arg-type] # as decoded


def said_by_program(name: str, data: bytes) -> object:
    """The class of the second event; nothing when the log is refused."""
    try:
        second = verify_log(name, data, authors_of(FILES), ItemsLeft()).views[1]
    except BundleError:
        return None
    assert isinstance(second, dict)
    return second["class"]


def said_by_script(name: str, data: bytes) -> object:
    """The same by the script."""
    roots = SCRIPT.read_roots(FILES["root.txt"])
    stated = (SCRIPT.read_statement(each, roots) for at, each in FILES.items() if at.startswith("statements/"))
    try:
        people = {each["id"]: each for each in stated}
        return SCRIPT.read_log(name, data, people, FILES["dictionary.bin"], [SCRIPT.ITEMS_OF_LOGS])["views"][1]["class"]
    except Exception:  # noqa: BLE001 - the script's main refuses on any of them
        return None


@pytest.mark.parametrize("number", [0, 1, 2, 3, 4, 6, 7, 128, 255])
def test_a_class_without_a_name_is_read_by_neither_though_its_officer_signed_it(number: int) -> None:
    data, name = with_class(number), a_visit_log().log.hex()

    assert said_by_program(name, data) == said_by_script(name, data) == WORDS.get(number)
