pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Hearing a colleague's device now: the code on this screen, the camera for the other's, and a file for what is too long.
PhotoSheet {
    id: root

    required property HearingViewModel viewModel
    property bool portrait: false
    property bool scanning: false       // the camera lies over the page

    readonly property bool wanted: viewModel.isOpen && !scanning

    signal scanWished()

    title: qsTr("%1 nu horen").arg(viewModel.name)

    onWantedChanged: wanted ? open() : close()
    onClosed: {
        if (!root.scanning && !saving.opened && !reading.opened)
            root.viewModel.leave();
    }

    GridLayout {
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.space32
        rowSpacing: Theme.space24

        Layout.fillWidth: true
        Layout.fillHeight: true

        QrCode {
            objectName: "hear_squares"
            squares: root.viewModel.squares
            label: qsTr("QR-code voor uw collega")
            radius: Theme.radiusSmall

            Layout.fillWidth: root.portrait
            Layout.fillHeight: true
            Layout.preferredWidth: root.portrait ? -1 : height
            Layout.minimumHeight: 200
        }
        ColumnLayout {
            spacing: Theme.space16

            Layout.fillWidth: true

            AppText {
                objectName: "hear_step"
                text: root.viewModel.step
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            Chip {
                objectName: "hear_done"
                visible: root.viewModel.isHeard
                text: qsTr("Alles is hier")
                iconName: "check-circle"
                tone: "ok"
            }
            Banner {
                objectName: "hear_file"
                visible: root.viewModel.needsFile
                title: qsTr("Er is te veel nieuws voor een code")
                text: qsTr("Sla het op in een bestand en laat uw collega dat inlezen.")
                iconName: "warning"
                tone: "warn"

                Layout.fillWidth: true
            }
            AppText {
                objectName: "hear_notice"
                visible: text !== ""
                text: root.viewModel.notice
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppButton {
                objectName: "hear_scan"
                kind: "primary"
                text: qsTr("Code van collega scannen")
                iconName: "camera"

                onClicked: root.scanWished()
            }
            AppButton {
                objectName: "hear_save"
                text: qsTr("Opslaan in bestand")
                iconName: "floppy-disk"

                onClicked: saving.ask(root.viewModel.fileStem, ".uitwisseling")
            }
            AppButton {
                objectName: "hear_read"
                text: qsTr("Bestand inlezen")
                iconName: "upload-simple"

                onClicked: {
                    root.viewModel.file.openToRead();
                    reading.open();
                }
            }
        }
    }
    Timer {
        interval: 900
        repeat: true
        running: root.opened && root.viewModel.count > 1

        onTriggered: root.viewModel.nextCode()
    }
    SaveFile {
        id: saving

        choice: root.viewModel.file
        title: qsTr("Opslaan voor uw collega")

        onChosen: path => root.viewModel.saveFile(path)
    }
    PhotoSheet {
        id: reading

        title: qsTr("Bestand van uw collega")

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
