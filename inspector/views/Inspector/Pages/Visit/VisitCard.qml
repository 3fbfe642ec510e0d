pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// The warrant card was shown (Awb 5:12): one tap on the role of whoever saw it, or other words. What was recorded stands below,
// so that no button moves under the finger.
Card {
    id: root

    required property VisitViewModel viewModel

    signal takeBackWished(string entry, string what)

    padding: 18

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        VisitStep {
            title: qsTr("Legitimatiebewijs getoond")
            done: root.viewModel.cardShown
            doneText: qsTr("Getoond")

            Layout.fillWidth: true
        }
        AppText {
            objectName: "card_note"
            visible: text !== ""
            text: root.viewModel.cardNote
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Flow {
            visible: root.viewModel.mayWrite
            spacing: Theme.space8

            Layout.fillWidth: true

            Repeater {
                model: root.viewModel.listeners

                AppButton {
                    required property var modelData
                    required property int index

                    objectName: "card_" + index
                    text: modelData.label

                    onClicked: root.viewModel.showCard(modelData.key)
                }
            }
        }
        TextField {
            id: other

            objectName: "card_other"
            visible: root.viewModel.mayWrite
            label: qsTr("Aan iemand anders (rol, geen naam)")
            value: root.viewModel.dialogs.words["card"]?.to ?? ""
            maximumLength: 80

            Layout.fillWidth: true
            onEdited: text => root.viewModel.dialogs.keep("card", {to: text})
            onAccepted: text => root.viewModel.showCard(text)

            AppButton {
                objectName: "card_other_ok"
                visible: other.text.trim() !== ""
                kind: "ghost"
                implicitHeight: 48
                text: qsTr("Vastleggen")

                onClicked: root.viewModel.showCard(other.text)
            }
        }
        Repeater {
            model: root.viewModel.cardRows

            ListRow {
                id: shownTo

                required property string key
                required property string to
                required property string officer
                required property string at
                required property bool correctable

                title: qsTr("Aan %1").arg(to)
                detail: qsTr("%1, %2").arg(at).arg(officer)
                iconName: "identification-card"

                IconButton {
                    objectName: "take_back_card"
                    visible: shownTo.correctable
                    kind: "ghost"
                    iconName: "trash"
                    label: qsTr("Bij vergissing vastgelegd: %1").arg(shownTo.title)

                    onClicked: root.takeBackWished(shownTo.key, shownTo.title)
                }
            }
        }
        WithdrawnList {
            rows: root.viewModel.mistakenCards
            editable: false

            Layout.fillWidth: true
        }
    }

    Connections {
        function onCardRecorded(): void {
            other.field.clear();
        }

        target: root.viewModel
    }
}
