pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// One check: how many people had each outcome.
Card {
    id: root

    required property string check
    required property string question
    required property string note
    required property string stored
    required property var outcomes
    required property PersonsViewModel viewModel
    property bool stopped: false

    padding: 18
    label: question

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        AppText {
            text: root.question
            variant: "label"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            objectName: "note_" + root.check
            visible: text !== ""
            text: root.note
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        GridLayout {
            columns: Math.max(1, Math.floor((root.width - 20) / 236))
            columnSpacing: Theme.space16
            rowSpacing: Theme.space12
            uniformCellWidths: true

            Layout.fillWidth: true

            Repeater {
                model: root.outcomes

                NumberStepper {
                    required property var modelData

                    objectName: "count_" + modelData.key
                    label: modelData.word
                    value: root.viewModel.numbers[modelData.key] ?? 0
                    to: modelData.by === "hand" && !root.stopped ? 999 : value
                    enabled: root.viewModel.editable

                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignBottom
                    onStepped: value => root.viewModel.setCount(root.check, modelData.outcome, value)
                }
            }
        }
        AppText {
            objectName: "stored_" + root.check
            text: root.stored
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
}
