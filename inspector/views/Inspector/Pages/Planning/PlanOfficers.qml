pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Who goes, of each agency that takes part.
ColumnLayout {
    id: root

    required property PlanningViewModel viewModel

    spacing: Theme.space8

    AppText {
        text: qsTr("Wie")
        variant: "h3"
        font.weight: Font.Bold
    }
    EmptyState {
        visible: people.count === 0
        title: qsTr("Nog geen collega's bekend")
        text: qsTr("Collega's die zijn aangemeld, verschijnen hier zodra er verbinding is.")
        iconName: "users"

        Layout.fillWidth: true
    }
    Repeater {
        id: people

        model: root.viewModel.officers

        ColumnLayout {
            id: person

            required property string installation
            required property string name
            required property string role
            required property string heading
            required property bool chosen

            spacing: Theme.space8

            Layout.fillWidth: true

            AppText {
                visible: text !== ""
                text: person.heading
                variant: "small"
                font.weight: Font.DemiBold
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Layout.topMargin: 4
            }
            CheckRow {
                objectName: "officer_" + person.name
                framed: true
                label: person.name
                detail: person.role
                isOn: person.chosen

                Layout.fillWidth: true
                onSwitched: root.viewModel.toggleOfficer(person.installation)
            }
        }
    }
}
