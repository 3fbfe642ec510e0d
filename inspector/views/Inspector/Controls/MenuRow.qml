pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// A row of a side pane: icon, words, count; the chosen one is framed. `content` goes below the words (a bar, a state).
Pressable {
    id: root

    required property string label
    property string iconName: ""
    property string badge: ""
    property string badgeTone: "bad"

    default property alias content: extra.data

    text: label
    implicitHeight: Math.max(60, implicitContentHeight + 24)
    leftPadding: 14
    rightPadding: 14
    topPadding: 10
    bottomPadding: 10
    edge: checked ? Theme.lineControl : 0
    edgeColor: Theme.primary
    ground: checked ? Theme.primarySoft : down ? Theme.sunken : "transparent"
    ringGap: 0
    contentItem: ColumnLayout {
        spacing: 8

        RowLayout {
            spacing: Theme.space12

            Icon {
                visible: root.iconName !== ""
                name: root.iconName
                fill: root.checked
                color: root.checked ? Theme.primary : Theme.textMuted
            }
            AppText {
                text: root.label
                variant: "label"
                font.weight: root.checked ? Font.Bold : Font.DemiBold
                color: root.checked && root.iconName !== "" ? Theme.primary : Theme.text
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Badge {
                visible: root.badge !== ""
                text: root.badge
                tone: root.badgeTone
                solid: true
            }
        }
        ColumnLayout {
            id: extra

            visible: children.length > 0
            spacing: 8

            Layout.fillWidth: true
        }
    }

    Accessible.role: Accessible.ListItem
    Accessible.name: badge === "" ? label : label + ", " + badge
    Accessible.selectable: true
    Accessible.selected: checked
}
