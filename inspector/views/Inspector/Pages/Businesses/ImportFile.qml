pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Choosing the file with businesses, and what has to stand in it.
FocusScope {
    id: root

    required property BusinessesViewModel viewModel
    required property bool portrait
    property int margin: Theme.space24
    property string chosen: ""

    signal closed()

    Component.onCompleted: viewModel.file.openToRead()

    ColumnLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.margins: root.margin
        spacing: Theme.space12

        Banner {
            title: qsTr("Een CSV-bestand met deze kolommen in de eerste regel")
            text: root.viewModel.columns + "\n" + qsTr("Goede regels komen erbij. Regels die niet kunnen, ziet u daarna met de reden.")
            iconName: "table"
            tone: "primary"

            Layout.fillWidth: true
        }
        FileList {
            choice: root.viewModel.file
            chosen: root.chosen
            focus: true

            Layout.fillWidth: true
            Layout.fillHeight: true
            onFileChosen: path => root.chosen = path
        }
    }
    ActionBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        compact: root.portrait

        actions: [
            AppButton {
                objectName: "cancel"
                kind: "ghost"
                text: qsTr("Annuleren")

                onClicked: root.closed()
            },
            AppButton {
                objectName: "read_in"
                kind: "primary"
                text: qsTr("Inlezen")
                iconName: "upload-simple"
                enabled: root.chosen !== "" && !root.viewModel.importing

                onClicked: root.viewModel.importFile(root.chosen)
            }
        ]

        AppText {
            text: root.viewModel.importing ? qsTr("Bezig met inlezen…")
                : root.chosen === "" ? qsTr("Kies een bestand.") : root.chosen.split(/[\\/]/).pop()
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
}
