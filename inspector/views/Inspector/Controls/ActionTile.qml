pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// A large tile that starts something: icon above words.
Pressable {
    id: root

    required property string label
    required property string iconName
    property string tone: "primary"

    readonly property color ink: !enabled ? (Theme.dark ? Theme.borderStrong : Theme.textMuted) : Theme.tone(tone)

    text: label
    implicitWidth: Math.max(158, implicitContentWidth + 24)
    implicitHeight: 104
    radius: Theme.radiusCard
    edgeColor: enabled ? Theme.tone(tone) : Theme.border
    edge: down ? 2.5 : Theme.lineControl
    ground: enabled ? Theme.toneSoft(tone) : Theme.sunken
    contentItem: Item {
        implicitWidth: column.implicitWidth

        Column {
            id: column

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: 8

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.iconName
                size: 34
                color: root.ink
            }
            AppText {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(implicitWidth, root.availableWidth)
                text: root.label
                variant: "label"
                color: root.ink
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter

                Accessible.ignored: true
            }
        }
    }
}
