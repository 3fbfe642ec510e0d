pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// What revoked tablets handed in. It lies aside and counts nowhere until the supervisor accepts it.
AppPage {
    id: root

    required property HandInsViewModel viewModel

    title: qsTr("Ingeleverd na intrekking")
    subtitle: viewModel.count === 1 ? qsTr("1 apparaat") : qsTr("%1 apparaten").arg(viewModel.count)

    ScrollPane {
        anchors.fill: parent
        margin: root.pageMargin

        EmptyState {
            objectName: "nothing_handed_in"
            visible: root.viewModel.count === 0
            title: qsTr("Er ligt niets terzijde")
            text: qsTr("Wat een ingetrokken apparaat alsnog inlevert, verschijnt hier na het synchroniseren.")
            iconName: "check-circle"

            Layout.fillWidth: true
            Layout.topMargin: Theme.space32
        }
        AppText {
            visible: root.viewModel.count > 0
            text: qsTr("Deze wijzigingen zijn ondertekend met een apparaat dat is ingetrokken. Ze staan in geen bezoek en geen rapport tot u ze aanvaardt. Ga eerst na wie het apparaat had. Het rapport vermeldt uw besluit.")
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Repeater {
            model: root.viewModel.rows

            HandInCard {
                id: card

                Layout.fillWidth: true
                onWished: {
                    question.installation = card.installation;
                    question.title = card.title;
                    question.open();
                }
            }
        }
    }
    ConfirmDialog {
        id: question

        property string installation: ""

        title: ""
        text: qsTr("De wijzigingen tellen daarna mee, voor iedereen. Dat kunt u niet terugdraaien. Wat het apparaat daarna nog inlevert, ligt weer terzijde.")
        confirmText: qsTr("Aanvaarden")
        confirmIcon: "check-circle"

        onConfirmed: root.viewModel.accept(installation)
    }
}
