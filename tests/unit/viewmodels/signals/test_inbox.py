"""What an inbox shows: closed signals by who and when, and one open signal in words."""

from datetime import timedelta

from inspector.domain.ids import EventId, LogId
from inspector.vault.model import Signal
from inspector.viewmodels.signals.inbox import InboxInputs, derive_inbox_props
from tests.fakes.facts import seen
from tests.unit.domain.examples import NOON, T1
from tests.unit.viewmodels.given import the_catalogue


def a_signal(
    ordinal: int, *, minutes: int = 0, indicators: tuple[str, ...] = ("MH-01",), corrects: int | None = None
) -> Signal:
    return Signal(
        ordinal, EventId(LogId("aa" * 16), ordinal), T1, ordinal, indicators, seen(f"Feiten {ordinal}"),
        "Huis De Linde", "Voorbeeldgracht 12", NOON + timedelta(minutes=minutes), corrects,
    )  # fmt: skip


SIGNALS = (a_signal(1), a_signal(2, minutes=5))


def test_the_newest_signal_stands_on_top_and_says_only_who_and_when() -> None:
    props = derive_inbox_props(InboxInputs(SIGNALS))

    assert [row.ordinal for row in props.rows] == [2, 1]
    assert (props.rows[0].sender, props.rows[0].at) == ("T1, Gemeente", "24-11-2026 13:05")
    assert not [row for row in props.rows if "Feiten" in repr(row) or "Linde" in repr(row)]


def test_an_open_signal_is_shown_in_words() -> None:
    props = derive_inbox_props(InboxInputs(SIGNALS, (the_catalogue(),), SIGNALS[0], frozenset({1})))

    assert (props.title, props.business) == ("Signaal 1", "Huis De Linde")
    assert [(fact.text, fact.detail) for fact in props.facts] == [("Feiten 1", "Gezien, 24-11-2026 10:00")]
    assert [sign.strength for sign in props.indicators] == ["sterk"]
    assert [sign.text for sign in props.indicators] == ["Kwam naar Nederland voor ander werk dan prostitutie"]
    assert [(row.opened, row.seen) for row in props.rows] == [(False, False), (True, True)]


def test_a_closed_signal_leaves_nothing_behind() -> None:
    props = derive_inbox_props(InboxInputs(SIGNALS, (the_catalogue(),), None, frozenset({1, 2})))

    assert (props.opened, props.facts, props.business, props.indicators) == (0, (), "", ())


def test_a_sign_no_catalogue_knows_is_shown_by_its_code() -> None:
    odd = a_signal(3, indicators=("MH-999",))

    assert [sign.text for sign in derive_inbox_props(InboxInputs((odd,), (the_catalogue(),), odd)).indicators] == [
        "MH-999"
    ]


def test_a_correction_names_the_number_it_adds_to() -> None:
    second = a_signal(2, corrects=1)

    assert derive_inbox_props(InboxInputs((second,), (), second)).corrects == (
        "Vult aan of verbetert nummer 1 van deze afzender."
    )
