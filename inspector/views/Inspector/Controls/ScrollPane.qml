pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Inspector.Theme

// A page that scrolls: its children stand in one column, the focused one is kept in view, also above a keyboard on screen.
Flickable {
    id: root

    property int margin: Theme.space24
    property int spacing: Theme.space16
    property real maximumWidth: 0       // 0: the whole width

    readonly property real room: width - margin - Math.max(margin, mark.width + 2)     // nothing lies below the mark

    default property alias content: column.data

    function reveal(item: Item): void {
        keeper.reveal(item);
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick
    contentWidth: width
    contentHeight: column.implicitHeight + margin * 2 + keeper.covered

    T.ScrollBar.vertical: ScrollMark {
        id: mark
    }

    KeepInSight {
        id: keeper

        pane: root
        margin: root.margin
    }
    ColumnLayout {
        id: column

        x: root.margin + (root.room - width) / 2
        y: root.margin
        width: Math.min(root.room, root.maximumWidth > 0 ? root.maximumWidth : Infinity)
        spacing: root.spacing
    }
}
