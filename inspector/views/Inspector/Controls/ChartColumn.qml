pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// One column of a ColumnChart: the lowest part holds its figure, the others have theirs on top.
Item {
    id: root

    required property var modelData
    required property var series
    required property real unit

    readonly property real barWidth: Math.max(20, Math.min(48, width - 14))
    readonly property string spoken: series.map((part, index) => part.label + " " + modelData.counts[index]).join(", ")

    Accessible.role: Accessible.StaticText
    Accessible.name: modelData.label + ": " + spoken

    Column {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 1

        // the last series lies on top
        Repeater {
            model: root.series.length

            Column {
                id: part

                required property int index
                readonly property int place: root.series.length - 1 - index
                readonly property int count: root.modelData.counts[place]
                readonly property string tone: root.series[place].tone
                readonly property real share: count * root.unit
                readonly property bool inside: place === 0 && share >= 24

                visible: count > 0
                spacing: 3

                AppText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: !part.inside
                    text: String(part.count)
                    variant: "caption"
                    font.weight: Font.DemiBold
                    numeric: true
                    color: Theme.tone(part.tone)

                    Accessible.ignored: true
                }
                Rectangle {
                    width: root.barWidth
                    height: Math.max(2, part.share - 1)
                    topLeftRadius: part.place === root.series.length - 1 ? 5 : 0
                    topRightRadius: topLeftRadius
                    color: Theme.tone(part.tone)

                    AppText {
                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: 6
                        visible: part.inside
                        text: String(part.count)
                        variant: "caption"
                        font.weight: Font.DemiBold
                        numeric: true
                        color: Theme.toneOn(part.tone)

                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    AppText {
        anchors.top: parent.bottom
        anchors.topMargin: 8
        anchors.horizontalCenter: parent.horizontalCenter
        text: root.modelData.label
        variant: "caption"
        font.weight: root.modelData.current === true ? Font.Bold : Font.Medium
        muted: root.modelData.current !== true

        Accessible.ignored: true
    }
}
