"""The words and the table of who may what, written down again from the documents for the oracle of played days."""

import json
from dataclasses import dataclass
from pathlib import Path

CATALOGUES = Path(__file__).parents[2] / "resources" / "catalogues"

OWN_PART = {"gemeente": "findings", "arbeidsinspectie": "labour", "politie": "police", "ggd": "hygiene"}
REVIEWERS = {
    "gemeente": "gemeente/findings",
    "arbeidsinspectie": "arbeidsinspectie/labour",
    "politie": "politie/common",
}
STARTS = {("gemeente", "inspector"), ("politie", "police"), ("arbeidsinspectie", "labour")}
JOINS = {*STARTS, ("ggd", "hygiene")}
SWITCH = {("gemeente", "inspector"), ("arbeidsinspectie", "labour")}
"""Whose designation lets them go over to investigation in a visit."""
SAYINGS: dict[str, dict[str, object]] = {
    "statement": {"role": "sekswerker 1", "read_back": True},
    "demand": {"answer": "refused", "minutes": 15, "warning": "Awb 5:20."},
    "receipt": {"returned": True},
    "agreement": {},
    "hand_over": {"basis": "Afspraak", "receiver": "brandweer"},
}
"""The steps in which something is written down that was said, with what they need beside the words."""
LABOUR_SAYINGS: dict[str, dict[str, object]] = {
    "head_count": {"function": "balie", "number": 2, "when": "arrival"},
    "independence_fact": {"indicator": "SZ-01", "method": "gelezen"},
}
"""What only a labour inspector writes down, but for an eis."""
NOBODY_LOOKED = {"niet_gecontroleerd", "niet_te_beoordelen"}
REPORTED = {"findings", "labour"}
"""Parts that answer a whole list, are read back to the operator and are released by a supervisor."""
INBOXES = {
    "politie": ("politie", "police"),
    "arbeidsinspectie": ("arbeidsinspectie", "labour"),
    "belastingdienst": ("belastingdienst", "tax"),
}
SHARED_KEYS = {
    ("gemeente", "supervisor"): {"gemeente/findings"},
    ("arbeidsinspectie", "labour"): {"arbeidsinspectie/labour"},
    ("arbeidsinspectie", "supervisor"): {"arbeidsinspectie/labour"},
    ("politie", "police"): {"politie/common"},
    ("politie", "supervisor"): {"politie/common"},
}
READS = {
    ("gemeente", "inspector"): {"visit", "findings", "hygiene"},
    ("gemeente", "supervisor"): {"visit", "findings"},
    ("politie", "police"): {"visit", "police"},
    ("politie", "supervisor"): {"visit", "police"},
    ("arbeidsinspectie", "labour"): {"visit", "labour"},
    ("arbeidsinspectie", "supervisor"): {"visit", "labour"},
    ("ggd", "hygiene"): {"visit", "hygiene"},
}
SIGNALS = {*STARTS, *((agency, "supervisor") for agency in ("gemeente", "politie", "arbeidsinspectie"))}
FIRST_OUTCOMES = ("voldoet", "overtreding", "niet_gecontroleerd", "niet_van_toepassing")
FOLLOW_UP_OUTCOMES = ("hersteld", "niet_hersteld", "niet_te_beoordelen")
BROKEN_PHOTO = "kapot.jpg"
LONGEST_ROOM = 40
STREAMS = ("visit", "findings", "labour", "police", "hygiene")


def person_of(key: str) -> str:
    """The officer whose tablet this is: a second one of t1 is called t1-2."""
    return key.partition("-")[0]


@dataclass(frozen=True, slots=True)
class Who:
    """An officer of the script."""

    key: str
    agency: str
    role: str
    is_designated: bool = False

    @property
    def person(self) -> str:
        """Whose tablet it is."""
        return person_of(self.key)

    @property
    def kind(self) -> tuple[str, str]:
        return self.agency, self.role

    @property
    def part(self) -> str | None:
        return OWN_PART.get(self.agency)

    @property
    def shared_keys(self) -> set[str]:
        investigation = {self.investigation} if self.is_designated else set()
        return SHARED_KEYS.get(self.kind, set()) | investigation

    @property
    def investigation(self) -> str:
        """The agency's part that only its investigators read, and the key that they share."""
        return f"{self.agency}/investigation"

    @property
    def reads(self) -> set[str]:
        return READS.get(self.kind, set())

    def holds(self, readers: frozenset[str]) -> bool:
        return self.key in readers or bool(self.shared_keys & readers)


def agency_reads(agency: str) -> set[str]:
    return {part for (each, _), parts in READS.items() if each == agency for part in parts}


class Lists:
    """What is asked where on a day, from the catalogue's own file."""

    def __init__(self, day: str) -> None:
        self.is_newest = day >= "2027"
        name = f"uniforme-voorwaarden-{2027 if self.is_newest else 2026}.1.json"
        document = json.loads((CATALOGUES / name).read_text(encoding="utf-8"))
        self.version: str = document["version"]
        self._conditions = document["conditions"]
        self._labour = document["labour_checks"]
        self.without_photo = {c["id"] for c in self._conditions if c["photo"] == "forbidden"}
        self.demandable = {c["id"] for c in self._labour if c["follow_up"]["action"] == "eis_of_waarschuwing"}
        """Labour checks on which an inspector can make an eis."""
        self.for_everybody = {c["id"] for c in self._labour if len(c["relations"]) == 4}
        """Labour checks that are asked before anybody says how people work there."""
        self._checks = document["identity_checks"]
        self.receivers: dict[str, list[str]] = {
            **{each["id"]: [each["receiver"]] for each in document["indicators"]},
            **{each["id"]: each["receivers"] for each in document["sham_indicators"]},
        }
        """Every sign, and to whom it may be sent."""

    def municipal(self, sector: str, regime: str) -> list[str]:
        asked = (c for c in self._conditions if c["person_data"] != "observation_sealed")
        return [c["id"] for c in asked if sector in c["sectors"] and regime in c["regimes"]]

    def hygiene(self, sector: str, regime: str) -> list[str]:
        """What the health service checks: matters of health that rest on the guideline for hygiene."""
        clean = {
            c["id"]
            for c in self._conditions
            if c["category"] == "gezondheid" and any(basis["source"] == "LCHV" for basis in c["bases"])
        }
        return [each for each in self.municipal(sector, regime) if each in clean]

    def labour(self, sector: str) -> list[str]:
        return [c["id"] for c in self._labour if sector in c["sectors"]]

    def counted(self, regime: str, agency: str) -> dict[str, list[str]]:
        """Of 21 years nobody is asked where 18 is the age: in these days 21 stands beside a register. Cards: never."""
        off = {"ID-11"} if regime == "WRP_REGISTER" else {"ID-05", "ID-11"}
        kept = (c for c in self._checks if regime in c["regimes"] and agency in c["agencies"] and c["id"] not in off)
        return {c["id"]: c["counted_by_hand"] for c in kept}

    def fitting(self, signs: list[str], receiver: str | None) -> list[str]:
        """Those that may go there; where nobody is named all of them, so that some are refused."""
        return [sign for sign in signs if receiver in (None, *self.receivers[sign])]

    @property
    def every_check(self) -> dict[str, list[str]]:
        return {c["id"]: c["outcomes"] for c in self._checks}

    @property
    def every_condition(self) -> list[str]:
        return [c["id"] for c in (*self._conditions, *self._labour)]
