pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// Nothing here yet, why, and the next action.
ColumnLayout {
    id: root

    required property string title
    property string text: ""
    property string iconName: "tray"
    property string actionText: ""
    property string actionIcon: ""

    signal acted()

    spacing: Theme.space8

    Rectangle {
        implicitWidth: 60
        implicitHeight: 60
        radius: 30
        color: Theme.primarySoft

        Layout.alignment: Qt.AlignHCenter

        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: 32
            color: Theme.primary
        }
    }
    AppText {
        text: root.title
        variant: "h3"
        font.weight: Font.Bold
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter

        Layout.fillWidth: true
    }
    AppText {
        visible: text !== ""
        text: root.text
        variant: "small"
        muted: true
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter

        Layout.fillWidth: true
    }
    AppButton {
        objectName: root.objectName + "_action"
        visible: root.actionText !== ""
        text: root.actionText
        iconName: root.actionIcon

        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.space8
        onClicked: root.acted()
    }
}
