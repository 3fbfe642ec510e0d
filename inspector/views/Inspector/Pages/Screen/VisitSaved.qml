pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.Theme

// When something of this visit was last written to the disk; nothing before the first time.
Row {
    id: root

    required property string savedAt

    objectName: "saved"
    visible: savedAt !== ""
    spacing: Theme.space8

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.savedAt !== ""
        name: "floppy-disk"
        fill: true
        size: 18
        color: Theme.ok
    }
    AppText {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.savedAt !== ""
        text: qsTr("Bewaard om %1").arg(root.savedAt)
        variant: "caption"
        numeric: true
        muted: true
    }
}
