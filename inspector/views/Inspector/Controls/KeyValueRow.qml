pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// A fact: its name, its value, and a mark when it has a tone.
RowLayout {
    id: root

    required property string label
    required property string value
    property string iconName: ""
    property string tone: "neutral"
    property bool spelled: false
    property bool small: false

    spacing: Theme.space12

    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value

    AppText {
        text: root.label
        variant: root.small ? "small" : "body"
        muted: true
        wrapMode: Text.Wrap

        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        Accessible.ignored: true
    }
    Icon {
        visible: root.iconName !== ""
        name: root.iconName
        fill: true
        size: 22
        color: Theme.tone(root.tone)
    }
    AppText {
        text: root.value
        variant: root.small ? "small" : "bodyStrong"
        font.weight: Font.DemiBold
        numeric: !root.spelled
        spelled: root.spelled
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignRight

        Layout.fillWidth: true
        Layout.maximumWidth: Math.ceil(implicitWidth)
        Accessible.ignored: true
    }
}
