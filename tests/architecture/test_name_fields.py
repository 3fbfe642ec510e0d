"""No field in which an officer writes is forgotten: each asks whether a name stands in it, but for those named here."""

import re

from tests.architecture.project import files, lines

FREE = {
    "address": "of a business",
    "administrative_agreement": "who of the office agreed",
    "administrative_receiver": "an authority",
    "file_name": "of a file on the disk of whoever saves it",
    "holder": "of the licence",
    "manager_name_": "of the licence",
    "name": "of a business",
    "signer_name": "of whoever signs for the operator, as far as it was given",
    "typed_address": "of a business, on whose visit somebody comes in by a code",
    "typed_name": "of such a business",
    "warrant_by": "an official who gave an authorisation",
}
"""Where a name belongs."""
NOT_COUNTED = {
    "hat_reason": "part of an investigation",
    "investigation_note": "part of an investigation",
    "investigation_take_back": "part of an investigation",
    "signal_facts": "a number in the visit would tell that a signal was written",
    "suspect_interpreter": "part of an investigation",
    "suspect_text": "part of an investigation",
}
"""Where it is asked, and no number may tell anybody beside the readers of that text."""
RAW = re.compile(
    r"^\s*(?:[\w.]+:\s*)?(?:T\.)?(?:TextInput|TextEdit)\s*\{|^\s*(?:[\w.]+:\s*)?T\.Text(?:Field|Area)\s*\{"
)


def test_every_field_that_is_written_in_is_one_of_the_two_that_ask() -> None:
    raw = {path.name for path in files("inspector/views/*.qml") for line in lines(path) if RAW.search(line)}

    assert raw == {"TextArea.qml", "TextField.qml"}


def test_where_a_name_belongs_or_is_not_counted_is_said_with_a_reason() -> None:
    found: dict[str, set[str]] = {"free": set(), "asked": set(), "counted": set()}
    for path in files("inspector/views/Inspector/Pages/*.qml"):
        text = "\n".join(lines(path))
        named = re.findall(r'objectName: "(\w+)"(?: \+ row\.index)?\n\s+names: "(\w+)"', text)
        for name, mode in named:
            found[mode].add(name)
        assert text.count(' names: "') == len(named), path

    assert found == {"free": set(FREE), "asked": set(NOT_COUNTED), "counted": set()}


def test_no_field_of_an_investigation_or_a_signal_is_counted() -> None:
    for path in (
        *files("inspector/views/Inspector/Pages/Hats/*.qml"),
        *files("inspector/views/Inspector/Pages/Signals/*.qml"),
    ):
        text = "\n".join(lines(path))
        fields = re.findall(r"\b(?:Text(?:Field|Area)|SearchField|TakeBack) \{", text)

        assert len(fields) == text.count(' names: "asked"'), path
