pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Inspector.Controls

// A list to pick from; rows are 16 narrower than it is. One Tab stop: arrows walk, Enter picks. A row is a Pressable that takes focus by Tab only while it is current.
ListView {
    id: root

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    topMargin: 4
    bottomMargin: 4
    leftMargin: 4
    rightMargin: 12
    cacheBuffer: 800

    T.ScrollBar.vertical: ScrollMark {
    }
    Accessible.role: Accessible.List
    onCurrentItemChanged: {
        if (activeFocus)
            currentItem?.forceActiveFocus(Qt.TabFocusReason);
    }
}
