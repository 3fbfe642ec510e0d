pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Hats
import Inspector.Theme
import Inspector.ViewModels

// The form of one thing that was said, asked, taken, agreed or passed on. What stands in it is kept as its draft.
Card {
    id: root

    required property SayingViewModel viewModel
    required property DialogsViewModel dialogs

    property var chosen: ({})           // what is chosen and not typed, by field
    property string loaded: ""          // whose draft stands in the fields
    readonly property string kind: viewModel.form
    readonly property bool isAboutSomebody: kind === "statement_taken" || kind === "demand_made"
    readonly property bool isDemand: kind === "demand_made"
    readonly property bool isPassedOn: kind === "matter_passed_on"
    readonly property bool isStatement: kind === "statement_taken"
    readonly property bool isLabour: ["relations_stated", "heads_counted", "independence_fact_noted", "eis_made"].includes(kind)
    readonly property bool isWater: kind === "water_sampled" || kind === "water_result"
    readonly property bool isOpen: !isStatement || chosen.punitive !== "ja" || (chosen.cautioned ?? "") !== ""  // told first, then written
    readonly property bool ready: (viewModel.stop === "" || chosen.returned === "ja") && (isLabour ? labour.ready(said.text) : isWater ? water.ready(said.text) : isOpen && said.text.trim() !== "" && (!isPassedOn || (basis.text.trim() !== "" && (chosen.receiver ?? "") !== "")))

    function load(): void {
        root.loaded = root.viewModel.draft;
        const words = root.dialogs.words[root.viewModel.draft] ?? root.viewModel.given;
        root.chosen = {role: words.role ?? "exploitant", number: words.number ?? "", punitive: words.punitive ?? "", cautioned: words.cautioned ?? "", at: words.at ?? "", read_back: words.read_back ?? "",
            answer: words.answer ?? "", minutes: words.minutes ?? "", returned: words.returned ?? "", receiver: words.receiver ?? "", relations: words.relations ?? "", "function": words.function ?? "",
            heads: words.heads ?? "", when: words.when ?? "", indicator: words.indicator ?? "", method: words.method ?? "", condition: words.condition ?? "", days: words.days ?? "", sample: words.sample ?? "", test: words.test ?? "", verdict: words.verdict ?? ""};
        if (words.handed_over !== undefined)
            root.chosen.handed_over = words.handed_over;
        said.field.text = words.text ?? "";
        water.load(words.label ?? "");
        interpreter.field.text = words.interpreter ?? "";
        reply.field.text = words.reply ?? "";
        warning.field.text = words.warning ?? "";
        basis.field.text = words.basis ?? "";
        receipt.field.text = words.receipt ?? "";
    }
    function words(): var {
        const labelled = root.kind === "water_sampled" ? {label: water.labelled} : {};
        return Object.assign({}, root.chosen, labelled, {text: said.text, interpreter: interpreter.text, reply: reply.text, warning: warning.text, basis: basis.text, receipt: receipt.text});
    }
    function keep(): void {
        root.dialogs.keep(root.viewModel.draft, root.words());
    }
    function choose(field: string, value: string): void {
        root.chosen = Object.assign({}, root.chosen, {[field]: value});
        root.keep();
    }
    // somebody else was not told anything yet
    function chooseWhom(field: string, value: string): void {
        root.chosen = Object.assign({}, root.chosen, {cautioned: "", at: ""});
        root.choose(field, value);
    }
    function flush(): void {
        for (const field of [said, interpreter, reply, warning, basis, receipt])
            field.flush();
        water.flush();
    }
    function write(): void {
        said.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    objectName: "saying_form"
    padding: 18
    label: viewModel.formTitle

    Component.onCompleted: load()

    Connections {
        function onPropsChanged(): void {
            if (root.viewModel.draft !== root.loaded)
                root.load();
        }

        function onCautioned(ms: string, at: string): void {
            root.chosen = Object.assign({}, root.chosen, {cautioned: ms});
            root.choose("at", at);
        }

        target: root.viewModel
    }

    ColumnLayout {
        width: parent.width
        spacing: Theme.space16

        AppText {
            text: root.viewModel.correcting ? qsTr("%1 verbeteren").arg(root.viewModel.formTitle) : root.viewModel.formTitle
            variant: "h2"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        GridLayout {
            visible: root.isAboutSomebody
            columns: root.width < 620 ? 1 : 2
            columnSpacing: Theme.space16
            rowSpacing: Theme.space12

            Layout.fillWidth: true

            SelectField {
                objectName: "said_role"
                label: root.isDemand ? qsTr("Van wie gevorderd") : qsTr("Wie verklaarde")
                options: root.viewModel.roles
                current: root.chosen.role ?? ""

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                onChosen: key => root.chooseWhom("role", key)
            }
            NumberStepper {
                objectName: "said_number"
                label: qsTr("Nummer, als er meer zijn")
                value: Number(root.chosen.number ?? 0)

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                onStepped: value => root.chooseWhom("number", value === 0 ? "" : String(value))
            }
        }
        CheckRow {
            objectName: "said_punitive"
            visible: root.isStatement
            label: qsTr("Met het oog op een straf of boete")
            detail: qsTr("Wie met het oog op een straf of boete wordt verhoord, hoort eerst dat hij niet hoeft te antwoorden (Awb 5:10a).")
            isOn: root.chosen.punitive === "ja"

            Layout.fillWidth: true
            onSwitched: isOn => root.choose("punitive", isOn ? "ja" : "")
        }
        CautionAsked {
            visible: root.isStatement && root.chosen.punitive === "ja"
            cautions: root.viewModel.cautions
            given: (root.chosen.cautioned ?? "") !== ""
            at: root.chosen.at ?? ""
            law: qsTr("Vink dit aan zodra u het hebt gezegd; daarna schrijft u op wat de persoon zegt.")

            Layout.fillWidth: true
            onSwitched: isOn => isOn ? root.viewModel.caution() : root.chooseWhom("at", "")
        }
        SayingLabour {
            id: labour

            visible: root.isLabour
            viewModel: root.viewModel
            kind: root.kind
            chosen: root.chosen

            Layout.fillWidth: true
            onChoose: (field, value) => root.choose(field, value)
        }
        SayingWater {
            id: water

            visible: root.isWater
            viewModel: root.viewModel
            kind: root.kind
            chosen: root.chosen

            Layout.fillWidth: true
            onChoose: (field, value) => root.choose(field, value)
            onTyped: root.keep()
        }
        TextArea {
            id: said

            objectName: "said_text"
            visible: root.isOpen && root.kind !== "heads_counted"
            label: ({statement_taken: qsTr("Wat er is gezegd"), demand_made: qsTr("Wat u vorderde, precies"), receipt_given: qsTr("Welke stukken"), agreement_made: qsTr("Wat er is afgesproken"), matter_passed_on: qsTr("Wat u overdraagt"), relations_stated: qsTr("Waaruit dat blijkt, als u dat wilt vastleggen"), independence_fact_noted: qsTr("Wat u precies zag, hoorde of las"), eis_made: qsTr("Wat de werkgever moet doen"), water_sampled: qsTr("Waar: kraan, douche of bad"), water_result: qsTr("De waarde, en het nummer van het rapport")})[root.kind] ?? ""
            help: ({statement_taken: qsTr("Geen namen, geen BSN. De taal wordt niet bewaard."), receipt_given: qsTr("Alleen stukken van het bedrijf (Awb 5:17). Geen privéstukken, geen medische stukken."), matter_passed_on: qsTr("Iedereen die het rapport leest, ziet dit. Naar de politie gaat hier niets: schrijf een signaal."), independence_fact_noted: qsTr("Geen namen, geen BSN.")})[root.kind] ?? ""
            error: root.viewModel.error
            minimumLines: 3

            Layout.fillWidth: true
            onEdited: root.keep()
        }
        TextField {
            id: interpreter

            objectName: "said_interpreter"
            visible: root.kind === "statement_taken"
            label: qsTr("Nummer van de tolk, als die er was")
            maximumLength: 20

            Layout.fillWidth: true
            onEdited: root.keep()
        }
        CheckRow {
            objectName: "said_read_back"
            visible: root.kind === "statement_taken"
            label: qsTr("Voorgelezen aan wie het zei")
            isOn: root.chosen.read_back === "ja"

            Layout.fillWidth: true
            onSwitched: isOn => root.choose("read_back", isOn ? "ja" : "")
        }
        SelectField {
            objectName: "said_minutes"
            visible: root.isDemand
            label: qsTr("Binnen welke termijn")
            options: root.viewModel.terms
            current: root.chosen.minutes ?? ""

            Layout.fillWidth: true
            onChosen: key => root.choose("minutes", key)
        }
        FieldFrame {
            visible: root.isDemand
            label: qsTr("Wat kwam ervan")

            Layout.fillWidth: true

            Segmented {
                objectName: "said_answer"
                label: qsTr("Wat kwam ervan")
                options: root.viewModel.answers
                current: root.chosen.answer === "" ? "pending" : root.chosen.answer ?? "pending"

                Layout.fillWidth: true
                onChosen: key => root.choose("answer", key)
            }
        }
        TextArea {
            id: reply

            objectName: "said_reply"
            visible: root.isDemand
            label: qsTr("Het antwoord, letterlijk")

            Layout.fillWidth: true
            onEdited: root.keep()
        }
        TextArea {
            id: warning

            objectName: "said_warning"
            visible: root.isDemand && (root.chosen.answer === "refused" || text !== "")
            label: qsTr("Waarschuwing die u gaf")
            help: qsTr("Bijvoorbeeld: u moet meewerken (Awb 5:20). Weigert u, dan kan dat worden afgedwongen.")

            Layout.fillWidth: true
            onEdited: root.keep()
        }
        CheckRow {
            objectName: "said_returned"
            visible: root.kind === "receipt_given"
            label: qsTr("De stukken zijn teruggegeven")
            isOn: root.chosen.returned === "ja"

            Layout.fillWidth: true
            onSwitched: isOn => root.choose("returned", isOn ? "ja" : "")
        }
        RadioList {
            objectName: "said_receiver"
            visible: root.isPassedOn
            label: qsTr("Aan wie")
            options: root.viewModel.authorities
            current: root.chosen.receiver ?? ""

            Layout.fillWidth: true
            onChosen: key => root.choose("receiver", key)
        }
        TextField {
            id: basis

            objectName: "said_basis"
            visible: root.isPassedOn
            label: qsTr("Grondslag")
            help: qsTr("De wet of het convenant waarop de overdracht rust.")
            maximumLength: 200

            Layout.fillWidth: true
            onEdited: root.keep()
        }
        TextField {
            id: receipt

            objectName: "said_receipt"
            visible: root.isPassedOn
            label: qsTr("Ontvangstnummer, als u dat kreeg")
            maximumLength: 80

            Layout.fillWidth: true
            onEdited: root.keep()
        }
    }
}
