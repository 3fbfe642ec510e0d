pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.ViewModels

// What may be typed to an answer that is no finding: facts, or why nobody looked. There is a field only where it is `wanted`.
Loader {
    id: root

    required property string condition
    required property string label
    required property string facts
    required property string error
    required property ChecklistViewModel checklist
    property bool wanted: false

    readonly property TextArea field: item as TextArea

    signal keysWished()

    // Whether there is a field to write in.
    function write(): bool {
        root.field?.forceActiveFocus(Qt.ShortcutFocusReason);
        return root.field !== null;
    }
    function finish(): void {
        root.field?.flush();
    }

    active: label !== "" && (facts !== "" || wanted && checklist.editable)
    visible: active
    sourceComponent: TextArea {
        property string about: root.condition

        objectName: "words_" + root.condition
        label: root.label
        value: root.facts
        error: root.error
        readOnly: !root.checklist.editable
        maximumLines: 4

        Keys.onEscapePressed: root.keysWished()
        Keys.onPressed: event => event.accepted = (event.modifiers & Qt.ControlModifier) === 0
        onActiveFocusChanged: if (activeFocus) about = root.condition   // the row showed another one before
        onTyped: about = root.condition
        onEdited: text => root.checklist.draftFacts(about, text)
        onLeaving: text => root.checklist.setFacts(about, text)
    }
}
