pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One closed signal: its number, who sealed it and when.
Pressable {
    id: root

    required property int ordinal
    required property string title
    required property string sender
    required property string at
    required property string handling
    required property bool read
    required property bool taken
    required property bool opened
    required property int index
    property bool current: false

    objectName: "signal_" + ordinal
    text: title
    focusPolicy: current || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
    padding: 14
    radius: Theme.radiusCard
    ringGap: 1
    ground: opened ? Theme.signalSoft : down ? Theme.sunken : Theme.surface
    edge: opened ? 2 : 1
    edgeColor: opened ? Theme.signal : Theme.borderStrong
    contentItem: RowLayout {
        spacing: 14

        Icon {
            name: root.opened ? "lock-key-open" : "lock-key"
            fill: !root.read || root.opened
            size: 28
            color: Theme.signal
        }
        ColumnLayout {
            spacing: 2

            AppText {
                text: root.title
                variant: "label"
                numeric: true
                font.weight: Font.Bold
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppText {
                text: root.sender
                variant: "caption"
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppText {
                text: root.at
                variant: "caption"
                numeric: true
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppText {
                visible: root.taken
                text: root.handling
                variant: "caption"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        Chip {
            visible: root.opened || (root.read && !root.taken)
            text: root.opened ? qsTr("Open") : root.handling
            iconName: "eye"
            tone: root.opened ? "signal" : "neutral"

            Accessible.ignored: true
        }
    }

    Accessible.role: Accessible.ListItem
    Accessible.name: [title, sender, at, opened ? qsTr("open") : qsTr("gesloten"), handling].filter(text => text !== "").join(", ")
    Accessible.selectable: true
    Accessible.selected: opened
}
