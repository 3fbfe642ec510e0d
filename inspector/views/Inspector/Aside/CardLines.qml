pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One card: its title, and each sentence beside an icon; a telephone number stands large, for another telephone.
ColumnLayout {
    id: root

    required property var card          // title, lines; null for none
    required property string leaves     // what goes back to all titles
    required property QtObject voice
    required property var aloud         // the words around reading aloud; null for none
    required property string code

    signal closed()

    spacing: Theme.space12

    CardHead {
        title: root.card?.title ?? ""
        leaves: root.leaves

        Layout.fillWidth: true

        onClosed: root.closed()
    }
    Loader {
        active: root.visible && root.voice !== null && root.aloud !== null && root.card !== null
        visible: active

        Layout.fillWidth: true

        sourceComponent: ReadAloud {
            voice: root.voice
            words: root.aloud
            code: root.code
            sentences: [root.card.title, ...root.card.lines.map(line => line.number === "" ? line.text : line.text + ". " + line.number)]
        }
    }
    Repeater {
        model: root.card?.lines ?? []

        Card {
            id: line

            required property var modelData

            Layout.fillWidth: true

            RowLayout {
                anchors.fill: parent
                spacing: Theme.space16

                Icon {
                    name: line.modelData.icon
                    color: Theme.primary
                    size: 34
                }
                ColumnLayout {
                    spacing: Theme.space4

                    Layout.fillWidth: true

                    AppText {
                        text: line.modelData.number
                        visible: text !== ""
                        variant: "display"
                        numeric: true
                        LayoutMirroring.enabled: false

                        Layout.fillWidth: true
                    }
                    AppText {
                        text: line.modelData.text
                        font.pixelSize: 22
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
