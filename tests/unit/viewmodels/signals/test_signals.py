"""Writing a signal."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from inspector.casework.drafts import SignalDraft
from inspector.vault.model.signals import SentSignal
from inspector.viewmodels.screen.visit_inputs import SENT_SHOWN
from inspector.viewmodels.signals.signals import SignalsInputs, derive_signals_props
from inspector.wire.scopes import Agency, Role
from tests.unit.viewmodels.given import at_work, known


def test_the_draft_says_what_becomes_of_it() -> None:
    inputs = replace(known(at_work()), inboxes=frozenset({Agency.POLITIE}))

    def fate(draft: SignalDraft, error: str = "") -> str:
        return derive_signals_props(SignalsInputs(inputs, draft, error)).fate

    assert fate(SignalDraft()) == ""
    assert "vanzelf verzegeld" in fate(SignalDraft("Paspoort lag in de kluis."))
    assert "geen feiten" in fate(SignalDraft("", ("MH-12",)))
    assert "zonder dat nummer" in fate(SignalDraft("111222333"), "Hier lijkt een nummer in te staan.")
    assert fate(SignalDraft("Paspoort lag in de kluis."), "Niet bewaard.") == ""
    assert "Kijk de tekst na" in fate(SignalDraft("*********", number_left_out=True))
    assert "schijnzelfstandigheid" in fate(SignalDraft("Kas.", receiver=Agency.BELASTINGDIENST))
    assert "postvak kent van: Belastingdienst" in fate(SignalDraft("Kas.", ("SZ-10",), Agency.BELASTINGDIENST))


def test_whom_it_is_for_is_the_first_receiver_until_somebody_chooses() -> None:
    inputs = known(at_work())

    assert derive_signals_props(SignalsInputs(inputs, SignalDraft("Kas."))).receiver == "politie"
    chosen = SignalDraft("Kas.", receiver=Agency.BELASTINGDIENST)
    assert derive_signals_props(SignalsInputs(inputs, chosen)).receiver == "belastingdienst"


def test_the_signs_are_those_of_the_receiver_and_a_tax_note_asks_for_one_first() -> None:
    def shown(draft: SignalDraft) -> tuple[set[str], str]:
        props = derive_signals_props(SignalsInputs(known(at_work()), draft))
        return {row.sign[:2] for row in props.indicators}, props.first

    assert shown(SignalDraft()) == ({"MH"}, "")
    for receiver in (Agency.BELASTINGDIENST, Agency.ARBEIDSINSPECTIE):
        signs, first = shown(SignalDraft(receiver=receiver))
        assert signs == {"SZ"}
        assert "Kies eerst wat u daarvan opviel" in first
        assert shown(SignalDraft("", ("SZ-10",), receiver)) == ({"SZ"}, "")


def test_both_directions_of_self_employment_stand_beside_each_other() -> None:
    inputs = SignalsInputs(known(at_work()), SignalDraft(receiver=Agency.ARBEIDSINSPECTIE))

    groups = dict.fromkeys(row.dimension for row in derive_signals_props(inputs).indicators)

    assert list(groups) == ["Wijst op schijnzelfstandigheid", "Wijst op echte zelfstandigheid"]


def test_signs_stand_in_groups_and_carry_no_weight() -> None:
    props = derive_signals_props(SignalsInputs(known(at_work()), SignalDraft("", ("MH-12",))))

    groups = [row.dimension for row in props.indicators]
    assert groups[0] == "Dwang op de plek"
    assert len(set(groups)) == len([g for place, g in enumerate(groups) if place == 0 or groups[place - 1] != g])
    assert [row.sign for row in props.indicators if row.chosen] == ["MH-12"]
    assert not {"strength", "weight", "score"} & set(props.indicators[0].__slots__)


def test_the_police_come_first_among_the_receivers() -> None:
    props = derive_signals_props(SignalsInputs(known(at_work()), SignalDraft()))

    assert props.receiver_options[0]["key"] == "politie"


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.PRIVACY_OFFICER])
def test_who_has_no_case_has_no_signal(role: Role) -> None:
    assert not derive_signals_props(SignalsInputs(known(at_work(), role=role), SignalDraft())).may_write


def test_of_a_sealed_signal_only_number_receiver_and_time_remain() -> None:
    sent = SentSignal(1, Agency.POLITIE, datetime(2026, 11, 24, 9, 48, tzinfo=UTC), delivered=False)

    props = derive_signals_props(SignalsInputs(replace(known(at_work()), sent_signals=(sent,)), SignalDraft()))

    (row,) = props.sent_rows
    assert (row.number, row.receiver, row.at, row.fate) == (1, "Politie", "24-11-2026 10:48", "Wacht")


@pytest.mark.parametrize(
    ("delivered", "taken_over", "state"),
    [(False, False, "Wacht"), (True, False, "Aangekomen"), (True, True, "Overgenomen"), (False, True, "Overgenomen")],
)
def test_the_writer_reads_whether_it_waits_came_or_was_taken_over(
    delivered: bool, taken_over: bool, state: str
) -> None:
    sent = SentSignal(1, Agency.POLITIE, datetime(2026, 11, 24, 9, 48, tzinfo=UTC), delivered, taken_over=taken_over)

    props = derive_signals_props(SignalsInputs(replace(known(at_work()), sent_signals=(sent,)), SignalDraft()))

    assert [row.fate for row in props.sent_rows] == [state]


def test_the_newest_signals_are_shown_first_and_older_ones_when_somebody_asks() -> None:
    at = datetime(2026, 11, 24, 9, 48, tzinfo=UTC)
    sent = tuple(SentSignal(number, Agency.POLITIE, at, delivered=True) for number in range(1, 50))
    newest = SignalsInputs(replace(known(at_work()), sent_signals=sent[-SENT_SHOWN - 1 :]), SignalDraft())

    first = derive_signals_props(newest)
    asked = derive_signals_props(replace(newest, older=sent, most=3 * SENT_SHOWN))

    assert [row.number for row in first.sent_rows] == list(range(49, 49 - SENT_SHOWN, -1))
    assert first.has_older
    assert [row.number for row in asked.sent_rows] == list(range(49, 0, -1))
    assert not asked.has_older
