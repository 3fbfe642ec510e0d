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
    signal typed(string plan, string reason)

    function ask(which: string, where: string, why: string): void {
        root.plan = "";
        reason.setText(why);
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

    onConfirmed: {
        reason.flush();
        root.cancelled(root.plan, reason.text);
    }

    TextField {
        id: reason

        objectName: "reason"
        label: qsTr("Reden")
        placeholder: qsTr("Bijvoorbeeld: verzet naar volgende week")

        Layout.fillWidth: true
        onEdited: text => {
            if (root.plan !== "")
                root.typed(root.plan, text);
        }
    }
}
