import QtQuick
import Inspector.Theme

// Says on every screen that nothing on it is real: above dialogs too, which leave its height free.
Rectangle {
    id: root

    property string text: qsTr("OEFENING: niets hiervan is echt en niets wordt verzonden")

    readonly property real taken: visible ? height : 0

    objectName: "training_band"
    anchors.left: parent?.left
    anchors.right: parent?.right
    anchors.top: parent?.top
    z: 2000000      // Qt lays what lies over a page at 1000001
    height: 24
    color: Theme.warn

    AppText {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - Theme.space16)
        text: root.text
        variant: "caption"
        font.weight: Font.Bold
        color: Theme.warnOn
        elide: Text.ElideRight
    }
}
