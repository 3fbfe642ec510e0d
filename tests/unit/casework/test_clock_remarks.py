from dataclasses import replace
from datetime import timedelta

from inspector.casework.documents.clock_remarks import clock_remarks
from inspector.domain.visits.clocks import Against, ClockOff, Clocks, ClocksDiffer, ClockUnchecked
from inspector.wire.scopes import Agency
from tests.unit.domain.examples import NOON, T1, T2

LABOUR = replace(T2, agency=Agency.ARBEIDSINSPECTIE, name="Arbeidsinspecteur 1")
SEVEN = timedelta(minutes=7)


def test_a_report_tells_of_the_clocks_of_its_own_agency_and_names_no_officer_of_another() -> None:
    clocks = Clocks(
        off=(ClockOff(T1, SEVEN, 2, Against.HUB), ClockOff(LABOUR, SEVEN, 3, Against.HUB)),
        differing=(ClocksDiffer(T1, T2, SEVEN), ClocksDiffer(T1, LABOUR, SEVEN), ClocksDiffer(LABOUR, T1, SEVEN)),
        unchecked=(ClockUnchecked(T1, NOON, 1), ClockUnchecked(LABOUR, NOON, 1)),
    )

    remarks = clock_remarks(clocks, Agency.GEMEENTE)

    assert len(remarks) == 3
    assert not any("Arbeidsinspecteur" in each.officer + each.other for each in remarks)
