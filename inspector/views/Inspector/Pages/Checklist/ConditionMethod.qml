pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// How an answer is known, and what was measured with which instrument.
ColumnLayout {
    id: root

    required property string condition
    required property ChecklistViewModel checklist
    property bool portrait: false
    property bool chooses: true         // false where the question stands elsewhere

    readonly property MeasuringViewModel measuring: checklist.measuring
    readonly property var known: measuring.known[condition] ?? {}
    readonly property bool asks: known.finding === "" && (measuring.editable || known.method !== "")

    property string about: condition    // whose value was typed: a row is used again for another condition

    function stand(here: bool): void {
        if (here)
            root.about = root.condition;
    }
    function keep(): void {
        root.measuring.keep(root.about, {method: "gemeten", value: value.text, unit: unit.text, instrument: instrument.text});
    }
    function finish(): void {
        for (const field of [value, unit, instrument])
            field.flush();
        root.measuring.finish(root.about);
    }

    spacing: Theme.space12

    SelectField {
        objectName: root.chooses ? "method_" + root.condition : ""
        visible: root.chooses
        label: qsTr("Hoe weet u dit?")
        enabled: root.measuring.editable
        options: root.measuring.methods
        current: root.known.method ?? ""

        Layout.fillWidth: true
        Layout.maximumWidth: 420
        onChosen: key => root.measuring.choose(root.condition, key)
    }
    GridLayout {
        visible: root.known.method === "gemeten"
        columns: root.portrait ? 2 : 3
        columnSpacing: Theme.space12
        rowSpacing: Theme.space8

        Layout.fillWidth: true

        TextField {
            id: value

            objectName: "measured_value_" + root.condition
            label: qsTr("Waarde")
            value: root.known.value ?? ""
            readOnly: !root.measuring.editable
            maximumLength: 40

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onActiveFocusChanged: root.stand(activeFocus)
            onTyped: root.about = root.condition
            onEdited: root.keep()
            onLeaving: root.finish()
        }
        TextField {
            id: unit

            objectName: "measured_unit_" + root.condition
            label: qsTr("Eenheid")
            value: root.known.unit ?? ""
            readOnly: !root.measuring.editable
            maximumLength: 40

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onActiveFocusChanged: root.stand(activeFocus)
            onTyped: root.about = root.condition
            onEdited: root.keep()
            onLeaving: root.finish()
        }
        TextField {
            id: instrument

            objectName: "measured_with_" + root.condition
            label: qsTr("Meetmiddel")
            value: root.known.instrument ?? ""
            readOnly: !root.measuring.editable
            maximumLength: 80

            Layout.columnSpan: root.portrait ? 2 : 1
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            onActiveFocusChanged: root.stand(activeFocus)
            onTyped: root.about = root.condition
            onEdited: root.keep()
            onLeaving: root.finish()
        }
    }
}
