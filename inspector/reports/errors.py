"""What can go wrong when a document is made or checked; one tree for the package."""


class ReportsError(Exception):
    """The root of every error of this package."""


class ReportNotReadyError(ReportsError):
    """The report may not take this form yet, for instance final while two officers still differ."""


class ReportDisputedError(ReportNotReadyError):
    """The report is to be final and officers still differ about these conditions."""

    def __init__(self, conditions: tuple[str, ...]) -> None:
        super().__init__(f"officers still differ about {', '.join(conditions)}")
        self.conditions = conditions


class ReportRenderError(ReportsError):
    """The typesetter refused the document; the message says where."""


class BundleError(ReportsError):
    """A court bundle does not hold; the text says in Dutch what is wrong, for whoever checks it."""


class BundleContentsError(ReportsError):
    """What was handed in cannot be made into a bundle that holds, or may not leave in one."""
