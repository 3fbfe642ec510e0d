pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One of the answers that contradict each other: who, when, what, on which facts.
Card {
    id: root

    required property string key
    required property string officer
    required property string outcome_word
    required property string tone
    required property string icon
    required property string facts
    required property string severity_word
    required property string term
    required property string reason
    required property string at
    required property int index
    property bool chosen: false

    objectName: "conflict_answer_" + index
    clickable: true
    selected: chosen
    label: [outcome_word, officer, severity_word, facts].filter(part => part !== "").join(", ")

    ColumnLayout {
        width: parent.width
        spacing: Theme.space8

        RowLayout {
            spacing: Theme.space8

            Chip {
                text: root.outcome_word
                iconName: root.icon
                tone: root.tone
                solid: true
            }
            Item {
                Layout.fillWidth: true
            }
            Icon {
                name: root.chosen ? "check-circle" : "circle"
                fill: root.chosen
                size: 26
                color: root.chosen ? Theme.primary : Theme.borderStrong
            }
        }
        AppText {
            text: qsTr("%1, %2").arg(root.officer).arg(root.at)
            variant: "label"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            visible: text !== ""
            text: [root.severity_word, root.term].filter(part => part !== "").join("  ·  ")
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            text: root.facts === "" ? qsTr("Geen feiten genoteerd") : root.facts
            variant: "small"
            muted: root.facts === ""
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            visible: root.reason !== ""
            text: qsTr("Eerder gekozen: %1").arg(root.reason)
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
}
