pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// A sentence that is true or not; the whole row is the target. `switched` tells the wish, `on` says what is.
Pressable {
    id: root

    required property string label
    property bool isOn: false
    property string detail: ""
    property string tone: "primary"
    property bool framed: false         // a filled row with an edge, as in a list of choices

    readonly property color ink: framed && isOn ? Theme.toneOn(tone) : Theme.text

    signal switched(bool isOn)

    text: label
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: framed ? Theme.space16 : 4
    rightPadding: leftPadding
    topPadding: 6
    bottomPadding: 6
    edge: framed && !isOn ? Theme.lineControl : 0
    ground: framed ? (isOn ? Theme.tone(tone) : down ? Theme.sunken : Theme.surface) : down ? Theme.sunken : "transparent"
    ringGap: framed ? Theme.focusGap : 0
    contentItem: RowLayout {
        spacing: Theme.space12

        Rectangle {
            implicitWidth: 30
            implicitHeight: 30
            radius: 8
            color: root.isOn ? (root.framed ? root.ink : Theme.tone(root.tone)) : root.enabled ? Theme.surface : Theme.sunken
            border.width: root.isOn ? 0 : 2
            border.color: Theme.borderStrong

            Icon {
                anchors.centerIn: parent
                visible: root.isOn
                name: "check"
                size: 20
                color: root.framed ? Theme.tone(root.tone) : Theme.toneOn(root.tone)
            }
        }
        ColumnLayout {
            spacing: 1

            AppText {
                text: root.label
                variant: "label"
                color: root.enabled ? root.ink : Theme.textMuted
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppText {
                visible: text !== ""
                text: root.detail
                variant: "caption"
                color: root.framed && root.isOn ? root.ink : Theme.textMuted
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }

    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: isOn
    Accessible.description: detail
    onClicked: root.switched(!isOn)
}
