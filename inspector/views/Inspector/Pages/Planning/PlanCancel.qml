pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls

// Taking a planned visit off the tablets, with the reason that goes along.
ConfirmDialog {
    id: root

    property string plan: ""
    property string name: ""

    signal cancelled(string plan, string reason)

    function ask(which: string, where: string): void {
        if (root.plan !== which)
            reason.field.clear();
        root.plan = which;
        root.name = where;
        root.open();
    }

    title: qsTr("Bezoek aan %1 afzeggen?").arg(name)
    text: qsTr("Het bezoek verdwijnt van de tablets. Wie al begonnen is, gaat gewoon door.")
    confirmText: qsTr("Afzeggen")
    confirmIcon: "calendar-x"
    declineText: qsTr("Laten staan")
    danger: true
    confirmEnabled: reason.text.trim() !== ""

    onConfirmed: root.cancelled(root.plan, reason.text)

    TextField {
        id: reason

        objectName: "reason"
        label: qsTr("Reden")
        placeholder: qsTr("Bijvoorbeeld: verzet naar volgende week")

        Layout.fillWidth: true
    }
}
