pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// One folder of this device: the usual places, the way up, and what is in it. Folders open here, files are only chosen.
ColumnLayout {
    id: root

    required property FileChoiceViewModel choice
    property string chosen: ""
    property bool saving: false

    readonly property string folder: choice.path

    signal fileChosen(string path)

    onFolderChanged: list.positionViewAtBeginning()

    spacing: Theme.space12

    Flow {
        spacing: Theme.space8

        Layout.fillWidth: true

        Repeater {
            model: root.choice.places

            AppButton {
                required property var modelData
                required property int index

                objectName: "place_" + index
                kind: modelData.key === root.choice.path ? "tone" : "secondary"
                text: modelData.label
                iconName: modelData.icon

                onClicked: root.choice.enter(modelData.key)
            }
        }
    }
    RowLayout {
        spacing: Theme.space12

        IconButton {
            objectName: "folder_up"
            enabled: root.choice.hasParent
            iconName: "arrow-up"
            label: qsTr("Map hoger")

            onClicked: root.choice.up()
        }
        AppText {
            objectName: "folder_name"
            text: root.choice.name
            variant: "label"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
    Rectangle {
        radius: Theme.radiusControl
        color: Theme.surface
        border.width: 1
        border.color: Theme.border
        implicitHeight: 180

        Layout.fillWidth: true
        Layout.fillHeight: true

        EmptyState {
            anchors.centerIn: parent
            width: Math.min(420, parent.width - 32)
            visible: list.count === 0
            title: root.choice.problem !== "" ? root.choice.problem : root.saving ? qsTr("Een lege map") : qsTr("Hier staat geen bestand dat past")
            text: root.saving && root.choice.problem === "" ? qsTr("Hier kunt u opslaan.") : qsTr("Ga een map hoger of kies een andere plek.")
            iconName: "folder-open"
        }
        PickList {
            id: list

            objectName: "file_list"
            anchors.fill: parent
            anchors.margins: 2
            model: root.choice.rows
            delegate: FileRowButton {
                width: ListView.view.width - 16
                current: ListView.isCurrentItem
                checked: path === root.chosen

                onClicked: {
                    list.currentIndex = index;
                    if (is_folder)
                        root.choice.enter(path);
                    else
                        root.fileChosen(path);
                }
            }

            Accessible.name: qsTr("Bestanden")
        }
    }
}
