pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// What an investigator writes: notes, and what a suspect said after the caution. Only investigators of the own agency read it.
FocusScope {
    id: root

    required property InvestigatingViewModel viewModel
    required property DialogsViewModel dialogs
    required property string savedAt
    property bool portrait: false
    property bool stopped: false        // no photo more is taken

    signal photoWished()
    signal fileWished()
    signal photoOpened(string photo, url source, string caption)

    function load(): void {
        field.field.text = root.dialogs.words["investigation"]?.text ?? "";
    }

    Component.onCompleted: load()

    Connections {
        function onNoted(): void {
            field.field.text = "";
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

        Banner {
            title: qsTr("U werkt hier als opsporingsambtenaar")
            text: qsTr("Dit deel lezen alleen opsporingsambtenaren van uw organisatie. Uw coördinator, uw collega van het toezicht en de server lezen het niet.")
            iconName: "detective"
            tone: "warn"

            Layout.fillWidth: true
        }
        Banner {
            objectName: "investigation_error"
            visible: root.viewModel.error !== ""
            title: root.viewModel.error
            text: ""
            iconName: "warning"
            tone: "bad"

            Layout.fillWidth: true
        }
        TextArea {
            id: field

            objectName: "investigation_note"
            names: "asked"
            focus: true
            label: qsTr("Aantekening")
            help: qsTr("Wat u zelf zag, hoorde of deed. Geen BSN.")
            minimumLines: 3

            Layout.fillWidth: true
            onEdited: text => root.dialogs.keep("investigation", {text: text})
        }
        SuspectForm {
            id: suspect

            viewModel: root.viewModel
            dialogs: root.dialogs

            Layout.fillWidth: true
        }
        Repeater {
            model: root.viewModel.rows

            InvestigationRow {
                Layout.fillWidth: true
                onOpened: root.photoOpened(key, source, officer + "  ·  " + at)
                onTakeBackWished: withdrawing.ask(key, title)
                onBackWished: root.viewModel.bringBack(key)
                onEraseWished: erasing.ask(key, title)
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
                objectName: "investigation_file"
                text: qsTr("Uit bestand")
                iconName: "image"
                visible: root.viewModel.investigates
                enabled: !root.stopped

                onClicked: root.fileWished()
            },
            AppButton {
                objectName: "investigation_photo"
                text: qsTr("Foto maken")
                iconName: "camera-plus"
                visible: root.viewModel.investigates
                enabled: !root.stopped

                onClicked: root.photoWished()
            },
            AppButton {
                objectName: "investigation_done"
                kind: "primary"
                text: qsTr("Aantekening klaar")
                iconName: "check"
                enabled: field.text.trim() !== ""

                onClicked: {
                    field.flush();
                    root.viewModel.note(field.text);
                }
            }
        ]
    }
    EraseApart {
        id: erasing

        grounds: root.viewModel.grounds

        onChosen: (key, ground, term) => root.viewModel.proposeErasing(key, ground, term)
    }
    TakeBack {
        id: withdrawing

        objectName: "investigation_take_back"
        names: "asked"
        dialogs: root.dialogs

        onConfirmed: root.viewModel.takeBack(entry, reason)
    }
}
