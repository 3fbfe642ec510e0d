pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The answers that contradict each other side by side; one is chosen with a reason, both stay in the file.
ConfirmDialog {
    id: root

    required property ChecklistViewModel viewModel
    required property DialogsViewModel dialogs
    property bool portrait: false
    property string chosen: ""

    function keep(): void {
        root.dialogs.keep("resolve/" + root.viewModel.current, {chosen: root.chosen, reason: reason.text});
    }

    title: qsTr("Welk antwoord geldt bij %1?").arg(viewModel.current + "  " + viewModel.currentTitle)
    text: qsTr("Het andere antwoord blijft in het dossier staan, met uw reden.")
    confirmText: qsTr("Dit antwoord geldt")
    confirmIcon: "check"
    confirmEnabled: chosen !== "" && reason.text.trim() !== ""
    width: Math.min(920, (parent?.width ?? 920) - 32)

    onAboutToShow: {
        const kept = dialogs.words["resolve/" + viewModel.current] ?? {};
        chosen = kept.chosen ?? "";
        reason.field.text = kept.reason ?? "";
    }
    onConfirmed: {
        reason.flush();
        viewModel.resolve(viewModel.current, chosen, reason.text);
    }

    GridLayout {
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.space12
        rowSpacing: Theme.space12

        Layout.fillWidth: true

        Repeater {
            model: root.viewModel.conflictRows

            ConflictAnswer {
                chosen: root.chosen === key

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                onClicked: {
                    root.chosen = key;
                    root.keep();
                }
            }
        }
    }
    last: TextArea {
        id: reason

        objectName: "conflict_reason"
        label: qsTr("Waarom dit antwoord?")
        placeholder: qsTr("Bijvoorbeeld: samen nagelopen")
        maximumLines: 3

        Layout.fillWidth: true
        onEdited: root.keep()
    }
}
