pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// Stacked columns with their figures in words, so that no colour has to be told apart. Read from left to right in every language.
Item {
    id: root

    required property var columns       // [{label, counts: [...], current}]; current may be absent
    required property var series        // [{label, tone}], from bottom to top
    property string label: ""

    readonly property real highest: Math.max(1, ...root.columns.map(column => column.counts.reduce((sum, count) => sum + count, 0)))
    readonly property real step: root.niceStep(highest)
    readonly property int lines: Math.ceil(highest / step)
    readonly property real unit: (plot.height - 28) / (step * lines)

    function niceStep(value: real): real {
        const rough = value / 4;
        const magnitude = Math.pow(10, Math.floor(Math.log(rough) / Math.LN10));
        const steps = [1, 2, 5, 10].map(factor => factor * magnitude);
        return Math.max(1, steps.find(candidate => candidate >= rough) ?? magnitude * 10);
    }

    implicitWidth: 480
    implicitHeight: 320

    Accessible.role: Accessible.Chart
    Accessible.name: label

    RowLayout {
        id: legend

        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.space16

        Repeater {
            model: root.series

            RowLayout {
                id: entry

                required property var modelData

                spacing: Theme.space8

                Rectangle {
                    implicitWidth: 18
                    implicitHeight: 18
                    radius: 4
                    color: Theme.tone(entry.modelData.tone)
                }
                AppText {
                    text: entry.modelData.label
                    variant: "caption"
                }
            }
        }
    }
    Item {
        id: plot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: legend.bottom
        anchors.bottom: parent.bottom
        anchors.leftMargin: 34
        anchors.topMargin: Theme.space8
        anchors.bottomMargin: 30

        Repeater {
            model: root.lines + 1

            Item {
                id: line

                required property int index

                y: plot.height - index * root.step * root.unit
                width: plot.width

                AppText {
                    x: -34
                    y: -height / 2
                    width: 26
                    text: String(line.index * root.step)
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
        Row {
            anchors.fill: parent

            Repeater {
                model: root.columns

                ChartColumn {
                    width: plot.width / root.columns.length
                    height: plot.height
                    series: root.series
                    unit: root.unit
                }
            }
        }
    }
}
