pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Inspector.Controls

// A long list of cards to read. One Tab stop: arrows, Home and End walk from card to card, Tab goes into the one with the ring.
ListView {
    id: root

    property bool walking: false        // somebody uses the keyboard, so the ring shows where
    property bool untouched: true       // keeps the beginning in sight while it is still being laid out

    readonly property bool follows: keeper.followed !== null     // what has the focus is in it
    readonly property real covered: keeper.covered      // how much of it lies under the keyboard

    function step(by: int): void {
        root.walking = true;
        root.untouched = false;
        root.currentIndex = Math.max(0, Math.min(root.count - 1, root.currentIndex + by));
        root.positionViewAtIndex(root.currentIndex, ListView.Contain);
    }

    function reveal(item: Item): void {
        root.untouched = false;
        keeper.reveal(item);
    }

    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: false
    highlightFollowsCurrentItem: false
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 1600

    KeepInSight {
        id: keeper

        pane: root
        margin: 12
        onlyText: !root.walking

        onFollowedChanged: {
            if (followed)
                root.untouched = false;
        }
    }
    T.ScrollBar.vertical: ScrollMark {
    }
    Accessible.role: Accessible.List
    Keys.onUpPressed: root.step(-1)
    Keys.onDownPressed: root.step(1)
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End;
        if (event.accepted)
            root.step(event.key === Qt.Key_Home ? -root.count : root.count);
    }
    Keys.onReleased: event => {
        event.accepted = false;
        if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab)
            root.walking = true;
    }
    onActiveFocusChanged: {
        if (!activeFocus)
            walking = false;
    }
    onLeftMarginChanged: contentX = -leftMargin
    onCountChanged: {
        if (currentIndex < 0 && count > 0)
            currentIndex = 0;
    }
    onMovementStarted: untouched = false
    onOriginYChanged: {
        if (untouched)
            contentY = originY - topMargin;
    }
}
