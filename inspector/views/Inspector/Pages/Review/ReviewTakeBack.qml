pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.ViewModels

// A decision that was recorded wrongly: with the reason it counts no more.
ConfirmDialog {
    id: root

    required property ReviewViewModel viewModel

    property string visit: ""
    property string condition: ""
    property string decision: ""
    readonly property string form: condition + "/" + decision

    function ask(about: string, which: var): void {
        root.visit = root.viewModel.selected;
        root.condition = about;
        root.decision = which.key;
        reason.setText(root.viewModel.decisionForms[root.form]?.reason ?? "");
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
        root.viewModel.takeBackDecision(root.visit, root.condition, root.decision, reason.text);
    }

    TextField {
        id: reason

        objectName: "take_back_reason"
        label: qsTr("Wat was er verkeerd?")

        Layout.fillWidth: true
        onEdited: text => {
            if (root.decision !== "")
                root.viewModel.keepDecision(root.form, {reason: text});
        }
    }
}
