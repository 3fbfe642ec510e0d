pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.ViewModels

// All there is behind the unlock screen: the frame, the page in it, and what has to be said above every page.
Shell {
    id: root

    required property AppViewModel app

    function goBack(): void {
        if (host.item?.hasBack)
            host.item.backWished();
        else
            root.app.back();
    }

    objectName: "work"
    focus: true
    title: host.item?.title ?? ""
    subtitle: host.item?.subtitle ?? ""
    places: root.app.places
    bottomPlaces: root.app.bottomPlaces
    current: root.app.place
    escapeLeaves: root.app.page !== "visit"
    head.hasBack: root.app.canGoBack || (host.item?.hasBack ?? false)
    head.syncPhase: root.app.syncPhase
    head.syncTitle: root.app.syncTitle
    head.syncDetail: root.app.syncDetail
    head.initials: root.app.initials
    head.userName: root.app.userName
    headExtra: Loader {
        visible: status === Loader.Ready    // an emptied one keeps its width
        sourceComponent: host.item?.headExtra ?? null
    }

    onPlaceChosen: key => root.app.go(key)
    onBackRequested: root.goBack()
    onSyncRequested: root.app.showStanding()
    onLockRequested: root.app.blackout()

    Shortcut {
        sequences: ["Alt+Left"]
        enabled: root.app.screen === "work" && !root.app.camera.isOpen

        onActivated: root.goBack()
    }
    Banner {
        id: warning

        objectName: "warning"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: root.pageMargin
        visible: root.app.warning !== ""
        title: root.app.warning
        text: root.app.warningText
        iconName: "warning-octagon"
        tone: "bad"
    }
    PageHost {
        id: host

        anchors.fill: parent
        anchors.topMargin: warning.visible ? warning.height + root.pageMargin : 0
        focus: true
        app: root.app
    }
}
