"""What an officer may is what his role may have, whatever a statement says that somebody signed."""

from dataclasses import replace
from datetime import date

import pytest

from inspector.domain.ids import InstallationId
from inspector.domain.values import Designation, Officer
from inspector.wire.scopes import Agency, Purpose, Role, may_be_designated, roles_of

DEED = Designation("akte", "I", "mensenhandel", date(2027, 1, 1))


@pytest.mark.parametrize(("agency", "role"), [(agency, role) for agency in Agency for role in sorted(roles_of(agency))])
def test_a_designation_counts_as_none_where_the_role_cannot_have_one(agency: Agency, role: Role) -> None:
    officer = Officer(InstallationId("00" * 16), "x1", "Naam", agency, role, designations=(DEED,))
    may_have = may_be_designated(agency, role)

    assert officer.is_designated is may_have
    assert officer.is_designated_on(date(2026, 12, 1)) is may_have
    assert (Purpose.INVESTIGATION in officer.purposes) is may_have


def test_without_a_designation_nobody_is_designated_and_after_its_last_day_he_was() -> None:
    inspector = Officer(InstallationId("00" * 16), "x1", "Naam", Agency.GEMEENTE, Role.INSPECTOR)
    designated = replace(inspector, designations=(DEED,))

    assert not inspector.is_designated
    assert designated.is_designated
    assert not designated.is_designated_on(date(2027, 1, 2))
