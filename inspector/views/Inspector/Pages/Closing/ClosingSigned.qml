pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// How the visit was closed and who stands by it.
Card {
    id: root

    required property ClosingViewModel viewModel

    padding: 18

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        VisitStep {
            objectName: "signed"
            title: qsTr("Het bezoek is ondertekend")
            done: true
            doneText: root.viewModel.mayCosign ? qsTr("Wacht op uw handtekening") : root.viewModel.state
            doneTone: root.viewModel.mayCosign || root.viewModel.returns > 0 ? "warn" : "ok"
            doneIcon: root.viewModel.returns > 0 ? "arrow-u-up-left" : root.viewModel.mayCosign ? "signature" : "check-circle"

            Layout.fillWidth: true
        }
        AppText {
            text: root.viewModel.signedText
            variant: "small"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Repeater {
            model: root.viewModel.signatures

            ListRow {
                required property string officer
                required property string at
                required property string role
                required property string not_seen

                title: officer
                detail: [role + ", " + at, not_seen].filter(part => part !== "").join(". ")
                iconName: "signature"
            }
        }
        Banner {
            objectName: "missing_signature"
            visible: root.viewModel.missingSignature !== ""
            title: root.viewModel.missingSignature
            text: root.viewModel.asksOperator ? qsTr("Zo staat het ook in het rapport. Vrijgeven kan dan alleen met een reden.") : ""
            iconName: "signature"
            tone: "warn"

            Layout.fillWidth: true
        }
        AppText {
            visible: root.viewModel.signedReaction !== ""
            text: qsTr("Reactie: \"%1\"").arg(root.viewModel.signedReaction)
            variant: "small"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Banner {
            objectName: "still_returned"
            visible: root.viewModel.returns > 0
            title: root.viewModel.returns === 1 ? qsTr("1 antwoord is teruggestuurd") : qsTr("%1 antwoorden zijn teruggestuurd").arg(root.viewModel.returns)
            text: root.viewModel.returns === 1 ? qsTr("Vul het aan in de controlelijst; daarna kunt u opnieuw indienen.") : qsTr("Vul ze aan in de controlelijst; daarna kunt u opnieuw indienen.")
            iconName: "arrow-u-up-left"
            tone: "warn"

            Layout.fillWidth: true
        }
    }
}
