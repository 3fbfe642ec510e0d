pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One line that helps to judge, with its mark.
RowLayout {
    id: root

    required property string text
    required property string iconName

    spacing: Theme.space8

    Icon {
        name: root.iconName
        size: 20
        color: Theme.textMuted

        Layout.alignment: Qt.AlignTop
    }
    AppText {
        text: root.text
        variant: "small"
        numeric: true
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
}
