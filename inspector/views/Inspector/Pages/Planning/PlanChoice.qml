pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One choice of a longer list: a ring that fills when it is chosen.
Pressable {
    id: root

    required property string label
    property string note: ""
    property bool current: false

    text: label
    focusPolicy: current || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + 16)
    leftPadding: 10
    rightPadding: 10
    edge: checked ? 2 : 0
    edgeColor: Theme.primary
    ringGap: 1
    ground: checked ? Theme.primarySoft : down ? Theme.sunken : "transparent"
    contentItem: RowLayout {
        spacing: Theme.space12

        Rectangle {
            implicitWidth: 28
            implicitHeight: 28
            radius: 14
            color: Theme.surface
            border.width: root.checked ? 3 : 2
            border.color: root.checked ? Theme.primary : Theme.borderStrong

            Rectangle {
                anchors.centerIn: parent
                visible: root.checked
                width: 14
                height: 14
                radius: 7
                color: Theme.primary
            }
        }
        ColumnLayout {
            spacing: 1

            AppText {
                text: root.label
                variant: root.checked ? "bodyStrong" : "body"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppText {
                visible: text !== ""
                text: root.note
                variant: "caption"
                numeric: true
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }

    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.description: note
}
