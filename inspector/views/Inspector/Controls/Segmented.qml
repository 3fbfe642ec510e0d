pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// Two to five choices in one frame; the chosen one carries a check. One Tab stop, arrows walk.
FocusScope {
    id: root

    required property var options       // [{key, label}]
    property string current: ""
    property string label: ""           // the name of the group for screen readers
    property string tone: "primary"

    readonly property int currentIndex: root.options.findIndex(option => option.key === root.current)

    signal chosen(string key)

    function walk(from: int, step: int): void {
        const next = from + (LayoutMirroring.enabled ? -step : step);
        if (next < 0 || next >= segments.count)
            return;
        segments.itemAt(next).forceActiveFocus(Qt.TabFocusReason);
        root.chosen(root.options[next].key);
    }

    implicitWidth: row.implicitWidth + 8
    implicitHeight: Math.max(56, row.implicitHeight + 8)

    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.sunken
        border.width: 1
        border.color: Theme.borderStrong
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: 4
        spacing: 4
        uniformCellSizes: true

        Repeater {
            id: segments

            model: root.options

            Pressable {
                id: segment

                required property var modelData
                required property int index
                readonly property color ink: checked ? Theme.toneOn(root.tone) : Theme.text

                objectName: "segment_" + modelData.key
                text: modelData.label
                checked: modelData.key === root.current
                focus: index === Math.max(0, root.currentIndex)
                focusPolicy: focus ? Qt.StrongFocus : Qt.ClickFocus
                leftPadding: 14
                rightPadding: 14
                radius: Theme.radiusSmall
                edge: 0
                ground: checked ? (down ? Theme.tonePressed(root.tone) : Theme.tone(root.tone)) : down ? Theme.border : "transparent"
                contentItem: Item {
                    // room for the check is kept, so nothing moves when the choice does
                    implicitWidth: Math.ceil(caption.implicitWidth) + 26
                    implicitHeight: caption.implicitHeight

                    RowLayout {
                        anchors.centerIn: parent
                        width: Math.min(implicitWidth, parent.width)
                        spacing: 7

                        Icon {
                            visible: segment.checked
                            name: "check"
                            size: 18
                            color: segment.ink
                        }
                        AppText {
                            id: caption

                            text: segment.text
                            variant: "label"
                            font.pixelSize: 15
                            color: segment.ink
                            wrapMode: Text.Wrap
                            horizontalAlignment: Text.AlignHCenter

                            Layout.fillWidth: true
                            Accessible.ignored: true
                        }
                    }
                }

                Layout.fillWidth: true
                Layout.fillHeight: true
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: checked
                Keys.onLeftPressed: root.walk(index, -1)
                Keys.onRightPressed: root.walk(index, 1)
                onClicked: root.chosen(modelData.key)
            }
        }
    }
}
