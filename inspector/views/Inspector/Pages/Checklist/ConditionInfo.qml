pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Where to look, what the condition rests on, what usually follows, and who acts first.
Rectangle {
    id: root

    required property string condition
    required property ChecklistViewModel checklist
    required property var lines

    implicitHeight: column.implicitHeight + 28
    radius: Theme.radiusControl
    color: Theme.primarySoft

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 14
        spacing: Theme.space8

        ConditionMethod {
            visible: asks
            condition: root.condition
            checklist: root.checklist

            Layout.fillWidth: true
        }
        Repeater {
            model: root.lines

            ColumnLayout {
                id: line

                required property var modelData

                spacing: 1

                Layout.fillWidth: true

                AppText {
                    text: line.modelData.label
                    variant: "caption"
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    text: line.modelData.value
                    variant: "small"
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
            }
        }
    }
}
