"""The law of the towns in tests: what the program ships for the country, and a register in Voorbeeldstad."""

import json
from datetime import date
from pathlib import Path

from inspector.demo.script.cast import Municipality, ScriptRegime
from inspector.domain.catalogue.laws import Laws
from inspector.domain.catalogue.municipal import MunicipalLaw
from inspector.domain.catalogue.national import NationalLaw, parse_national
from inspector.domain.values import Regime

SHIPPED_LAW = Path(__file__).parents[2] / "resources" / "catalogues" / "landelijke-regels-2026.1.json"


def shipped_law() -> NationalLaw:
    """What holds for the whole country as it is shipped; who signed it is tested elsewhere."""
    data = SHIPPED_LAW.read_bytes()
    return parse_national(json.loads(data), data)


REGISTER_TOWN = Municipality("Voorbeeldstad", Regime.WRP_REGISTER)
"""Where a register holds for ever."""


def decided(town: str, regime: Regime) -> MunicipalLaw:
    """A town where one regime holds for ever."""
    return Municipality(town, regime).law()


def decided_by_day(town: str, *regimes: tuple[Regime, date, date | None]) -> MunicipalLaw:
    """A town where one regime holds after the other."""
    return Municipality(town, regimes=tuple(ScriptRegime(*each) for each in regimes)).law()


DECIDED = (
    b'{"format": "inspector-municipality/1", "municipality": "Elders", "version": "1", "name_nl": "a", "name_en": "b", '
    b'"regimes": [{"from": "2026-01-01", "until": null, "regime": "APV_NU", "registration": false, "minimum_age": 21, '
    b'"repetition_months": 12}], "conditions": []}'
)
"""A town's document, as it is written."""
REGISTER = decided("Voorbeeldstad", Regime.WRP_REGISTER)
LAW_DOCUMENTS = (shipped_law(), REGISTER)
"""The same as a device gets them."""
LAWS = Laws((shipped_law(),), (REGISTER,))
