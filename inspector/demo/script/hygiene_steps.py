"""The steps in which a hygiene inspector records samples of water, and what a laboratory found in them."""

from typing import Annotated

from msgspec import Meta

from inspector.demo.script.step_fields import InVisit, Prose
from inspector.domain.hygiene_events import WaterTest, WaterVerdict

Label = Annotated[str, Meta(min_length=1, max_length=20)]


class SampleWater(InVisit, frozen=True, kw_only=True, tag="water_sample"):
    """The officer takes water: the number on the label, where, and what for.

    `was`: the label of an own sample that is mended so.
    """

    label: Label
    text: Prose
    test: WaterTest = WaterTest.LEGIONELLA
    was: Label | None = None


class RecordWaterResult(InVisit, frozen=True, kw_only=True, tag="water_result"):
    """The officer records what the laboratory found in the sample that has this label now."""

    label: Label
    verdict: WaterVerdict
    text: Prose


HygieneStep = SampleWater | RecordWaterResult
