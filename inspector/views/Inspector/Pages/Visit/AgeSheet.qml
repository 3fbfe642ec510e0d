pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// An age by the document that somebody shows: the day of birth is gone before the answer stands, the answer after 20 seconds.
PhotoSheet {
    id: root

    required property AgeCheckViewModel viewModel

    readonly property bool wanted: viewModel.page !== "" && !Theme.covered

    objectName: "age"
    title: qsTr("Leeftijd")

    onWantedChanged: wanted ? open() : close()
    onClosed: viewModel.putAway()

    ScrollPane {
        visible: root.viewModel.page === "born"
        margin: 4

        Layout.fillWidth: true
        Layout.fillHeight: true

        NumberEntry {
            objectName: "age_born"
            visible: root.viewModel.page === "born"
            label: qsTr("Geboortedatum: ddmmjjjj")
            hint: qsTr("Acht cijfers; 00 voor wat er niet staat")
            length: 8
            filled: root.viewModel.filled
            problem: root.viewModel.problem
            acceptText: qsTr("Nagaan")

            Layout.fillWidth: true
            onTyped: digit => root.viewModel.typed(digit)
            onErased: root.viewModel.erased()
            onEmptied: root.viewModel.emptied()
            onAccepted: root.viewModel.accepted()

            AppText {
                text: qsTr("Neem de geboortedatum over van het document. Die wordt gewist voordat u het antwoord ziet.")
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
    }
    ColumnLayout {
        visible: root.viewModel.page === "answer"
        spacing: Theme.space16

        Layout.fillWidth: true
        Layout.fillHeight: true

        AppText {
            objectName: "age_title"
            text: root.viewModel.title
            variant: "h1"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            text: qsTr("Dit antwoord verdwijnt over %n seconde(n).", "", root.viewModel.seconds)
            variant: "small"
            muted: true
            numeric: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppButton {
            objectName: "age_done"
            kind: "primary"
            text: qsTr("Klaar")

            onClicked: root.viewModel.finish()
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
