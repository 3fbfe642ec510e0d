pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// How this device stands with the hub, in figures and times.
ColumnLayout {
    id: root

    required property SyncViewModel viewModel

    spacing: Theme.space12

    ToggleRow {
        objectName: "online"
        label: qsTr("Verbinding gebruiken")
        detail: root.viewModel.online ? qsTr("Verzenden gaat vanzelf") : qsTr("Alles blijft op dit apparaat")
        isOn: root.viewModel.online

        Layout.fillWidth: true
        onSwitched: isOn => root.viewModel.setOnline(isOn)
    }
    Divider {
        Layout.fillWidth: true
    }
    Repeater {
        model: [
            { label: qsTr("Wijzigingen die wachten"), value: String(root.viewModel.waitingEvents) },
            { label: qsTr("Van collega's, mee te geven"), value: String(root.viewModel.carriedEvents) },
            { label: qsTr("Foto's van collega's, mee te geven"), value: String(root.viewModel.carriedPhotos) },
            { label: qsTr("Foto's die wachten"), value: String(root.viewModel.waitingPhotos) },
            { label: qsTr("Nog te ontvangen foto's"), value: String(root.viewModel.missingPhotos) },
            { label: qsTr("Laatste contact"), value: root.viewModel.lastSync },
            { label: qsTr("Laatste ontvangstbewijs"), value: root.viewModel.lastReceipt },
            { label: qsTr("Toegang"), value: root.viewModel.statement }
        ]

        KeyValueRow {
            required property var modelData

            small: true
            label: modelData.label
            value: modelData.value

            Layout.fillWidth: true
        }
    }
    KeyValueRow {
        objectName: "quarantine"
        small: true
        label: qsTr("Geweigerde berichten")
        value: root.viewModel.quarantined === 0 ? qsTr("Geen") : root.viewModel.quarantined > 99 ? "99+" : String(root.viewModel.quarantined)
        iconName: root.viewModel.quarantined === 0 ? "check-circle" : "warning"
        tone: root.viewModel.quarantined === 0 ? "ok" : "warn"

        Layout.fillWidth: true
    }
}
