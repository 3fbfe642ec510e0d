pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.ViewModels

// A visit that was begun by mistake: nobody waits for it any more, and nothing of it goes.
ConfirmDialog {
    id: root

    required property DialogsViewModel dialogs
    readonly property string reason: field.text

    function ask(): void {
        field.field.text = root.dialogs.words["abandon"]?.reason ?? "";
        root.open();
    }

    title: qsTr("Bezoek bij vergissing begonnen?")
    text: qsTr("Niemand wacht dan nog op dit bezoek. Wat u vastlegde blijft in het dossier. Legt u of een collega later nog iets vast, dan telt het bezoek weer mee.")
    confirmText: qsTr("Ja, bij vergissing")
    confirmEnabled: field.text.trim() !== ""

    TextField {
        id: field

        objectName: "abandon_reason"
        label: qsTr("Reden")
        placeholder: qsTr("Bijvoorbeeld: verkeerd bedrijf gekozen")

        Layout.fillWidth: true
        onEdited: text => root.dialogs.keep("abandon", {reason: text})
    }
}
