pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// What was said, asked, taken, agreed and passed on. It never turns to an operator: nothing here is counted on its tab.
FocusScope {
    id: root

    required property SayingViewModel viewModel
    required property DialogsViewModel dialogs
    required property string savedAt
    property bool portrait: false
    property bool listsDocuments: false

    readonly property SayingForm form: formLoader.item as SayingForm

    signal tabWished(string tab)

    ScrollPane {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        margin: Theme.pageMargin(root.portrait)
        maximumWidth: 860

        NotesOrSaid {
            current: "said"
            listsDocuments: root.listsDocuments

            Layout.fillWidth: true
            onTabWished: tab => root.tabWished(tab)
        }
        AppText {
            text: root.viewModel.isReadAlong ? qsTr("Uw eigen organisatie leest dit, en wie van de gemeente in dit bezoek toezicht houdt. Noem iemand bij zijn rol, nooit bij naam.")
                : qsTr("Uw eigen organisatie leest dit, en wie haar rapport krijgt. Noem iemand bij zijn rol, nooit bij naam.")
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        GridLayout {
            visible: root.viewModel.kinds.length > 0 && root.viewModel.form === ""
            columns: root.portrait ? 2 : Math.min(5, Math.max(4, root.viewModel.kinds.length))
            columnSpacing: Theme.space12
            rowSpacing: Theme.space12
            uniformCellWidths: true

            Layout.fillWidth: true

            Repeater {
                model: root.viewModel.kinds

                ActionTile {
                    required property var modelData

                    objectName: "say_" + modelData.key
                    label: modelData.label
                    iconName: modelData.icon
                    enabled: modelData.stopped === ""

                    Layout.fillWidth: true
                    onClicked: root.viewModel.open(modelData.key)
                }
            }
        }
        Loader {
            id: formLoader

            active: root.viewModel.form !== ""
            visible: active
            sourceComponent: SayingForm {
                viewModel: root.viewModel
                dialogs: root.dialogs
            }

            Layout.fillWidth: true
        }
        NothingRecorded {
            objectName: "nothing_said"
            visible: rows.count === 0 && samples.count === 0 && root.viewModel.form === ""
            editable: root.viewModel.editable
            title: root.viewModel.editable ? qsTr("Nog niets vastgelegd") : qsTr("Er is niets vastgelegd")
            hint: qsTr("Kies hierboven wat u wilt vastleggen.")
            iconName: "chat-text"

            Layout.fillWidth: true
            Layout.topMargin: Theme.space24
        }
        Repeater {
            id: rows

            model: root.viewModel.rows

            SayingRow {
                editable: root.viewModel.editable

                Layout.fillWidth: true
                onMendWished: root.viewModel.mend(key)
                onWithdrawWished: withdrawing.ask(key, title)
            }
        }
        AppText {
            visible: samples.count > 0
            text: qsTr("Watermonsters van de GGD")
            variant: "h2"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
            Layout.topMargin: Theme.space16
        }
        Repeater {
            id: samples

            model: root.viewModel.sampleRows

            ListRow {
                required property string label
                required property string text
                required property string result
                required property string officer
                required property string at
                required property string warning

                objectName: "water_sample"
                title: label + "  ·  " + text
                detail: (result === "" ? qsTr("Nog geen uitslag") : result) + "\n" + officer + "  ·  " + at + (warning === "" ? "" : "\n" + warning)
                iconName: "drop"

                Layout.fillWidth: true
            }
        }
        AppButton {
            objectName: "save_eis"
            visible: root.viewModel.hasEis
            text: qsTr("Eis als concept opslaan")
            iconName: "file-text"

            onClicked: saving.askFor("eis")
        }
        AppButton {
            objectName: "save_fine"
            visible: root.viewModel.hasViolations
            text: qsTr("Boeterapport als concept opslaan")
            iconName: "file-text"

            onClicked: saving.askFor("fine")
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
                objectName: "said_leave"
                kind: "ghost"
                visible: root.viewModel.form !== ""
                text: qsTr("Later verder")

                onClicked: {
                    root.form?.flush();
                    root.viewModel.leave();
                }
            },
            AppButton {
                objectName: "said_done"
                kind: "primary"
                visible: root.viewModel.form !== ""
                text: qsTr("Vastleggen")
                iconName: "check"
                enabled: root.form?.ready ?? false

                onClicked: {
                    root.form.flush();
                    root.viewModel.finish(root.form.words());
                }
            }
        ]
    }
    SaveFile {
        id: saving

        property string paper: "eis"

        function askFor(wanted: string): void {
            saving.paper = wanted;
            saving.ask(wanted === "eis" ? "eis" : "boeterapport", ".pdf");
        }

        choice: root.viewModel.folder
        title: saving.paper === "eis" ? qsTr("Eis als concept opslaan") : qsTr("Boeterapport als concept opslaan")
        warning: qsTr("Buiten deze app is het bestand niet meer versleuteld. Bewaar het alleen waar dat mag.")

        onChosen: path => root.viewModel.savePaper(path, saving.paper)
    }
    TakeBack {
        id: withdrawing

        dialogs: root.dialogs

        onConfirmed: root.viewModel.withdraw(entry, reason)
    }
}
