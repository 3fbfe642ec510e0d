pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Checklist
import Inspector.Pages.Closing
import Inspector.Pages.Erasures
import Inspector.Pages.Photos
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// One visit: its tabs, what was just done with a way back, and what fills the window (photo, code, difference, amendment).
AppPage {
    id: root

    required property VisitViewModel viewModel

    function show(tab: string): void {
        root.viewModel.showTab(tab);
        root.app.setTab(tab);
    }
    function photograph(condition: string, apart: bool): void {
        picker.condition = condition;
        picker.apart = apart;
        root.app.takePhotos(condition, apart);
    }
    function follow(): void {
        if (root.app.tab !== "")
            root.viewModel.showTab(root.app.tab);
    }

    title: viewModel.businessName
    subtitle: width < 1400 ? viewModel.shortSubtitle : viewModel.subtitle
    headExtra: headPart

    Component.onCompleted: follow()
    Component.onDestruction: viewModel.finishDrafts()

    Component {
        id: headPart

        RowLayout {
            spacing: Theme.space12

            Chip {
                objectName: "hat"
                text: root.viewModel.investigatingTab.hat
                tone: root.viewModel.investigatingTab.tone
                iconName: root.viewModel.investigatingTab.investigates ? root.viewModel.investigatingTab.icon : ""
                solid: root.viewModel.investigatingTab.investigates
            }
            Chip {
                objectName: "state"
                visible: !root.portrait
                text: root.viewModel.isOpen && root.viewModel.abandoned === "" ? qsTr("%1 sinds %2").arg(root.viewModel.state).arg(root.viewModel.startedAt) : root.viewModel.state
                tone: root.viewModel.stateTone
                big: true
            }
            IconButton {
                objectName: "later_open"
                iconName: "clock"
                label: qsTr("Straks")

                onClicked: sheets.openLater()
            }
            IconButton {
                objectName: "help_open"
                iconName: "lifebuoy"
                label: qsTr("Hulp bij gevaar")

                onClicked: root.viewModel.helpTab.showPage("choice")
            }
        }
    }
    NamesAsked {
        dialogs: root.viewModel.dialogs
        counts: root.viewModel.isOpen
    }
    Connections {
        function onPropsChanged(): void {
            root.follow();
        }

        target: root.app
    }
    Connections {
        function onSwitched(): void {
            root.show("investigation");
        }

        target: root.viewModel.investigatingTab
    }
    Connections {
        function onOtherWayWished(): void {
            picker.openFor(picker.condition, picker.apart);
        }

        target: root.app.camera
    }
    TabBar {
        id: tabs

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        label: qsTr("Onderdelen van het bezoek")
        tabs: root.viewModel.tabs
        current: ["said", "documents"].includes(root.viewModel.tab) ? "notes" : root.viewModel.tab

        onChosen: key => root.show(key)
    }
    ColumnLayout {
        id: notices

        readonly property PlacesViewModel places: root.viewModel.placesTab
        readonly property bool shown: root.viewModel.needsNewer || root.viewModel.handedBy !== "" || root.viewModel.joinedOtherwise !== "" || root.viewModel.abandoned !== "" || root.viewModel.erased !== "" || root.viewModel.laterCard.unseen !== "" || places.mayWithdraw || places.stopTitle !== ""

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tabs.bottom
        anchors.margins: root.pageMargin
        anchors.topMargin: Theme.space12
        spacing: Theme.space12
        visible: shown

        NewerBanner {
            visible: root.viewModel.needsNewer

            Layout.fillWidth: true
        }
        Banner {
            objectName: "stop_inside"
            visible: notices.places.stopTitle !== ""
            title: notices.places.stopTitle
            text: notices.places.stopText
            tone: "bad"
            iconName: "hand-palm"
            actionText: qsTr("Ik ben buiten")
            actionIcon: "sign-out"

            Layout.fillWidth: true
            onActed: notices.places.leave(notices.places.insideKey)
        }
        Banner {
            objectName: "in_dwelling"
            visible: notices.places.mayWithdraw && notices.places.stopTitle === ""
            title: qsTr("U bent binnen met toestemming")
            text: notices.places.insideTitle
            iconName: "door-open"
            actionText: qsTr("Toestemming ingetrokken")
            actionIcon: "hand-palm"

            Layout.fillWidth: true
            onActed: notices.places.withdrawConsent(notices.places.insideKey)
        }
        Banner {
            objectName: "later_banner"
            visible: root.viewModel.laterCard.unseen !== ""
            title: qsTr("Straks: %1").arg(root.viewModel.laterCard.unseen)
            iconName: "clock"
            actionText: qsTr("Gezien")

            Layout.fillWidth: true
            onActed: root.viewModel.laterCard.see()
        }
        Banner {
            objectName: "joined_otherwise"
            visible: root.viewModel.joinedOtherwise !== ""
            title: qsTr("U doet mee aan een ander bezoek dan u koos")
            text: root.viewModel.joinedOtherwise
            tone: "warn"
            iconName: "warning"

            Layout.fillWidth: true
        }
        HandedHere {
            viewModel: root.viewModel

            Layout.fillWidth: true
        }
        Banner {
            objectName: "abandoned_here"
            visible: root.viewModel.abandoned !== ""
            title: qsTr("Bij vergissing begonnen")
            text: qsTr("%1. Niemand wacht op dit bezoek. Legt u nog iets vast, dan telt het weer mee.").arg(root.viewModel.abandoned)
            iconName: "prohibit"

            Layout.fillWidth: true
        }
        Banner {
            objectName: "erased_here"
            visible: root.viewModel.erased !== ""
            title: root.viewModel.erased
            text: qsTr("Wat er stond, is niet meer te lezen. De coördinator van de organisatie die het bewaarde, ziet wie dat besloot en waarom.")
            iconName: "eraser"

            Layout.fillWidth: true
        }
    }
    VisitTabs {
        id: parts

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: notices.shown ? notices.bottom : tabs.bottom
        anchors.topMargin: notices.shown ? Theme.space12 : 0
        anchors.bottom: parent.bottom
        focus: true
        viewModel: root.viewModel
        signing: root.app.signing as SigningViewModel
        portrait: root.portrait

        onTabWished: tab => root.show(tab)
        onPhotoWished: (condition, apart) => root.photograph(condition, apart)
        onFileWished: apart => picker.openFor("", apart)
        onLeaveWished: root.app.showToday()
        onPhotoOpened: (photo, source, caption, mine) => viewer.openFor(photo, source, caption, mine)
        onCompareWished: conflict.open()
        onCardsLikely: registration => root.app.prepareCards(registration)
        onCardsWished: registration => root.app.showCards(registration)
        onAmendWished: (condition, outcome, facts, severity, days) => amend.openFor(condition, outcome, facts, severity, days)
    }
    VisitToasts {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.barHeight + Theme.space12
        width: Math.min(implicitWidth, parent.width - 32)
        viewModel: root.viewModel
    }
    PhotoPicker {
        id: picker

        viewModel: root.viewModel.photosTab
    }
    PhotoQuestion {
        viewModel: root.viewModel.photosTab
    }
    PhotoViewer {
        id: viewer

        viewModel: root.viewModel.photosTab
        dialogs: root.viewModel.dialogs
    }
    Loader {
        active: root.viewModel.mayErase
        sourceComponent: Item {
            ErasureSheet {
                id: erasing

                viewModel: root.app.erasureProposal as ErasureProposalViewModel

                onListWished: root.app.showErasures()
            }
            Connections {
                function onEraseWished(): void {
                    erasing.openFor(root.viewModel.visit);
                }

                target: parts
            }
        }
    }
    HearSheet {
        viewModel: root.viewModel.hearingTab
        portrait: root.portrait
        scanning: root.app.camera.isOpen

        onScanWished: root.app.scanColleague()
    }
    VisitSheets {
        id: sheets

        viewModel: root.viewModel
        portrait: root.portrait
        scanning: root.app.camera.isOpen

        onLaterScanWished: root.app.scanLater()
        onPassScanWished: root.app.scanPass()
    }
    ConflictDialog {
        id: conflict

        viewModel: root.viewModel.checklistTab
        dialogs: root.viewModel.dialogs
        portrait: root.portrait
    }
    ConditionAmend {
        id: amend

        viewModel: root.viewModel.checklistTab
        dialogs: root.viewModel.dialogs
    }
}
