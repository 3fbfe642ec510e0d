pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// One answer out of a few. Chosen is said three times: by ground, by a filled icon, and to screen readers.
// One that cannot be given now is grey, unless it was given before.
Pressable {
    id: root

    required property string label
    required property string iconName
    required property string tone
    property bool stacked: false

    readonly property color ink: checked ? Theme.toneOn(tone) : enabled ? Theme.text : Theme.dark ? Theme.borderStrong : Theme.textMuted

    text: label
    implicitHeight: Math.max(stacked ? Theme.answerHeightStacked : Theme.answerHeight, implicitContentHeight + 16)
    leftPadding: stacked ? 4 : 10
    rightPadding: leftPadding
    ground: checked ? (down ? Theme.tonePressed(tone) : Theme.tone(tone)) : down || !enabled ? Theme.sunken : Theme.surface
    edge: checked ? 0 : Theme.lineControl
    edgeColor: enabled ? Theme.borderStrong : Theme.border
    contentItem: Item {
        implicitWidth: grid.implicitWidth
        implicitHeight: grid.implicitHeight

        GridLayout {
            id: grid

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            columns: root.stacked ? 1 : 2
            columnSpacing: 10
            rowSpacing: 5

            Icon {
                name: root.iconName
                fill: root.checked
                size: 26
                color: root.checked || !root.enabled ? root.ink : Theme.tone(root.tone)

                Layout.alignment: Qt.AlignCenter
            }
            AppText {
                text: root.label
                variant: root.stacked ? "small" : "label"
                font.weight: Font.DemiBold
                color: root.ink
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter

                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }

    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: checked
}
