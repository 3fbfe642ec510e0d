pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.ViewModels

// A card or a room that was recorded by mistake: it stays in the file, with the reason, and counts no more.
ConfirmDialog {
    id: root

    required property DialogsViewModel dialogs
    property string entry: ""
    property string what: ""
    readonly property string reason: field.text
    property alias names: field.names

    function ask(which: string, called: string): void {
        root.entry = which;
        root.what = called;
        field.field.text = root.dialogs.words["withdraw/" + which]?.reason ?? "";
        root.open();
    }

    title: qsTr("Bij vergissing vastgelegd?")
    text: qsTr("%1: dit telt dan niet meer mee. Het blijft in het dossier, met uw reden.").arg(what)
    confirmText: qsTr("Niet meer meetellen")
    confirmEnabled: field.text.trim() !== ""

    TextField {
        id: field

        objectName: "take_back_reason"
        label: qsTr("Reden")

        Layout.fillWidth: true
        onEdited: text => root.dialogs.keep("withdraw/" + root.entry, {reason: text})
    }
}
