pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Inspector.Theme

// What every touchable control is made of: 48 px at least, a ring on keyboard focus, Space and Enter press it.
T.AbstractButton {
    id: root

    property color ground: Theme.surface
    property color edgeColor: Theme.borderStrong
    property real edge: Theme.lineControl
    property real radius: Theme.radiusControl
    property int ringGap: Theme.focusGap
    property color ringColor: Theme.focus

    implicitWidth: Math.max(Theme.touchMin, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touchMin, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    background: Rectangle {
        radius: root.radius
        color: root.ground
        border.width: root.edge
        border.color: root.edgeColor

        FocusRing {
            visible: root.visualFocus
            controlRadius: root.radius
            gap: root.ringGap
            ink: root.ringColor
        }
    }

    Accessible.role: Accessible.Button
    Accessible.name: text

    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()
}
