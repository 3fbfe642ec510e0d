pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls

// The last step of the second person: it says what happens to what, and waits until he said that he looked.
ConfirmDialog {
    id: root

    property string key: ""
    property string size: ""
    property string part: ""
    property string tick: ""
    property var facts: []

    signal agreed(string key)

    function ask(card: ErasureCard): void {
        root.key = card.key;
        root.size = card.title;
        root.part = card.part;
        root.tick = card.tick;
        root.facts = card.facts;
        looked.isOn = false;
        root.open();
    }

    objectName: "confirming"
    title: qsTr("%1 wissen?").arg(size)
    text: qsTr("De inhoud wordt op elk apparaat en op de server gewist. Dat kan niet terug. Zichtbaar blijft dat hier iets stond, van wie en wanneer. Uw naam staat erbij.")
    confirmText: qsTr("Bevestigen")
    confirmIcon: "eraser"
    danger: true
    confirmEnabled: looked.isOn

    onConfirmed: root.agreed(root.key)

    Repeater {
        model: [{label: qsTr("Wat"), value: root.part}, ...root.facts]

        KeyValueRow {
            required property var modelData

            label: modelData.label
            value: modelData.value
            small: true

            Layout.fillWidth: true
        }
    }
    CheckRow {
        id: looked

        objectName: "looked"
        framed: true
        label: root.tick

        Layout.fillWidth: true
        onSwitched: on => looked.isOn = on
    }
}
