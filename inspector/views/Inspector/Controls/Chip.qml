pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// A state in shape, colour and words. Never touchable, never shortened.
Rectangle {
    id: root

    required property string text
    property string iconName: ""
    property string tone: "neutral"
    property bool solid: false
    property bool big: false

    readonly property color ink: solid ? Theme.toneOn(tone) : Theme.tone(tone)

    implicitWidth: row.implicitWidth + (big ? 28 : 22)
    implicitHeight: big ? 40 : 30
    radius: height / 2
    color: solid ? Theme.tone(tone) : Theme.toneSoft(tone)

    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 7

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
            fill: true
            size: root.big ? 22 : 18
            color: root.ink
        }
        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            variant: root.big ? "label" : "caption"
            numeric: true
            font.weight: Font.DemiBold
            color: root.ink

            Accessible.ignored: true
        }
    }
}
