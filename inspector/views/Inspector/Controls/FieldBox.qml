import QtQuick
import Inspector.Theme

// The box of a field: its edge tells focus (3 px), error (2 px) and off apart.
Rectangle {
    id: root

    required property bool focused
    property bool faulty: false
    property bool off: false

    radius: Theme.radiusControl
    color: off ? Theme.sunken : Theme.surface
    border.width: focused ? Theme.focusWidth : faulty ? 2 : Theme.lineControl
    border.color: focused ? Theme.focus : faulty ? Theme.bad : Theme.borderStrong
}
