pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The officer's own signature, under the visit or beside a colleague's.
Card {
    id: root

    required property ClosingViewModel viewModel
    required property SigningViewModel signing

    padding: 18

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        RowLayout {
            spacing: Theme.space12

            AppText {
                text: !root.viewModel.mayCosign ? qsTr("Uw handtekening") : qsTr("Meetekenen")
                variant: "h3"
                font.weight: Font.Bold
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            SignatureWipe {
                pad: signature
            }
        }
        SignaturePad {
            id: signature

            objectName: "officer_signature"
            label: qsTr("Uw handtekening")
            caption: root.viewModel.officer
            strokes: root.viewModel.officerStrokes

            Layout.fillWidth: true
            onDrawn: stroke => root.viewModel.drawOfficer(stroke)
            onCleared: root.viewModel.clearOfficer()
        }
        RowLayout {
            spacing: Theme.space12

            Layout.fillWidth: true

            Chip {
                objectName: "by_passphrase"
                visible: root.viewModel.byPassphrase
                text: qsTr("Bevestigd met uw wachtzin")
                iconName: "check-circle"
                tone: "ok"
            }
            Item {
                Layout.fillWidth: true
            }
            AppButton {
                objectName: "sign_by_passphrase"
                visible: !root.viewModel.hasOwnSignature
                kind: "ghost"
                text: qsTr("Ondertekenen met wachtzin")
                iconName: "key"

                onClicked: root.signing.open()
            }
            AppButton {
                objectName: "unsign"
                visible: root.viewModel.byPassphrase
                kind: "ghost"
                text: qsTr("Wissen")
                iconName: "eraser"

                onClicked: root.viewModel.clearOfficer()
            }
        }
        SignByPassphrase {
            viewModel: root.signing
        }
        Connections {
            function onConfirmed(): void {
                root.viewModel.confirmOfficer();
            }

            target: root.signing
        }
    }
}
