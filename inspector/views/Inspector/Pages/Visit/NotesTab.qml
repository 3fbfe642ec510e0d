pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Notes about the visit as such and about conditions; what is typed is kept at once and becomes a note when the field is left.
FocusScope {
    id: root

    required property NotesViewModel viewModel
    required property DialogsViewModel dialogs
    required property string savedAt
    property bool portrait: false
    property bool listsDocuments: false

    signal tabWished(string tab)

    function askReason(note: string): void {
        withdrawing.note = note;
        reason.field.text = root.dialogs.words["withdraw/" + note]?.reason ?? "";
        withdrawing.open();
    }

    ScrollPane {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        margin: Theme.pageMargin(root.portrait)
        maximumWidth: 860

        NotesOrSaid {
            current: "notes"
            listsDocuments: root.listsDocuments

            Layout.fillWidth: true
            onTabWished: tab => root.tabWished(tab)
        }
        TextArea {
            id: field

            objectName: "note"
            visible: root.viewModel.editable || value !== ""
            readOnly: !root.viewModel.editable
            focus: true
            label: qsTr("Nieuwe notitie")
            help: readOnly ? qsTr("Staat niet in het dossier: het bezoek was al ondertekend.") : qsTr("Feiten over het bezoek. Geen namen van sekswerkers, geen BSN.")
            placeholder: qsTr("Typ hier; het wordt vanzelf bewaard")
            value: root.viewModel.draft
            error: root.viewModel.error
            minimumLines: 3

            Layout.fillWidth: true
            onEdited: text => root.viewModel.keepDraft("", text)
            onLeaving: text => root.viewModel.finish("", text)
        }
        NothingRecorded {
            objectName: "no_notes"
            visible: root.viewModel.count === 0
            editable: root.viewModel.editable
            title: root.viewModel.editable ? qsTr("Nog geen notities") : qsTr("Er staan geen notities bij dit bezoek")
            hint: root.viewModel.hasChecklist ? qsTr("Een notitie bij een voorschrift schrijft u in de controlelijst.") : qsTr("Schrijf hierboven de eerste.")
            iconName: "note-pencil"

            Layout.fillWidth: true
            Layout.topMargin: Theme.space24
        }
        Repeater {
            model: root.viewModel.rows

            NotesRow {
                editable: root.viewModel.editable

                Layout.fillWidth: true
                onWithdrawWished: root.askReason(note)
            }
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
        Item {
            Layout.fillWidth: true
        }
        actions: [
            AppButton {
                objectName: "note_done"
                kind: "primary"
                text: qsTr("Notitie klaar")
                iconName: "check"
                visible: root.viewModel.editable
                enabled: field.text.trim() !== ""

                onClicked: {
                    field.flush();
                    root.viewModel.finish("", field.text);
                }
            }
        ]
    }
    ConfirmDialog {
        id: withdrawing

        property string note: ""

        title: qsTr("Notitie niet meer laten meetellen?")
        text: qsTr("De tekst blijft in het dossier, met uw reden.")
        confirmText: qsTr("Niet meer meetellen")
        confirmEnabled: reason.text.trim() !== ""

        onConfirmed: {
            reason.flush();
            root.viewModel.withdraw(note, reason.text);
        }

        TextField {
            id: reason

            objectName: "withdraw_reason"
            label: qsTr("Reden")

            Layout.fillWidth: true
            onEdited: text => root.dialogs.keep("withdraw/" + withdrawing.note, {reason: text})
        }
    }
}
