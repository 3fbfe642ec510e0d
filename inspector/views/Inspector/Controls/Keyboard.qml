pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// A keyboard of our own for secrets: Dutch QWERTY with figures and a page of signs, or, for the number of a document, figures and
// capitals alone on keys for gloves. It hands over one sign at a time, keeps nothing, and no input method, prediction or
// clipboard takes part.
Item {
    id: root

    property bool shifted: false
    property bool signs: false
    property bool plain: false          // figures and capitals only, on larger keys
    property string acceptText: qsTr("Gereed")
    property bool canAccept: true

    readonly property int keySpacing: 8
    readonly property int capHeight: plain ? Theme.keyHeight : Theme.touchLarge
    readonly property real keyWidth: (width - keySpacing * 9) / 10
    readonly property var letterRows: [["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], "qwertyuiop".split(""),
        "asdfghjkl".split(""), ["shift"].concat("zxcvbnm".split(""), ["erase"])]
    readonly property var plainRows: [["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], "QWERTYUIOP".split(""),
        "ASDFGHJKL".split(""), "ZXCVBNM".split("").concat(["erase"])]
    readonly property var signRows: [["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], "!@#€%&*()_".split(""),
        "+=/\\:;\"'?".split(""), ["é", "ë", "ï", "ö", "ü", "<", ">", ",", "erase"]]

    signal typed(string character)
    signal erased()
    signal accepted()

    function press(key: string): void {
        if (key === "shift") {
            root.shifted = !root.shifted;
        } else if (key === "erase") {
            root.erased();
        } else {
            root.typed(root.shifted ? key.toUpperCase() : key);
            root.shifted = false;
        }
    }

    component KeyCap: Pressable {
        id: key

        property string iconName: ""
        property bool strong: false
        property bool quiet: false
        readonly property color ink: strong && enabled ? Theme.primaryOn : enabled ? Theme.text : Theme.textMuted

        implicitWidth: root.keyWidth
        implicitHeight: root.capHeight
        focusPolicy: Qt.NoFocus
        padding: 0
        edge: strong ? 0 : Theme.lineControl
        ground: strong && enabled ? (down ? Theme.primaryPressed : Theme.primary) : down || checked ? Theme.primarySoft
            : quiet || !enabled ? Theme.sunken : Theme.surface
        contentItem: Item {
            AppText {
                anchors.centerIn: parent
                visible: key.iconName === ""
                text: key.text
                variant: key.text.length > 1 ? "label" : "h2"
                font.weight: Font.DemiBold
                color: key.ink

                Accessible.role: Accessible.StaticText
                Accessible.ignored: true
            }
            Icon {
                anchors.centerIn: parent
                visible: key.iconName !== ""
                name: key.iconName
                fill: key.checked
                size: 28
                color: key.ink
            }
        }
    }

    implicitWidth: 860
    implicitHeight: capHeight * 5 + keySpacing * 4

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Toetsenbord op het scherm")

    // a keyboard keeps its sides in every language
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Column {
        spacing: root.keySpacing

        Repeater {
            model: root.plain ? root.plainRows : root.signs ? root.signRows : root.letterRows

            Row {
                id: row

                required property var modelData
                required property int index

                x: (root.width - width) / 2
                spacing: root.keySpacing

                Repeater {
                    model: row.modelData

                    KeyCap {
                        required property string modelData
                        readonly property bool wide: modelData === "shift" || modelData === "erase"

                        objectName: "key_" + modelData
                        implicitWidth: wide ? root.keyWidth * 1.5 + root.keySpacing / 2 : root.keyWidth
                        text: modelData === "shift" ? qsTr("Hoofdletter") : modelData === "erase" ? qsTr("Laatste teken wissen")
                            : root.shifted ? modelData.toUpperCase() : modelData
                        iconName: modelData === "shift" ? "arrow-fat-up" : modelData === "erase" ? "backspace" : ""
                        quiet: wide
                        checked: modelData === "shift" && root.shifted

                        Accessible.checkable: modelData === "shift"
                        onClicked: root.press(modelData)
                    }
                }
            }
        }
        Row {
            spacing: root.keySpacing

            KeyCap {
                objectName: "key_signs"
                visible: !root.plain
                implicitWidth: root.keyWidth * 1.5 + root.keySpacing / 2
                text: root.signs ? qsTr("abc") : qsTr("!#1")
                quiet: true

                Accessible.name: root.signs ? qsTr("Letters") : qsTr("Tekens")
                onClicked: root.signs = !root.signs
            }
            KeyCap {
                objectName: "key_hyphen"
                visible: !root.plain
                text: "-"

                onClicked: root.typed("-")
            }
            KeyCap {
                objectName: "key_space"
                visible: !root.plain
                implicitWidth: root.keyWidth * 4 + root.keySpacing * 3
                text: qsTr("spatie")

                onClicked: root.typed(" ")
            }
            KeyCap {
                objectName: "key_stop"
                visible: !root.plain
                text: "."

                onClicked: root.typed(".")
            }
            KeyCap {
                objectName: "key_accept"
                implicitWidth: root.plain ? root.width : root.keyWidth * 2.5 + root.keySpacing * 1.5
                enabled: root.canAccept
                text: root.acceptText
                strong: true

                onClicked: root.accepted()
            }
        }
    }
}
