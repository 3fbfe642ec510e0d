import QtQuick
import Inspector.Theme

// Wipes a signature, and puts it back as long as nothing new was drawn. Stands outside the pad, out of the way of a signing hand.
AppButton {
    id: root

    required property SignaturePad pad

    readonly property bool restores: pad.empty && pad.wiped.length > 0

    objectName: pad.objectName + "_clear"
    opacity: pad.empty && !restores ? 0 : 1      // keeps its place, so that nothing moves
    enabled: opacity > 0 && !pad.readOnly
    kind: "ghost"
    implicitHeight: Theme.touchMin
    text: restores ? qsTr("Zet terug") : qsTr("Wissen")
    iconName: restores ? "arrow-counter-clockwise" : "eraser"

    Accessible.name: restores ? qsTr("%1 terugzetten").arg(pad.label) : qsTr("%1 wissen").arg(pad.label)

    onClicked: restores ? pad.restore() : pad.wipe()
}
