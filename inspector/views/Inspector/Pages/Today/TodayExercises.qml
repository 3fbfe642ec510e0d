pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// What to practise in a training, and what was done.
Card {
    id: root

    required property var exercises     // [{name, title, todo, done}]

    objectName: "exercises"

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        AppText {
            text: qsTr("Oefeningen")
            variant: "h3"
            font.weight: Font.Bold
        }
        Repeater {
            model: root.exercises

            RowLayout {
                id: exercise

                required property var modelData

                objectName: "exercise_" + modelData.name
                spacing: Theme.space12

                Layout.fillWidth: true

                Icon {
                    name: exercise.modelData.done === "" ? "circle" : "check-circle"
                    fill: exercise.modelData.done !== ""
                    color: exercise.modelData.done === "" ? Theme.neutral : Theme.ok

                    Layout.alignment: Qt.AlignTop
                }
                ColumnLayout {
                    spacing: 2

                    AppText {
                        text: [exercise.modelData.title, exercise.modelData.done].filter(part => part !== "").join("  ·  ")
                        variant: "label"
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        text: exercise.modelData.todo
                        variant: "small"
                        muted: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
