pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What has no receipt yet, visit by visit, and the button that tries now.
ColumnLayout {
    id: root

    required property SyncViewModel viewModel

    signal visitWished(string visit)

    spacing: Theme.space8

    RowLayout {
        spacing: Theme.space12

        AppText {
            text: qsTr("Nog te verzenden")
            variant: "h3"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppButton {
            objectName: "try_now"
            enabled: root.viewModel.online && !root.viewModel.running
            text: root.viewModel.running ? qsTr("Bezig") : qsTr("Nu proberen")
            iconName: "arrows-clockwise"

            onClicked: root.viewModel.syncNow()
        }
    }
    Divider {
        Layout.fillWidth: true
    }
    EmptyState {
        readonly property bool nothing: root.viewModel.allSent && root.viewModel.carriedEvents + root.viewModel.carriedPhotos === 0

        visible: rows.count === 0
        title: nothing ? qsTr("Er wacht niets") : qsTr("Er wacht geen bezoek")
        text: nothing ? qsTr("Van alles is de ontvangst bevestigd.")
            : qsTr("Er wachten alleen nog andere gegevens.")
        iconName: "cloud-check"

        Layout.fillWidth: true
        Layout.topMargin: Theme.space16
        Layout.bottomMargin: Theme.space16
    }
    Repeater {
        id: rows

        model: root.viewModel.rows

        ListRow {
            id: row

            required property string visit
            required property string name
            required property string progress
            required property string copies
            required property int index

            objectName: "waiting_" + name
            title: name
            detail: copies === "" ? progress : progress + "\n" + copies
            iconName: "clipboard-text"
            clickable: true
            divided: index < rows.count - 1

            onClicked: root.visitWished(visit)

            Chip {
                text: row.copies === "" ? qsTr("Wacht") : qsTr("Tweede kopie")
                iconName: row.copies === "" ? "hourglass-medium" : "device-tablet"
            }
        }
    }
}
