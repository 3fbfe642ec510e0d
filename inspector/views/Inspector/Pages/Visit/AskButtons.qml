pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What can be done about the register now: ask, wait, look. Where there is none, nothing.
ColumnLayout {
    id: root

    required property AskingViewModel viewModel
    property bool stopped: false

    spacing: Theme.space12
    visible: viewModel.offered || viewModel.waiting !== "" || viewModel.ready > 0

    Layout.fillWidth: true

    AppButton {
        objectName: "ask_register"
        visible: root.viewModel.offered
        enabled: !root.stopped
        text: qsTr("Vraag aan het register")
        iconName: "lock"

        onClicked: root.viewModel.open()
    }
    AppText {
        objectName: "register_waiting"
        visible: text !== ""
        text: root.viewModel.waiting
        variant: "small"
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    AppButton {
        objectName: "register_look"
        visible: root.viewModel.ready > 0
        enabled: !root.stopped
        text: root.viewModel.ready === 1 ? qsTr("Antwoord van het register bekijken") : qsTr("%1 antwoorden van het register bekijken").arg(root.viewModel.ready)
        iconName: "eye"

        onClicked: root.viewModel.look()
    }
}
