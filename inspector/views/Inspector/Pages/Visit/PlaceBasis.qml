pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// On what a dwelling is entered: the words that ask for consent, the warrant as it is written, or why nobody could wait.
ColumnLayout {
    id: root

    required property PlacesViewModel viewModel

    property var chosen: ({})           // what is chosen and not typed, by field
    readonly property bool consents: viewModel.basis === "toestemming"
    readonly property bool warranted: viewModel.basis === "machtiging"
    readonly property bool ready: consents || (warranted && (chosen.issued ?? "") !== "") || (viewModel.basis === "nood" && emergency.text.trim() !== "")

    signal edited()

    function fill(words: var): void {
        const chosen = {};
        for (const field of ["card_shown", "explained", "consent_by", "issued", "night", "absent", "resident_absent"])
            if ((words[field] ?? "") !== "")
                chosen[field] = words[field];
        root.chosen = chosen;
        number.field.text = words.number ?? "";
        givenBy.field.text = words.given_by ?? "";
        capacity.field.text = words.capacity ?? "";
        emergency.field.text = words.emergency ?? "";
        root.viewModel.considerWarrant(chosen.issued ?? "");
    }
    function words(): var {
        return Object.assign({}, root.chosen, {number: number.text, given_by: givenBy.text, capacity: capacity.text, emergency: emergency.text});
    }
    function choose(field: string, value: string): void {
        root.chosen = Object.assign({}, root.chosen, {[field]: value});
        root.edited();
    }
    function isChosen(field: string): bool {
        return (root.chosen[field] ?? "") === "ja";
    }
    function clear(): void {
        root.chosen = {};
        for (const field of [number, givenBy, capacity])
            field.field.clear();
        emergency.field.clear();
    }

    spacing: Theme.space12

    FieldFrame {
        label: qsTr("Waarop gaat u naar binnen")

        Layout.fillWidth: true

        Segmented {
            objectName: "place_basis"
            label: qsTr("Waarop gaat u naar binnen")
            options: root.viewModel.bases
            current: root.viewModel.basis

            Layout.fillWidth: true
            onChosen: key => {
                root.viewModel.restOn(key);
                root.edited();
            }
        }
    }
    Card {
        visible: root.consents
        padding: 14
        label: qsTr("Lees voor")

        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space8

            AppText {
                text: qsTr("Lees voor")
                variant: "caption"
            }
            AppText {
                objectName: "consent_words"
                text: root.viewModel.consentWords
                variant: "body"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
    }
    CheckRow {
        objectName: "card_shown"
        visible: root.consents
        label: qsTr("Legitimatiebewijs getoond")
        framed: true
        isOn: root.isChosen("card_shown")

        Layout.fillWidth: true
        onSwitched: isOn => root.choose("card_shown", isOn ? "ja" : "")
    }
    CheckRow {
        objectName: "explained"
        visible: root.consents
        label: qsTr("Doel uitgelegd, en dat weigeren mag")
        framed: true
        isOn: root.isChosen("explained")

        Layout.fillWidth: true
        onSwitched: isOn => root.choose("explained", isOn ? "ja" : "")
    }
    FieldFrame {
        visible: root.consents
        label: qsTr("Wie zei ja")

        Layout.fillWidth: true

        Segmented {
            objectName: "consent_by"
            label: qsTr("Wie zei ja")
            options: root.viewModel.consenters
            current: root.chosen.consent_by ?? "bewoner"

            Layout.fillWidth: true
            onChosen: key => root.choose("consent_by", key)
        }
    }
    TextField {
        id: number

        objectName: "warrant_number"
        visible: root.warranted
        label: qsTr("Nummer van de machtiging")
        maximumLength: 80

        Layout.fillWidth: true
        onEdited: root.edited()
    }
    TextField {
        id: givenBy

        objectName: "warrant_by"
        names: "free"
        visible: root.warranted
        label: qsTr("Gegeven door")
        maximumLength: 80

        Layout.fillWidth: true
        onEdited: root.edited()
    }
    TextField {
        id: capacity

        objectName: "warrant_capacity"
        visible: root.warranted
        label: qsTr("Hoedanigheid")
        placeholder: qsTr("Bijvoorbeeld: burgemeester")
        maximumLength: 80

        Layout.fillWidth: true
        onEdited: root.edited()
    }
    DateField {
        objectName: "warrant_issued"
        visible: root.warranted
        label: qsTr("Gegeven op")
        help: root.viewModel.validity
        isoValue: root.chosen.issued ?? ""

        Layout.fillWidth: true
        onEntered: iso => {
            root.choose("issued", iso);
            root.viewModel.considerWarrant(iso);
        }
    }
    CheckRow {
        objectName: "warrant_night"
        visible: root.warranted
        label: qsTr("De machtiging zegt dat het 's nachts mag, en het is dringend")
        isOn: root.isChosen("night")

        Layout.fillWidth: true
        onSwitched: isOn => root.choose("night", isOn ? "ja" : "")
    }
    CheckRow {
        objectName: "warrant_absent"
        visible: root.warranted
        label: qsTr("De machtiging zegt dat het zonder de bewoner mag, en het is dringend")
        isOn: root.isChosen("absent")

        Layout.fillWidth: true
        onSwitched: isOn => root.choose("absent", isOn ? "ja" : "")
    }
    TextArea {
        id: emergency

        objectName: "emergency"
        visible: root.viewModel.basis === "nood"
        label: qsTr("Welk gevaar, en waarom wachten niet kon")
        help: qsTr("Alleen bij ernstig en onmiddellijk gevaar voor mensen of spullen (Awbi 2 lid 3).")

        Layout.fillWidth: true
        onEdited: root.edited()
    }
    CheckRow {
        objectName: "resident_absent"
        visible: root.warranted || root.viewModel.basis === "nood"
        label: qsTr("De bewoner is er niet")
        isOn: root.isChosen("resident_absent")

        Layout.fillWidth: true
        onSwitched: isOn => root.choose("resident_absent", isOn ? "ja" : "")
    }
}
