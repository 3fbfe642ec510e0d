pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One of several answers to the same condition, or one that was replaced.
Rectangle {
    id: root

    required property var version       // {word, tone, icon, facts, severity, term, byline, reason}

    implicitWidth: 220
    implicitHeight: column.implicitHeight + 24
    radius: Theme.radiusControl
    color: Theme.surfaceAlt
    border.width: 1
    border.color: Theme.border

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 12
        spacing: 6

        AppText {
            text: root.version.byline
            variant: "caption"
            numeric: true
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Chip {
            text: root.version.word
            iconName: root.version.icon
            tone: root.version.tone
        }
        AppText {
            visible: text !== ""
            text: root.version.facts
            variant: "small"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            visible: text !== ""
            text: [root.version.severity, root.version.term].filter(part => part !== "").join("  ·  ")
            variant: "caption"
            numeric: true
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            visible: root.version.reason !== ""
            text: qsTr("Reden: %1").arg(root.version.reason)
            variant: "caption"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
}
