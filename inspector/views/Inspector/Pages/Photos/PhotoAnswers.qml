pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The answers to "Staat er een mens op?".
GridLayout {
    id: root

    required property PhotosViewModel viewModel

    columns: width < 640 ? 1 : 3
    columnSpacing: Theme.space12
    rowSpacing: Theme.space12

    AppButton {
        objectName: "photo_discard"
        text: qsTr("Foto weggooien")
        iconName: "trash"
        enabled: !root.viewModel.busy

        Layout.fillWidth: true
        onClicked: root.viewModel.discard()
    }
    AppButton {
        objectName: "photo_person"
        large: true
        text: qsTr("Ja, er staat iemand op")
        iconName: "user"
        enabled: !root.viewModel.busy

        Layout.fillWidth: true
        onClicked: root.viewModel.personOnIt()
    }
    AppButton {
        objectName: "photo_nobody"
        kind: "primary"
        large: true
        text: root.viewModel.busy ? qsTr("Wordt bewaard") : qsTr("Nee, niemand")
        iconName: root.viewModel.busy ? "hourglass-medium" : "check"
        enabled: !root.viewModel.busy

        Layout.fillWidth: true
        onClicked: root.viewModel.nobodyOnIt()
    }
}
