"""Why nobody can be asked what a visit holds about a person."""

from inspector.domain.refusals import Refusal


class NoVisitCode(Refusal):
    """What was typed is no visit code."""


class NobodyLooks(Refusal):
    """No supervisor of the own agency is known here who could look for it."""
