pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls

// What a supervisor found: one of a few fixed sentences, so that nothing of the visit goes along.
ConfirmDialog {
    id: root

    required property var answers
    property string question: ""
    property string code: ""

    signal chosen(string question, string found)

    function ask(question: string, code: string): void {
        root.question = question;
        root.code = code;
        choice.current = "";
        root.open();
    }

    objectName: "answering"
    title: qsTr("Vraag met bezoekcode %1").arg(code)
    text: qsTr("De functionaris gegevensbescherming en de andere coördinatoren lezen uw antwoord. Lees eerst het bezoek.")
    confirmText: qsTr("Beantwoorden")
    confirmIcon: "check"
    confirmEnabled: choice.current !== ""

    onConfirmed: root.chosen(root.question, choice.current)

    RadioList {
        id: choice

        objectName: "found"
        label: qsTr("Wat u vond")
        options: root.answers

        Layout.fillWidth: true
        onChosen: key => choice.current = key
    }
}
