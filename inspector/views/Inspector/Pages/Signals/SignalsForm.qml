pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Writing a signal: facts and signs; a draft only its author can read until it is sealed. There is no way back after that.
FocusScope {
    id: root

    required property SignalsViewModel viewModel
    required property string savedAt
    property bool portrait: false

    readonly property int margin: Theme.pageMargin(portrait)
    readonly property bool stacked: width < 840     // the signs below the facts, where there is no room beside them
    readonly property string receiverName: viewModel.receiverOptions.find(option => option.key === viewModel.receiver)?.label ?? ""

    signal closeWished()

    Rectangle {
        anchors.fill: parent
        color: Theme.signalSoft
    }
    GridLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.margins: root.margin
        columns: root.stacked ? 1 : 2
        columnSpacing: 20
        rowSpacing: Theme.space16

        ScrollPane {
            margin: 4
            spacing: Theme.space12

            Layout.fillWidth: true
            Layout.fillHeight: !root.stacked
            Layout.preferredWidth: 1
            Layout.preferredHeight: Math.min(contentHeight, root.height * 0.6)

            AppText {
                text: qsTr("Signaal schrijven")
                variant: "h2"
                color: Theme.signal
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                text: qsTr("Feiten, geen conclusies. Geen naam als die niet nodig is, nooit een BSN.")
                variant: "small"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            SelectField {
                objectName: "signal_receiver"
                visible: root.viewModel.receiverOptions.length > 1
                label: qsTr("Voor wie")
                options: root.viewModel.receiverOptions
                current: root.viewModel.receiver

                Layout.fillWidth: true
                onChosen: key => root.viewModel.chooseReceiver(key)
            }
            Repeater {
                model: root.viewModel.facts

                ListRow {
                    id: line

                    required property string fact
                    required property string known
                    required property int index

                    objectName: "fact_" + index
                    title: fact
                    detail: known

                    Layout.fillWidth: true

                    IconButton {
                        objectName: "fact_remove_" + line.index
                        kind: "ghost"
                        iconName: "trash"
                        label: qsTr("Feit weghalen")

                        onClicked: root.viewModel.removeFact(line.index)
                    }
                }
            }
            Segmented {
                objectName: "signal_source"
                label: qsTr("Hoe weet u dit?")
                options: root.viewModel.sourceOptions
                current: root.viewModel.source

                Layout.fillWidth: true
                onChosen: key => root.viewModel.chooseSource(key)
            }
            SelectField {
                objectName: "signal_speaker"
                visible: root.viewModel.speakerOptions.length > 0
                label: qsTr("Wie vertelde het (rol, geen naam)")
                options: root.viewModel.speakerOptions
                current: root.viewModel.speaker

                Layout.fillWidth: true
                onChosen: key => root.viewModel.chooseSpeaker(key)
            }
            TextArea {
                id: facts

                objectName: "signal_facts"
                names: "asked"
                focus: true
                label: qsTr("Eén feit: wat u zag, hoorde of las")
                value: root.viewModel.draft
                error: root.viewModel.error
                readOnly: root.viewModel.first !== "" && root.viewModel.draft === ""
                minimumLines: root.portrait ? 2 : 4
                maximumLines: root.portrait ? 4 : 8

                Layout.fillWidth: true
                onEdited: text => root.viewModel.keepDraft(text)
            }
            AppButton {
                objectName: "signal_add"
                enabled: facts.text.trim() !== ""
                text: qsTr("Volgend feit")
                iconName: "plus"

                onClicked: {
                    facts.flush();
                    root.viewModel.addFact(facts.text);
                }
            }
            CheckRow {
                objectName: "signal_at_once"
                visible: root.viewModel.mayWrite
                label: qsTr("Meteen versturen")
                detail: root.viewModel.leaves
                isOn: root.viewModel.atOnce
                tone: "signal"

                Layout.fillWidth: true
                onSwitched: isOn => root.viewModel.leaveAtOnce(isOn)
            }
            AppText {
                objectName: "signal_first"
                visible: text !== "" && root.viewModel.fate === ""
                text: root.viewModel.first
                variant: "small"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                objectName: "signal_fate"
                visible: text !== ""
                text: root.viewModel.fate
                variant: "small"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppButton {
                objectName: "signal_discard"
                visible: root.viewModel.hasDraft
                kind: "ghost"
                tone: "signal"
                text: qsTr("Concept weggooien")
                iconName: "trash"

                onClicked: root.viewModel.discard()
            }
        }
        ListView {
            id: signs

            objectName: "signs"
            clip: true
            spacing: Theme.space8
            boundsBehavior: Flickable.StopAtBounds
            model: root.viewModel.indicators
            section.property: "dimension"
            section.delegate: AppText {
                required property string section

                width: signs.width - 14
                text: section
                variant: "label"
                color: Theme.signal
                topPadding: 10
                bottomPadding: 6
                wrapMode: Text.Wrap
            }
            delegate: CheckRow {
                required property string sign
                required property string wording
                required property bool chosen
                required detail

                objectName: "sign_" + sign
                width: signs.width - 14
                label: wording
                isOn: chosen
                framed: true
                tone: "signal"

                onSwitched: root.viewModel.toggle(sign)
            }

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            T.ScrollBar.vertical: ScrollMark {
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
            savedAt: root.viewModel.hasDraft ? root.savedAt : ""
        }
        Item {
            Layout.fillWidth: true
        }
        actions: [
            AppButton {
                objectName: "signal_close"
                text: qsTr("Sluiten")
                iconName: "x"

                onClicked: root.closeWished()
            },
            AppButton {
                objectName: "signal_seal"
                kind: "primary"
                text: qsTr("Verzegelen")
                iconName: "seal-check"
                enabled: root.viewModel.canSeal || (facts.text.trim() !== "" && root.viewModel.error === "" && root.viewModel.first === "")

                onClicked: {
                    facts.flush();
                    sealing.open();
                }
            }
        ]
    }
    Connections {
        function onCallAsked(): void {
            calling.open();
        }

        target: root.viewModel
    }
    ConfirmDialog {
        id: calling

        title: qsTr("Nu de politie bellen?")
        text: qsTr("Gevaar nu: bel 112. Anders de politie: 0900-8844. Bel buiten gehoor van anderen. Wat u kiest, wordt nergens bewaard.")
        confirmText: qsTr("Ik bel nu")
        confirmIcon: "phone-call"
        declineText: qsTr("Niet nu")
    }
    ConfirmDialog {
        id: sealing

        title: qsTr("Signaal verzegelen?")
        text: qsTr("Het gaat naar: %1. Daarna kan niemand op dit apparaat het nog lezen of wijzigen, ook u niet.").arg(root.receiverName) + " " + root.viewModel.leaves
        confirmText: qsTr("Verzegelen")
        confirmIcon: "seal-check"

        onConfirmed: root.viewModel.seal(root.viewModel.receiver, facts.text)
    }
}
