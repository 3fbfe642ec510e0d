pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// One question to the register: keys that keep nothing, then a sealed question, later an answer in numbers for 20 seconds. Whatever
// the answer is, no colour says it.
PhotoSheet {
    id: root

    required property AskingViewModel viewModel

    readonly property bool wanted: viewModel.page !== "" && !Theme.covered

    objectName: "ask"
    title: qsTr("Vraag aan het register")

    onWantedChanged: wanted ? open() : close()
    onClosed: viewModel.leave()

    ScrollPane {
        visible: root.viewModel.page === "number"
        margin: 4
        spacing: Theme.space16

        Layout.fillWidth: true
        Layout.fillHeight: true

        NumberEntry {
            objectName: "ask"
            visible: root.viewModel.page === "number"
            label: qsTr("BSN")
            length: 9
            filled: root.viewModel.filled
            problem: root.viewModel.problem
            busy: root.viewModel.busy
            acceptText: qsTr("Vraag verzegelen")
            acceptIcon: "lock"
            canAccept: root.viewModel.filled === 9 && root.viewModel.present && root.viewModel.problem === ""

            Layout.fillWidth: true
            onTyped: digit => root.viewModel.typed(digit)
            onErased: root.viewModel.erased()
            onEmptied: root.viewModel.emptied()
            onAccepted: root.viewModel.ask()

            AppText {
                text: qsTr("Typ het BSN van het document. Het wordt meteen verzegeld en nergens bewaard; alleen het register kan de vraag lezen.")
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            ToggleRow {
                objectName: "ask_present"
                label: qsTr("De persoon is hier bij mij en weet wat ik vraag")
                isOn: root.viewModel.present

                Layout.fillWidth: true
                onSwitched: isOn => root.viewModel.sayPresent(isOn)
            }
        }
        AppText {
            objectName: "ask_tokens"
            text: root.viewModel.tokens === 1 ? qsTr("U kunt vandaag nog 1 vraag stellen.") : qsTr("U kunt vandaag nog %1 vragen stellen.").arg(root.viewModel.tokens)
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
    ColumnLayout {
        visible: root.viewModel.page === "sealed" || root.viewModel.page === "answer"
        spacing: Theme.space16

        Layout.fillWidth: true
        Layout.fillHeight: true

        AppText {
            objectName: "ask_sealed"
            visible: root.viewModel.page === "sealed" && root.viewModel.problem === ""
            text: qsTr("De vraag is verzegeld. Bij de volgende verbinding gaat hij naar het register; het antwoord staat dan bij Personen.")
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Repeater {
            model: root.viewModel.lines

            AppText {
                required property string modelData

                text: modelData
                variant: "h1"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
        AppText {
            objectName: "ask_counted"
            visible: root.viewModel.page === "answer"
            text: root.viewModel.problem !== "" ? root.viewModel.problem : qsTr("Alleen het aantal is geteld; van wie het was, staat nergens.")
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            objectName: "ask_late"
            visible: text !== ""
            text: root.viewModel.late
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            visible: root.viewModel.page === "sealed" && root.viewModel.problem !== ""
            text: root.viewModel.problem
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            objectName: "ask_seconds"
            visible: root.viewModel.page === "answer"
            text: qsTr("Dit antwoord verdwijnt over %n seconde(n).", "", root.viewModel.seconds)
            variant: "small"
            muted: true
            numeric: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppButton {
            objectName: "ask_done"
            kind: "primary"
            text: qsTr("Klaar")

            onClicked: root.viewModel.leave()
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
