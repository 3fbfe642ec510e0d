pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// A new plan: where, who, why and when, side by side; in portrait one below the other.
FocusScope {
    id: root

    required property PlanningViewModel viewModel
    required property bool portrait
    property int margin: Theme.space24

    ScrollPane {
        id: pane

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        margin: root.margin

        GridLayout {
            columns: root.portrait ? 1 : 3
            columnSpacing: Theme.space16
            rowSpacing: Theme.space16

            Layout.fillWidth: true
            Layout.preferredHeight: root.portrait ? implicitHeight : Math.max(implicitHeight, pane.height - root.margin * 2)

            Card {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1

                PlanBusinesses {
                    width: parent.width
                    height: root.portrait ? implicitHeight : parent.height
                    viewModel: root.viewModel
                    focus: true
                }
            }
            Card {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop

                PlanOfficers {
                    width: parent.width
                    viewModel: root.viewModel
                }
            }
            Card {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop

                ColumnLayout {
                    width: parent.width
                    spacing: Theme.space12

                    AppText {
                        text: qsTr("Waarom en wanneer")
                        variant: "h3"
                        font.weight: Font.Bold
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    RadioList {
                        objectName: "kind"
                        options: root.viewModel.kinds
                        current: root.viewModel.kind

                        Layout.fillWidth: true
                        onChosen: key => root.viewModel.setKind(key)
                    }
                    DateField {
                        objectName: "day"
                        label: qsTr("Dag")
                        help: qsTr("Leeg: op elke dag te beginnen.")
                        isoValue: root.viewModel.day

                        Layout.fillWidth: true
                        onEntered: iso => root.viewModel.setDay(iso)
                    }
                    TimeField {
                        objectName: "time"
                        label: qsTr("Tijd")
                        help: qsTr("Leeg: op elk moment van die dag.")
                        timeValue: root.viewModel.time
                        enabled: root.viewModel.day !== ""

                        Layout.fillWidth: true
                        onEntered: time => root.viewModel.setTime(time)
                    }
                    Banner {
                        objectName: "plan_warning"
                        visible: root.viewModel.warning !== ""
                        title: root.viewModel.warning
                        tone: "warn"
                        iconName: "warning"

                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
    ActionBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        compact: root.portrait

        actions: [
            AppButton {
                objectName: "cancel"
                kind: "ghost"
                text: qsTr("Annuleren")

                onClicked: root.viewModel.cancel()
            },
            AppButton {
                objectName: "plan"
                kind: "primary"
                large: true
                text: root.viewModel.changing ? qsTr("Wijzigen") : qsTr("Inplannen")
                iconName: "calendar-check"
                enabled: root.viewModel.ready

                onClicked: root.viewModel.plan()
            }
        ]

        AppText {
            objectName: "summary"
            text: root.viewModel.summary
            variant: "small"
            numeric: true
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
}
