pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// What was just done. With a way back it stays for 8 seconds, else as long as it takes to read; a tap takes it away sooner.
// Lies above the content at the bottom and takes no focus.
Item {
    id: root

    property string text: ""
    property string iconName: "check-circle"
    property bool undoable: true
    property string undoText: qsTr("Ongedaan")
    property int duration: undoable ? Theme.undoTime : Math.min(Theme.undoTime, Math.max(3000, text.length * 70))

    readonly property bool shown: patience.running

    signal undone()
    signal expired()

    function show(text: string, iconName: string, undoable: bool): void {
        root.text = text;
        root.iconName = iconName;
        root.undoable = undoable;
        patience.restart();
    }
    function hide(): void {
        patience.stop();
    }

    implicitWidth: 548
    implicitHeight: Math.max(68, row.implicitHeight + 16)
    visible: shown
    z: 100

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Timer {
        id: patience

        interval: root.duration

        onTriggered: root.expired()
    }
    Shadow {
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCard
        color: Theme.inverse

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds

            onTapped: root.hide()
        }
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: 20
        anchors.rightMargin: 8
        spacing: 14

        Icon {
            name: root.iconName
            color: Theme.inverseOn
        }
        AppText {
            text: root.text
            variant: "label"
            color: Theme.inverseOn
            wrapMode: Text.Wrap

            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Pressable {
            id: undo

            objectName: root.objectName + "_undo"
            visible: root.undoable
            text: root.undoText
            implicitHeight: 52
            leftPadding: 22
            rightPadding: 22
            ground: down ? Theme.caption : "transparent"
            edgeColor: Theme.inverseOn
            ringGap: -5
            ringColor: Theme.inverseOn
            contentItem: Row {
                spacing: 10

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "arrow-counter-clockwise"
                    size: 22
                    color: Theme.inverseOn
                }
                AppText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: undo.text
                    variant: "label"
                    color: Theme.inverseOn

                    Accessible.ignored: true
                }
            }

            onClicked: {
                root.hide();
                root.undone();
            }
        }
    }
}
