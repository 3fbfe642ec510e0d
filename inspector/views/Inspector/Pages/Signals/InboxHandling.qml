pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.ViewModels

// Who read the open signal, who handles it, and what its writer hears of that.
Card {
    id: root

    required property InboxViewModel viewModel

    ColumnLayout {
        width: parent.width
        spacing: 10

        AppText {
            objectName: "handled"
            text: root.viewModel.handled !== "" ? root.viewModel.handled : qsTr("Nog niemand heeft dit overgenomen")
            variant: "h3"
            numeric: true
            font.weight: Font.Bold
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Repeater {
            model: root.viewModel.readers

            AppText {
                required property string name
                required property string detail

                text: qsTr("Gelezen door %1 op %2").arg(name).arg(detail)
                variant: "small"
                numeric: true
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
        AppText {
            objectName: "answer"
            text: root.viewModel.answer
            variant: "small"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppButton {
            objectName: "take_over"
            visible: root.viewModel.mayTake
            text: root.viewModel.take
            iconName: "user-check"

            Layout.fillWidth: true
            onClicked: root.viewModel.takeOver(root.viewModel.opened)
        }
    }
}
