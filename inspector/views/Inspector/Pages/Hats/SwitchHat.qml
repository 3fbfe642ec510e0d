pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.ViewModels

// From supervision to investigation: with a reason, and without a way back in this visit.
ConfirmDialog {
    id: root

    required property DialogsViewModel dialogs
    readonly property string reason: field.text

    function ask(): void {
        field.field.text = root.dialogs.words["hat"]?.reason ?? "";
        root.open();
    }

    title: qsTr("Overgaan op opsporing?")
    text: qsTr("Wat u bij het toezicht vastlegde, blijft staan; uw collega rondt dat af. U legt daarna alleen nog vast wat opsporingsambtenaren van uw organisatie lezen. Terug kan in dit bezoek niet: dat is een eigen regel van deze app.")
    confirmText: qsTr("Ja, ik ga opsporen")
    confirmEnabled: field.text.trim() !== ""

    TextField {
        id: field

        objectName: "hat_reason"
        names: "asked"
        label: qsTr("Waarom er een verdenking is")
        help: qsTr("Staat alleen in het deel van de opsporing, met de tijd.")

        Layout.fillWidth: true
        onEdited: text => root.dialogs.keep("hat", {reason: text})
    }
}
