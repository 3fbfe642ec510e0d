"""What a hygiene inspector records beside the conditions, in words."""

from PySide6.QtCore import QCoreApplication

from inspector.domain.hygiene_events import WaterTest, WaterVerdict

_translate = QCoreApplication.translate


def water_test_word(test: WaterTest) -> str:
    """What a sample is examined for."""
    return {
        WaterTest.LEGIONELLA: _translate("Hygiene", "Legionella"),
        WaterTest.POOL: _translate("Hygiene", "Zwemwater"),
    }[test]


def water_verdict_word(verdict: WaterVerdict) -> str:
    """What a laboratory says of a sample."""
    return {
        WaterVerdict.WITHIN: _translate("Hygiene", "Binnen de norm"),
        WaterVerdict.ABOVE: _translate("Hygiene", "Boven de norm"),
        WaterVerdict.UNUSABLE: _translate("Hygiene", "Onbruikbaar"),
    }[verdict]
