pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The notes about one condition, and a field for one more that becomes a note when it is left.
ColumnLayout {
    id: root

    required property string condition
    required property string notes
    required property NotesViewModel notebook
    property bool opened: false

    signal keysWished()

    function write(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function finish(): void {
        field.flush();
    }

    spacing: Theme.space8

    Keys.onEscapePressed: keysWished()
    Keys.onPressed: event => event.accepted = (event.modifiers & Qt.ControlModifier) === 0

    RowLayout {
        visible: root.notes !== ""
        spacing: Theme.space8

        Icon {
            name: "note"
            fill: true
            size: 20
            color: Theme.textMuted

            Layout.alignment: Qt.AlignTop
        }
        AppText {
            text: root.notes
            variant: "small"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
    TextArea {
        id: field

        property string about: root.condition

        objectName: "note_text_" + root.condition
        visible: root.opened
        value: root.notebook.drafts[root.condition] ?? ""
        error: root.notebook.errors[root.condition] ?? ""
        readOnly: !root.notebook.editable
        help: root.notebook.editable || value === "" ? "" : qsTr("Staat niet in het dossier: het bezoek was al ondertekend.")
        placeholder: qsTr("Notitie bij %1; geen namen van sekswerkers").arg(root.condition)

        Layout.fillWidth: true
        onActiveFocusChanged: if (activeFocus) about = root.condition   // the row showed another one before
        onTyped: about = root.condition
        onEdited: text => root.notebook.keepDraft(about, text)
        onLeaving: text => root.notebook.finish(about, text)
    }
}
