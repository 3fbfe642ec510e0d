pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.Pages.Checklist
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
    function photograph(condition: string): void {
        picker.condition = condition;
        root.app.takePhotos(condition);
    }
    function follow(): void {
        if (root.app.tab !== "")
            root.viewModel.showTab(root.app.tab);
    }

    title: viewModel.businessName
    subtitle: portrait ? viewModel.shortSubtitle : viewModel.subtitle
    headExtra: portrait ? null : stateChip

    Component.onCompleted: follow()
    Component.onDestruction: viewModel.finishDrafts()

    Component {
        id: stateChip

        Chip {
            objectName: "state"
            text: root.viewModel.isOpen ? qsTr("%1 sinds %2").arg(root.viewModel.state).arg(root.viewModel.startedAt) : root.viewModel.state
            tone: root.viewModel.stateTone
            big: true
        }
    }
    Connections {
        function onPropsChanged(): void {
            root.follow();
        }

        target: root.app
    }
    Connections {
        function onOtherWayWished(): void {
            picker.openFor(picker.condition);
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
        current: root.viewModel.tab
        compact: root.portrait

        onChosen: key => root.show(key)
    }
    NewerBanner {
        id: newer

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tabs.bottom
        anchors.margins: root.pageMargin
        visible: root.viewModel.needsNewer
    }
    Banner {
        id: erased

        objectName: "erased_here"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: newer.visible ? newer.bottom : tabs.bottom
        anchors.margins: root.pageMargin
        anchors.topMargin: Theme.space12
        visible: root.viewModel.erased !== ""
        title: root.viewModel.erased
        text: qsTr("Wat er stond, is niet meer te lezen. De coördinator van de organisatie die het bewaarde, ziet wie dat besloot en waarom.")
        iconName: "eraser"
    }
    VisitTabs {
        id: parts

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: erased.visible ? erased.bottom : newer.visible ? newer.bottom : tabs.bottom
        anchors.topMargin: erased.visible || newer.visible ? Theme.space12 : 0
        anchors.bottom: parent.bottom
        focus: true
        viewModel: root.viewModel
        portrait: root.portrait

        onTabWished: tab => root.show(tab)
        onPhotoWished: condition => root.photograph(condition)
        onFileWished: picker.openFor("")
        onLeaveWished: root.app.showToday()
        onPhotoOpened: (photo, source, caption, mine) => viewer.openFor(photo, source, caption, mine)
        onCompareWished: conflict.open()
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
    JoinCode {
        viewModel: root.viewModel
        portrait: root.portrait
    }
    ConflictDialog {
        id: conflict

        viewModel: root.viewModel.checklistTab
        portrait: root.portrait
    }
    ConditionAmend {
        id: amend

        viewModel: root.viewModel.checklistTab
    }
}
