pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// A row of a list: mark, title, detail, and at the end what the row says or does. `clickable` makes it open something.
Item {
    id: root

    required property string title
    property string detail: ""
    property string iconName: ""
    property string tone: ""            // of the mark; empty: plain
    property bool clickable: false
    property bool divided: true

    default property alias trailing: slot.data

    signal clicked()

    implicitWidth: row.implicitWidth + 8
    implicitHeight: Math.max(64, row.implicitHeight + 24)

    Layout.fillWidth: true

    Pressable {
        anchors.fill: parent
        anchors.bottomMargin: 1
        visible: root.clickable
        text: root.detail === "" ? root.title : root.title + ", " + root.detail
        edge: 0
        ringGap: 0
        ground: down ? Theme.sunken : "transparent"

        onClicked: root.clicked()
    }
    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.divided
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: root.clickable ? 4 : 0
        anchors.rightMargin: root.clickable ? 4 : 0
        spacing: 14

        Rectangle {
            visible: root.iconName !== ""
            implicitWidth: 44
            implicitHeight: 44
            radius: Theme.radiusControl
            color: root.tone === "" ? Theme.sunken : Theme.toneSoft(root.tone)

            Icon {
                anchors.centerIn: parent
                name: root.iconName
                color: root.tone === "" ? Theme.textMuted : Theme.tone(root.tone)
            }
        }
        ColumnLayout {
            spacing: 2

            Layout.fillWidth: true

            AppText {
                text: root.title
                variant: "label"
                numeric: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: root.clickable
            }
            AppText {
                visible: text !== ""
                text: root.detail
                variant: "caption"
                numeric: true
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: root.clickable
            }
        }
        RowLayout {
            id: slot

            spacing: Theme.space8

            Layout.fillWidth: false
        }
        Icon {
            visible: root.clickable
            name: root.LayoutMirroring.enabled ? "caret-left" : "caret-right"
            color: Theme.textMuted
        }
    }
}
