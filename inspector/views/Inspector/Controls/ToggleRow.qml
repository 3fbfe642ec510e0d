pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// A setting that is on or off, with a switch at the end of the row.
Pressable {
    id: root

    required property string label
    property bool isOn: false
    property string detail: ""

    signal switched(bool isOn)

    text: label
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: 4
    rightPadding: 4
    topPadding: 8
    bottomPadding: 8
    edge: 0
    ringGap: 0
    ground: down ? Theme.sunken : "transparent"
    contentItem: RowLayout {
        spacing: Theme.space12

        ColumnLayout {
            spacing: 2

            AppText {
                text: root.label
                variant: "label"
                color: root.enabled ? Theme.text : Theme.textMuted
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppText {
                visible: text !== ""
                text: root.detail
                variant: "caption"
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        Rectangle {
            implicitWidth: 64
            implicitHeight: 36
            radius: height / 2
            color: root.isOn && root.enabled ? Theme.primary : Theme.sunken
            border.width: root.isOn && root.enabled ? 0 : 2
            border.color: Theme.borderStrong

            Rectangle {
                x: root.isOn !== root.mirrored ? parent.width - width - 4 : 4
                y: 4
                width: 28
                height: 28
                radius: 14
                color: root.isOn && root.enabled ? Theme.primaryOn : Theme.borderStrong

                Behavior on x {
                    NumberAnimation {
                        duration: Theme.pressTime
                    }
                }

                Icon {
                    anchors.centerIn: parent
                    name: root.isOn ? "check" : "minus"
                    size: 17
                    color: root.isOn && root.enabled ? Theme.primary : Theme.surface
                }
            }
        }
    }

    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: isOn
    Accessible.description: detail
    onClicked: root.switched(!isOn)
}
