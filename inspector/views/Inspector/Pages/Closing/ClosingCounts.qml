pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls

// The answers counted.
RowLayout {
    id: root

    required property var counts        // [{count, label, icon, tone}]

    spacing: 10
    uniformCellSizes: true

    Repeater {
        model: root.counts

        StatTile {
            required property var modelData

            value: String(modelData.count)
            label: modelData.label
            iconName: modelData.icon
            tone: modelData.tone
            soft: true

            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
