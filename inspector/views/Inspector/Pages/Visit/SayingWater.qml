pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What only the health service chooses in a form: the number of a sample of water and what for, or of which sample a result is.
ColumnLayout {
    id: root

    required property SayingViewModel viewModel
    required property string kind
    required property var chosen        // what is chosen and not typed, by field

    readonly property bool isSample: kind === "water_sampled"
    readonly property alias labelled: label.text

    signal choose(string field, string value)
    signal typed()

    function ready(text: string): bool {
        const about = root.isSample ? label.text.trim() : root.chosen.sample ?? "";
        return about !== "" && text.trim() !== "" && (root.isSample || (root.chosen.verdict ?? "") !== "");
    }
    function load(words: string): void {
        label.field.text = words;
    }
    function flush(): void {
        label.flush();
    }

    spacing: Theme.space16

    TextField {
        id: label

        objectName: "said_label"
        visible: root.isSample
        label: qsTr("Nummer op het etiket")
        help: root.viewModel.correcting ? qsTr("Zoals het op het flesje staat. De tijd van het monster blijft; wanneer u verbeterde, staat erbij.") : qsTr("Zoals het op het flesje staat. De tijd van het monster is nu.")
        maximumLength: 20

        Layout.fillWidth: true
        onEdited: root.typed()
    }
    FieldFrame {
        visible: root.isSample
        label: qsTr("Waarop onderzocht")

        Layout.fillWidth: true

        Segmented {
            objectName: "said_test"
            label: qsTr("Waarop onderzocht")
            options: root.viewModel.tests
            current: (root.chosen.test ?? "") === "" ? "legionella" : root.chosen.test

            Layout.fillWidth: true
            onChosen: key => root.choose("test", key)
        }
    }
    AppText {
        objectName: "no_sample"
        visible: root.kind === "water_result" && root.viewModel.labels.length === 0
        text: qsTr("Leg eerst het monster vast. Een uitslag hoort bij een monster.")
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    SelectField {
        objectName: "said_sample"
        visible: root.kind === "water_result" && root.viewModel.labels.length > 0
        label: qsTr("Van welk monster")
        options: root.viewModel.labels
        current: root.chosen.sample ?? ""

        Layout.fillWidth: true
        onChosen: key => root.choose("sample", key)
    }
    RadioList {
        objectName: "said_verdict"
        visible: root.kind === "water_result"
        label: qsTr("Wat het laboratorium vond")
        options: root.viewModel.verdicts
        current: root.chosen.verdict ?? ""      // what a laboratory found is said, and never taken for granted

        Layout.fillWidth: true
        onChosen: key => root.choose("verdict", key)
    }
}
