pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Places that are left for later. Whoever asked, it looks the same: nothing here or above the tabs says why, or who.
PhotoSheet {
    id: root

    required property LaterViewModel viewModel

    signal scanWished()

    function leave(): void {
        root.viewModel.leave(placeField.text);
        placeField.field.clear();
    }

    objectName: "later"
    title: qsTr("Straks")

    onClosed: viewModel.hideCode()

    ScrollPane {
        visible: root.viewModel.squares.length === 0
        margin: 4

        Layout.fillWidth: true
        Layout.fillHeight: true

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
                kind: "primary"
                text: qsTr("Straks")
                iconName: "clock"
                enabled: placeField.text.trim() !== ""

                onClicked: root.leave()
            }
            AppButton {
                objectName: "later_scan"
                text: qsTr("Code scannen")
                iconName: "qr-code"

                onClicked: {
                    root.close();
                    root.scanWished();
                }
            }
        }
        EmptyState {
            visible: !root.viewModel.mayWrite && places.count === 0
            title: qsTr("Er is geen ruimte voor straks")
            iconName: "clock"

            Layout.fillWidth: true
            Layout.topMargin: Theme.space24
        }
        Repeater {
            id: places

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
                    visible: root.viewModel.mayWrite
                    kind: "ghost"
                    iconName: "qr-code"
                    label: qsTr("Code tonen: %1").arg(row.place)

                    onClicked: root.viewModel.showCode(row.key)
                }
                IconButton {
                    objectName: "later_back"
                    visible: root.viewModel.mayWrite
                    kind: "ghost"
                    iconName: "check-circle"
                    label: qsTr("Niet meer straks: %1").arg(row.place)

                    onClicked: root.viewModel.goBack(row.key)
                }
            }
        }
    }
    QrCode {
        objectName: "later_squares"
        visible: root.viewModel.squares.length > 0
        squares: root.viewModel.squares
        label: qsTr("QR-code voor uw collega")
        radius: Theme.radiusSmall

        Layout.fillWidth: true
        Layout.fillHeight: true
    }
}
