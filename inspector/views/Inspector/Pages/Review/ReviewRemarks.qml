pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// What was said about an answer, oldest first.
ColumnLayout {
    id: root

    required property var remarks       // [{text, byline, returned, icon}]

    spacing: 8

    Repeater {
        model: root.remarks

        RowLayout {
            id: remark

            required property var modelData

            spacing: 10

            Layout.fillWidth: true

            Icon {
                name: remark.modelData.icon
                fill: true
                size: 22
                color: remark.modelData.returned ? Theme.warn : Theme.neutral

                Layout.alignment: Qt.AlignTop
            }
            ColumnLayout {
                spacing: 1

                AppText {
                    text: remark.modelData.text
                    variant: "small"
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    text: remark.modelData.byline
                    variant: "caption"
                    numeric: true
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
            }
        }
    }
}
