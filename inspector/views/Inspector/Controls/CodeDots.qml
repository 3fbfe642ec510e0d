pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// How many figures of a secret code are in; never which.
Row {
    id: root

    required property int filled
    property int length: 6
    property bool faulty: false

    spacing: 18

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 van %2 cijfers ingevuld").arg(filled).arg(length)

    Repeater {
        model: root.length

        Rectangle {
            required property int index
            readonly property color ink: root.faulty ? Theme.bad : index < root.filled ? Theme.primary : Theme.borderStrong

            width: 22
            height: 22
            radius: 11
            color: index < root.filled ? ink : "transparent"
            border.width: 2
            border.color: ink
        }
    }
}
