pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// How far the checklist is, when it was last durable, the way back and the way on.
ActionBar {
    id: root

    required property ChecklistViewModel viewModel
    required property string savedAt
    property bool portrait: false
    property bool factsBelow: false     // the facts of the current violation are to be written, out of sight

    signal backwards()
    signal factsWished()

    function takeKeys(): void {
        const first = undo.enabled ? undo : next.visible ? next : facts;
        first.forceActiveFocus(Qt.TabFocusReason);
    }

    compact: portrait

    ColumnLayout {
        spacing: Theme.space8

        Layout.fillWidth: true

        Flow {
            spacing: 14

            Layout.fillWidth: true

            AppText {
                objectName: "progress"
                text: qsTr("%1 van %2").arg(root.viewModel.answeredCount).arg(root.viewModel.total)
                variant: "label"
                numeric: true
            }
            Repeater {
                model: root.viewModel.answers.length

                Row {
                    id: count

                    required property int index
                    readonly property var modelData: root.viewModel.counts[index]

                    spacing: 5

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: count.modelData.icon
                        fill: true
                        size: 20
                        color: Theme.tone(count.modelData.tone)
                    }
                    AppText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: String(count.modelData.count)
                        variant: "small"
                        font.weight: Font.DemiBold
                        numeric: true
                    }
                }
            }
            VisitSaved {
                visible: !root.portrait && savedAt !== ""
                savedAt: root.savedAt
            }
        }
        StackBar {
            parts: root.viewModel.counts
            total: root.viewModel.total

            Layout.fillWidth: true
        }
        VisitSaved {
            visible: root.portrait && savedAt !== ""
            savedAt: root.savedAt
        }
    }
    actions: [
        AppButton {
            id: undo

            objectName: "undo"
            text: root.portrait ? "" : qsTr("Ongedaan")
            iconName: "arrow-counter-clockwise"
            enabled: root.viewModel.canUndo && root.viewModel.editable

            Accessible.name: qsTr("Ongedaan maken")
            Keys.onBacktabPressed: root.backwards()
            onClicked: root.viewModel.undo()
        },
        AppButton {
            id: facts

            objectName: "to_facts"
            visible: root.factsBelow
            kind: "primary"
            text: qsTr("Feiten bij %1").arg(root.viewModel.current)
            iconName: "arrow-down"
            iconTrailing: true

            Keys.onBacktabPressed: undo.enabled ? undo.forceActiveFocus(Qt.BacktabFocusReason) : root.backwards()
            onClicked: root.factsWished()
        },
        AppButton {
            id: next

            objectName: "next_open"
            visible: !root.factsBelow
            kind: "primary"
            text: qsTr("Volgende open")
            iconName: "arrow-down"
            iconTrailing: true
            enabled: root.viewModel.openCount > 0

            Keys.onBacktabPressed: undo.enabled ? undo.forceActiveFocus(Qt.BacktabFocusReason) : root.backwards()
            onClicked: root.viewModel.nextOpen()
        }
    ]
}
