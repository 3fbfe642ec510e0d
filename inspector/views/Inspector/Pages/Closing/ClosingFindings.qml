pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The violations as they are read back to the operator.
ColumnLayout {
    id: root

    required property ClosingViewModel viewModel

    spacing: Theme.space12

    AppText {
        text: {
            if (findings.count === 0)
                return qsTr("Geen overtredingen vastgesteld");
            return root.viewModel.isSigned ? qsTr("Vastgestelde overtredingen") : qsTr("Lees voor aan de exploitant");
        }
        variant: "h3"
        font.weight: Font.Bold
        wrapMode: Text.Wrap

        Layout.fillWidth: true
        Layout.topMargin: 4
    }
    Repeater {
        id: findings

        model: root.viewModel.findings

        Card {
            id: finding

            required property string condition
            required property string title
            required property string facts
            required property string severity_word
            required property string term
            required property string beside
            required property bool kept
            required property string kept_why
            required property bool aloud

            objectName: "finding_" + condition
            edgeTone: "bad"
            label: condition + ", " + title

            Layout.fillWidth: true

            ColumnLayout {
                width: parent.width
                spacing: 6

                RowLayout {
                    spacing: 10

                    AppText {
                        text: finding.condition
                        variant: "label"
                        font.weight: Font.Bold
                        color: Theme.primary

                        Layout.alignment: Qt.AlignBaseline
                    }
                    AppText {
                        text: finding.title
                        variant: "label"
                        wrapMode: Text.Wrap

                        Layout.alignment: Qt.AlignBaseline

                        Layout.fillWidth: true
                    }
                    Chip {
                        visible: finding.severity_word !== ""
                        text: finding.severity_word
                        iconName: "warning-octagon"
                        tone: "bad"

                        Layout.alignment: Qt.AlignTop
                    }
                }
                AppText {
                    visible: text !== ""
                    text: finding.facts
                    variant: "small"
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    visible: text !== ""
                    text: finding.term
                    variant: "caption"
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                Chip {
                    objectName: "silent_" + finding.condition
                    visible: finding.kept && !finding.aloud && root.viewModel.maySign
                    text: qsTr("Niet voorlezen")
                    iconName: "prohibit"
                    tone: "warn"
                }
                ToggleRow {
                    objectName: "aloud_" + finding.condition
                    visible: finding.kept && (root.viewModel.maySign || root.viewModel.mayShow)
                    label: qsTr("Ook aan de exploitant voorlezen")
                    detail: finding.kept_why
                    isOn: finding.aloud

                    Layout.fillWidth: true
                    onSwitched: isOn => root.viewModel.setAloud(finding.condition, isOn)
                }
                Chip {
                    objectName: "beside_" + finding.condition
                    visible: finding.beside !== ""
                    text: finding.beside
                    iconName: "warning"
                    tone: "warn"
                }
            }
        }
    }
}
