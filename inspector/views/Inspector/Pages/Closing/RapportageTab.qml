pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// The administrative report of the police: who was there drafts it, only a supervisor issues it.
FocusScope {
    id: root

    required property RapportageViewModel viewModel
    required property DialogsViewModel dialogs
    required property string savedAt
    property bool portrait: false

    readonly property var kept: dialogs.words["administrative/issue"] ?? ({})

    function words(): var {
        return {receiver: receiver.text, necessity: necessity.text, agreement: root.viewModel.asksAgreement ? agreement.text : ""};
    }
    function keep(): void {
        root.dialogs.keep("administrative/issue", root.words());
    }

    ScrollPane {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        margin: Theme.pageMargin(root.portrait)
        maximumWidth: 860

        AppText {
            text: qsTr("Een rapportage is een concept, tot een leidinggevende van de politie die uitbrengt. Schrijf alleen op wat de ontvanger moet weten, in uw eigen woorden. Noem geen signaal en niemand bij naam.")
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        TextArea {
            id: text

            objectName: "administrative_text"
            visible: root.viewModel.mayDraft
            label: qsTr("Wat de politie meldt")
            value: root.dialogs.words["administrative"]?.text ?? root.viewModel.draftText
            error: root.viewModel.mayDraft ? root.viewModel.error : ""
            minimumLines: 6

            Layout.fillWidth: true
            onEdited: said => root.dialogs.keep("administrative", {text: said})
        }
        Banner {
            objectName: "two_drafts"
            visible: root.viewModel.twoDrafts
            title: qsTr("Er staan twee concepten naast elkaar")
            text: qsTr("Wie er was, schrijft er één van; dat vervangt beide.")
            iconName: "warning"
            tone: "warn"

            Layout.fillWidth: true
        }
        Repeater {
            id: drafts

            model: root.viewModel.drafts

            Card {
                id: row

                required property string text
                required property string byline

                objectName: "draft"

                Layout.fillWidth: true

                ColumnLayout {
                    width: parent.width
                    spacing: Theme.space8

                    Chip {
                        text: qsTr("Concept")
                        iconName: "pencil-simple"
                    }
                    AppText {
                        text: row.text
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        text: row.byline
                        variant: "caption"
                        muted: true
                    }
                }
            }
        }
        EmptyState {
            visible: drafts.count === 0 && !root.viewModel.mayDraft
            title: qsTr("Geen concept")
            text: qsTr("Wie er was, stelt een rapportage op.")
            iconName: "file-text"

            Layout.fillWidth: true
        }
        ColumnLayout {
            visible: root.viewModel.mayIssue
            spacing: Theme.space12

            Layout.fillWidth: true

            RadioList {
                objectName: "administrative_article"
                label: qsTr("Grondslag")
                options: root.viewModel.articles
                current: root.viewModel.article

                Layout.fillWidth: true
                onChosen: key => root.viewModel.chooseArticle(key)
            }
            AppText {
                text: qsTr("Niet juridisch getoetst")
                variant: "caption"
                muted: true
            }
            TextField {
                id: receiver

                objectName: "administrative_receiver"
                names: "free"
                label: qsTr("Ontvanger")
                placeholder: qsTr("Bijvoorbeeld: de burgemeester van Voorbeeldstad")
                value: root.kept.receiver ?? ""
                maximumLength: 200

                Layout.fillWidth: true
                onEdited: root.keep()
            }
            TextArea {
                id: necessity

                objectName: "administrative_necessity"
                label: qsTr("Waarom de ontvanger dit nodig heeft")
                value: root.kept.necessity ?? ""
                minimumLines: 3

                Layout.fillWidth: true
                onEdited: root.keep()
            }
            TextField {
                id: agreement

                objectName: "administrative_agreement"
                names: "free"
                visible: root.viewModel.asksAgreement
                label: qsTr("Wie stemde ermee in, en wanneer")
                value: root.kept.agreement ?? ""
                maximumLength: 200

                Layout.fillWidth: true
                onEdited: root.keep()
            }
            AppText {
                objectName: "administrative_error"
                visible: text !== ""
                text: root.viewModel.error
                color: Theme.bad
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
        Repeater {
            model: root.viewModel.issued

            ListRow {
                required detail

                iconName: "check-circle"
                tone: "ok"
            }
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
                objectName: "administrative_draft"
                visible: root.viewModel.mayDraft
                kind: "primary"
                text: qsTr("Concept bewaren")
                iconName: "check"
                enabled: text.text.trim() !== "" && text.text !== root.viewModel.draftText

                onClicked: {
                    text.flush();
                    root.viewModel.draft(text.text);
                }
            },
            AppButton {
                objectName: "administrative_save"
                visible: root.viewModel.issues && root.viewModel.isIssued
                text: qsTr("Opslaan als PDF")
                iconName: "floppy-disk"

                onClicked: saving.ask(qsTr("Bestuurlijke rapportage %1").arg(root.viewModel.fileStem), ".pdf")
            },
            AppButton {
                objectName: "administrative_issue"
                visible: root.viewModel.mayIssue
                kind: "primary"
                text: qsTr("Uitbrengen…")
                iconName: "paper-plane-tilt"
                enabled: receiver.text.trim() !== "" && necessity.text.trim() !== "" && (!root.viewModel.asksAgreement || agreement.text.trim() !== "")

                onClicked: sure.open()
            }
        ]
    }
    ConfirmDialog {
        id: sure

        objectName: "issuing"
        title: qsTr("Rapportage uitbrengen?")
        text: qsTr("Wat er staat, is dan de bestuurlijke rapportage aan %1. Dit kan niet terug.").arg(receiver.text)
        confirmText: qsTr("Uitbrengen")
        confirmIcon: "paper-plane-tilt"

        onConfirmed: root.viewModel.issue(root.words())
    }
    SaveFile {
        id: saving

        choice: root.viewModel.folder
        title: qsTr("Rapportage opslaan")
        warning: qsTr("Buiten deze app is het bestand niet meer versleuteld. Bewaar het alleen waar dat mag.")

        onChosen: path => root.viewModel.save(path)
    }
}
