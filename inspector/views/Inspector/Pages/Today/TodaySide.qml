pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What waits to be sent, in words, and whether everything for the road is on the device.
ColumnLayout {
    id: root

    required property TodayViewModel viewModel

    signal syncWished()
    signal talkWished()

    spacing: Theme.space16

    TodayExercises {
        visible: root.viewModel.exercises.length > 0
        exercises: root.viewModel.exercises

        Layout.fillWidth: true
    }
    Card {
        visible: root.viewModel.exercises.length === 0      // a training sends nothing
        padding: 18

        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: 14

            RowLayout {
                spacing: Theme.space12

                Icon {
                    name: root.viewModel.syncIcon
                    fill: true
                    size: 32
                    color: Theme.tone(root.viewModel.syncTone)

                    Layout.alignment: Qt.AlignTop
                }
                ColumnLayout {
                    spacing: 2

                    AppText {
                        objectName: "sync_words"
                        text: root.viewModel.syncTitle
                        variant: "h3"
                        font.weight: Font.Bold
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        text: root.viewModel.syncText
                        variant: "small"
                        muted: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
            }
            Divider {
            }
            KeyValueRow {
                visible: root.viewModel.waitingVisits > 0
                small: true
                label: qsTr("Bezoeken die wachten")
                value: String(root.viewModel.waitingVisits)

                Layout.fillWidth: true
            }
            KeyValueRow {
                visible: root.viewModel.waitingPhotos > 0
                small: true
                label: qsTr("Foto's die wachten")
                value: String(root.viewModel.waitingPhotos)

                Layout.fillWidth: true
            }
            KeyValueRow {
                small: true
                label: qsTr("Laatste contact")
                value: root.viewModel.lastSync === "" ? qsTr("nog niet") : root.viewModel.lastSync

                Layout.fillWidth: true
            }
            AppButton {
                objectName: "sync_now"
                text: qsTr("Naar verzenden")
                iconName: "arrows-clockwise"

                Layout.fillWidth: true
                onClicked: root.syncWished()
            }
        }
    }
    Card {
        padding: 18

        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: 14

            AppText {
                text: qsTr("Klaar voor onderweg")
                variant: "h3"
                font.weight: Font.Bold
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            Repeater {
                model: root.viewModel.ready

                RowLayout {
                    id: line

                    required property var modelData

                    spacing: 10

                    Icon {
                        name: line.modelData.icon
                        fill: true
                        size: 22
                        color: Theme.tone(line.modelData.tone)

                        Layout.alignment: Qt.AlignTop
                    }
                    AppText {
                        text: line.modelData.text
                        variant: "small"
                        numeric: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
    Card {
        visible: root.viewModel.talk
        padding: 18

        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: 14

            AppText {
                text: qsTr("Gesprek bij de registratie")
                variant: "h3"
                font.weight: Font.Bold
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                text: qsTr("Uitleg voor wie zich laat registreren, in veertien talen. Dit apparaat bewaart er niets van, ook niet dat het er was.")
                variant: "small"
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppButton {
                objectName: "show_talk"
                text: qsTr("Laat de persoon lezen")
                iconName: "translate"

                Layout.fillWidth: true
                onClicked: root.talkWished()
            }
        }
    }
}
