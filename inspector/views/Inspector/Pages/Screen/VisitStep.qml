pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// A step at the door: what it is, and whether it is done.
RowLayout {
    id: root

    required property string title
    required property bool done
    required property string doneText
    property string doneTone: "ok"
    property string doneIcon: "check-circle"

    spacing: Theme.space12

    AppText {
        text: root.title
        variant: "h3"
        font.weight: Font.Bold
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    Chip {
        text: root.done ? root.doneText : qsTr("Nog te doen")
        iconName: root.done ? root.doneIcon : "circle-dashed"
        tone: root.done ? root.doneTone : "warn"
    }
}
