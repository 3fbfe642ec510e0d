pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What is still missing before signing, each point with the way to mend it, and what becomes of the rest.
Card {
    id: root

    required property ClosingViewModel viewModel

    signal tabWished(string tab)
    signal cardWished(string card)

    padding: 18

    ColumnLayout {
        width: parent.width
        spacing: Theme.space4

        RowLayout {
            spacing: Theme.space12

            Layout.bottomMargin: 4

            AppText {
                text: points.count === 0 ? qsTr("Alles is er") : qsTr("Nog nodig voor het ondertekenen")
                variant: "h3"
                font.weight: Font.Bold
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            Chip {
                objectName: "points_left"
                text: points.count === 0 ? qsTr("Compleet") : points.count === 1 ? qsTr("1 punt") : qsTr("%1 punten").arg(points.count)
                iconName: points.count === 0 ? "check-circle" : "warning"
                tone: points.count === 0 ? "ok" : "warn"
            }
        }
        Repeater {
            id: points

            model: root.viewModel.points

            RowLayout {
                id: point

                required property string text
                required property string tab
                required property string card
                required property int index

                objectName: "point_" + index
                spacing: Theme.space12

                Layout.fillWidth: true
                Layout.minimumHeight: Theme.touchMin

                Icon {
                    name: "circle-dashed"
                    size: 22
                    color: Theme.warn
                }
                AppText {
                    text: point.text
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                IconButton {
                    objectName: "mend_" + point.index
                    visible: point.tab !== "closing" || point.card !== ""
                    kind: "ghost"
                    implicitWidth: 48
                    implicitHeight: 48
                    iconName: point.card === "" ? "arrow-right" : "arrow-down"
                    label: qsTr("Ga naar: %1").arg(point.text)

                    onClicked: point.card === "" ? root.tabWished(point.tab) : root.cardWished(point.card)
                }
            }
        }
        Divider {
            visible: rest.visible
        }
        ToggleRow {
            id: rest

            objectName: "rest"
            visible: root.viewModel.unanswered > 0
            label: qsTr("De rest op '%1' zetten").arg(root.viewModel.restWord)
            detail: root.viewModel.unanswered === 1 ? qsTr("Geldt voor 1 punt dat nog open staat.") : qsTr("Geldt voor %1 punten die nog open staan.").arg(root.viewModel.unanswered)
            isOn: root.viewModel.rest

            Layout.fillWidth: true
            onSwitched: isOn => root.viewModel.setRest(isOn)
        }
        TextArea {
            objectName: "rest_reason"
            visible: root.viewModel.asksRestReason
            label: qsTr("Waarom is de rest niet gecontroleerd?")
            placeholder: qsTr("Geldt voor elk punt zonder eigen reden")
            value: root.viewModel.restReason
            error: root.viewModel.restReasonError
            maximumLines: 4

            Layout.fillWidth: true
            onEdited: text => root.viewModel.setRestReason(text)
        }
    }
}
