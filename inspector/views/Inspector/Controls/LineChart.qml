pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Inspector.Theme

// One line over time with its last figure in words. Read from left to right in every language.
Item {
    id: root

    required property var values        // numbers, oldest first
    property string firstLabel: ""
    property string lastLabel: ""
    property string tone: "primary"
    property string label: ""

    readonly property real highest: Math.max(1, ...root.values)
    readonly property real ceiling: Math.ceil(highest / 5) * 5
    readonly property var points: root.values.map((value, index) => Qt.point(
        index * plot.width / Math.max(1, root.values.length - 1), plot.height * (1 - value / root.ceiling)))
    readonly property point end: points.length > 0 ? points[points.length - 1] : Qt.point(0, 0)

    implicitWidth: 320
    implicitHeight: 180

    Accessible.role: Accessible.Chart
    Accessible.name: label + ": " + root.values.join(", ")

    Item {
        id: plot

        anchors.fill: parent
        anchors.leftMargin: 30
        anchors.rightMargin: 44
        anchors.topMargin: 10
        anchors.bottomMargin: 30

        Repeater {
            model: 3

            Item {
                id: line

                required property int index

                y: plot.height * (1 - index / 2)
                width: plot.width

                AppText {
                    x: -30
                    y: -height / 2
                    width: 22
                    text: String(root.ceiling * line.index / 2)
                    variant: "caption"
                    numeric: true
                    muted: true
                    horizontalAlignment: Text.AlignRight

                    Accessible.ignored: true
                }
                Rectangle {
                    width: parent.width
                    height: 1
                    color: line.index === 0 ? Theme.borderStrong : Theme.border
                }
            }
        }
        Shape {
            anchors.fill: parent
            visible: root.points.length > 1

            ShapePath {
                strokeColor: Theme.tone(root.tone)
                strokeWidth: 3
                fillColor: "transparent"
                joinStyle: ShapePath.RoundJoin

                PathPolyline {
                    path: root.points
                }
            }
        }
        Rectangle {
            x: root.end.x - width / 2
            y: root.end.y - height / 2
            visible: root.points.length > 0
            width: 12
            height: 12
            radius: 6
            color: Theme.tone(root.tone)
            border.width: 2
            border.color: Theme.surface
        }
        AppText {
            x: plot.width + 12
            y: root.end.y - height / 2
            visible: root.points.length > 0
            text: root.points.length > 0 ? String(root.values[root.values.length - 1]) : ""
            variant: "label"
            numeric: true
            color: Theme.tone(root.tone)

            Accessible.ignored: true
        }
        AppText {
            anchors.top: parent.bottom
            anchors.topMargin: 8
            x: 0
            text: root.firstLabel
            variant: "caption"
            muted: true

            Accessible.ignored: true
        }
        AppText {
            anchors.top: parent.bottom
            anchors.topMargin: 8
            x: plot.width - width
            text: root.lastLabel
            variant: "caption"
            muted: true

            Accessible.ignored: true
        }
    }
}
