pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls

// The last step of the second person: it says what happens, and waits until he said that he looked.
ConfirmDialog {
    id: root

    property string key: ""
    property string size: ""
    property string ground: ""

    signal agreed(string key)

    function ask(about: string, howMuch: string, why: string): void {
        root.key = about;
        root.size = howMuch;
        root.ground = why;
        looked.isOn = false;
        root.open();
    }

    objectName: "confirming"
    title: qsTr("%1 wissen?").arg(size)
    text: qsTr("De inhoud wordt op elk apparaat en op de server gewist. Dat kan niet terug. Kop en hash blijven staan. Uw naam staat erbij.")
    confirmText: qsTr("Bevestigen")
    confirmIcon: "eraser"
    danger: true
    confirmEnabled: looked.isOn

    onConfirmed: root.agreed(root.key)

    KeyValueRow {
        label: qsTr("Grond")
        value: root.ground

        Layout.fillWidth: true
    }
    CheckRow {
        id: looked

        objectName: "looked"
        framed: true
        label: qsTr("Ik heb de grond en de bewaartermijn nagegaan")

        Layout.fillWidth: true
        onSwitched: on => looked.isOn = on
    }
}
