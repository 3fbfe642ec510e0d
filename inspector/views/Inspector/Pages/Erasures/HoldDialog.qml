pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls

// Why something must be kept. The grounds are fixed: everybody reads the one that is chosen.
ConfirmDialog {
    id: root

    required property var grounds
    property string key: ""

    signal chosen(string key, string ground)

    function ask(about: string): void {
        root.key = about;
        list.current = "";
        root.open();
    }

    objectName: "holding"
    title: qsTr("Bewaarplicht opleggen")
    text: qsTr("Zolang die er is, wordt dit niet gewist. Andere apparaten houden zich eraan zodra ze verbinding maken; wat dan al gewist is, komt niet terug. De grond is voor andere organisaties en de server leesbaar.")
    confirmText: qsTr("Opleggen")
    confirmIcon: "lock-simple"
    confirmEnabled: list.current !== ""

    onConfirmed: root.chosen(root.key, list.current)

    RadioList {
        id: list

        objectName: "hold_grounds"
        label: qsTr("Grond")
        options: root.grounds

        Layout.fillWidth: true
        onChosen: key => list.current = key
    }
}
