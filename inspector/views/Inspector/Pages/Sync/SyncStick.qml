pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// A stick instead of a network: saving what waits, reading what a colleague or the office gave.
ColumnLayout {
    id: root

    required property StickViewModel viewModel

    spacing: Theme.space12

    AppText {
        text: qsTr("Zonder verbinding")
        variant: "h3"
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    AppText {
        text: qsTr("Een stick brengt uw werk naar collega's van uw organisatie en naar kantoor. Wat wacht, blijft wachten tot de server de ontvangst bevestigt; dat bewijs mag met de stick terugkomen.")
        variant: "small"
        muted: true
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space8

        Layout.fillWidth: true

        AppButton {
            objectName: "stick_save"
            text: qsTr("Opslaan op stick")
            iconName: "floppy-disk"

            onClicked: saving.ask(root.viewModel.fileStem, ".uitwisseling")
        }
        AppButton {
            objectName: "stick_read"
            text: qsTr("Inlezen van stick")
            iconName: "upload-simple"

            onClicked: {
                root.viewModel.file.openToRead();
                reading.open();
            }
        }
    }
    Banner {
        objectName: "stick_notice"
        visible: root.viewModel.notice !== ""
        title: root.viewModel.notice
        tone: root.viewModel.tone
        iconName: root.viewModel.tone === "ok" ? "check-circle" : root.viewModel.tone === "neutral" ? "info" : "warning"

        Layout.fillWidth: true
    }
    SaveFile {
        id: saving

        choice: root.viewModel.file
        title: qsTr("Opslaan op stick")

        onChosen: path => root.viewModel.saveFile(path)
    }
    PhotoSheet {
        id: reading

        title: qsTr("Inlezen van stick")

        FileList {
            choice: root.viewModel.file

            Layout.fillWidth: true
            Layout.fillHeight: true
            onFileChosen: path => {
                reading.close();
                root.viewModel.readFile(path);
            }
        }
    }
}
