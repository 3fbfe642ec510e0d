pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Beside the answers: whether the logs hold, the documents, and how the visit went.
ColumnLayout {
    id: root

    required property ReviewViewModel viewModel

    signal reportWished()
    signal bundleWished()
    signal eraseWished()
    signal handOverWished(string officer, string name, string aside)

    spacing: Theme.space12

    ReviewChain {
        viewModel: root.viewModel

        Layout.fillWidth: true
    }
    Card {
        visible: root.viewModel.hasDocuments

        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: 10

            AppText {
                text: qsTr("Documenten")
                variant: "h3"
                font.weight: Font.Bold
            }
            AppText {
                text: root.viewModel.isReleased ? qsTr("Definitief. De bundel laat een rechter alles zelf nagaan.")
                    : qsTr("Tot het vrijgeven staat er CONCEPT op het rapport.")
                variant: "small"
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppButton {
                objectName: "report"
                text: qsTr("Rapport (PDF)")
                iconName: "file-pdf"
                enabled: !root.viewModel.busy

                Layout.fillWidth: true
                onClicked: root.reportWished()
            }
            AppButton {
                objectName: "bundle"
                text: qsTr("Bundel voor de rechter")
                iconName: "package"
                enabled: !root.viewModel.busy

                Layout.fillWidth: true
                onClicked: root.bundleWished()
            }
            AppText {
                objectName: "last_file"
                visible: text !== ""
                text: root.viewModel.busy ? qsTr("Bezig met opslaan…")
                    : root.viewModel.lastFile === "" ? "" : qsTr("Opgeslagen: %1").arg(root.viewModel.lastFile)
                variant: "caption"
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
    }
    VisitPeople {
        objectName: "people"
        visible: root.viewModel.stuck === ""        // else it stands above the answers
        people: root.viewModel.officerRows
        hint: root.viewModel.revokeFirst

        Layout.fillWidth: true
        onHandOverWished: (officer, name, aside) => root.handOverWished(officer, name, aside)
    }
    Card {
        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space12

            AppText {
                text: qsTr("Tijdlijn")
                variant: "h3"
                font.weight: Font.Bold
            }
            Timeline {
                entries: root.viewModel.timeline

                Layout.fillWidth: true
            }
        }
    }
    AppButton {
        objectName: "erase"
        kind: "ghost"
        text: qsTr("Wissen…")
        iconName: "eraser"

        Layout.alignment: Theme.leftHanded ? Qt.AlignLeft : Qt.AlignRight
        onClicked: root.eraseWished()
    }
}
