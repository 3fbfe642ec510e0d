"""What was said, asked, taken and agreed, in the hands of an officer."""

from inspector.domain.said_events import AgreementMade, DemandMade, StatementTaken
from inspector.domain.values import DemandAnswer, InRole, SiteRole
from tests.qml.officer_screen import OfficerScreen

TALL = (1280, 1900)


def types(screen: OfficerScreen, field: str, text: str) -> None:
    screen.page.fill(f"{field}_input", text)
    screen.settles()


def test_a_statement_is_written_down_by_role_with_what_was_asked_of_it(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "said")
    screen.turns(TALL)

    screen.tap("say_statement_taken")
    screen.tap("said_role_button")
    screen.tap("option_sekswerker")
    screen.tap("said_number_more")
    screen.tap("said_punitive")
    assert not screen.page.has("said_text"), "who is questioned is told first that he need not answer"
    screen.tap("caution_given")
    assert screen.page.has("said_text")
    screen.tap("said_number_more")
    assert not screen.page.has("said_text"), "another person was told nothing yet"
    screen.tap("said_number_less")
    screen.tap("caution_given")
    types(screen, "said_text", "Ik bepaal zelf mijn tijden.")
    screen.tap("said_read_back")
    screen.tap("said_done")

    (said,) = screen.day.visit(visit).said
    assert isinstance(said.event, StatementTaken)
    assert said.event == StatementTaken(
        *(InRole(SiteRole.WORKER, 1), "Ik bepaal zelf mijn tijden."),
        punitive=True, cautioned_ms=said.event.cautioned_ms, read_back=True,
    )  # fmt: skip
    assert said.event.cautioned_at == screen.day.world.clock.now()
    assert screen.page.shows("Verklaring · Sekswerker 1")
    assert not screen.page.has("saying_form")


def test_a_demand_that_waits_for_an_answer_is_answered_later(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "said")
    screen.turns(TALL)
    screen.tap("say_demand_made")
    types(screen, "said_text", "Het rooster van november.")
    screen.tap("said_minutes_button")
    screen.tap("option_60")
    screen.tap("said_done")

    screen.tap("mend_said")
    screen.tap("segment_refused")
    types(screen, "said_warning", "U moet meewerken (Awb 5:20).")
    screen.tap("said_done")

    (said,) = screen.day.visit(visit).said
    assert said.event == DemandMade(
        InRole(SiteRole.OPERATOR),
        "Het rooster van november.",
        DemandAnswer.REFUSED,
        60,
        warning="U moet meewerken (Awb 5:20).",
    )


def test_what_was_typed_in_a_form_is_there_when_it_is_opened_again(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "said")
    screen.tap("say_agreement_made")
    types(screen, "said_text", "Het slot gaat er vandaag af.")
    screen.tap("said_leave")
    assert screen.day.visit(visit).said == ()

    screen.tap("say_agreement_made")
    screen.tap("said_done")

    assert [each.event for each in screen.day.visit(visit).said] == [AgreementMade("Het slot gaat er vandaag af.")]
    screen.tap("say_agreement_made")
    assert screen.page.item("said_text_input").property("text") == ""


def test_what_is_refused_says_why_at_the_field_and_stays_there(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "said")
    screen.turns(TALL)
    screen.tap("say_matter_passed_on")
    types(screen, "said_text", "Gemeld bij de politie.")
    screen.tap("choice_brandweer")
    types(screen, "said_basis", "Wet veiligheidsregio's")

    screen.tap("said_done")

    assert screen.day.visit(visit).said == ()
    assert not screen.page.has("choice_politie")
    assert screen.page.shows("Een stuk noemt geen politie of code als MH-12.")
    assert screen.page.item("said_text_input").property("text") == "Gemeld bij de politie."


def test_the_tab_counts_nothing_that_an_operator_could_read(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "said")
    before = view_model.props.tabs
    view_model.saying_tab.open("agreement_made")
    view_model.saying_tab.finish({"text": "Het slot gaat er vandaag af."})
    screen.settles()

    assert view_model.props.tabs == before
