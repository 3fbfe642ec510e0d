pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme
import Inspector.Controls
import Inspector.ViewModels

// What is to be erased and what was decided: who stands by it, what holds it back, who signed. Nothing of what it says.
AppPage {
    id: root

    required property ErasuresViewModel viewModel

    title: qsTr("Wissen")
    subtitle: viewModel.waitingCount === 0 ? qsTr("Er wacht niets op bevestiging")
        : viewModel.waitingCount === 1 ? qsTr("1 voorstel wacht op bevestiging") : qsTr("%1 voorstellen wachten op bevestiging").arg(viewModel.waitingCount)

    ScrollPane {
        anchors.fill: parent
        margin: root.pageMargin

        EmptyState {
            objectName: "nothing_proposed"
            visible: root.viewModel.waitingCount + root.viewModel.decidedCount === 0
            title: qsTr("Er is niets voorgesteld")
            text: root.viewModel.confirms
                ? qsTr("Wat een coördinator voorstelt om te wissen, verschijnt hier na het synchroniseren. U bevestigt het of houdt het tegen. Daarna staat hier wie het uitvoerde.")
                : qsTr("Wat u bij een bezoek voorstelt om te wissen, staat hier: eerst tot het is bevestigd, daarna met wie het uitvoerde en wie nog niet.")
            iconName: "eraser"

            Layout.fillWidth: true
            Layout.topMargin: Theme.space32
        }
        Banner {
            objectName: "reads_nothing"
            visible: root.viewModel.confirms
            title: qsTr("U leest hier geen inhoud")
            text: qsTr("U ziet wie iets voorstelt, op welke grond en hoeveel. Wat er staat, kan dit apparaat niet lezen. Vraag het de coördinator als u twijfelt.")
            iconName: "eye-slash"

            Layout.fillWidth: true
        }
        AppText {
            objectName: "waiting_title"
            visible: root.viewModel.waitingCount > 0
            text: qsTr("Wacht op bevestiging")
            variant: "h2"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Repeater {
            model: root.viewModel.waiting

            ErasureCard {
                id: proposal

                objectName: "proposal"

                Layout.fillWidth: true
                onConfirmWished: confirming.ask(proposal.key, proposal.title, proposal.ground_word)
                onHoldWished: holding.ask(proposal.key)
                onLiftWished: lifting.ask(proposal.key)
                onVisitWished: root.app.showVisit(proposal.visit)
            }
        }
        AppText {
            objectName: "decided_title"
            visible: root.viewModel.decidedCount > 0
            text: qsTr("Besloten")
            variant: "h2"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
            Layout.topMargin: root.viewModel.waitingCount > 0 ? Theme.space16 : 0
        }
        Repeater {
            model: root.viewModel.decided

            ErasureCard {
                id: decision

                objectName: "decision"

                Layout.fillWidth: true
                onHoldWished: holding.ask(decision.key)
                onLiftWished: lifting.ask(decision.key)
                onVisitWished: root.app.showVisit(decision.visit)
            }
        }
    }
    ErasureConfirm {
        id: confirming

        onAgreed: key => root.viewModel.confirm(key)
    }
    HoldDialog {
        id: holding

        grounds: root.viewModel.holdGrounds

        onChosen: (key, ground) => root.viewModel.hold(key, ground)
    }
    LiftDialog {
        id: lifting

        onAgreed: key => root.viewModel.lift(key)
    }
    Toast {
        id: toast

        objectName: "erasures_done"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space24
        width: Math.min(implicitWidth, parent.width - 32)
        visible: shown

        Connections {
            function onConfirmed(): void {
                toast.show(qsTr("Bevestigd. Het wissen begint bij het synchroniseren."), "check-circle", false);
            }
            function onHeld(): void {
                toast.show(qsTr("Er rust nu een bewaarplicht op."), "lock-simple", false);
            }
            function onLifted(): void {
                toast.show(qsTr("De bewaarplicht is opgeheven."), "lock-simple-open", false);
            }

            target: root.viewModel
        }
    }
}
