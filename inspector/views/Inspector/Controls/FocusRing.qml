import QtQuick
import Inspector.Theme

// The ring of keyboard focus: 3 px wide, 4 px outside the control it fills. The control says when it shows.
Rectangle {
    id: root

    property real controlRadius: Theme.radiusControl
    property int gap: Theme.focusGap
    property color ink: Theme.focus

    anchors.fill: parent
    anchors.margins: -gap
    radius: Math.max(0, controlRadius + gap)
    color: "transparent"
    border.width: Theme.focusWidth
    border.color: ink
    z: 10
}
