pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// A number that nobody may see: dots for what is in, keys for gloves, and a sentence in no colour. What stands between the label
// and the dots comes from the page. Keys stand beside the words where the tablet lies, below them where it stands.
FocusScope {
    id: root

    required property int filled        // how many figures the view model holds
    required property int length        // how many it takes
    property string label: ""
    property string hint: ""
    property string problem: ""
    property string acceptText: ""
    property string acceptIcon: ""
    property bool canAccept: filled === length
    property bool busy: false

    readonly property bool lies: Window.width > Window.height && width > keys.implicitWidth * 1.6

    default property alias content: slot.data

    signal typed(string digit)
    signal erased()
    signal emptied()
    signal accepted()

    function accept(): void {
        if (acceptKey.enabled)
            root.accepted();
    }

    implicitWidth: grid.implicitWidth
    implicitHeight: grid.implicitHeight

    onVisibleChanged: {
        if (visible)
            forceActiveFocus();
    }

    GridLayout {
        id: grid

        anchors.fill: parent
        columns: root.lies ? 2 : 1
        columnSpacing: Theme.space24
        rowSpacing: Theme.space16

        ColumnLayout {
            spacing: Theme.space16

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop

            AppText {
                visible: text !== ""
                text: root.label
                variant: "label"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            ColumnLayout {
                id: slot

                visible: children.length > 0
                spacing: Theme.space16

                Layout.fillWidth: true
            }
            CodeDots {
                objectName: root.objectName + "_dots"
                length: root.length
                filled: root.filled
                spacing: 10
            }
            AppText {
                objectName: root.objectName + "_problem"
                text: root.problem !== "" ? root.problem : root.hint
                muted: root.problem === ""
                wrapMode: Text.Wrap

                // its room is there before it says something: no key moves under a finger
                Layout.minimumHeight: 48
                Layout.fillWidth: true
            }
            AppButton {
                id: acceptKey

                objectName: root.objectName + "_accept"
                kind: "primary"
                large: true
                text: root.acceptText
                iconName: root.acceptIcon
                enabled: root.canAccept && !root.busy

                onClicked: root.accepted()
            }
        }
        NumberPad {
            id: keys

            objectName: root.objectName + "_keys"
            focus: true
            hasClear: true
            enabled: !root.busy

            Layout.alignment: root.lies ? Qt.AlignTop | Qt.AlignRight : Qt.AlignHCenter
            onTyped: digit => root.typed(digit)
            onErased: root.erased()
            onEmptied: root.emptied()
            onAccepted: root.accept()
        }
    }
}
