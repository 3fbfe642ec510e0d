"""What an inbox shows: closed signals by who and when, and one open signal in words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from inspector.domain.ids import EventId, LogId
from inspector.domain.values import Officer
from inspector.vault.model.signals import Handled, Signal
from inspector.viewmodels.signals.inbox import InboxInputs, derive_inbox_props
from inspector.wire.scopes import Agency, Role
from tests.fakes.facts import seen
from tests.unit.domain.examples import NOON, P1, T1, officer
from tests.unit.viewmodels.given import the_catalogue


def a_signal(
    ordinal: int, *, minutes: int = 0, indicators: tuple[str, ...] = ("MH-01",), corrects: int | None = None
) -> Signal:
    return Signal(
        ordinal, EventId(LogId("aa" * 16), ordinal), T1, ordinal, indicators, seen(f"Feiten {ordinal}"),
        "Huis De Linde", "Voorbeeldgracht 12", NOON + timedelta(minutes=minutes), bytes(16), corrects,
    )  # fmt: skip


def handled(who: Officer, *, minutes: int = 0) -> Handled:
    return Handled(EventId(LogId("bb" * 16), minutes), who, NOON + timedelta(minutes=minutes))


SIGNALS = (a_signal(1), a_signal(2, minutes=5))


def test_the_newest_signal_stands_on_top_and_says_only_who_and_when() -> None:
    props = derive_inbox_props(InboxInputs(SIGNALS))

    assert [row.ordinal for row in props.rows] == [2, 1]
    assert (props.rows[0].sender, props.rows[0].at) == ("T1, Gemeente", "24-11-2026 13:05")
    assert not [row for row in props.rows if "Feiten" in repr(row) or "Linde" in repr(row)]


def test_an_open_signal_is_shown_in_words() -> None:
    read = replace(SIGNALS[0], read=(handled(P1),))

    props = derive_inbox_props(InboxInputs((read, SIGNALS[1]), (the_catalogue(),), read))

    assert (props.title, props.business) == ("Signaal 1", "Huis De Linde")
    assert [(fact.text, fact.detail) for fact in props.facts] == [("Feiten 1", "Gezien, 24-11-2026 10:00")]
    assert [sign.strength for sign in props.indicators] == ["sterk"]
    assert [sign.text for sign in props.indicators] == ["Kwam naar Nederland voor ander werk dan prostitutie"]
    assert [(row.opened, row.read) for row in props.rows] == [(False, False), (True, True)]


def test_a_closed_signal_leaves_nothing_behind() -> None:
    props = derive_inbox_props(InboxInputs(SIGNALS, (the_catalogue(),)))

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


P2 = officer("p2", Role.POLICE, Agency.POLITIE)


@pytest.mark.parametrize(
    ("signal", "state"),
    [
        (a_signal(1), ""),
        (replace(a_signal(1), read=(handled(P1),)), "Gelezen"),
        (replace(a_signal(1), read=(handled(P1),), taken=(handled(P2),)), "Overgenomen door P2"),
        (replace(a_signal(1), taken=(handled(P1), handled(P2))), "Overgenomen door P1, P2"),
    ],
)
def test_a_closed_signal_says_what_the_officers_of_this_inbox_did_with_it(signal: Signal, state: str) -> None:
    (row,) = derive_inbox_props(InboxInputs((signal,))).rows

    assert row.handling == state
    assert (row.read, row.taken) == (bool(signal.read), bool(signal.taken))


def test_an_open_signal_says_who_read_it_and_who_handles_it() -> None:
    signal = replace(a_signal(1), read=(handled(P1), handled(P2, minutes=3)), taken=(handled(P2, minutes=4),))

    props = derive_inbox_props(InboxInputs((signal,), (), signal, me=P1.installation))

    assert [(reader.name, reader.detail) for reader in props.readers] == [
        ("P1", "24-11-2026 13:00"),
        ("P2", "24-11-2026 13:03"),
    ]
    assert props.handled == "Overgenomen door P2 op 24-11-2026 13:04"
    assert (props.may_take, props.take) == (True, "Overnemen van P2")


def test_who_handles_a_signal_cannot_take_it_over_again() -> None:
    signal = replace(a_signal(1), taken=(handled(P1),))

    assert not derive_inbox_props(InboxInputs((signal,), (), signal, me=P1.installation)).may_take
    assert derive_inbox_props(InboxInputs((signal,), (), signal, me=P2.installation)).may_take


@pytest.mark.parametrize(
    ("answered", "gone", "says"),
    [
        (False, False, "Neemt u het over, dan ziet de afzender dat, niet door wie."),
        (True, False, "De afzender ziet dat het is overgenomen, niet door wie."),
        (False, True, "Het apparaat van de afzender is ingetrokken; er gaat geen bericht terug."),
    ],
)
def test_an_open_signal_says_what_its_writer_hears(answered: bool, gone: bool, says: str) -> None:
    signal = replace(a_signal(1), answered=answered)
    unanswered = frozenset({T1.installation}) if gone else frozenset()

    assert derive_inbox_props(InboxInputs((signal,), (), signal, unanswered=unanswered)).answer == says
