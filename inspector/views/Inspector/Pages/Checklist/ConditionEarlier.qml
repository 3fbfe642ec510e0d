pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// What an earlier visit found here and nobody found resolved since, with the facts when that visit is on this device.
RowLayout {
    id: root

    required property string earlier
    required property string facts

    spacing: Theme.space8

    Icon {
        name: "clock-counter-clockwise"
        size: 22
        color: Theme.warn

        Layout.alignment: Qt.AlignTop
    }
    ColumnLayout {
        spacing: 2

        Layout.fillWidth: true

        AppText {
            text: qsTr("Eerder: %1").arg(root.earlier)
            variant: "small"
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            visible: text !== ""
            text: root.facts
            variant: "small"
            muted: true
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight

            Layout.fillWidth: true
        }
    }
}
