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
    required property bool scanning

    readonly property bool wanted: viewModel.page !== "" && !Theme.covered && !scanning
    readonly property bool typing: viewModel.page === "number" || viewModel.page === "born"

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
                objectName: "pass_not_shown"
                text: qsTr("Geen pas getoond")
                enabled: !root.viewModel.busy

                onClicked: root.viewModel.notShown()
            }
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
        visible: root.typing
        text: qsTr("Neem dit over van het document. Het wordt na het vergelijken gewist en nergens bewaard.")
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    PassphraseField {
        id: secret

        objectName: "pass_document"
        visible: root.typing
        label: root.viewModel.asked
        hint: root.viewModel.page === "born" ? qsTr("Acht cijfers; 00 voor wat er niet staat") : qsTr("Typ het nummer")
        filled: root.viewModel.filled
        error: root.viewModel.problem
        busy: root.viewModel.busy
        acceptText: root.viewModel.page === "born" ? qsTr("Vergelijken") : qsTr("Verder")

        Layout.fillWidth: true
        Layout.fillHeight: true
        onVisibleChanged: {
            if (visible)
                forceActiveFocus();
        }
        onTyped: character => root.viewModel.typed(character)
        onErased: root.viewModel.erased()
        onEmptied: root.viewModel.emptied()
        onAccepted: root.viewModel.accepted()
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
