pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Two laptops on one cable or network: one shows a code for a short time, the other scans or types it.
PhotoSheet {
    id: root

    required property ShareViewModel viewModel
    property bool portrait: false
    property bool scanning: false       // the camera lies over the page

    readonly property bool wanted: viewModel.isOpen && !scanning

    signal scanWished()

    title: qsTr("Delen met een collega")

    onWantedChanged: wanted ? open() : close()
    onClosed: {
        if (!root.scanning)
            root.viewModel.leave();
    }

    ScrollPane {
        margin: 4       // room for the ring of the focus

        Layout.fillWidth: true
        Layout.fillHeight: true

        GridLayout {
            columns: root.portrait || !root.viewModel.sharing ? 1 : 2
            columnSpacing: Theme.space32
            rowSpacing: Theme.space24

            Layout.fillWidth: true

            QrCode {
                objectName: "share_squares"
                visible: root.viewModel.sharing
                squares: root.viewModel.squares
                label: qsTr("QR-code voor uw collega")
                radius: Theme.radiusSmall

                Layout.preferredWidth: 340
                Layout.preferredHeight: 340
                Layout.alignment: Qt.AlignTop | Qt.AlignHCenter
            }
            ColumnLayout {
                spacing: Theme.space16

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                AppText {
                    objectName: "share_step"
                    text: root.viewModel.step
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                Banner {
                    objectName: "share_notice"
                    visible: root.viewModel.notice !== ""
                    title: root.viewModel.notice
                    tone: root.viewModel.tone
                    iconName: root.viewModel.tone === "ok" ? "check-circle" : root.viewModel.tone === "neutral" ? "info" : "warning"

                    Layout.fillWidth: true
                }
                KeyValueRow {
                    objectName: "share_address"
                    visible: root.viewModel.sharing
                    label: qsTr("Adres")
                    value: root.viewModel.address

                    Layout.fillWidth: true
                }
                AppText {
                    objectName: "share_code"
                    visible: root.viewModel.sharing
                    text: root.viewModel.code
                    variant: "h3"
                    numeric: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                SelectField {
                    objectName: "share_addresses"
                    visible: root.viewModel.sharing && root.viewModel.addresses.length > 0
                    label: qsTr("Netwerk of kabel")
                    options: root.viewModel.addresses
                    current: root.viewModel.chosen

                    Layout.fillWidth: true
                    onChosen: key => root.viewModel.chooseAddress(key)
                }
                AppButton {
                    objectName: "share_stop"
                    visible: root.viewModel.sharing
                    text: qsTr("Stoppen met delen")
                    iconName: "x"

                    onClicked: root.viewModel.stop()
                }
                Flow {
                    visible: !root.viewModel.sharing && !root.viewModel.busy
                    spacing: Theme.space8

                    Layout.fillWidth: true

                    AppButton {
                        objectName: "share_show"
                        kind: "primary"
                        text: qsTr("Code tonen")
                        iconName: "qr-code"

                        onClicked: root.viewModel.share()
                    }
                    AppButton {
                        objectName: "share_scan"
                        text: qsTr("Code van collega scannen")
                        iconName: "camera"

                        onClicked: root.scanWished()
                    }
                }
                ColumnLayout {
                    visible: !root.viewModel.sharing && !root.viewModel.busy
                    spacing: Theme.space12

                    Layout.fillWidth: true

                    TextField {
                        id: address

                        objectName: "share_typed_address"
                        label: qsTr("Adres op het scherm van uw collega")
                        placeholder: "192.168.1.23:49152"
                        spelled: true
                        maximumLength: 21

                        Layout.fillWidth: true
                    }
                    TextField {
                        id: code

                        objectName: "share_typed_code"
                        label: qsTr("Code van uw collega")
                        help: qsTr("30 tekens in groepen van vijf; hoofdletters en spaties maken niet uit.")
                        error: root.viewModel.typedError
                        spelled: true
                        maximumLength: 48
                        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhUppercaseOnly

                        Layout.fillWidth: true
                    }
                    AppButton {
                        objectName: "share_connect"
                        text: qsTr("Verbinden")
                        iconName: "link"
                        enabled: address.text !== "" && code.text !== ""

                        onClicked: root.viewModel.visit(address.text, code.text)
                    }
                }
            }
        }
    }
}
