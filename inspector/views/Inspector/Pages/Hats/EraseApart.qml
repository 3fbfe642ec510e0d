pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls

// Asking for something of an investigation to be erased: on which ground, and when its term ended. A second officer decides.
ConfirmDialog {
    id: root

    required property var grounds
    property string key: ""
    property string about: ""

    readonly property bool needsTerm: list.current === "RETENTION_OVER"

    signal chosen(string key, string ground, string term)

    function ask(which: string, name: string): void {
        root.key = which;
        root.about = name;
        list.current = "";
        term.field.text = "";
        root.open();
    }

    objectName: "erasing_apart"
    title: qsTr("%1 laten wissen?").arg(about)
    text: qsTr("Een andere aangewezen opsporingsambtenaar bevestigt het. Dan wordt het op elk apparaat en op de server gewist, en dat kan niet terug. De grond is voor andere organisaties en de server leesbaar.")
    confirmText: qsTr("Voorstellen")
    confirmIcon: "eraser"
    danger: true
    confirmEnabled: list.current !== "" && (!needsTerm || term.iso(term.text) !== "")

    onConfirmed: root.chosen(root.key, list.current, root.needsTerm ? term.iso(term.text) : "")

    RadioList {
        id: list

        objectName: "erase_grounds"
        label: qsTr("Grond")
        options: root.grounds

        Layout.fillWidth: true
        onChosen: key => list.current = key
    }
    DateField {
        id: term

        objectName: "erase_term"
        visible: root.needsTerm
        label: qsTr("Einde van de bewaartermijn")

        Layout.fillWidth: true
    }
}
