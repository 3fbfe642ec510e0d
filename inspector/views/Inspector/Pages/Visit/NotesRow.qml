pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One note: what was written, about what, by whom and when.
Card {
    id: root

    required property string note
    required property string text
    required property string condition
    required property string officer
    required property string at
    required property bool mine
    property bool editable: true

    signal withdrawWished()

    objectName: "note_row"

    RowLayout {
        width: parent.width
        spacing: Theme.space12

        ColumnLayout {
            spacing: 6

            Layout.fillWidth: true

            AppText {
                text: root.text
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                text: [root.condition, root.officer, root.at].filter(part => part !== "").join("  ·  ")
                variant: "caption"
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
        IconButton {
            objectName: "withdraw_note"
            visible: root.editable && root.mine
            kind: "ghost"
            iconName: "trash"
            label: qsTr("Notitie niet meer laten meetellen")

            Layout.alignment: Qt.AlignTop
            onClicked: root.withdrawWished()
        }
    }
}
