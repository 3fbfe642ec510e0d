pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.Theme

// The shutter: as large as a thumb in a glove, white on black whatever the theme.
Pressable {
    id: root

    implicitWidth: 108
    implicitHeight: 108
    padding: 0
    text: qsTr("Foto maken")
    ground: "transparent"
    edge: 5
    edgeColor: enabled ? Theme.captionOn : Theme.neutral
    ringColor: Theme.captionOn
    radius: width / 2
    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            width: root.down ? 72 : 82
            height: width
            radius: width / 2
            color: root.enabled ? Theme.captionOn : Theme.neutral
        }
        Icon {
            anchors.centerIn: parent
            name: "camera"
            fill: true
            size: 36
            color: "#000000"
        }
    }
}
