pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme
import Inspector.Controls

// The passphrase with its keyboard, and the figures of a session code.
Rectangle {
    id: root

    property int filled: 14

    color: Theme.canvas

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 32, 860)
        spacing: Theme.space24

        RowLayout {
            spacing: Theme.space16

            Layout.alignment: Qt.AlignHCenter

            Avatar {
                text: "SV"
                size: 64
            }
            ColumnLayout {
                spacing: 2

                AppText {
                    text: "Sanne Visser"
                    variant: "h1"
                }
                AppText {
                    text: "Toezichthouder  ·  Gemeente Voorbeeldstad"
                    variant: "small"
                    muted: true
                }
            }
        }
        PassphraseField {
            objectName: "secret"
            filled: root.filled
            focus: true

            Layout.fillWidth: true
            onTyped: root.filled += 1
            onErased: root.filled = Math.max(0, root.filled - 1)
            onEmptied: root.filled = 0
        }
    }
}
