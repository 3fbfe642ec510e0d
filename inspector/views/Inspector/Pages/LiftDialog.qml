pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls

// The last question before a hold ends: what was confirmed meanwhile is carried out then.
ConfirmDialog {
    id: root

    property string key: ""

    signal agreed(string key)

    function ask(about: string): void {
        root.key = about;
        root.open();
    }

    objectName: "lifting"
    title: qsTr("Bewaarplicht opheffen?")
    text: qsTr("Wat al bevestigd is, wordt daarna overal gewist en komt niet terug.")
    confirmText: qsTr("Opheffen")
    confirmIcon: "lock-simple-open"
    danger: true

    onConfirmed: root.agreed(root.key)
}
