pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One thing that was said, asked, taken, agreed or passed on: all of it, by whom and when it was written down.
Card {
    id: root

    required property string key
    required property string icon
    required property string title
    required property string text
    required property string officer
    required property string at
    required property bool mine
    required property bool mendable
    property bool editable: true

    signal mendWished()
    signal withdrawWished()

    objectName: "said_row"

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
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                text: root.text
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
            objectName: "mend_said"
            visible: root.editable && root.mendable
            kind: "ghost"
            iconName: "pencil-simple"
            label: qsTr("%1 verbeteren").arg(root.title)

            Layout.alignment: Qt.AlignTop
            onClicked: root.mendWished()
        }
        IconButton {
            objectName: "withdraw_said"
            visible: root.editable && root.mine
            kind: "ghost"
            iconName: "trash"
            label: qsTr("%1 niet meer laten meetellen").arg(root.title)

            Layout.alignment: Qt.AlignTop
            onClicked: root.withdrawWished()
        }
    }
}
