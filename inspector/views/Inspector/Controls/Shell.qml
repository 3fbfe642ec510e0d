pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// The frame of every page: navigation (rail or bottom bar), head, and the page below it. Turns with the screen.
FocusScope {
    id: root

    required property string title
    property string subtitle: ""
    property var places: []             // [{key, label, icon, badge}]
    property var bottomPlaces: []
    property string current: ""
    property bool hasNavigation: true
    property bool escapeLeaves: true    // not where a second Escape after a field would leave the work
    property alias head: topBar         // syncPhase, syncDetail, initials, userName, hasBack, hasLock, hasSync
    property alias headExtra: topBar.extra

    readonly property bool portrait: Theme.isPortrait(width, height)
    readonly property int pageMargin: Theme.pageMargin(portrait)

    default property alias content: page.data

    signal placeChosen(string key)
    signal backRequested()
    signal syncRequested()
    signal lockRequested()

    implicitWidth: 1280
    implicitHeight: 800

    Keys.onEscapePressed: event => {
        event.accepted = topBar.hasBack && root.escapeLeaves;
        if (event.accepted)
            root.backRequested();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    TopBar {
        id: topBar

        anchors.left: rail.visible ? rail.right : parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        title: root.title
        subtitle: root.subtitle
        compact: root.portrait

        onBackRequested: root.backRequested()
        onSyncRequested: root.syncRequested()
        onLockRequested: root.lockRequested()
    }
    Item {
        id: page

        anchors.left: topBar.left
        anchors.right: parent.right
        anchors.top: topBar.bottom
        anchors.bottom: bar.visible ? bar.top : parent.bottom
    }
    NavRail {
        id: rail

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        visible: root.hasNavigation && !root.portrait
        places: root.places
        bottomPlaces: root.bottomPlaces
        current: root.current

        onChosen: key => root.placeChosen(key)
    }
    NavBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.hasNavigation && root.portrait
        places: root.places.concat(root.bottomPlaces)
        current: root.current

        onChosen: key => root.placeChosen(key)
    }
}
