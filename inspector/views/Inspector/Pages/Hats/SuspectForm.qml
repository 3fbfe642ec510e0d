pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What a suspect says: nothing can be written before the caution was given and ticked. The language of the sentence is kept nowhere.
Card {
    id: root

    required property InvestigatingViewModel viewModel
    required property DialogsViewModel dialogs

    property var chosen: ({})           // what is chosen and not typed, by field
    readonly property string cautionedAt: chosen.at ?? ""

    function fill(words: var): void {
        root.chosen = {role: words.role ?? "exploitant", number: words.number ?? "", cautioned: words.cautioned ?? "", at: words.at ?? "", read_back: words.read_back ?? ""};
        said.field.text = words.text ?? "";
        interpreter.field.text = words.interpreter ?? "";
    }
    function words(): var {
        return Object.assign({}, root.chosen, {text: said.text, interpreter: interpreter.text});
    }
    function choose(values: var): void {
        root.chosen = Object.assign({}, root.chosen, values);
        root.dialogs.keep("suspect", root.words());
    }

    padding: 18
    label: qsTr("Verdachte horen")

    Component.onCompleted: fill(root.dialogs.words["suspect"] ?? {})

    Connections {
        function onHeard(): void {
            root.fill({});
        }
        function onCautioned(ms: string, at: string): void {
            root.choose({cautioned: ms, at: at});
        }

        target: root.viewModel
    }
    ColumnLayout {
        width: parent.width
        spacing: Theme.space16

        AppText {
            text: qsTr("Verdachte horen")
            variant: "h3"
            font.weight: Font.Bold
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        GridLayout {
            columns: root.width < 620 ? 1 : 2
            columnSpacing: Theme.space16
            rowSpacing: Theme.space12

            Layout.fillWidth: true

            SelectField {
                objectName: "suspect_role"
                label: qsTr("Wie u hoort")
                options: root.viewModel.roles
                current: root.chosen.role ?? ""

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                // somebody else was not told anything yet
                onChosen: key => root.choose({role: key, cautioned: "", at: ""})
            }
            NumberStepper {
                objectName: "suspect_number"
                label: qsTr("Nummer, als er meer zijn")
                value: Number(root.chosen.number ?? 0)

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                onStepped: value => root.choose({number: value === 0 ? "" : String(value), cautioned: "", at: ""})
            }
        }
        CautionAsked {
            cautions: root.viewModel.cautions
            given: root.chosen.cautioned !== "" && root.chosen.cautioned !== undefined
            at: root.cautionedAt
            law: qsTr("Wie als verdachte wordt gehoord, hoort eerst dat hij niet hoeft te antwoorden (Sv 29).")

            Layout.fillWidth: true
            onSwitched: isOn => isOn ? root.viewModel.caution() : root.choose({cautioned: "", at: ""})
        }
        TextArea {
            id: said

            objectName: "suspect_text"
            names: "asked"
            visible: root.cautionedAt !== ""
            label: qsTr("Wat de verdachte zei")
            help: qsTr("Geen namen, geen BSN. De taal wordt niet bewaard.")
            minimumLines: 3

            Layout.fillWidth: true
            onEdited: root.choose({})
        }
        TextField {
            id: interpreter

            objectName: "suspect_interpreter"
            names: "asked"
            visible: root.cautionedAt !== ""
            label: qsTr("Nummer van de tolk, als die er was")
            maximumLength: 20

            Layout.fillWidth: true
            onEdited: root.choose({})
        }
        CheckRow {
            objectName: "suspect_read_back"
            visible: root.cautionedAt !== ""
            label: qsTr("Voorgelezen aan wie het zei")
            isOn: root.chosen.read_back === "ja"

            Layout.fillWidth: true
            onSwitched: isOn => root.choose({read_back: isOn ? "ja" : ""})
        }
        AppButton {
            objectName: "suspect_done"
            visible: root.cautionedAt !== ""
            text: qsTr("Verhoor klaar")
            iconName: "check"
            enabled: said.text.trim() !== ""

            Layout.alignment: Theme.leftHanded ? Qt.AlignLeft : Qt.AlignRight
            onClicked: {
                said.flush();
                interpreter.flush();
                root.viewModel.hear(root.words());
            }
        }
    }
}
