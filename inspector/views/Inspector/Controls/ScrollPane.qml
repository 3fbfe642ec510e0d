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

    readonly property real keyboardHeight: InputMethod.visible ? InputMethod.keyboardRectangle.height / Screen.devicePixelRatio : 0

    default property alias content: column.data

    function reveal(item: Item): void {
        const spot = item.mapToItem(column, 0, 0);
        const top = spot.y + column.y;
        const room = root.height - root.keyboardHeight;
        if (top - root.margin < root.contentY)
            root.contentY = Math.max(0, top - root.margin);
        else if (top + item.height + root.margin > root.contentY + room)
            root.contentY = Math.min(Math.max(0, root.contentHeight - root.height), top + item.height + root.margin - room);
    }
    function holds(item: Item): bool {
        for (let above = item; above; above = above.parent) {
            if (above === column)
                return true;
        }
        return false;
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick
    contentWidth: width
    contentHeight: column.implicitHeight + margin * 2 + keyboardHeight

    T.ScrollBar.vertical: ScrollMark {
    }

    Connections {
        function onActiveFocusItemChanged(): void {
            const item = root.Window.activeFocusItem;
            if (item && root.holds(item))
                root.reveal(item);
        }

        target: root.Window.window
    }
    ColumnLayout {
        id: column

        x: (root.width - width) / 2
        y: root.margin
        width: Math.min(root.width - root.margin * 2, root.maximumWidth > 0 ? root.maximumWidth : Infinity)
        spacing: root.spacing
    }
}
