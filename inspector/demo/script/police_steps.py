"""Steps of the police: the administrative report, drafted in a visit and issued by a supervisor."""

from inspector.demo.script.step_fields import FileName, InVisit, Name, Reason
from inspector.domain.values import WpgArticle


class DraftAdministrative(InVisit, frozen=True, kw_only=True, tag="draft_administrative"):
    """The police officer drafts the administrative report, or writes it anew."""

    text: Reason


class IssueAdministrative(InVisit, frozen=True, kw_only=True, tag="issue_administrative"):
    """The supervisor of the police issues the draft and makes it a PDF in the output folder."""

    article: WpgArticle
    receiver: Name
    necessity: Reason
    agreement: Name = ""
    file: FileName


PoliceStep = DraftAdministrative | IssueAdministrative
