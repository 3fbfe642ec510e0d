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

    property list<Component> ahead: []

    // The pages that come first, read by Qt's own thread while somebody types his passphrase, and what is around them made.
    function readAhead(): void {
        root.ahead = ["Window/WorkScreen.qml", "Door/CurtainPage.qml", "Today/TodayPage.qml", "Visit/VisitPage.qml"].map(page => Qt.createComponent(Qt.resolvedUrl("../" + page), Component.Asynchronous, root));
        const screen = root.ahead[0];
        if (screen.status === Component.Loading)
            screen.statusChanged.connect(work.make);
        else
            work.make();
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

        Loader {
            id: work

            readonly property bool wanted: root.app.screen === "work"

            // Once made it stays, for whoever has the window. Beside all else only when it has been read: one that is still being
            // read, and is wanted at once then, is begun again without what it was given.
            function make(): void {
                if (source.toString())
                    return;
                asynchronous = !wanted;
                setSource("WorkScreen.qml", { app: Qt.binding(() => root.app) });
            }

            parent: root.app.screen === "curtain" ? null : inside
            anchors.fill: parent
            anchors.topMargin: band.taken
            visible: wanted && !root.app.camera.isOpen
            enabled: visible
            focus: visible

            onWantedChanged: {
                if (wanted) {
                    asynchronous = false;
                    make();
                }
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
        readonly property bool wanted: root.app.screen === "enrol"

        anchors.fill: parent
        anchors.topMargin: band.taken
        visible: !root.app.camera.isOpen
        focus: wanted && visible

        // By its name, as all that follows, so that the unlock screen does not wait for it.
        onWantedChanged: wanted ? setSource("../Door/EnrolPage.qml", { app: Qt.binding(() => root.app), viewModel: Qt.binding(() => root.app.enrol), focus: true }) : source = ""
    }
    Loader {
        readonly property bool wanted: root.app.screen === "curtain"

        anchors.fill: parent
        anchors.topMargin: band.taken
        focus: wanted

        // The field of the passphrase had the focus and is gone: figures count from the first one on.
        onLoaded: Qt.callLater(forceActiveFocus)
        onWantedChanged: wanted ? setSource("../Door/CurtainPage.qml", { app: Qt.binding(() => root.app), viewModel: Qt.binding(() => root.app.curtain), focus: true }) : source = ""
    }
    Loader {
        id: camera

        readonly property bool wanted: root.app.camera.isOpen

        anchors.fill: parent
        anchors.topMargin: band.taken
        focus: wanted

        onWantedChanged: wanted ? setSource("../Camera/CameraPage.qml", { viewModel: root.app.camera, focus: true }) : source = ""
    }
    Toast {
        id: toast

        objectName: "toast"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.isPortrait(work.width, work.height) ? Theme.navHeight + 96 : 96
        width: Math.min(implicitWidth, parent.width - 32)
        visible: shown && root.app.screen === "work"

        // A screen reader presses what is out of sight too.
        onUndone: {
            if (visible)
                root.app.undoNotice();
        }
    }
}
