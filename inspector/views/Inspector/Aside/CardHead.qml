pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// What is read, large, and the way back to all titles.
RowLayout {
    id: root

    required property string title
    required property string leaves

    signal closed()

    spacing: Theme.space12

    IconButton {
        objectName: "all-cards"
        iconName: root.LayoutMirroring.enabled ? "arrow-right" : "arrow-left"
        label: root.leaves

        onClicked: root.closed()
    }
    AppText {
        text: root.title
        variant: "display"
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
}
