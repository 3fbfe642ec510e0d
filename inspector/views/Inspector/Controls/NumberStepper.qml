pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// A count with two large buttons, for gloved hands. Quick taps add up here and are handed over one by one as `stepped`;
// an older value that comes back meanwhile does not make the figure jump.
FieldFrame {
    id: root

    property int value: 0
    property int from: 0
    property int to: 99
    property string unit: ""

    property int shown: value
    property bool typing: false

    signal stepped(int value)

    function step(by: int): void {
        const next = Math.max(root.from, Math.min(root.to, root.shown + by));
        if (next === root.shown)
            return;
        root.shown = next;
        root.typing = false;
        settle.restart();
        root.stepped(next);
    }

    // Figures typed one after the other make one number.
    function enter(figure: int): void {
        const before = root.typing && settle.running ? root.shown * 10 : 0;
        root.step(before + figure - root.shown);
        root.typing = true;
        settle.restart();
    }

    onValueChanged: {
        if (!settle.running)
            shown = value;
    }

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Up || event.key === Qt.Key_Plus)
            root.step(1);
        else if (event.key === Qt.Key_Down || event.key === Qt.Key_Minus)
            root.step(-1);
        else if (/^[0-9]$/.test(event.text))
            root.enter(Number(event.text));
        else
            return;
        event.accepted = true;
    }

    Timer {
        id: settle

        interval: 1000

        onTriggered: root.shown = root.value
    }
    RowLayout {
        spacing: Theme.space8

        Layout.fillWidth: true

        IconButton {
            objectName: root.objectName + "_less"
            implicitWidth: 72
            implicitHeight: Theme.touchLarge
            enabled: root.enabled && root.shown > root.from
            iconName: "minus"
            autoRepeat: root.to > 99
            label: qsTr("%1: een minder").arg(root.label)

            onClicked: root.step(-1)
        }
        Item {
            implicitWidth: Math.max(64, figure.implicitWidth)
            implicitHeight: Theme.touchLarge

            Layout.fillWidth: true
            Accessible.role: Accessible.SpinBox
            Accessible.name: root.label + ", " + root.shown + (root.unit === "" ? "" : " " + root.unit)

            Column {
                anchors.centerIn: parent

                AppText {
                    id: figure

                    anchors.horizontalCenter: parent.horizontalCenter
                    text: String(root.shown)
                    variant: "display"
                    numeric: true

                    Accessible.ignored: true
                }
                AppText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: text !== ""
                    text: root.unit
                    variant: "micro"
                    muted: true

                    Accessible.ignored: true
                }
            }
        }
        IconButton {
            objectName: root.objectName + "_more"
            implicitWidth: 72
            implicitHeight: Theme.touchLarge
            enabled: root.enabled && root.shown < root.to
            iconName: "plus"
            autoRepeat: root.to > 99
            label: qsTr("%1: een meer").arg(root.label)

            onClicked: root.step(1)
        }
    }
}
