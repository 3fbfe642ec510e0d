pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// A secret that never exists in QML: each sign goes straight to the view model, which says how many it holds. Shows dots only;
// no echo, no selection, no clipboard, no input method. Works with its own keyboard on screen and with a real one.
FocusScope {
    id: root

    required property int filled        // how many signs the view model holds
    property string label: qsTr("Wachtzin")
    property string error: ""
    property string help: ""
    property bool busy: false
    property string acceptText: qsTr("Openen")
    property string hint: qsTr("Typ uw wachtzin")
    property bool plain: false          // figures and capitals only, on larger keys

    readonly property int dotRoom: Math.max(1, Math.floor((box.width - 96) / 20))

    signal typed(string character)
    signal erased()
    signal emptied()
    signal accepted()

    function takeKey(event: KeyEvent): void {
        // AltGr is Ctrl and Alt at once: it writes signs such as the euro
        const command = (event.modifiers & Qt.ControlModifier) !== 0 && (event.modifiers & Qt.AltModifier) === 0;
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.accepted();
        else if (event.key === Qt.Key_Backspace && !command)
            root.erased();
        else if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete)
            root.emptied();
        else if (event.text.length > 0 && event.text >= " " && event.text !== "\u007f" && !command)
            root.typed(event.text);
        else
            return;
        event.accepted = true;
    }

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Theme.space16

        FieldFrame {
            label: root.label
            help: root.help
            error: root.error
            focus: true

            Layout.fillWidth: true
            Layout.maximumWidth: 860
            Layout.alignment: Qt.AlignHCenter

            FieldBox {
                id: box

                objectName: root.objectName + "_box"
                implicitWidth: 320
                implicitHeight: Theme.touchLarge
                focused: activeFocus
                faulty: root.error !== ""
                off: root.busy
                focus: true
                activeFocusOnTab: true

                Layout.fillWidth: true
                Accessible.role: Accessible.EditableText
                Accessible.focusable: true
                Accessible.name: root.label
                Accessible.description: root.error !== "" ? root.error : qsTr("%n teken(s) ingevuld", "", root.filled)
                Keys.onPressed: event => {
                    if (!root.busy)
                        root.takeKey(event);
                }

                TapHandler {
                    onTapped: box.forceActiveFocus(Qt.MouseFocusReason)
                }
                Row {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.leftMargin: 20
                    spacing: 8

                    Repeater {
                        model: Math.min(root.filled, root.dotRoom)

                        Rectangle {
                            anchors.verticalCenter: parent.verticalCenter
                            width: 12
                            height: 12
                            radius: 6
                            color: root.busy ? Theme.textMuted : Theme.text
                        }
                    }
                    Rectangle {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: box.activeFocus && !root.busy
                        width: 2
                        height: 28
                        color: Theme.primary
                    }
                }
                AppText {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.leftMargin: 30
                    visible: root.filled === 0
                    text: root.hint
                    muted: true

                    Accessible.ignored: true
                }
                IconButton {
                    objectName: root.objectName + "_empty"
                    anchors.right: parent.right
                    anchors.rightMargin: 8
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.filled > 0 && !root.busy
                    kind: "ghost"
                    implicitWidth: 48
                    implicitHeight: 48
                    focusPolicy: Qt.NoFocus
                    iconName: "x-circle"
                    label: qsTr("Alles wissen")

                    onClicked: root.emptied()
                }
                Icon {
                    anchors.right: parent.right
                    anchors.rightMargin: 20
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.busy
                    name: "hourglass-medium"
                    fill: true
                    color: Theme.textMuted
                }
            }
        }
        Keyboard {
            enabled: !root.busy
            canAccept: root.filled > 0
            plain: root.plain
            acceptText: root.acceptText

            Layout.fillWidth: true
            Layout.maximumWidth: 860
            Layout.preferredHeight: implicitHeight
            Layout.alignment: Qt.AlignHCenter
            onTyped: character => root.typed(character)
            onErased: root.erased()
            onAccepted: root.accepted()
        }
    }
}
