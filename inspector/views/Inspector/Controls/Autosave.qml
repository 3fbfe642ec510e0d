pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// When text is worth keeping: 400 ms after the last key, and at once when the field is left, hidden or taken away.
QtObject {
    id: root

    property bool dirty: false

    readonly property Timer timer: Timer {
        interval: Theme.autosaveDelay

        onTriggered: root.flush()
    }

    signal due()

    function touch(): void {
        root.dirty = true;
        root.timer.restart();
    }
    function flush(): void {
        root.timer.stop();
        if (!root.dirty)
            return;
        root.dirty = false;
        root.due();
    }
}
