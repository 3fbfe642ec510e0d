pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.ViewModels

// What may be typed to an answer that is no finding: facts, or why nobody looked.
TextArea {
    id: root

    required property string condition
    required property string facts
    required property ChecklistViewModel checklist

    property string about: condition

    signal keysWished()

    function write(): void {
        forceActiveFocus(Qt.ShortcutFocusReason);
    }

    objectName: "words_" + condition
    value: facts
    readOnly: !checklist.editable
    maximumLines: 4

    Keys.onEscapePressed: keysWished()
    Keys.onPressed: event => event.accepted = (event.modifiers & Qt.ControlModifier) === 0
    onTyped: about = condition
    onEdited: text => checklist.draftFacts(about, text)
    onLeaving: text => checklist.setFacts(about, text)
}
