pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls

// A visit that was begun by mistake: nobody waits for it any more, and nothing of it goes.
ConfirmDialog {
    id: root

    readonly property string reason: field.text

    function ask(): void {
        field.setText("");
        root.open();
    }

    title: qsTr("Bezoek bij vergissing begonnen?")
    text: qsTr("Het staat dan niet meer bij het werk van vandaag. Wat u vastlegde blijft in het dossier. Legt u of een collega later nog iets vast, dan telt het bezoek weer mee.")
    confirmText: qsTr("Ja, bij vergissing")
    confirmEnabled: field.text.trim() !== ""

    TextField {
        id: field

        objectName: "abandon_reason"
        label: qsTr("Reden")
        placeholder: qsTr("Bijvoorbeeld: verkeerd bedrijf gekozen")

        Layout.fillWidth: true
    }
}
