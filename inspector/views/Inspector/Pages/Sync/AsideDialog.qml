pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls

// Letting lie what a revoked device handed in, with the reason that others read too.
ConfirmDialog {
    id: root

    property string installation: ""
    property string log: ""
    property string about: ""

    signal chosen(string installation, string log, string reason)
    signal typed(string about, string reason)

    function ask(which: string, part: string, name: string, why: string): void {
        root.installation = "";
        reason.setText(why);
        root.installation = which;
        root.log = part;
        root.about = name;
        root.open();
    }

    objectName: "setting_aside"
    title: qsTr("%1 terzijde leggen?").arg(about)
    text: qsTr("Het blijft bewaard en telt niet mee. U kunt het later alsnog aanvaarden. De reden is voor andere organisaties en de server leesbaar: noem geen personen en geen bedrijf.")
    confirmText: qsTr("Terzijde leggen")
    confirmIcon: "archive"
    confirmEnabled: reason.text.trim() !== ""

    onConfirmed: {
        reason.flush();
        root.chosen(root.installation, root.log, reason.text);
    }

    TextField {
        id: reason

        objectName: "aside_reason"
        label: qsTr("Reden")
        placeholder: qsTr("Bijvoorbeeld: apparaat was al gestolen")

        Layout.fillWidth: true
        onEdited: text => {
            if (root.installation !== "")
                root.typed(root.log || root.installation, text);
        }
    }
}
