pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// The foot of a page: what to know on one side, the actions on the side of the thumb (a setting mirrors it for left hands).
FocusScope {
    id: root

    property bool compact: false
    property alias actions: actionSlot.data

    default property alias content: infoSlot.data

    implicitWidth: row.implicitWidth + 48
    implicitHeight: Math.max(Theme.barHeight, row.implicitHeight + 20)

    Rectangle {
        anchors.fill: parent
        color: Theme.surface

        Divider {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
        }
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.pageMargin(root.compact)
        anchors.rightMargin: Theme.pageMargin(root.compact)
        spacing: Theme.space16
        layoutDirection: Theme.leftHanded !== root.LayoutMirroring.enabled ? Qt.RightToLeft : Qt.LeftToRight

        Item {
            implicitWidth: infoSlot.implicitWidth
            implicitHeight: infoSlot.implicitHeight

            Layout.fillWidth: true

            RowLayout {
                id: infoSlot

                anchors.fill: parent
                spacing: Theme.space12
            }
        }
        RowLayout {
            id: actionSlot

            spacing: Theme.space12
        }
    }
}
