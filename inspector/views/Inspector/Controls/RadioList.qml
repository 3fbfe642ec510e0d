pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// One choice out of a short list, one below the other. One Tab stop, arrows walk and choose.
FieldFrame {
    id: root

    required property var options       // [{key, label, detail}]; detail may be absent
    property string current: ""

    readonly property int currentIndex: root.options.findIndex(option => option.key === root.current)

    signal chosen(string key)

    function walk(index: int): void {
        if (index < 0 || index >= rows.count)
            return;
        rows.itemAt(index).forceActiveFocus(Qt.TabFocusReason);
        root.chosen(root.options[index].key);
    }

    spacing: Theme.space4
    implicitWidth: 280

    Repeater {
        id: rows

        model: root.options

        Pressable {
            id: row

            required property var modelData
            required property int index

            objectName: "choice_" + modelData.key
            text: modelData.label
            checked: modelData.key === root.current
            focus: index === Math.max(0, root.currentIndex)
            focusPolicy: focus ? Qt.StrongFocus : Qt.ClickFocus
            implicitHeight: Math.max(Theme.touchMin, implicitContentHeight + 12)
            leftPadding: 4
            rightPadding: 4
            edge: 0
            ringGap: 0
            ground: down ? Theme.sunken : "transparent"
            contentItem: RowLayout {
                spacing: Theme.space12

                Rectangle {
                    implicitWidth: 28
                    implicitHeight: 28
                    radius: 14
                    color: Theme.surface
                    border.width: row.checked ? 3 : 2
                    border.color: row.checked ? Theme.primary : Theme.borderStrong

                    Rectangle {
                        anchors.centerIn: parent
                        visible: row.checked
                        width: 14
                        height: 14
                        radius: 7
                        color: Theme.primary
                    }
                }
                ColumnLayout {
                    spacing: 1

                    AppText {
                        text: row.text
                        variant: row.checked ? "bodyStrong" : "body"
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                    AppText {
                        visible: text !== ""
                        text: row.modelData.detail ?? ""
                        variant: "caption"
                        muted: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                }
            }

            Layout.fillWidth: true
            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: checked
            Keys.onUpPressed: root.walk(index - 1)
            Keys.onDownPressed: root.walk(index + 1)
            onClicked: root.chosen(modelData.key)
        }
    }
}
