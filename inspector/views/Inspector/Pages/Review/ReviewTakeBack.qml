pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls

// A decision that was recorded wrongly: with the reason it counts no more.
ConfirmDialog {
    id: root

    property string condition: ""
    property string decision: ""

    signal takenBack(string condition, string decision, string reason)

    function ask(about: string, which: var): void {
        root.condition = about;
        root.decision = which.key;
        reason.setText("");
        root.open();
    }

    title: qsTr("Telt dit besluit over %1 niet?").arg(condition)
    text: qsTr("Het blijft in het dossier staan, met uw reden. De termijnen vervallen.")
    confirmText: qsTr("Telt niet")
    confirmIcon: "prohibit"
    danger: true
    confirmEnabled: reason.text.trim() !== ""

    onConfirmed: {
        reason.flush();
        root.takenBack(root.condition, root.decision, reason.text);
    }

    TextField {
        id: reason

        objectName: "take_back_reason"
        label: qsTr("Wat was er verkeerd?")

        Layout.fillWidth: true
    }
}
