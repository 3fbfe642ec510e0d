pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One revoked installation: whose it was, what it handed in, by the clock of that device, and the decision.
Card {
    id: root

    required property string installation
    required property string title
    required property string officer
    required property string revoked
    required property var parts

    signal wished()

    objectName: "hand_in"
    edgeTone: "warn"
    label: title

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        AppText {
            text: root.title
            variant: "h3"
            numeric: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            text: root.officer + "  ·  " + root.revoked
            variant: "small"
            numeric: true
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Divider {
            Layout.fillWidth: true
        }
        Repeater {
            model: root.parts

            ColumnLayout {
                id: part

                required property var modelData

                spacing: 2

                Layout.fillWidth: true

                KeyValueRow {
                    label: part.modelData.name
                    value: part.modelData.count

                    Layout.fillWidth: true
                }
                AppText {
                    text: qsTr("%1, %2 volgens de klok van het apparaat").arg(part.modelData.what).arg(part.modelData.when)
                    variant: "caption"
                    numeric: true
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
            }
        }
        AppButton {
            objectName: "accept_hand_in"
            kind: "primary"
            text: qsTr("Aanvaarden…")
            iconName: "check-circle"

            Layout.alignment: Theme.leftHanded ? Qt.AlignLeft : Qt.AlignRight
            onClicked: root.wished()
        }
    }
}
