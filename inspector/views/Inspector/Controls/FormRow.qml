pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// Fields side by side, below each other when the row is narrow. Every child gets an equal share; give each an implicit width.
Flow {
    id: root

    property int minimumShare: 220

    readonly property var shown: visibleChildren
    readonly property int perRow: Math.max(1, Math.min(shown.length, Math.floor((width + spacing) / (minimumShare + spacing))))
    readonly property real share: Math.floor((width - spacing * (perRow - 1)) / perRow)

    spacing: Theme.space16

    onShareChanged: shown.forEach(child => child.width = share)
    onShownChanged: shown.forEach(child => child.width = share)
}
