pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls

// The last question before holds end: it lists each, and what was confirmed meanwhile is carried out then.
ConfirmDialog {
    id: root

    property string key: ""
    property var holds: []

    signal agreed(string key)

    function ask(about: string, which: var): void {
        root.key = about;
        root.holds = which;
        root.open();
    }

    objectName: "lifting"
    title: holds.length === 1 ? qsTr("Bewaarplicht opheffen?") : qsTr("%1 bewaarplichten opheffen?").arg(holds.length)
    text: qsTr("Dit houdt dan op. Wat al bevestigd is, wordt daarna overal gewist en komt niet terug.")
    confirmText: qsTr("Opheffen")
    confirmIcon: "lock-simple-open"
    danger: true

    onConfirmed: root.agreed(root.key)

    Repeater {
        model: root.holds

        Banner {
            required property string modelData

            objectName: "ends"
            title: modelData
            tone: "warn"
            iconName: "lock-simple"

            Layout.fillWidth: true
        }
    }
}
