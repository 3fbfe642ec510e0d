pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Whether every log of the visit holds, in words, with the head that the report names.
Card {
    id: root

    required property ReviewViewModel viewModel

    readonly property string verdict: viewModel.chainHolds ? "ok" : "bad"

    property bool showsLogs: false

    objectName: "chain"
    edgeTone: viewModel.chainHolds ? "" : "bad"

    ColumnLayout {
        width: parent.width
        spacing: 10

        RowLayout {
            spacing: Theme.space12

            Icon {
                name: root.viewModel.chainHolds ? "shield-check" : "shield-warning"
                fill: true
                size: 40
                color: Theme.tone(root.verdict)

                Layout.alignment: Qt.AlignTop
            }
            ColumnLayout {
                spacing: 2

                AppText {
                    objectName: "chain_title"
                    text: root.viewModel.chainTitle
                    variant: "h3"
                    font.weight: Font.Bold
                    color: Theme.tone(root.verdict)
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    text: root.viewModel.chainText
                    variant: "small"
                    numeric: true
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
            }
        }
        Rectangle {
            implicitHeight: head.implicitHeight + 20
            radius: Theme.radiusSmall
            color: Theme.sunken

            Layout.fillWidth: true

            ColumnLayout {
                id: head

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: 12
                spacing: 2

                AppText {
                    text: qsTr("Controlegetal van de ondertekening")
                    variant: "caption"
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    objectName: "chain_head"
                    text: root.viewModel.chainHead + " …"
                    variant: "mono"
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
            }
        }
        AppButton {
            objectName: "verify"
            text: qsTr("Opnieuw controleren")
            iconName: "arrows-clockwise"

            Layout.fillWidth: true
            onClicked: root.viewModel.reload()
        }
        AppButton {
            objectName: "show_logs"
            kind: "ghost"
            text: root.showsLogs ? qsTr("Verberg de delen") : qsTr("Toon elk deel")
            iconName: root.showsLogs ? "caret-up" : "caret-down"

            Layout.fillWidth: true
            onClicked: root.showsLogs = !root.showsLogs
        }
        Repeater {
            model: root.showsLogs ? root.viewModel.chainLogs : []

            RowLayout {
                id: log

                required property var modelData

                spacing: 10

                Layout.fillWidth: true

                Icon {
                    name: log.modelData.holds ? "check-circle" : "warning-octagon"
                    fill: true
                    size: 22
                    color: Theme.tone(log.modelData.holds ? "ok" : "bad")

                    Layout.alignment: Qt.AlignTop
                }
                ColumnLayout {
                    spacing: 1

                    AppText {
                        text: log.modelData.title
                        variant: "small"
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        text: log.modelData.detail
                        variant: "caption"
                        numeric: true
                        muted: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        text: log.modelData.head
                        variant: "mono"
                        font.pixelSize: Theme.textSize("caption")
                        muted: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
