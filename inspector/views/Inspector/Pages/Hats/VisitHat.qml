pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// In which hat the officer works here, and the way over to investigation for whoever was designated.
Card {
    id: root

    required property InvestigatingViewModel viewModel

    signal switchWished()

    padding: 18

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        AppText {
            text: qsTr("In welke hoedanigheid")
            variant: "h3"
            font.weight: Font.Bold
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        ListRow {
            title: root.viewModel.since
            detail: root.viewModel.investigates ? qsTr("Het toezicht doet uw collega.") : root.viewModel.whyNot
            iconName: root.viewModel.icon
            divided: false
        }
        AppButton {
            objectName: "switch_hat"
            visible: root.viewModel.maySwitch
            text: qsTr("Overgaan op opsporing…")
            iconName: "detective"

            Layout.fillWidth: true
            onClicked: root.switchWished()
        }
    }
}
