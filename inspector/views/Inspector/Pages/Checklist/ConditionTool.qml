pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.Theme

// A small way to something beside a condition, with how many there are already. Reached by keys of the list, not by Tab.
Pressable {
    id: root

    required property string label
    required property string iconName
    property bool iconFill: false
    property int count: 0

    readonly property color ink: enabled ? Theme.primary : Theme.dark ? Theme.borderStrong : Theme.textMuted

    text: count > 0 ? label + ", " + count : label
    implicitWidth: Math.max(Theme.touchMin, implicitContentWidth + 16)
    focusPolicy: Qt.ClickFocus
    padding: 0
    edge: 0
    ground: iconFill ? Theme.primarySoft : down ? Theme.sunken : "transparent"
    contentItem: Item {
        implicitWidth: row.implicitWidth

        Row {
            id: row

            anchors.centerIn: parent
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName
                fill: root.iconFill || root.count > 0
                color: root.ink
            }
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.count > 0
                text: String(root.count)
                variant: "small"
                font.weight: Font.DemiBold
                numeric: true
                color: root.ink

                Accessible.ignored: true
            }
        }
    }
}
