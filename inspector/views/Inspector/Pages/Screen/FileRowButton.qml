pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// A folder to enter, or a file to choose.
Pressable {
    id: root

    required property string path
    required property string name
    required property string detail
    required property bool is_folder
    required property int index
    property bool current: false

    objectName: (is_folder ? "folder_" : "file_") + name
    text: name
    focusPolicy: current || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + 16)
    leftPadding: 12
    rightPadding: 12
    edge: checked ? 2 : 0
    edgeColor: Theme.primary
    ringGap: -3
    ground: checked ? Theme.primarySoft : down ? Theme.sunken : "transparent"
    contentItem: RowLayout {
        spacing: Theme.space12

        Icon {
            name: root.is_folder ? "folder" : "file-text"
            fill: root.is_folder || root.checked
            color: root.is_folder ? Theme.primary : Theme.textMuted
        }
        AppText {
            text: root.name
            variant: root.checked ? "bodyStrong" : "body"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
            Accessible.ignored: true
        }
        AppText {
            visible: text !== ""
            text: root.detail
            variant: "caption"
            numeric: true
            muted: true

            Accessible.ignored: true
        }
        Icon {
            name: root.is_folder ? "caret-right" : root.checked ? "check" : ""
            color: root.checked ? Theme.primary : Theme.textMuted
        }
    }

    Accessible.role: Accessible.ListItem
    Accessible.name: is_folder ? qsTr("Map %1").arg(name) : [name, detail].join(", ")
    Accessible.selected: checked
}
