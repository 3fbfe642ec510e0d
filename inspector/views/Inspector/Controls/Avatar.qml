pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// A round mark with one or two letters, a figure or an icon.
Rectangle {
    id: root

    property string text: ""
    property string iconName: ""
    property string label: text
    property string tone: "primary"
    property int size: 48

    implicitWidth: size
    implicitHeight: size
    radius: width / 2
    color: tone === "" ? Theme.sunken : Theme.toneSoft(tone)

    Accessible.role: Accessible.StaticText
    Accessible.name: label
    Accessible.ignored: label === ""

    AppText {
        anchors.centerIn: parent
        visible: root.iconName === ""
        text: root.text
        variant: root.size >= 60 ? "h1" : "label"
        color: root.tone === "" ? Theme.text : Theme.tone(root.tone)

        Accessible.ignored: true
    }
    Icon {
        anchors.centerIn: parent
        visible: root.iconName !== ""
        name: root.iconName
        fill: true
        size: root.size * 0.5
        color: root.tone === "" ? Theme.text : Theme.tone(root.tone)
    }
}
