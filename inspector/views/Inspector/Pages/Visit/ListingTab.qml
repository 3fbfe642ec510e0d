pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// A labour inspector's list of documents: a new one is chosen from the checks or typed, and a tap says what was done with it.
FocusScope {
    id: root

    required property ListingViewModel viewModel
    required property DialogsViewModel dialogs
    required property string savedAt
    property bool portrait: false

    property var chosen: ({})           // the check and the holder of the new document
    readonly property bool named: viewModel.stop === "" && (what.text.trim() !== "" || (chosen.condition ?? "") !== "")

    signal tabWished(string tab)

    function load(): void {
        const words = root.dialogs.words[root.viewModel.draft] ?? {};
        root.chosen = {condition: words.condition ?? "", role: words.role ?? "exploitant"};
        what.field.text = words.text ?? "";
    }
    function words(): var {
        return Object.assign({}, root.chosen, {text: what.text});
    }
    function choose(field: string, value: string): void {
        root.chosen = Object.assign({}, root.chosen, {[field]: value});
        root.dialogs.keep(root.viewModel.draft, root.words());
    }
    function add(step: string): void {
        what.flush();
        root.viewModel.add(Object.assign(root.words(), {step: step}));
    }

    Component.onCompleted: load()

    Connections {
        function onListed(): void {
            root.chosen = {condition: "", role: "exploitant"};
            what.field.text = "";
        }

        target: root.viewModel
    }

    ScrollPane {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        margin: Theme.pageMargin(root.portrait)
        maximumWidth: 860

        NotesOrSaid {
            current: "documents"
            listsDocuments: true

            Layout.fillWidth: true
            onTabWished: tab => root.tabWished(tab)
        }
        AppText {
            text: qsTr("De exploitant leest in zijn afschrift wat er van hem of een beheerder op de lijst staat. Wat van iemand anders is, leest alleen uw eigen organisatie.")
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Card {
            visible: root.viewModel.editable
            padding: 18
            label: qsTr("Nieuw stuk")

            Layout.fillWidth: true

            ColumnLayout {
                width: parent.width
                spacing: Theme.space16

                SelectField {
                    objectName: "document_check"
                    label: qsTr("Bij welk controlepunt")
                    options: root.viewModel.checks
                    current: root.chosen.condition ?? ""

                    Layout.fillWidth: true
                    onChosen: key => root.choose("condition", key)
                }
                TextField {
                    id: what

                    objectName: "document_text"
                    label: (root.chosen.condition ?? "") === "" ? qsTr("Welk stuk") : qsTr("Welk stuk precies, als dat nodig is")
                    help: qsTr("Alleen zakelijke stukken (Awb 5:17). Geen namen, geen BSN.")
                    error: root.viewModel.error
                    maximumLength: 200

                    Layout.fillWidth: true
                    onEdited: root.dialogs.keep(root.viewModel.draft, root.words())
                }
                SelectField {
                    objectName: "document_holder"
                    label: qsTr("Van wie")
                    options: root.viewModel.holders
                    current: root.chosen.role ?? "exploitant"

                    Layout.fillWidth: true
                    onChosen: key => root.choose("role", key)
                }
                Flow {
                    spacing: Theme.space12

                    Layout.fillWidth: true

                    AppButton {
                        objectName: "document_asked"
                        kind: "primary"
                        text: qsTr("Gevraagd")
                        iconName: "question"
                        enabled: root.named

                        onClicked: root.add("asked")
                    }
                    AppButton {
                        objectName: "document_seen"
                        text: qsTr("Ingezien")
                        iconName: "eye"
                        enabled: root.named

                        onClicked: root.add("seen")
                    }
                }
            }
        }
        NothingRecorded {
            objectName: "no_documents"
            visible: rows.count === 0
            editable: root.viewModel.editable
            title: root.viewModel.editable ? qsTr("Nog geen stukken op de lijst") : qsTr("Er staan geen stukken op de lijst")
            hint: qsTr("Zet hierboven het eerste stuk op de lijst.")
            iconName: "file-text"

            Layout.fillWidth: true
            Layout.topMargin: Theme.space24
        }
        Repeater {
            id: rows

            model: root.viewModel.rows

            ListingRow {
                editable: root.viewModel.editable

                Layout.fillWidth: true
                onStepped: step => root.viewModel.goOn(key, step)
                onWithdrawWished: (entry, called) => withdrawing.ask(entry, called)
            }
        }
        AppButton {
            objectName: "save_documents"
            visible: root.viewModel.hasPaper
            text: qsTr("Lijst en ontvangstbewijs opslaan")
            iconName: "file-text"

            onClicked: saving.ask("stukken", ".pdf")
        }
        WithdrawnList {
            rows: root.viewModel.withdrawnRows
            editable: root.viewModel.editable

            Layout.fillWidth: true
            onBackWished: item => root.viewModel.bringBack(item)
        }
    }
    ActionBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        compact: root.portrait

        VisitSaved {
            savedAt: root.savedAt
        }
    }
    SaveFile {
        id: saving

        choice: root.viewModel.folder
        title: qsTr("Lijst en ontvangstbewijs opslaan")
        warning: qsTr("Buiten deze app is het bestand niet meer versleuteld. Bewaar het alleen waar dat mag.")

        onChosen: path => root.viewModel.savePaper(path)
    }
    TakeBack {
        id: withdrawing

        dialogs: root.dialogs

        onConfirmed: root.viewModel.withdraw(entry, reason)
    }
}
