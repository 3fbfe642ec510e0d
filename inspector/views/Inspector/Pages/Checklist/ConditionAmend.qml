pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Amending an answer the supervisor sent back: a new answer with its facts and a reason; the first one stays readable.
ConfirmDialog {
    id: root

    required property ChecklistViewModel viewModel
    required property DialogsViewModel dialogs
    property string condition: ""
    property string outcome: ""
    property string severity: ""
    property int days: -1

    readonly property bool needsFacts: (viewModel.answers.find(answer => answer.key === outcome)?.tone ?? "") === "bad"

    function openFor(about: string, answer: string, text: string, weight: string, term: int): void {
        const kept = root.dialogs.words["amend/" + about] ?? {};
        root.condition = about;
        root.outcome = kept.outcome ?? answer;
        root.severity = kept.severity ?? weight;
        root.days = Number(kept.days ?? term);
        facts.field.text = kept.facts ?? text;
        reason.field.text = kept.reason ?? "";
        root.open();
    }
    function keep(): void {
        root.dialogs.keep("amend/" + root.condition, {outcome: root.outcome, severity: root.severity, days: String(root.days), facts: facts.text, reason: reason.text});
    }

    title: qsTr("%1 aanvullen").arg(condition + "  " + viewModel.currentTitle)
    text: qsTr("Uw eerste antwoord blijft in het dossier staan.")
    confirmText: qsTr("Aanvullen")
    confirmIcon: "pencil-line"
    confirmEnabled: reason.text.trim() !== "" && (!needsFacts || facts.text.trim() !== "" && severity !== "")
    width: Math.min(720, (parent?.width ?? 720) - 32)

    onConfirmed: {
        facts.flush();
        reason.flush();
        viewModel.amendAnswer(condition, outcome, facts.text, severity, days, reason.text);
    }

    Banner {
        objectName: "amend_question"
        visible: root.viewModel.currentReturned !== ""
        title: qsTr("De coördinator vraagt")
        text: root.viewModel.currentReturned
        iconName: "arrow-u-up-left"
        tone: "warn"

        Layout.fillWidth: true
    }
    AnswerRow {
        answers: root.viewModel.answers
        current: root.outcome
        question: root.condition
        namePrefix: "amend"
        stacked: true

        Layout.fillWidth: true
        onChosen: key => {
            root.outcome = key;
            root.keep();
        }
    }
    ColumnLayout {
        visible: root.needsFacts
        spacing: Theme.space12

        FieldFrame {
            label: qsTr("Ernst")

            Layout.fillWidth: true

            Segmented {
                objectName: "amend_severity"
                label: qsTr("Ernst")
                options: root.viewModel.severities
                current: root.severity
                tone: "bad"

                Layout.fillWidth: true
                onChosen: key => {
                    root.severity = key;
                    root.days = root.viewModel.termWithin(key, root.days);
                    root.keep();
                }
            }
        }
        SelectField {
            objectName: "amend_term"
            label: qsTr("Voorgestelde termijn")
            options: root.viewModel.severities.length > 0 ? root.viewModel.termsFor(root.severity, root.days) : []
            current: String(root.days)

            Layout.preferredWidth: 260
            onChosen: key => {
                root.days = Number(key);
                root.keep();
            }
        }
    }
    AppText {
        objectName: "amend_warning"
        visible: root.needsFacts && text !== ""
        text: root.viewModel.currentWarning
        variant: "small"
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    TextArea {
        id: facts

        objectName: "amend_facts"
        visible: root.outcome !== ""
        label: root.needsFacts ? qsTr("Feiten") : qsTr("Feiten, als u die wilt vastleggen")
        maximumLines: 5

        Layout.fillWidth: true
        onEdited: root.keep()
    }
    TextArea {
        id: reason

        objectName: "amend_reason"
        label: qsTr("Reden van de aanvulling")
        placeholder: qsTr("Bijvoorbeeld: verduidelijkt")
        maximumLines: 4

        Layout.fillWidth: true
        onEdited: root.keep()
    }
}
