pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Why there is no picture, and the ways on: the other way first, because it always works.
Card {
    id: root

    required property CameraViewModel viewModel

    readonly property bool isPhoto: viewModel.purpose === "photo"

    padding: Theme.space24

    ColumnLayout {
        width: parent.width
        spacing: Theme.space16

        EmptyState {
            title: root.viewModel.trouble
            text: root.viewModel.advice
            iconName: "camera-slash"

            Layout.fillWidth: true
        }
        AppButton {
            objectName: "trouble_other_way"
            kind: "primary"
            large: true
            text: root.isPhoto ? qsTr("Uit bestand") : qsTr("Code typen")
            iconName: root.isPhoto ? "image" : "keyboard"
            focus: true

            Layout.fillWidth: true
            onClicked: root.viewModel.goOtherWay()
        }
        AppButton {
            objectName: "trouble_retry"
            visible: root.viewModel.phase !== "unloadable"
            text: qsTr("Opnieuw proberen")
            iconName: "arrow-clockwise"

            Layout.fillWidth: true
            onClicked: root.viewModel.retry()
        }
    }

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.viewModel.trouble
}
