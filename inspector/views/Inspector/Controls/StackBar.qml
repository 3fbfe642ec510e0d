pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// Parts of a whole as one bar; what is left is open. Always stands beside its figures, never instead of them.
Rectangle {
    id: root

    required property var parts         // [{count, tone}]
    required property real total

    readonly property real unit: total > 0 ? width / total : 0

    implicitWidth: 120
    implicitHeight: 10
    radius: height / 2
    color: Theme.sunken
    border.width: 1
    border.color: Theme.borderStrong

    Accessible.ignored: true

    Row {
        anchors.fill: parent
        spacing: 2

        Repeater {
            model: root.parts

            Rectangle {
                required property var modelData

                visible: modelData.count > 0
                width: Math.max(4, root.unit * modelData.count - 2)
                height: root.height
                radius: root.radius
                color: Theme.tone(modelData.tone)
            }
        }
    }
}
