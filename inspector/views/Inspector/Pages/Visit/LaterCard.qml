pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Places that are left for later. Whoever asked, it looks the same: nothing here or above the tabs says why, or who.
Card {
    id: root

    required property LaterViewModel viewModel

    signal scanWished()

    function leave(): void {
        root.viewModel.leave(placeField.text);
        placeField.field.clear();
    }

    padding: 18
    visible: viewModel.mayWrite || viewModel.rowCount > 0

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        AppText {
            text: qsTr("Straks")
            variant: "h3"
            font.weight: Font.Bold

            Layout.fillWidth: true
        }
        TextField {
            id: placeField

            objectName: "later_place"
            visible: root.viewModel.mayWrite
            label: qsTr("Ruimte die u nu overslaat")
            placeholder: qsTr("Bijvoorbeeld: werkruimte 3")
            maximumLength: 40

            Layout.fillWidth: true
            onAccepted: root.leave()
        }
        Flow {
            visible: root.viewModel.mayWrite
            spacing: Theme.space8

            Layout.fillWidth: true

            AppButton {
                objectName: "later_leave"
                text: qsTr("Straks")
                iconName: "clock"
                enabled: placeField.text.trim() !== ""

                onClicked: root.leave()
            }
            AppButton {
                objectName: "later_scan"
                kind: "ghost"
                text: qsTr("Code scannen")
                iconName: "qr-code"

                onClicked: root.scanWished()
            }
        }
        Repeater {
            model: root.viewModel.rows

            ListRow {
                id: row

                required property string key
                required property string place
                required property string until

                title: place
                detail: until
                iconName: "clock"

                IconButton {
                    objectName: "later_code"
                    kind: "ghost"
                    iconName: "qr-code"
                    label: qsTr("Code tonen: %1").arg(row.place)

                    onClicked: root.viewModel.showCode(row.key)
                }
                IconButton {
                    objectName: "later_back"
                    kind: "ghost"
                    iconName: "check-circle"
                    label: qsTr("Niet meer straks: %1").arg(row.place)

                    onClicked: root.viewModel.goBack(row.key)
                }
            }
        }
    }
}
