pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// The answers to one question side by side. A tap on another answer is `chosen`, a tap on the chosen one is `cleared`.
// One Tab stop: arrows walk, figures 1 to 9 choose. The row shows what `current` says and changes nothing itself.
// A second tap right after the first is the same tap of a gloved or impatient finger and clears nothing.
FocusScope {
    id: root

    required property var answers       // [{key, label, icon, tone}]
    property string current: ""
    property string question: ""        // the name of the group for screen readers
    property string namePrefix: "answer"
    property bool stacked: false
    property bool tabStop: true

    property string fresh: ""           // what was chosen a moment ago

    readonly property int currentIndex: root.answers.findIndex(answer => answer.key === root.current)

    signal chosen(string key)
    signal cleared()

    function pick(index: int): void {
        const key = root.answers[index].key;
        if (key !== root.current) {
            root.fresh = key;
            settling.restart();
            root.chosen(key);
        } else if (key !== root.fresh) {
            root.cleared();
        }
    }
    function walk(from: int, step: int): void {
        const next = from + (LayoutMirroring.enabled ? -step : step);
        if (next >= 0 && next < buttons.count)
            buttons.itemAt(next).forceActiveFocus(Qt.TabFocusReason);
    }

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    Accessible.role: Accessible.Grouping
    Accessible.name: question

    Keys.onPressed: event => {
        const index = event.key - Qt.Key_1;
        if (event.modifiers !== Qt.NoModifier || index < 0 || index >= buttons.count)
            return;
        event.accepted = true;
        root.pick(index);
    }

    Timer {
        id: settling

        interval: Theme.settleTime

        onTriggered: root.fresh = ""
    }
    RowLayout {
        id: row

        anchors.fill: parent
        spacing: Theme.space8

        Repeater {
            id: buttons

            model: root.answers

            AnswerButton {
                id: button

                required property var modelData
                required property int index

                objectName: root.namePrefix + "_" + modelData.key
                label: modelData.label
                iconName: modelData.icon
                tone: modelData.tone
                stacked: root.stacked
                checked: modelData.key === root.current
                focus: index === Math.max(0, root.currentIndex)
                focusPolicy: root.tabStop && focus ? Qt.StrongFocus : Qt.ClickFocus

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: root.stacked ? 1 : implicitWidth

                Keys.onLeftPressed: root.walk(index, -1)
                Keys.onRightPressed: root.walk(index, 1)
                onClicked: root.pick(index)
            }
        }
    }
}
