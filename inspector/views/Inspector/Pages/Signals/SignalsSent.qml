pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What remains of sealed signals: a number, the receiver, a time, and whether it waits, came or was taken over.
Card {
    id: root

    required property SignalsViewModel viewModel

    padding: 20

    ColumnLayout {
        width: parent.width
        spacing: Theme.space8

        AppText {
            text: qsTr("Uw verzegelde signalen")
            variant: "h3"
            font.weight: Font.Bold
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            visible: root.viewModel.sent === 0
            text: qsTr("Nog geen. Van een verzegeld signaal blijft hier alleen een nummer over.")
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Repeater {
            model: root.viewModel.sentRows

            ListRow {
                id: line

                required property int number
                required property string receiver
                required property string at
                required property string fate
                required property bool taken
                required property bool waits
                required property string to

                title: qsTr("Signaal %1 aan %2").arg(number).arg(receiver)
                detail: at
                iconName: "envelope-simple"

                Chip {
                    objectName: "sent_" + line.number
                    text: line.fate
                    tone: line.taken ? "ok" : "neutral"
                }
                AppButton {
                    objectName: "send_now_" + line.number
                    visible: line.waits
                    kind: "ghost"
                    tone: "signal"
                    text: qsTr("Nu versturen")
                    iconName: "paper-plane-tilt"

                    onClicked: root.viewModel.sendNow(line.to)
                }
            }
        }
        AppButton {
            objectName: "older_sent"
            visible: root.viewModel.hasOlder
            kind: "ghost"
            text: qsTr("Eerdere signalen")

            onClicked: root.viewModel.showOlder()
        }
    }
}
