pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What only the Labour Inspectorate chooses in a form: relations of work, how many of a function, a fact about independence, and on which
// violation an eis is made.
ColumnLayout {
    id: root

    required property SayingViewModel viewModel
    required property string kind
    required property var chosen        // what is chosen and not typed, by field

    readonly property var relations: (chosen.relations ?? "").split(",").filter(each => each !== "")

    signal choose(string field, string value)

    function ready(text: string): bool {
        if (root.kind === "relations_stated")
            return root.relations.length > 0;
        if (root.kind === "heads_counted")
            return (root.chosen.heads ?? "") !== "";
        const about = root.kind === "eis_made" ? root.chosen.condition : root.chosen.indicator;
        return (about ?? "") !== "" && text.trim() !== "";
    }

    spacing: Theme.space16

    Repeater {
        model: root.kind === "relations_stated" ? root.viewModel.relations : []

        CheckRow {
            required property var modelData

            objectName: "relation_" + modelData.key
            label: modelData.label
            isOn: root.relations.includes(modelData.key)

            Layout.fillWidth: true
            onSwitched: isOn => root.choose("relations", root.relations.filter(each => each !== modelData.key).concat(isOn ? [modelData.key] : []).join(","))
        }
    }
    AppText {
        visible: root.kind === "relations_stated"
        text: qsTr("Wat u ziet of hoort, niet wat u ervan vindt. De controlepunten volgen uw keuze.")
        variant: "small"
        muted: true
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    FieldFrame {
        visible: root.kind === "heads_counted"
        label: qsTr("Wanneer geteld")

        Layout.fillWidth: true

        Segmented {
            objectName: "said_when"
            label: qsTr("Wanneer geteld")
            options: root.viewModel.moments
            current: root.chosen.when === "" ? "arrival" : root.chosen.when ?? "arrival"

            Layout.fillWidth: true
            onChosen: key => root.choose("when", key)
        }
    }
    SelectField {
        objectName: "said_function"
        visible: root.kind === "heads_counted"
        label: qsTr("Functie")
        options: root.viewModel.functions
        current: root.chosen.function === "" ? "sekswerker" : root.chosen.function ?? "sekswerker"

        Layout.fillWidth: true
        onChosen: key => root.choose("function", key)
    }
    NumberStepper {
        objectName: "said_heads"
        visible: root.kind === "heads_counted"
        label: qsTr("Aantal personen")
        help: qsTr("Alleen een aantal, nooit een naam. De exploitant krijgt dit aantal niet te zien.")
        to: 999
        value: Number(root.chosen.heads ?? 0)

        Layout.fillWidth: true
        onStepped: value => root.choose("heads", String(value))
    }
    AppText {
        objectName: "no_eis"
        visible: root.kind === "eis_made" && root.viewModel.demandable.length === 0
        text: qsTr("Leg eerst bij de controlepunten een overtreding van de Arbowet vast. Een eis rust op een overtreding.")
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    SelectField {
        objectName: "said_condition"
        visible: root.kind === "eis_made" && root.viewModel.demandable.length > 0
        label: qsTr("Op welke overtreding")
        options: root.viewModel.demandable
        current: root.chosen.condition ?? ""

        Layout.fillWidth: true
        onChosen: key => root.choose("condition", key)
    }
    SelectField {
        objectName: "said_days"
        visible: root.kind === "eis_made"
        label: qsTr("Termijn")
        help: qsTr("De termijn loopt vanaf vandaag: u reikt de eis vandaag uit.")
        options: root.viewModel.days
        current: root.chosen.days === "" ? "28" : root.chosen.days ?? "28"

        Layout.fillWidth: true
        onChosen: key => root.choose("days", key)
    }
    SelectField {
        objectName: "said_indicator"
        visible: root.kind === "independence_fact_noted"
        label: qsTr("Welk feit")
        help: qsTr("Er komt geen optelling of oordeel. De exploitant krijgt dit niet te zien.")
        options: root.viewModel.indicators
        current: root.chosen.indicator ?? ""

        Layout.fillWidth: true
        onChosen: key => root.choose("indicator", key)
    }
    FieldFrame {
        visible: root.kind === "independence_fact_noted"
        label: qsTr("Hoe weet u dit")

        Layout.fillWidth: true

        Segmented {
            objectName: "said_method"
            label: qsTr("Hoe weet u dit")
            options: root.viewModel.methods
            current: root.chosen.method === "" ? "gezien" : root.chosen.method ?? "gezien"

            Layout.fillWidth: true
            onChosen: key => root.choose("method", key)
        }
    }
}
