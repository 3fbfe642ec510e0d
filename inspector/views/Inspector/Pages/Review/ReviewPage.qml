pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Erasures
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// What was handed in: the queue, and one visit of it to read, to comment on, to send back or to release.
AppPage {
    id: root

    required property ReviewViewModel viewModel

    readonly property bool opened: viewModel.selected !== ""

    function planFollowUp(): void {
        const planning = root.app.planning as PlanningViewModel;
        planning.beginFollowUp(root.viewModel.business, root.viewModel.selected);
        root.app.showPlanning();
    }

    title: qsTr("Beoordelen")
    subtitle: viewModel.waiting === "" ? qsTr("Er wacht niets op u")
        : viewModel.waiting === "1" ? qsTr("1 bezoek wacht op u") : qsTr("%1 bezoeken wachten op u").arg(viewModel.waiting)

    hasBack: portrait && opened

    onBackWished: viewModel.select("")

    ReviewQueue {
        id: queue

        objectName: "queue"
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: root.portrait ? parent.width : 296
        visible: !root.portrait || !root.opened
        focus: true
        viewModel: root.viewModel
        portrait: root.portrait
        margin: root.portrait ? root.pageMargin : Theme.space12
    }
    Item {
        anchors.left: root.portrait ? parent.left : queue.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        visible: !root.portrait || root.opened

        EmptyState {
            objectName: "nothing_open"
            anchors.centerIn: parent
            width: Math.min(440, parent.width - 48)
            visible: !root.opened
            title: root.viewModel.waiting === 0 ? qsTr("Er wacht niets op u") : qsTr("Kies een bezoek")
            text: root.viewModel.waiting === 0
                ? qsTr("Wat uw collega's ondertekenen, verschijnt hier zodra er verbinding is.")
                : qsTr("U ziet eerst wat uw aandacht vraagt: verschillen, aanvullingen en overtredingen.")
            iconName: root.viewModel.waiting === 0 ? "check-circle" : "list-checks"
            actionText: root.viewModel.waiting === 0 ? qsTr("Ophalen") : ""
            actionIcon: "arrows-clockwise"

            onActed: root.app.showSync()
        }
        ColumnLayout {
            anchors.centerIn: parent
            width: Math.min(440, parent.width - 48)
            visible: root.opened && (root.viewModel.isErased || root.viewModel.partlyErased !== "")
            spacing: Theme.space16

            EmptyState {
                objectName: root.viewModel.isErased ? "visit_erased" : "visit_partly_erased"
                title: root.viewModel.isErased ? qsTr("Dit bezoek is gewist") : qsTr("Dit bezoek is deels gewist")
                text: root.viewModel.partlyErased !== "" ? root.viewModel.partlyErased + " " + qsTr("In de lijst staat wat er is besloten en wat er nog te doen is.") : qsTr("Wat uw organisatie ervan bewaarde, is weg. In de lijst staat wie dat besloot, op welke grond en wie ervoor tekende.")
                iconName: "eraser"
                actionText: qsTr("Naar de lijst")
                actionIcon: "arrow-right"

                Layout.fillWidth: true
                onActed: root.app.showErasures()
            }
        }
        ReviewPurpose {
            anchors.fill: parent
            visible: root.opened && root.viewModel.purposeNeeded
            viewModel: root.viewModel
            portrait: root.portrait
            margin: root.pageMargin

            onHandOverWished: (officer, name, aside) => handingOver.ask(officer, name, aside)
        }
        Loader {
            anchors.fill: parent
            active: root.viewModel.isRead
            sourceComponent: ReviewVisit {
                viewModel: root.viewModel
                portrait: root.portrait
                margin: root.pageMargin

                onFollowUpWished: root.planFollowUp()
                onEraseWished: erasing.openFor(root.viewModel.selected)
                onErasuresWished: root.app.showErasures()
                onHandOverWished: (officer, name, aside) => handingOver.ask(officer, name, aside)
            }
        }
    }
    ErasureSheet {
        id: erasing

        viewModel: root.app.erasureProposal as ErasureProposalViewModel

        onListWished: root.app.showErasures()
    }
    HandOverVisit {
        id: handingOver

        objectName: "handing_over"
        successors: root.viewModel.successors

        onConfirmed: root.viewModel.handOver(root.viewModel.selected, officer, to)
    }
    ReviewToast {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 96
        viewModel: root.viewModel
    }
}
