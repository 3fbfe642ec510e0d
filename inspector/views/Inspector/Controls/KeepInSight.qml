pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// Scrolls a pane so far that what has the focus stays in sight, also above a keyboard on screen and while a text grows; a field
// that is written in with the sentence below it.
Item {
    id: root

    required property Flickable pane
    property int margin: 0
    property bool onlyText: false       // what is tapped stays where it is; only a field that is written in is followed

    // How much of the pane lies under the keyboard.
    readonly property real covered: {
        const window = root.Window.window;
        if (!window || Theme.keyboardHeight === 0)
            return 0;
        const bottom = pane.mapToItem(null, 0, pane.height).y;
        return Math.max(0, Math.min(pane.height, bottom - (window.height - Theme.keyboardHeight)));
    }
    readonly property Item followed: {
        const item = root.Window.activeFocusItem;
        return item && root.holds(item) && (!onlyText || root.isWritten(item)) ? item : null;
    }
    // What says below a field that is written in what is wrong.
    readonly property FieldFrame frame: followed && isWritten(followed) ? frameOf(followed) : null

    function isWritten(item: Item): bool {
        return "cursorRectangle" in item;
    }
    function frameOf(item: Item): FieldFrame {
        for (let above = item; above && above !== pane.contentItem; above = above.parent) {
            const frame = above as FieldFrame;
            if (frame)
                return frame;
        }
        return null;
    }
    function holds(item: Item): bool {
        for (let above = item; above; above = above.parent) {
            if (above === pane.contentItem)
                return true;
        }
        return false;
    }
    function reveal(item: Item): void {
        const room = pane.height - root.covered;
        const text = item as TextEdit;
        const line = text && text.height + root.margin * 2 > room ? text.cursorRectangle : Qt.rect(0, 0, 0, item.height);
        const top = item.mapToItem(pane.contentItem, 0, line.y).y - root.margin;
        const below = root.frame && item === root.followed ? root.frame.mapToItem(pane.contentItem, 0, root.frame.height).y + root.margin : 0;
        const end = item.mapToItem(pane.contentItem, 0, line.y + line.height).y + root.margin;
        const bottom = below - top <= room ? Math.max(below, end) : end;
        if (top < pane.contentY)
            pane.contentY = Math.max(pane.originY - pane.topMargin, top);
        else if (bottom > pane.contentY + room)
            pane.contentY = Math.max(pane.originY - pane.topMargin, Math.min(pane.originY + pane.contentHeight + pane.bottomMargin - pane.height, bottom - room, top));
    }
    function follow(): void {
        // what is left with the focus once a control went is as large as a page, and leads nowhere
        if (followed && (followed.height <= pane.height || isWritten(followed)))
            reveal(followed);
    }

    visible: false

    onFollowedChanged: follow()
    onCoveredChanged: Qt.callLater(follow)

    Connections {
        function onHeightChanged(): void {
            Qt.callLater(root.follow);
        }

        target: root.pane
    }
    Connections {
        function onHeightChanged(): void {
            grown.restart();
        }
        function onCursorRectangleChanged(): void {
            grown.restart();
        }

        target: root.followed
        ignoreUnknownSignals: true
    }
    Connections {
        function onHeightChanged(): void {
            grown.restart();
        }

        target: root.frame
    }
    Timer {
        id: grown

        interval: 50    // the layouts around a grown field move after it

        onTriggered: root.follow()
    }
}
