pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Inspector.Theme

// Ten large keys, at least 80 px high. The keys tell which figure was pressed and keep nothing; figures on a real keyboard count too.
T.Control {
    id: root

    property int keyWidth: 132
    property int keyHeight: Theme.keyHeight
    property bool hasClear: false       // a key that empties everything, for long numbers

    readonly property var keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9", root.hasClear ? "clear" : "", "0", "erase"]

    signal typed(string digit)
    signal erased()
    signal emptied()
    signal accepted()

    function press(key: string): void {
        if (key === "erase")
            root.erased();
        else if (key === "clear")
            root.emptied();
        else
            root.typed(key);
    }

    implicitWidth: keyWidth * 3 + 24
    implicitHeight: keyHeight * 4 + 36
    focusPolicy: Qt.StrongFocus
    background: Item {
        FocusRing {
            visible: root.visualFocus
            controlRadius: Theme.radiusCard
            gap: 6
        }
    }
    contentItem: GridLayout {
        columns: 3
        columnSpacing: 12
        rowSpacing: 12
        layoutDirection: Qt.LeftToRight
        uniformCellWidths: true
        uniformCellHeights: true

        // figures stand in the same place in every language
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Repeater {
            model: root.keys

            Pressable {
                id: key

                required property string modelData
                readonly property bool quiet: modelData.length !== 1

                objectName: "key_" + modelData
                opacity: modelData === "" ? 0 : 1
                enabled: modelData !== ""
                text: modelData === "erase" ? qsTr("Laatste cijfer wissen") : modelData === "clear" ? qsTr("Wis alles") : modelData
                focusPolicy: Qt.NoFocus
                padding: 0
                radius: Theme.radiusCard
                edge: quiet ? 0 : Theme.lineControl
                ground: down ? Theme.border : quiet ? Theme.sunken : Theme.surface
                contentItem: Item {
                    AppText {
                        anchors.centerIn: parent
                        visible: key.modelData !== "erase"
                        text: key.text
                        variant: key.quiet ? "label" : "display"
                        numeric: true
                        font.weight: Font.DemiBold

                        Accessible.role: Accessible.StaticText
                        Accessible.ignored: true
                    }
                    Icon {
                        anchors.centerIn: parent
                        visible: key.modelData === "erase"
                        name: "backspace"
                        size: 34
                    }
                }

                Layout.fillWidth: true
                Layout.fillHeight: true
                Accessible.ignored: modelData === ""
                onClicked: root.press(modelData)
            }
        }
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Cijfers")

    Keys.onPressed: event => {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        event.accepted = true;
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            root.typed(String(event.key - Qt.Key_0));
        else if (event.key === Qt.Key_Backspace)
            root.erased();
        else if (event.key === Qt.Key_Delete)
            root.emptied();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.accepted();
        else
            event.accepted = false;
    }
}
