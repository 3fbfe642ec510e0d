pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The ways to take a person off a picture, the way back, and keeping what is left.
ColumnLayout {
    id: root

    required property PhotosViewModel viewModel
    required property string tool

    signal toolChosen(string key)

    spacing: Theme.space12

    RowLayout {
        spacing: Theme.space12

        Segmented {
            objectName: "photo_tool"
            label: qsTr("Gereedschap")
            options: [{key: "blur", label: qsTr("Onherkenbaar maken")}, {key: "crop", label: qsTr("Bijsnijden")}]
            current: root.tool

            Layout.fillWidth: true
            Layout.maximumWidth: 460
            onChosen: key => root.toolChosen(key)
        }
        Item {
            Layout.fillWidth: true
        }
        IconButton {
            objectName: "mask_undo"
            enabled: root.viewModel.masks > 0 && !root.viewModel.busy
            iconName: "arrow-counter-clockwise"
            label: qsTr("Laatste stap ongedaan maken")

            onClicked: root.viewModel.undoMask()
        }
    }
    GridLayout {
        columns: root.width < 640 ? 1 : 3
        columnSpacing: Theme.space12
        rowSpacing: Theme.space12

        Layout.fillWidth: true

        AppButton {
            objectName: "photo_discard"
            text: qsTr("Foto weggooien")
            iconName: "trash"
            enabled: !root.viewModel.busy

            Layout.fillWidth: true
            onClicked: root.viewModel.discard()
        }
        AppButton {
            objectName: "photo_back"
            text: qsTr("Terug naar de vraag")
            iconName: "arrow-left"
            enabled: !root.viewModel.busy

            Layout.fillWidth: true
            onClicked: root.viewModel.backToQuestion()
        }
        AppButton {
            objectName: "photo_keep"
            kind: "primary"
            large: true
            text: root.viewModel.busy ? qsTr("Wordt bewaard") : qsTr("Niemand meer te zien, bewaren")
            iconName: root.viewModel.busy ? "hourglass-medium" : "check"
            enabled: root.viewModel.masks > 0 && !root.viewModel.busy

            Layout.fillWidth: true
            onClicked: root.viewModel.keepMasked()
        }
    }
}
