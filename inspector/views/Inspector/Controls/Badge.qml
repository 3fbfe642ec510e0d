pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// A small count beside a word.
Rectangle {
    id: root

    required property string text
    property string tone: ""            // empty: plain
    property bool active: false
    property bool solid: false

    readonly property string shownTone: tone !== "" ? tone : active ? "primary" : ""

    implicitWidth: Math.max(implicitHeight, label.implicitWidth + 14)
    implicitHeight: 26
    radius: height / 2
    color: shownTone === "" ? Theme.sunken : solid ? Theme.tone(shownTone) : Theme.toneSoft(shownTone)
    border.width: shownTone === "" && Theme.dark ? 1 : 0
    border.color: Theme.border

    Accessible.ignored: true

    AppText {
        id: label

        anchors.centerIn: parent
        text: root.text
        variant: "micro"
        numeric: true
        color: root.shownTone === "" ? Theme.text : root.solid ? Theme.toneOn(root.shownTone) : Theme.tone(root.shownTone)

        Accessible.ignored: true
    }
}
