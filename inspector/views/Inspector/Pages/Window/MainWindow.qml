pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.Pages.Door
import Inspector.Theme
import Inspector.ViewModels

// All there is in the window. `app` may be another one at any moment: then another officer's screens are shown.
FocusScope {
    id: root

    required property AppViewModel app

    function goBack(): void {
        if (host.item?.hasBack)
            host.item.backWished();
        else
            root.app.back();
    }

    function readAhead(): void {
        host.readAhead();
    }

    implicitWidth: 1280
    implicitHeight: 800
    focus: true

    // What one officer was told is nothing for the next one.
    onAppChanged: toast.hide()

    Binding {
        target: Theme
        property: "dark"
        value: root.app.dark
    }
    Binding {
        target: Theme
        property: "leftHanded"
        value: root.app.leftHanded
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.app.reducedMotion
    }
    Binding {
        target: Theme
        property: "covered"
        value: root.app.screen === "curtain"
    }
    Binding {
        target: Theme
        property: "keyboardHeight"
        value: InputMethod.visible ? InputMethod.keyboardRectangle.height / Screen.devicePixelRatio : 0
    }
    Binding {
        target: NameGuard
        property: "finder"
        value: root.app
    }
    Binding {
        target: NameGuard
        property: "question"
        value: qsTr("Staat hier een naam: %1? Schrijf liever een rol, zoals: een medewerkster.")
    }
    Connections {
        function onNotice(text: string, tone: string, undoable: bool): void {
            toast.show(text, tone === "bad" ? "warning-circle" : "check-circle", undoable);
        }
        // What was said in the language before is not said again.
        function onSpoken(): void {
            toast.hide();
        }

        target: root.app
    }
    Shortcut {
        sequences: ["F9"]
        enabled: root.app.screen === "work"

        onActivated: root.app.blackout()
    }
    Shortcut {
        sequences: ["Ctrl+L"]

        onActivated: root.app.lock()
    }
    Shortcut {
        sequences: ["Alt+Left"]
        enabled: root.app.screen === "work" && !root.app.camera.isOpen

        onActivated: root.goBack()
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    TrainingBand {
        id: band

        parent: root.Window.contentItem ?? root
        visible: root.app.training
    }
    AppText {
        anchors.centerIn: parent
        visible: root.app.screen === "training" && root.app.noTraining === ""
        text: qsTr("De oefening wordt klaargezet…")
        variant: "h2"
    }
    EmptyState {
        objectName: "no_training"
        anchors.centerIn: parent
        width: Math.min(440, parent.width - 48)
        visible: root.app.screen === "training" && root.app.noTraining !== ""
        title: qsTr("De oefening kan niet beginnen")
        text: root.app.noTraining
        iconName: "warning"
        actionText: qsTr("Terug")
        actionIcon: "arrow-left"

        onActed: root.app.lock()
    }
    // Covered work is in no window: what is only out of sight a screen reader still reads, and presses.
    Item {
        id: inside

        anchors.fill: parent

        Shell {
            id: shell

            objectName: "work"
            parent: root.app.screen === "curtain" ? null : inside
            anchors.fill: parent
            anchors.topMargin: band.taken
            visible: root.app.screen === "work" && !root.app.camera.isOpen
            enabled: visible
            focus: visible
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

            Banner {
                id: warning

                objectName: "warning"
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: shell.pageMargin
                visible: root.app.warning !== ""
                title: root.app.warning
                text: root.app.warningText
                iconName: "warning-octagon"
                tone: "bad"
            }
            PageHost {
                id: host

                anchors.fill: parent
                anchors.topMargin: warning.visible ? warning.height + shell.pageMargin : 0
                focus: true
                app: root.app
            }
        }
    }
    Loader {
        anchors.fill: parent
        anchors.topMargin: band.taken
        active: root.app.screen === "unlock"
        focus: active
        sourceComponent: UnlockPage {
            app: root.app
            viewModel: root.app.unlock
            focus: true
        }
    }
    Loader {
        anchors.fill: parent
        anchors.topMargin: band.taken
        active: root.app.screen === "enrol"
        visible: !root.app.camera.isOpen
        focus: active && visible
        sourceComponent: EnrolPage {
            app: root.app
            viewModel: root.app.enrol
            focus: true
        }
    }
    Loader {
        anchors.fill: parent
        anchors.topMargin: band.taken
        active: root.app.screen === "curtain"
        focus: active

        // The field of the passphrase had the focus and is gone: figures count from the first one on.
        onLoaded: Qt.callLater(forceActiveFocus)
        sourceComponent: CurtainPage {
            app: root.app
            viewModel: root.app.curtain
            focus: true
        }
    }
    Loader {
        id: camera

        readonly property bool wanted: root.app.camera.isOpen

        anchors.fill: parent
        anchors.topMargin: band.taken
        focus: wanted

        // By its name, so that the start does not wait for it.
        onWantedChanged: wanted ? setSource("../Camera/CameraPage.qml", { viewModel: root.app.camera, focus: true }) : source = ""
    }
    Toast {
        id: toast

        objectName: "toast"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: shell.portrait ? Theme.navHeight + 96 : 96
        width: Math.min(implicitWidth, parent.width - 32)
        visible: shown && root.app.screen === "work"

        // A screen reader presses what is out of sight too.
        onUndone: {
            if (visible)
                root.app.undoNotice();
        }
    }
}
