pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// Rounds the corners of a picture below it without a shader: a ring in the colour of the ground.
Item {
    id: root

    property int radius: Theme.radiusControl
    property color ground: Theme.surface

    anchors.fill: parent
    layer.enabled: true     // cuts off what is outside; a clip inside the clip of a list goes wrong without a graphics card

    Rectangle {
        anchors.fill: parent
        anchors.margins: -8
        radius: root.radius + 8
        color: "transparent"
        border.width: 8
        border.color: root.ground
    }
    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: "transparent"
        border.width: 1
        border.color: Theme.border
    }
}
