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

    signal closed()

    spacing: Theme.space12

    RowLayout {
        spacing: Theme.space12

        Layout.fillWidth: true

        IconButton {
            objectName: "all-cards"
            iconName: root.LayoutMirroring.enabled ? "arrow-right" : "arrow-left"
            label: root.leaves

            onClicked: root.closed()
        }
        AppText {
            text: root.card?.title ?? ""
            variant: "display"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
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
