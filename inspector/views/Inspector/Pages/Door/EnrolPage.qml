pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The first run: an invitation, then a passphrase, then this device is one officer's.
OutsidePage {
    id: root

    required property EnrolViewModel viewModel

    readonly property bool asksCode: viewModel.step === "code"

    function errorAt(field: string): string {
        return root.viewModel.errorAt === field ? root.viewModel.error : "";
    }

    facts: [
        { icon: "ticket", title: qsTr("Een uitnodiging"), text: qsTr("Van uw functioneel beheerder, een half uur geldig") },
        { icon: "key", title: qsTr("Een wachtzin"), text: qsTr("Alleen u kent hem, niemand kan hem opvragen") },
        { icon: "wifi-high", title: qsTr("Verbinding"), text: qsTr("Alleen nu nodig, daarna werkt alles zonder") }
    ]

    Banner {
        objectName: "wiped"
        visible: root.viewModel.wasWiped
        title: qsTr("Dit apparaat was ingetrokken en is nu gewist")
        text: qsTr("Uw functioneel beheerder en uw coördinator vroegen daar samen om. Wat u had vastgelegd, was eerst verstuurd.")

        Layout.fillWidth: true
    }
    ColumnLayout {
        spacing: Theme.space4

        Layout.fillWidth: true

        AppText {
            text: qsTr("Stap %1 van 3").arg(root.viewModel.stepNumber)
            variant: "small"
            muted: true
        }
        AppText {
            text: root.asksCode ? qsTr("Meld dit apparaat aan") : root.viewModel.step === "busy" ? qsTr("Even geduld")
                : qsTr("Kies uw wachtzin")
            variant: "h1"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
    ColumnLayout {
        visible: root.asksCode
        spacing: Theme.space24

        Layout.fillWidth: true

        Banner {
            objectName: "trouble"
            visible: root.errorAt("") !== ""
            title: root.errorAt("")
            tone: "bad"
            iconName: "warning-circle"

            Layout.fillWidth: true
        }
        TextArea {
            objectName: "invitation"
            label: qsTr("Uitnodiging")
            help: qsTr("Scan de code, of plak de hele tekst.")
            error: root.errorAt("invitation")
            value: root.viewModel.text
            minimumLines: 3
            maximumLines: 5
            focus: root.asksCode

            Layout.fillWidth: true
            onTyped: text => root.viewModel.setText(text)
        }
        AppButton {
            objectName: "invitation_scan"
            text: qsTr("Code scannen")
            iconName: "qr-code"

            onClicked: root.app.scanInvitation()
        }
        AppText {
            text: qsTr("Of typ adres en code over")
            variant: "h3"
        }
        TextField {
            objectName: "hub"
            label: qsTr("Adres van de server")
            placeholder: qsTr("https://server.voorbeeld.nl")
            error: root.errorAt("hub")
            value: root.viewModel.hub
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase

            Layout.fillWidth: true
            onTyped: text => root.viewModel.setHub(text)
        }
        TextField {
            objectName: "code"
            label: qsTr("Code van 30 tekens")
            error: root.errorAt("code")
            value: root.viewModel.code
            spelled: true
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase

            Layout.fillWidth: true
            onTyped: text => root.viewModel.setCode(text)
            onAccepted: root.viewModel.proceed()
        }
        AppButton {
            objectName: "proceed"
            kind: "primary"
            large: true
            enabled: root.viewModel.mayContinue
            text: qsTr("Verder")
            iconName: "arrow-right"
            iconTrailing: true

            Layout.alignment: Theme.leftHanded ? Qt.AlignLeft : Qt.AlignRight
            onClicked: root.viewModel.proceed()
        }
    }
    ColumnLayout {
        visible: !root.asksCode
        spacing: Theme.space16

        Layout.fillWidth: true

        KeyValueRow {
            label: qsTr("Server")
            value: root.viewModel.address
            iconName: "check-circle"
            tone: "ok"

            Layout.fillWidth: true
        }
        PassphraseField {
            objectName: "passphrase"
            label: root.viewModel.step === "choose" ? qsTr("Wachtzin") : qsTr("Wachtzin herhalen")
            filled: root.viewModel.filled
            help: root.viewModel.help
            error: root.errorAt("passphrase")
            busy: root.viewModel.step === "busy"
            acceptText: root.viewModel.step === "choose" ? qsTr("Verder") : qsTr("Aanmelden")
            focus: !root.asksCode

            Layout.fillWidth: true
            onTyped: character => root.viewModel.typed(character)
            onErased: root.viewModel.erased()
            onEmptied: root.viewModel.emptied()
            onAccepted: root.viewModel.accepted()
        }
        AppButton {
            objectName: "enrol_back"
            visible: root.viewModel.step !== "busy"
            kind: "ghost"
            text: qsTr("Terug")
            iconName: "arrow-left"

            onClicked: root.viewModel.goBack()
        }
    }
}
