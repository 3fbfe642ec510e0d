"""The lint finds each fault it is there for, and keeps quiet about what is right."""

import pytest

from tests.qml.screen_lint import faults
from tests.qml.stage import Stage

BUTTON = 'AppButton {{ text: "{0}"; x: {1} }}'

FAULTY = {
    "cut off": 'AppText { width: 60; text: "Niet gecontroleerd"; elide: Text.ElideRight }',
    "wider than its room": 'AppText { width: 60; text: "Niet gecontroleerd" }',
    "higher than its room": 'AppText { width: 60; height: 20; text: "Niet gecontroleerd"; wrapMode: Text.Wrap }',
    "outside the window": 'AppText { x: 1260; text: "Niet gecontroleerd" }',
    "drawn with": 'AppText { text: "ᚠᚢᚦ" }',
    "without a name": "AppButton { }",
    "smaller than a finger": 'AppButton { text: "Opslaan"; height: 40 }',
    "written over one another": 'AppText { text: "Overtreding" } AppText { x: 20; text: "Voldoet" }',
    "over one another": BUTTON.format("Opslaan", 0) + BUTTON.format("Wissen", 60),
    "below the scroll mark": """ScrollPane { width: 300; height: 60
           TextField { label: "Naam"; Layout.preferredWidth: 290 } }""",
    "not level: what stands in the row": 'Row { Chip { text: "Later" } AppButton { text: "Nu" } }',
    "not level: 'Wie'": """RowLayout { width: 600
           TextField { label: "Wie"; help: "Geen naam." } TextField { label: "Waarom" } }""",
}


@pytest.mark.parametrize("fault", FAULTY)
def test_a_fault_is_found(stage: Stage, fault: str) -> None:
    stage.play(f"Item {{ {FAULTY[fault]} }}")

    assert any(found.startswith(fault) for found in faults(stage.view)), faults(stage.view)


@pytest.mark.parametrize(
    "right",
    [
        'AppText { width: 60; text: "Niet gecontroleerd"; wrapMode: Text.Wrap }',
        BUTTON.format("Opslaan", 0) + BUTTON.format("Wissen", 200),
        """AppText { width: 300; text: "Ernst" }
           AppText { width: 300; text: "Matig"; horizontalAlignment: Text.AlignRight }
           AppText { width: 300; text: "of"; horizontalAlignment: Text.AlignHCenter }""",
        'AppButton { text: "Opslaan"; visible: false; height: 9 }',
        'Card { width: 300; clickable: true; label: "Kaart"; AppButton { text: "Open" } }',
        'Flickable { width: 300; height: 60; clip: true; contentHeight: 900; AppText { y: 880; text: "Later" } }',
        'ScrollPane { width: 300; height: 60; margin: 0; TextField { label: "Naam"; Layout.fillWidth: true } }',
        """RowLayout { width: 600
           TextField { label: "Wie"; help: "Geen naam."; Layout.alignment: Qt.AlignTop }
           TextField { label: "Waarom"; Layout.alignment: Qt.AlignTop } }""",
    ],
)
def test_what_is_right_is_left_alone(stage: Stage, right: str) -> None:
    stage.play(f"Item {{ {right} }}")

    assert faults(stage.view) == []
