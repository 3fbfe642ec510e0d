"""The slots that count people: by hand, and by looking at a pass."""

from inspector.passes.judging import Verdict
from inspector.vault.files.asked import Asked, Waiting
from inspector.viewmodels.visit.age_check import AgeCheckViewModel
from inspector.viewmodels.visit.asking import TYPING_SECONDS, AskingViewModel
from inspector.viewmodels.visit.pass_check import PassCheckViewModel
from inspector.viewmodels.visit.persons import PersonsViewModel
from inspector.viewmodels.visit.short_sheet import ANSWER_SECONDS
from tests.unit.viewmodels.busy_office import Office
from tests.unit.viewmodels.write import Write, tab

persons = tab(PersonsViewModel)


def shows_none(_office: Office, page: PassCheckViewModel) -> None:
    page.notShown()


def is_told_an_age(_office: Office, page: AgeCheckViewModel) -> None:
    page.open()
    for sign in "10031990":
        page.typed(sign)
    page.accepted()


def age_runs_out(office: Office, page: AgeCheckViewModel) -> None:
    is_told_an_age(office, page)
    for _ in range(ANSWER_SECONDS - 1):
        page._on_second()


def runs_out(_office: Office, page: PassCheckViewModel) -> None:
    """An answer in its last second."""
    page.notShown()
    for _ in range(ANSWER_SECONDS - 1):
        page._on_second()


def is_over(_office: Office, page: PassCheckViewModel) -> None:
    """A pass that holds no more was shown."""
    page._answer(Verdict.EXPIRED, None)


_ANSWERED = Waiting("", b"q", b"k" * 32, 1 << 30, b"a" * 92)


def _is_answered(office: Office, made: AskingViewModel) -> None:
    """An answer came that somebody can look at."""
    asked = office.team.desk("t1").vault.asked
    office.work.run(lambda: asked.write(Asked(waiting=(_ANSWERED._replace(visit=made._visit),))))


def _is_asked_instead(_office: Office, page: AskingViewModel) -> None:
    """A pass left this person to a question."""
    page.openInstead()


def _time_runs_out(office: Office, page: AskingViewModel) -> None:
    _is_asked_instead(office, page)
    for _ in range(TYPING_SECONDS - 1):
        page._on_second()


asking, instead = tab(AskingViewModel), (_is_asked_instead,)

PERSONS = (
    Write("AskingViewModel.look", "t1", tab(AskingViewModel), lambda _, m: m.look(), (_is_answered,)),
    Write("AskingViewModel.leave", "t1", asking, lambda _, m: m.leave(), instead),
    Write("AskingViewModel.putAway", "t1", asking, lambda _, m: m.putAway(), instead),
    Write("AskingViewModel._on_second", "t1", asking, lambda _, m: m._on_second(), (_time_runs_out,)),
    Write("PersonsViewModel.count", "t1", persons, lambda _, m: m.count("ID-10", "ja", 1)),
    Write("PersonsViewModel.setCount", "t1", persons, lambda _, m: m.setCount("ID-10", "ja", 3)),
    Write("PersonsViewModel.correct", "t1", tab(PersonsViewModel, "returned"), lambda _, m: m.correct("Een klant.")),
    Write(
        "PassCheckViewModel.finish",
        "t1",
        tab(PassCheckViewModel),
        lambda _, m: m.finish(),
        (lambda _, m: m.notShown(),),
    ),
    Write("PassCheckViewModel.askInstead", "t1", tab(PassCheckViewModel), lambda _, m: m.askInstead(), (is_over,)),
    Write("AgeCheckViewModel.putAway", "t1", tab(AgeCheckViewModel), lambda _, m: m.putAway(), (is_told_an_age,)),
    Write("PassCheckViewModel.putAway", "t1", tab(PassCheckViewModel), lambda _, m: m.putAway(), (shows_none,)),
    Write("AgeCheckViewModel.finish", "t1", tab(AgeCheckViewModel), lambda _, m: m.finish(), (is_told_an_age,)),
    Write("AgeCheckViewModel._on_second", "t1", tab(AgeCheckViewModel), lambda _, m: m._on_second(), (age_runs_out,)),
    Write("PassCheckViewModel._on_second", "t1", tab(PassCheckViewModel), lambda _, m: m._on_second(), (runs_out,)),
)
