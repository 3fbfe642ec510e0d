pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// A button that is only an icon; `label` is what screen readers say.
Pressable {
    id: root

    required property string label
    required property string iconName
    property bool iconFill: false
    property string kind: "secondary"   // secondary | ghost | soft | dark (on a picture)
    property int iconSize: 26

    readonly property color ink: !enabled ? Theme.textMuted
        : kind === "ghost" || kind === "soft" ? Theme.primary
        : kind === "dark" ? Theme.captionOn
        : Theme.text

    text: label
    display: Pressable.IconOnly
    implicitWidth: 52
    implicitHeight: 52
    padding: 0
    ground: kind === "soft" ? Theme.primarySoft
        : kind === "dark" ? Theme.caption
        : kind === "ghost" ? (down ? Theme.primarySoft : "transparent")
        : down || !enabled ? Theme.sunken : Theme.surface
    edge: kind === "secondary" || kind === "dark" ? Theme.lineControl : 0
    ringColor: kind === "dark" ? Theme.captionOn : Theme.focus
    edgeColor: kind === "dark" ? Theme.captionOn : Theme.borderStrong
    radius: kind === "dark" || kind === "soft" ? height / 2 : Theme.radiusControl
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            fill: root.iconFill
            size: root.iconSize
            color: root.ink
        }
    }
}
