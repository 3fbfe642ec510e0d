pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// The last question before an answer goes back to the officers, with the words that go along.
ConfirmDialog {
    id: root

    property string condition: ""
    property string question: ""

    signal returned(string condition, string question)

    function ask(about: string, words: string): void {
        root.condition = about;
        root.question = words;
        root.open();
    }

    title: qsTr("%1 terugsturen?").arg(condition)
    text: qsTr("Uw collega vult dit antwoord aan en dient opnieuw in. Uw vraag komt in het dossier en kan niet terug.")
    confirmText: qsTr("Terugsturen")
    confirmIcon: "arrow-u-up-left"

    onConfirmed: root.returned(root.condition, root.question)

    Card {
        ground: Theme.surfaceAlt

        Layout.fillWidth: true

        AppText {
            width: parent.width
            text: root.question
            wrapMode: Text.Wrap
        }
    }
}
