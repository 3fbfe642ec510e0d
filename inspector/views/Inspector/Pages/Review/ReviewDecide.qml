pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The form of a decision that the authority made on a finding, or of one that is put right. The program decides nothing.
ConfirmDialog {
    id: root

    required property ReviewViewModel viewModel

    property string visit: ""
    property string condition: ""
    property var chosen: ({})           // what is chosen and not typed, by field
    readonly property bool corrects: (chosen.corrects ?? "") !== ""
    readonly property string term: chosen.term ?? "days"
    readonly property string terms: root.visible ? root.viewModel.termsOf(root.words()) : ""

    function ask(about: string, decision: var): void {
        root.visit = root.viewModel.selected;
        root.condition = about;
        const kept = root.viewModel.decisionForms[about] ?? {};
        const wanted = decision?.key ?? "";
        const words = Object.keys(kept).length > 0 && (kept.corrects ?? "") === wanted ? kept : decision?.words ?? {};
        root.chosen = {term: words.term ?? "days", objection: words.objection ?? "ja", day: words.day ?? "", until: words.until ?? "", corrects: wanted};
        measure.setText(words.measure ?? "");
        days.setText(words.days ?? "");
        reason.setText(words.reason ?? "");
        root.open();
    }
    function words(): var {
        return Object.assign({}, root.chosen, {measure: measure.text, days: days.text, reason: reason.text});
    }
    function keep(): void {
        if (root.visible)
            root.viewModel.keepDecision(root.condition, root.words());
    }
    function choose(field: string, value: string): void {
        root.chosen = Object.assign({}, root.chosen, {[field]: value});
        root.keep();
    }

    title: corrects ? qsTr("Besluit over %1 verbeteren").arg(condition) : qsTr("Besluit over %1 vastleggen").arg(condition)
    text: qsTr("Leg vast wat het bestuursorgaan heeft besloten. Termijnen lopen vanaf de dag van bekendmaking, niet vanaf het bezoek.")
    confirmText: qsTr("Vastleggen")
    confirmIcon: "gavel"
    closesAtOnce: false
    confirmEnabled: measure.text.trim() !== "" && terms !== "" && (!corrects || reason.text.trim() !== "")

    onConfirmed: {
        for (const field of [measure, days, reason])
            field.flush();
        root.viewModel.decide(root.visit, root.condition, root.words());
    }

    Connections {
        function onDecided(condition: string): void {
            if (condition !== root.condition || !root.visible)
                return;
            root.answered = true;
            root.close();
        }

        target: root.viewModel
    }
    TextField {
        id: measure

        objectName: "decision_measure"
        label: qsTr("Maatregel")
        placeholder: qsTr("Bijvoorbeeld: last onder dwangsom")

        Layout.fillWidth: true
        onEdited: root.keep()
    }
    DateField {
        objectName: "decision_day"
        label: qsTr("Bekendgemaakt op")
        isoValue: root.chosen.day ?? ""

        Layout.fillWidth: true
        onEntered: iso => root.choose("day", iso)
    }
    FieldFrame {
        label: qsTr("Termijn om te herstellen")

        Layout.fillWidth: true

        Segmented {
            objectName: "decision_term"
            label: qsTr("Termijn om te herstellen")
            options: [{key: "days", label: qsTr("Dagen")}, {key: "until", label: qsTr("Datum")}, {key: "none", label: qsTr("Geen")}]
            current: root.term

            Layout.fillWidth: true
            onChosen: key => root.choose("term", key)
        }
    }
    TextField {
        id: days

        objectName: "decision_days"
        visible: root.term === "days"
        label: qsTr("Aantal dagen na de bekendmaking")
        inputMethodHints: Qt.ImhDigitsOnly
        maximumLength: 3

        Layout.fillWidth: true
        onEdited: root.keep()
    }
    DateField {
        objectName: "decision_until"
        visible: root.term === "until"
        label: qsTr("Uiterlijk op")
        isoValue: root.chosen.until ?? ""

        Layout.fillWidth: true
        onEntered: iso => root.choose("until", iso)
    }
    CheckRow {
        objectName: "decision_objection"
        label: qsTr("Tegen dit besluit staat bezwaar open")
        detail: qsTr("Een waarschuwing is meestal geen besluit: haal het vinkje dan weg.")
        isOn: (root.chosen.objection ?? "ja") === "ja"

        Layout.fillWidth: true
        onSwitched: isOn => root.choose("objection", isOn ? "ja" : "nee")
    }
    TextField {
        id: reason

        objectName: "decision_reason"
        visible: root.corrects
        label: qsTr("Wat was er verkeerd?")

        Layout.fillWidth: true
        onEdited: root.keep()
    }

    last: [
        AppText {
            objectName: "decision_terms"
            visible: text !== ""
            text: root.viewModel.decisionError !== "" ? root.viewModel.decisionError : root.terms
            variant: "small"
            numeric: true
            color: root.viewModel.decisionError !== "" ? Theme.bad : Theme.text
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    ]
}
