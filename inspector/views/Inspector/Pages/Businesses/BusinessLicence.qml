pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What the municipality allowed, to whom and until when.
Card {
    id: root

    required property BusinessViewModel viewModel

    padding: 18

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        RowLayout {
            spacing: Theme.space12

            AppText {
                text: qsTr("Vergunning")
                variant: "h3"
                font.weight: Font.Bold

                Layout.fillWidth: true
            }
            Chip {
                objectName: "licence_state"
                text: root.viewModel.licenceState
                iconName: root.viewModel.licenceTone === "ok" ? "seal-check" : root.viewModel.licenceTone === "warn" ? "clock-countdown" : "seal-warning"
                tone: root.viewModel.licenceTone
            }
        }
        Repeater {
            model: [
                {label: qsTr("Nummer"), value: root.viewModel.licenceNumber},
                {label: qsTr("Vergunninghouder"), value: root.viewModel.licenceHolder},
                {label: qsTr("Geldig"), value: root.viewModel.licenceTerm},
                {label: qsTr("Werkruimten"), value: root.viewModel.workrooms > 0 ? String(root.viewModel.workrooms) : ""},
                {label: qsTr("Adres"), value: root.viewModel.address},
                {label: qsTr("Sector"), value: root.viewModel.sector},
                {label: qsTr("Gemeente"), value: root.viewModel.municipality},
                {label: qsTr("Wijk"), value: root.viewModel.district},
                {label: qsTr("KvK-nummer"), value: root.viewModel.kvk},
                {label: qsTr("Openingstijden"), value: root.viewModel.hours},
                {label: qsTr("Op dit moment"), value: root.viewModel.openNow},
                {label: qsTr("Regels van vandaag"), value: root.viewModel.rules},
                {label: qsTr("Voorschriften"), value: String(root.viewModel.conditionCount)}
            ]

            KeyValueRow {
                required property var modelData

                visible: value !== ""
                small: true
                label: modelData.label
                value: modelData.value

                Layout.fillWidth: true
            }
        }
    }
}
