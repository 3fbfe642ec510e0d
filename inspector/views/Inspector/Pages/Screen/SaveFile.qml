pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Where a document goes and under which name. Says so before it would take the place of another file.
PhotoSheet {
    id: root

    required property FileChoiceViewModel choice
    property string warning: ""

    property alias above: slot.data     // what is chosen before the place

    signal chosen(string path)

    function ask(stem: string, ending: string): void {
        root.choice.openToSave(stem, ending);
        root.open();
    }

    ScrollPane {
        id: pane

        readonly property real besideList: (banner.visible ? banner.height + spacing : 0)
            + (slot.visible ? slot.height + spacing : 0) + name.height + spacing

        margin: 0

        Layout.fillWidth: true
        Layout.fillHeight: true

        Banner {
            id: banner

            visible: root.warning !== ""
            title: root.warning
            iconName: "lock-key-open"
            tone: "warn"

            Layout.fillWidth: true
        }
        ColumnLayout {
            id: slot

            visible: children.length > 0

            Layout.fillWidth: true
        }
        FileList {
            choice: root.choice
            saving: true

            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(220, pane.height - pane.besideList)
            onFileChosen: path => name.setText(path.split(/[\\/]/).pop())
        }
        TextField {
            id: name

            objectName: "file_name"
            names: "free"
            label: qsTr("Naam van het bestand")
            value: root.choice.fileName
            help: root.choice.replaces ? qsTr("Dit bestand bestaat al. Opslaan vervangt het.") : ""

            Layout.fillWidth: true
            onTyped: text => root.choice.setFileName(text)
        }
    }
    AppButton {
        objectName: "save_here"
        kind: root.choice.replaces ? "danger" : "primary"
        text: root.choice.replaces ? qsTr("Vervangen") : qsTr("Hier opslaan")
        iconName: "floppy-disk"
        enabled: root.choice.target !== ""

        Layout.alignment: Theme.leftHanded ? Qt.AlignLeft : Qt.AlignRight
        onClicked: {
            root.chosen(root.choice.target);
            root.close();
        }
    }
}
