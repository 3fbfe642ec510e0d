pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// Whether somebody reviewed what is read here, or that it expired.
RowLayout {
    id: root

    required property string text
    required property bool isReviewed

    spacing: Theme.space12

    Icon {
        name: root.isReviewed ? "check-circle" : "info"
        color: root.isReviewed ? Theme.ok : Theme.warn
    }
    AppText {
        objectName: "standing"
        text: root.text
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
}
