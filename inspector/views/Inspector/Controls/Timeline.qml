pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// What happened, one mark below the other, joined by a line.
ColumnLayout {
    id: root

    required property var entries       // [{title, detail, icon, tone}]

    spacing: 0

    Accessible.role: Accessible.List

    Repeater {
        id: rows

        model: root.entries

        Item {
            id: row

            required property var modelData
            required property int index

            implicitWidth: 240
            implicitHeight: words.implicitHeight + 14

            Layout.fillWidth: true
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.title + ", " + modelData.detail

            Rectangle {
                anchors.horizontalCenter: mark.horizontalCenter
                anchors.top: mark.bottom
                anchors.topMargin: 2
                anchors.bottom: parent.bottom
                visible: row.index < rows.count - 1
                width: 2
                color: Theme.border
            }
            Icon {
                id: mark

                anchors.left: parent.left
                y: 2
                name: row.modelData.icon
                fill: true
                size: 26
                color: Theme.tone(row.modelData.tone ?? "primary")
            }
            ColumnLayout {
                id: words

                anchors.left: mark.right
                anchors.right: parent.right
                anchors.leftMargin: 14
                spacing: 1

                AppText {
                    text: row.modelData.title
                    variant: "small"
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                AppText {
                    visible: text !== ""
                    text: row.modelData.detail ?? ""
                    variant: "caption"
                    numeric: true
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
        }
    }
}
