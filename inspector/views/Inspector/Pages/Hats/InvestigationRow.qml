pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One thing that an investigator wrote, heard or photographed. What was taken back stays, with who did so and why.
Card {
    id: root

    required property string key
    required property string icon
    required property string title
    required property string text
    required property string officer
    required property string at
    required property string source
    required property bool here
    required property string ended
    required property bool mine
    required property string erasing

    signal opened()
    signal takeBackWished()
    signal backWished()
    signal eraseWished()

    objectName: "investigated_row"

    RowLayout {
        width: parent.width
        spacing: Theme.space12

        Icon {
            name: root.icon
            color: Theme.textMuted

            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: 6

            Layout.fillWidth: true

            AppText {
                text: root.title
                variant: "bodyStrong"
                muted: root.ended !== ""
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            PhotoTile {
                objectName: "investigated_photo"
                visible: root.source !== ""
                source: root.source
                number: ""
                phase: root.here ? "ready" : "absent"
                around: Theme.surface

                Layout.preferredWidth: 244
                Layout.preferredHeight: 183
                onClicked: root.opened()
            }
            AppText {
                visible: text !== ""
                text: root.text
                muted: root.ended !== ""
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                objectName: "investigated_ended"
                visible: text !== ""
                text: root.ended
                color: Theme.warn
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                objectName: "investigated_erasing"
                visible: text !== ""
                text: root.erasing
                color: Theme.warn
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                text: root.officer + "  ·  " + root.at
                variant: "caption"
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
        IconButton {
            objectName: "investigated_take_back"
            visible: root.mine && root.ended === ""
            kind: "ghost"
            iconName: "trash"
            label: qsTr("%1 niet meer laten meetellen").arg(root.title)

            Layout.alignment: Qt.AlignTop
            onClicked: root.takeBackWished()
        }
        IconButton {
            objectName: "investigated_bring_back"
            visible: root.mine && root.ended !== ""
            kind: "ghost"
            iconName: "arrow-counter-clockwise"
            label: qsTr("%1 weer laten meetellen").arg(root.title)

            Layout.alignment: Qt.AlignTop
            onClicked: root.backWished()
        }
        IconButton {
            objectName: "investigated_erase_" + root.title
            visible: root.erasing === ""
            kind: "ghost"
            iconName: "eraser"
            label: qsTr("%1 laten wissen").arg(root.title)

            Layout.alignment: Qt.AlignTop
            onClicked: root.eraseWished()
        }
    }
}
