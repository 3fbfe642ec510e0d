pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// A number read aloud, a cell for each figure, in groups.
Row {
    id: root

    required property string text
    property int length: 9
    property int groupSize: 3
    property string label: ""

    spacing: Theme.space8

    LayoutMirroring.enabled: false
    Accessible.role: Accessible.StaticText
    Accessible.name: label + " " + text.split("").join(" ")

    Repeater {
        model: root.length

        Item {
            id: cell

            required property int index
            readonly property bool next: index === Math.min(root.text.length, root.length - 1)

            width: 40 + (index % root.groupSize === root.groupSize - 1 && index < root.length - 1 ? 16 : 0)
            height: 56

            AppText {
                width: 40
                height: parent.height - 6
                text: root.text.charAt(cell.index)
                variant: "display"
                spelled: true
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter

                Accessible.role: Accessible.StaticText
                Accessible.ignored: true
            }
            Rectangle {
                y: parent.height - height
                width: 40
                height: cell.next ? 4 : 2
                radius: height / 2
                color: cell.next ? Theme.primary : Theme.borderStrong
            }
        }
    }
}
