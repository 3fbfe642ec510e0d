pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What holds of a damaged storage, and the one button that goes on from there.
Card {
    id: root

    required property SalvageViewModel viewModel

    objectName: "salvage"
    visible: root.viewModel.title !== ""

    Layout.fillWidth: true

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        AppText {
            text: root.viewModel.title
            variant: "h3"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Repeater {
            model: root.viewModel.report

            AppText {
                required property string modelData

                text: modelData
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
        AppText {
            text: root.viewModel.text
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppButton {
            objectName: "take_over"
            text: root.viewModel.button
            kind: "primary"
            iconName: "lock-key"

            onClicked: root.viewModel.takeOver()
        }
    }
}
