pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Inspector.Theme

// How far a list is scrolled; it can be dragged with a mouse. Use: T.ScrollBar.vertical: ScrollMark {}
T.ScrollBar {
    id: root

    implicitWidth: 10
    padding: 2
    minimumSize: 0.06
    policy: size < 1 ? T.ScrollBar.AlwaysOn : T.ScrollBar.AlwaysOff
    visible: policy === T.ScrollBar.AlwaysOn
    contentItem: Rectangle {
        implicitWidth: 6
        radius: 3
        color: root.pressed ? Theme.textMuted : Theme.borderStrong
        opacity: root.pressed || root.active ? 1 : 0.55
    }

    Accessible.ignored: true
}
