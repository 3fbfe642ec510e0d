pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Each place that was entered, with what it is in law and the ground of entry; consent or a warrant is never filled in beforehand.
Card {
    id: root

    required property VisitViewModel viewModel

    readonly property string place: viewModel.place
    property var offered: []            // the grounds of the kind of place before

    signal takeBackWished(string entry, string what)

    function offer(): void {
        const ground = groundField.text.trim();
        if (ground === "" || root.offered.includes(ground))
            groundField.field.text = root.viewModel.usualGround;
        root.offered = root.viewModel.grounds;
    }

    padding: 18

    onPlaceChanged: offer()
    Component.onCompleted: offer()

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        VisitStep {
            title: qsTr("Ruimten betreden")
            done: root.viewModel.placeCount > 0
            doneText: root.viewModel.placeCount === 1 ? qsTr("1 ruimte") : qsTr("%1 ruimten").arg(root.viewModel.placeCount)

            Layout.fillWidth: true
        }
        FieldFrame {
            visible: root.viewModel.mayWrite
            label: qsTr("Soort ruimte")

            Layout.fillWidth: true

            Segmented {
                objectName: "place_kind"
                label: qsTr("Soort ruimte")
                options: root.viewModel.placeKinds
                current: root.viewModel.place

                Layout.fillWidth: true
                onChosen: key => root.viewModel.considerPlace(key)
            }
        }
        Banner {
            objectName: "dwelling"
            visible: root.viewModel.mayWrite && root.viewModel.place === "woning"
            title: qsTr("Een woning: stop bij de deur")
            text: qsTr("Ga alleen naar binnen met toestemming van de bewoner of met een machtiging.")
            iconName: "hand-palm"
            tone: "warn"

            Layout.fillWidth: true
        }
        TextField {
            id: nameField

            objectName: "place_name"
            visible: root.viewModel.mayWrite
            label: qsTr("Welke ruimte")
            placeholder: qsTr("Bijvoorbeeld: werkruimte 3")
            maximumLength: 80

            Layout.fillWidth: true
        }
        TextField {
            id: groundField

            objectName: "place_ground"
            visible: root.viewModel.mayWrite
            label: qsTr("Grond van betreden")
            placeholder: root.viewModel.usualGround === "" ? qsTr("Kies hieronder, of typ de grond") : ""
            maximumLength: 120

            Layout.fillWidth: true
        }
        Flow {
            visible: root.viewModel.mayWrite && root.viewModel.grounds.length > 1
            spacing: Theme.space8

            Layout.fillWidth: true

            Repeater {
                model: root.viewModel.grounds

                AppButton {
                    required property string modelData
                    required property int index

                    objectName: "ground_" + index
                    text: modelData

                    onClicked: groundField.field.text = modelData
                }
            }
        }
        AppButton {
            objectName: "enter_place"
            visible: root.viewModel.mayWrite
            kind: root.viewModel.placeCount === 0 ? "primary" : "secondary"
            text: qsTr("Ruimte vastleggen")
            iconName: "plus"
            enabled: groundField.text.trim() !== ""

            Layout.fillWidth: true
            onClicked: root.viewModel.enterPlace(root.viewModel.place, groundField.text.trim(), nameField.text.trim())
        }
        Repeater {
            model: root.viewModel.placeRows

            ListRow {
                id: entered

                required property string key
                required property string place
                required property string name
                required property string ground
                required property string officer
                required property string at
                required property bool correctable

                title: entered.name === "" ? entered.place : entered.place + ": " + entered.name
                detail: qsTr("%1, %2, %3").arg(entered.ground).arg(entered.at).arg(entered.officer)
                iconName: "door"

                IconButton {
                    objectName: "take_back_place"
                    visible: entered.correctable
                    kind: "ghost"
                    iconName: "trash"
                    label: qsTr("Bij vergissing vastgelegd: %1").arg(entered.title)

                    onClicked: root.takeBackWished(entered.key, entered.title)
                }
            }
        }
        WithdrawnList {
            rows: root.viewModel.mistakenPlaces
            editable: false

            Layout.fillWidth: true
        }
    }

    Connections {
        function onPlaceEntered(): void {
            nameField.field.clear();
            groundField.field.text = root.viewModel.usualGround;
        }

        target: root.viewModel
    }
}
