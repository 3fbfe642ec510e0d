pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One document of the list: what was done with it, each with its time, and what can be done next.
Card {
    id: root

    required property string key
    required property string name
    required property string holder
    required property bool out
    required property var steps
    required property var next
    property bool editable: true

    signal stepped(string step)
    signal withdrawWished(string entry, string called)

    objectName: "document_row"
    label: name

    ColumnLayout {
        width: parent.width
        spacing: Theme.space8

        RowLayout {
            spacing: Theme.space12

            Layout.fillWidth: true

            ColumnLayout {
                spacing: 2

                Layout.fillWidth: true

                AppText {
                    text: root.name
                    variant: "bodyStrong"
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    text: root.holder
                    variant: "caption"
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
            }
            Chip {
                visible: root.out
                text: qsTr("Nog terug te geven")
                tone: "warn"
                iconName: "tray-arrow-down"

                Layout.alignment: Qt.AlignTop
            }
        }
        Repeater {
            model: root.steps

            RowLayout {
                id: done

                required property var modelData

                spacing: Theme.space12

                Layout.fillWidth: true

                Icon {
                    name: done.modelData.icon
                    color: Theme.textMuted
                }
                AppText {
                    text: done.modelData.label + "  ·  " + done.modelData.at
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                IconButton {
                    objectName: "withdraw_document"
                    visible: root.editable && done.modelData.mine
                    kind: "ghost"
                    iconName: "trash"
                    label: qsTr("%1 niet meer laten meetellen").arg(done.modelData.label)

                    onClicked: root.withdrawWished(done.modelData.key, root.name + ", " + done.modelData.label)
                }
            }
        }
        Flow {
            visible: root.next.length > 0
            spacing: Theme.space8

            Layout.fillWidth: true

            Repeater {
                model: root.next

                AppButton {
                    required property var modelData

                    objectName: "document_" + root.key + "_" + modelData.step
                    text: modelData.label
                    iconName: modelData.icon
                    enabled: modelData.stop === ""

                    onClicked: root.stepped(modelData.step)
                }
            }
        }
    }
}
