pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Roads without a hub: a colleague's laptop, or a stick on which what waits is saved and from which others' is read.
ColumnLayout {
    id: root

    required property StickViewModel viewModel

    signal shareWished()

    spacing: Theme.space12

    AppText {
        text: qsTr("Zonder verbinding")
        variant: "h3"
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    AppText {
        text: qsTr("Rechtstreeks met een collega over een kabel of netwerk, of met een stick naar collega's van uw organisatie en naar kantoor. Wat wacht, blijft wachten tot de server de ontvangst bevestigt; dat bewijs mag met een stick terugkomen.")
        variant: "small"
        muted: true
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space8

        Layout.fillWidth: true

        AppButton {
            objectName: "share_open"
            text: qsTr("Delen met een collega")
            iconName: "users"

            onClicked: root.shareWished()
        }
        AppButton {
            objectName: "stick_save"
            text: qsTr("Opslaan op stick")
            iconName: "floppy-disk"
            enabled: !root.viewModel.busy

            onClicked: saving.ask(root.viewModel.fileStem, ".uitwisseling")
        }
        AppButton {
            objectName: "stick_read"
            text: qsTr("Inlezen van stick")
            iconName: "upload-simple"
            enabled: !root.viewModel.busy

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
