"""One agency's part of a visit: the compartment its officers write in and what closing it asks of them."""

from inspector.wire.scopes import Agency, StreamKind

PARTS: dict[Agency, StreamKind] = {
    Agency.GEMEENTE: StreamKind.FINDINGS,
    Agency.ARBEIDSINSPECTIE: StreamKind.LABOUR,
    Agency.POLITIE: StreamKind.POLICE,
    Agency.GGD: StreamKind.HYGIENE,
}
"""Where an agency's officers write what they find."""

CHECKED = frozenset({StreamKind.FINDINGS, StreamKind.LABOUR, StreamKind.HYGIENE})
"""Parts with a list of points to answer. The police make no checks of conditions: their record is what they heard."""

REPORTED = frozenset({StreamKind.FINDINGS, StreamKind.LABOUR})
"""Parts that end in a report: the whole list is answered and read back to the operator, a supervisor releases it.

Police and GGD make their record in their own system: they sign their part when they leave, and nobody reviews it here.
"""


def part_of(agency: Agency) -> StreamKind:
    """The part of a visit that counts on the devices of an agency; one without a part has nothing to sign."""
    return PARTS.get(agency, StreamKind.FINDINGS)
