pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// A registration pass: the code, then the document that it is tied to, then an answer that stands for 20 seconds. Nothing of it
// stays but a count; whatever the answer is, no colour says it.
PhotoSheet {
    id: root

    required property PassCheckViewModel viewModel
    required property AskingViewModel asking
    required property bool scanning

    readonly property bool wanted: viewModel.page !== "" && !Theme.covered && !scanning
    readonly property string wiped: qsTr("Neem dit over van het document. Het wordt na het vergelijken gewist en nergens bewaard.")

    signal scanWished()

    objectName: "pass"
    title: qsTr("Registratiebewijs")

    onWantedChanged: wanted ? open() : close()
    onClosed: {
        code.field.clear();
        if (!scanning)
            viewModel.putAway();
    }

    ScrollPane {
        visible: root.viewModel.page === "code"
        margin: 4
        spacing: Theme.space16

        Layout.fillWidth: true
        Layout.fillHeight: true

        AppText {
            text: qsTr("Niemand hoeft een pas bij zich te hebben. U bewaart alleen een aantal.")
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.space12

            Layout.fillWidth: true

            AppButton {
                objectName: "pass_scan"
                kind: "primary"
                text: qsTr("Pas scannen")
                iconName: "qr-code"
                enabled: !root.viewModel.busy

                onClicked: root.scanWished()
            }
            AppButton {
                objectName: "pass_file"
                text: qsTr("Van een foto")
                iconName: "image"
                enabled: !root.viewModel.busy

                onClicked: root.viewModel.chooseFile()
            }
            AppButton {
                objectName: "pass_not_shown"
                text: qsTr("Geen pas getoond")
                enabled: !root.viewModel.busy

                onClicked: root.viewModel.notShown()
            }
        }
        AppText {
            objectName: "pass_problem"
            visible: text !== ""
            text: root.viewModel.problem
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        TextArea {
            id: code

            objectName: "pass_code"
            label: qsTr("Of typ de code die op de pas staat")

            Layout.fillWidth: true
        }
        AppButton {
            objectName: "pass_typed"
            text: qsTr("Lezen")
            enabled: code.text.trim() !== "" && !root.viewModel.busy

            onClicked: {
                root.viewModel.given(code.text);
                code.field.clear();
            }
        }
    }
    AppText {
        visible: root.viewModel.page === "file"
        text: qsTr("Kies een foto van de pas (JPEG of PNG). Wis die daarna zelf van dit apparaat: dit programma wist geen bestanden.")
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    FileList {
        objectName: "pass_files"
        visible: root.viewModel.page === "file"
        choice: root.viewModel.file

        Layout.fillWidth: true
        Layout.fillHeight: true
        onFileChosen: path => root.viewModel.chosen(path)
    }
    ScrollPane {
        visible: root.viewModel.page === "number"
        margin: 4

        Layout.fillWidth: true
        Layout.fillHeight: true

        AppText {
            text: root.wiped
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        PassphraseField {
            objectName: "pass_document"
            visible: root.viewModel.page === "number"
            label: root.viewModel.asked
            hint: qsTr("Typ het nummer")
            plain: true
            filled: root.viewModel.filled
            help: root.viewModel.problem
            busy: root.viewModel.busy
            acceptText: qsTr("Verder")

            Layout.fillWidth: true
            onVisibleChanged: {
                if (visible)
                    forceActiveFocus();
            }
            onTyped: character => root.viewModel.typed(character)
            onErased: root.viewModel.erased()
            onEmptied: root.viewModel.emptied()
            onAccepted: root.viewModel.accepted()
        }
    }
    ScrollPane {
        visible: root.viewModel.page === "born"
        margin: 4

        Layout.fillWidth: true
        Layout.fillHeight: true

        NumberEntry {
            objectName: "pass_born"
            visible: root.viewModel.page === "born"
            label: root.viewModel.asked
            hint: qsTr("Acht cijfers; 00 voor wat er niet staat")
            length: 8
            filled: root.viewModel.filled
            problem: root.viewModel.problem
            busy: root.viewModel.busy
            acceptText: qsTr("Vergelijken")

            Layout.fillWidth: true
            onTyped: digit => root.viewModel.typed(digit)
            onErased: root.viewModel.erased()
            onEmptied: root.viewModel.emptied()
            onAccepted: root.viewModel.accepted()

            AppText {
                text: root.wiped
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
            objectName: "pass_title"
            text: root.viewModel.title
            variant: "h1"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            objectName: "pass_detail"
            text: root.viewModel.detail
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            objectName: "pass_age"
            visible: text !== ""
            text: root.viewModel.age
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            objectName: "pass_seconds"
            text: qsTr("Dit antwoord verdwijnt over %n seconde(n).", "", root.viewModel.seconds)
            variant: "small"
            muted: true
            numeric: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.space12

            Layout.fillWidth: true

            AppButton {
                objectName: "pass_done"
                kind: "primary"
                text: qsTr("Klaar")

                onClicked: root.viewModel.finish()
            }
            AppButton {
                objectName: "pass_ask"
                visible: root.viewModel.asks && root.asking.offered && root.asking.tokens > 0
                text: qsTr("Vraag aan het register")
                iconName: "lock"

                onClicked: {
                    root.viewModel.askInstead();
                    root.asking.openInstead();
                }
            }
            AppButton {
                objectName: "pass_again"
                visible: root.viewModel.again
                text: qsTr("Opnieuw, zonder te tellen")

                onClicked: root.viewModel.tryAgain()
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
