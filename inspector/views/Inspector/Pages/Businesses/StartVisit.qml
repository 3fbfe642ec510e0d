pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What an officer decides before the door: why, in which capacity, with whom. A plan fills it in.
Card {
    id: root

    required property BusinessViewModel viewModel

    padding: 18

    ColumnLayout {
        width: parent.width
        spacing: Theme.space16

        AppText {
            text: qsTr("Bezoek beginnen")
            variant: "h3"
            font.weight: Font.Bold
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        RowLayout {
            visible: root.viewModel.planText !== ""
            spacing: 10

            Icon {
                name: "calendar-check"
                fill: true
                size: 22
                color: Theme.primary
            }
            AppText {
                objectName: "plan_text"
                text: root.viewModel.planText
                variant: "small"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
        SelectField {
            objectName: "kind"
            label: qsTr("Soort controle")
            options: root.viewModel.kinds
            current: root.viewModel.kind

            Layout.fillWidth: true
            onChosen: key => root.viewModel.chooseKind(key)
        }
        FieldFrame {
            label: qsTr("Hoedanigheid")
            help: qsTr("Toezicht en opsporing gaan nooit samen in één bezoek.")

            Layout.fillWidth: true

            Segmented {
                objectName: "capacity"
                label: qsTr("Hoedanigheid")
                options: root.viewModel.capacities
                current: root.viewModel.capacity

                Layout.fillWidth: true
                onChosen: key => root.viewModel.chooseCapacity(key)
            }
        }
        SelectField {
            objectName: "partner"
            label: qsTr("Collega die meegaat")
            help: root.viewModel.partner === "" ? qsTr("Een controle doet u met zijn tweeën. Uw collega kan later nog meedoen en meetekenen.") : ""
            options: root.viewModel.partners
            current: root.viewModel.partner

            Layout.fillWidth: true
            onChosen: key => root.viewModel.choosePartner(key)
        }
        AppButton {
            objectName: "start"
            kind: "primary"
            large: true
            text: qsTr("Bezoek beginnen")
            iconName: "play-circle"
            iconFill: true

            Layout.fillWidth: true
            onClicked: root.viewModel.begin()
        }
    }
}
