pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// One figure with its name. `soft` stands on the ground of its tone; otherwise it is a card with a mark in the corner.
Rectangle {
    id: root

    required property string value
    required property string label
    property string note: ""
    property string noteIcon: ""
    property string noteTone: "neutral"
    property string iconName: ""
    property string tone: "primary"
    property bool soft: false

    implicitWidth: Math.max(120, column.implicitWidth + 40)
    implicitHeight: column.implicitHeight + 32
    radius: Theme.radiusCard
    color: soft ? Theme.toneSoft(tone) : Theme.surface
    border.width: soft ? 0 : 1
    border.color: Theme.border

    Accessible.role: Accessible.StaticText
    Accessible.name: value + " " + label + (note === "" ? "" : ", " + note)

    Icon {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 18
        visible: root.iconName !== "" && !root.soft
        name: root.iconName
        fill: true
        size: 28
        color: Theme.tone(root.tone)
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: root.soft ? 14 : 20
        anchors.rightMargin: 14
        spacing: 2

        RowLayout {
            spacing: 12

            Icon {
                visible: root.iconName !== "" && root.soft
                name: root.iconName
                fill: true
                size: 30
                color: Theme.tone(root.tone)
            }
            AppText {
                text: root.value
                variant: "display"
                numeric: true
                color: root.soft ? Theme.tone(root.tone) : Theme.text

                Accessible.role: Accessible.StaticText
                Accessible.ignored: true
            }
        }
        AppText {
            text: root.label
            variant: root.soft ? "small" : "label"
            font.weight: Font.DemiBold
            color: root.soft ? Theme.tone(root.tone) : Theme.text
            wrapMode: Text.Wrap

            Layout.fillWidth: true
            Accessible.ignored: true
        }
        RowLayout {
            visible: root.note !== ""
            spacing: 8

            Icon {
                visible: root.noteIcon !== ""
                name: root.noteIcon
                size: 18
                color: Theme.tone(root.noteTone)
            }
            AppText {
                text: root.note
                variant: "caption"
                numeric: true
                color: Theme.tone(root.noteTone)
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
}
