pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme
import Inspector.Controls

// The curtain's session code and a number read aloud, with a question on top.
Rectangle {
    id: root

    property int filled: 4

    color: Theme.canvas

    GridLayout {
        anchors.centerIn: parent
        columns: root.width < root.height ? 1 : 2
        columnSpacing: 80
        rowSpacing: Theme.space24

        ColumnLayout {
            spacing: Theme.space24

            AppText {
                text: "Voer uw sessiecode in"
                variant: "h3"

                Layout.alignment: Qt.AlignHCenter
            }
            CodeDots {
                filled: root.filled

                Layout.alignment: Qt.AlignHCenter
            }
            NumberPad {
                objectName: "code"
                focus: true

                onTyped: root.filled = Math.min(6, root.filled + 1)
                onErased: root.filled = Math.max(0, root.filled - 1)
            }
        }
        ColumnLayout {
            spacing: Theme.space24

            DigitCells {
                label: "Nummer"
                text: "999990019"
            }
            AppButton {
                objectName: "ask"
                text: "Ondertekenen en sluiten"
                kind: "primary"
                iconName: "signature"
                large: true

                Layout.alignment: Qt.AlignHCenter
                onClicked: question.open()
            }
        }
    }
    ConfirmDialog {
        id: question

        title: "Bezoek ondertekenen en sluiten?"
        text: "Hierna kan niemand het bezoek nog wijzigen."
        confirmText: "Ondertekenen"
        confirmIcon: "signature"
    }
}
