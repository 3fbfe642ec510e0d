pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// When text is worth keeping: 400 ms after the last key, but 700 ms after the first that is not kept yet however long somebody types on,
// and at once when the field is left, hidden or taken away.
QtObject {
    id: root

    property bool dirty: false

    readonly property Timer pause: Timer {
        interval: Theme.autosaveDelay

        onTriggered: root.flush()
    }
    readonly property Timer longest: Timer {
        interval: Theme.autosaveLongest

        onTriggered: root.flush()
    }

    signal due()

    function touch(): void {
        root.dirty = true;
        root.pause.restart();
        root.longest.start();       // goes on when it is running
    }
    function flush(): void {
        root.pause.stop();
        root.longest.stop();
        if (!root.dirty)
            return;
        root.dirty = false;
        root.due();
    }
}
