pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// What a condition asks, with its number, and the ways to a note, a photo and an explanation.
RowLayout {
    id: root

    required property string condition
    required property string title
    required property string question
    required property string note
    required property int noteCount
    required property int photoCount
    property bool noteOpen: false
    property bool infoOpen: false
    property bool writable: true
    property bool photoAllowed: true
    property bool stopped: false

    signal noteToggled()
    signal infoToggled()
    signal photoWished()

    spacing: Theme.space8

    ColumnLayout {
        spacing: 4

        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop

        RowLayout {
            spacing: Theme.space12

            AppText {
                text: root.condition
                variant: "h3"
                font.weight: Font.Bold
                color: Theme.primary

                Layout.alignment: Qt.AlignTop
            }
            AppText {
                text: root.title
                variant: "h3"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
        AppText {
            text: root.question
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        RowLayout {
            visible: root.note !== ""
            spacing: 6

            Icon {
                name: "warning-circle"
                size: 18
                color: Theme.primary

                Layout.alignment: Qt.AlignTop
            }
            AppText {
                objectName: "warning_" + root.condition
                text: root.note
                variant: "small"
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
    }
    ConditionTool {
        objectName: "note_" + root.condition
        visible: root.writable
        iconName: "note-pencil"
        iconFill: root.noteOpen
        count: root.noteCount
        label: qsTr("Notitie bij %1").arg(root.condition)

        Layout.alignment: Qt.AlignTop
        onClicked: root.noteToggled()
    }
    ConditionTool {
        objectName: "photo_" + root.condition
        visible: root.writable && root.photoAllowed
        enabled: !root.stopped
        iconName: "camera"
        count: root.photoCount
        label: qsTr("Foto bij %1").arg(root.condition)

        Layout.alignment: Qt.AlignTop
        onClicked: root.photoWished()
    }
    ConditionTool {
        objectName: "info_" + root.condition
        iconName: "info"
        iconFill: root.infoOpen
        label: qsTr("Uitleg bij %1").arg(root.condition)

        Layout.alignment: Qt.AlignTop
        onClicked: root.infoToggled()
    }
}
