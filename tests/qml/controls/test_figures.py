"""Figures drawn as shapes also stand there as text, so nobody has to tell colours apart."""

import pytest

from tests.qml.pages import Page
from tests.qml.screen_lint import faults, spoken_name
from tests.qml.stage import Stage

CHART = """Item { ColumnChart { objectName: "it"; width: 500; height: 300; label: "Bezoeken"
    series: [{label: "Zonder", tone: "primary"}, {label: "Met", tone: "bad"}]
    columns: [{label: "jan", counts: [14, 5]}, {label: "feb", counts: [0, 0]}, {label: "mrt", counts: [7, 0]}] } }"""


def test_every_column_says_its_figures(stage: Stage, page: Page) -> None:
    stage.play(CHART)

    assert {"14", "5", "7", "jan", "feb", "mrt"} <= set(page.texts())
    assert "jan: Zonder 14, Met 5" in {spoken_name(item) for item in page.items()}
    assert faults(stage.view) == []


@pytest.mark.parametrize("highest", [0, 1, 4, 9, 47, 333, 12_000])
def test_the_lines_of_a_chart_are_round_and_few(stage: Stage, page: Page, highest: int) -> None:
    stage.play(CHART.replace("14", str(highest)))
    chart = page.item("it")

    step, lines = int(chart.property("step")), int(chart.property("lines"))
    assert str(step).rstrip("0") in {"1", "2", "5"}
    assert 1 <= lines <= 12
    assert step * lines >= highest


def test_bars_say_their_figures(stage: Stage, page: Page) -> None:
    stage.play(
        """Item { BarList { width: 300
            bars: [{code: "B2", label: "Vluchtroutes", count: 19}, {label: "Ruis", count: 0}] } }"""
    )

    assert page.texts() == ["B2", "Vluchtroutes", "19", "Ruis", "0"]
    assert faults(stage.view) == []


@pytest.mark.parametrize("values", ["[]", "[3]", "[9, 8.5, 3]"])
def test_a_line_says_its_last_figure(stage: Stage, page: Page, values: str) -> None:
    stage.play(f"Item {{ LineChart {{ width: 300; height: 160; values: {values} }} }}")

    assert page.shows("3") is (values != "[]")
    assert faults(stage.view) == []


def test_a_stack_bar_shows_parts_by_their_share(stage: Stage, page: Page) -> None:
    stage.play(
        """Item { StackBar { objectName: "it"; width: 200; total: 100
            parts: [{count: 50, tone: "ok"}, {count: 0, tone: "bad"}, {count: 1, tone: "warn"}] } }"""
    )
    stage.view.grabWindow()

    shown = [child for child in page.item("it").childItems()[0].childItems() if child.width() > 0 and child.isVisible()]
    assert [round(part.width()) for part in shown] == [98, 4]
