pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// What revoked tablets handed in. It lies aside and counts nowhere until who judges it accepts it.
AppPage {
    id: root

    required property HandInsViewModel viewModel

    title: qsTr("Ingetrokken apparaten")
    subtitle: cards.count === 1 ? qsTr("1 apparaat") : qsTr("%1 apparaten").arg(cards.count)

    ScrollPane {
        anchors.fill: parent
        margin: root.pageMargin

        EmptyState {
            objectName: "nothing_handed_in"
            visible: root.viewModel.count === 0 && !root.viewModel.anyStuck
            title: qsTr("Er ligt niets terzijde")
            text: qsTr("Wat een ingetrokken apparaat alsnog inlevert, verschijnt hier zodra er verbinding is.")
            iconName: "check-circle"

            Layout.fillWidth: true
            Layout.topMargin: Theme.space32
        }
        AppText {
            visible: root.viewModel.count > 0
            text: root.viewModel.about
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Repeater {
            id: cards

            model: root.viewModel.rows

            HandInCard {
                id: card

                viewModel: root.viewModel

                Layout.fillWidth: true
                onAcceptWished: (log, about) => {
                    question.installation = card.installation;
                    question.log = log;
                    question.title = about;
                    question.open();
                }
                onAsideWished: (log, about) => aside.ask(card.installation, log, about, root.viewModel.reasons[log || card.installation] ?? "")
                onVisitWished: visit => root.app.showVisit(visit)
                onWipeWished: {
                    wiping.installation = card.installation;
                    wiping.open();
                }
            }
        }
        AppButton {
            objectName: "older_aside"
            visible: root.viewModel.hasMore
            kind: "ghost"
            text: qsTr("Eerder terzijde gelegd")

            onClicked: root.viewModel.showMore()
        }
        LostDevice {
            Layout.fillWidth: true
        }
    }
    ConfirmDialog {
        id: question

        property string installation: ""
        property string log: ""

        title: ""
        text: qsTr("De wijzigingen tellen daarna mee, voor iedereen die ze mag lezen. Dat kunt u niet terugdraaien. Wat het apparaat daarna nog inlevert, ligt weer terzijde.")
        confirmText: qsTr("Aanvaarden")
        confirmIcon: "check-circle"

        onConfirmed: root.viewModel.accept(installation, log)
    }
    ConfirmDialog {
        id: wiping

        property string installation: ""

        title: qsTr("Dit apparaat laten wissen?")
        text: qsTr("Het gebeurt pas als ook de functioneel beheerder dit zegt, alles is ingeleverd en daarna een dag voorbij is. Daarna staat er niets meer op het apparaat, ook geen concepten.")
        confirmText: qsTr("Laten wissen")
        confirmIcon: "eraser"
        danger: true

        onConfirmed: root.viewModel.orderWipe(installation)
    }
    AsideDialog {
        id: aside

        onChosen: (installation, log, reason) => root.viewModel.setAside(installation, log, reason)
        onTyped: (about, reason) => root.viewModel.keepReason(about, reason)
    }
}
