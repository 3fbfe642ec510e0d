pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// As whom this device is enrolled, until when a training counts, and which offences the officer may investigate; the
// agency signed it.
ScrollPane {
    id: root

    required property EnrolmentViewModel viewModel

    maximumWidth: 760

    Card {
        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space8

            AppText {
                text: qsTr("Zo bent u ingeschreven")
                variant: "h3"
            }
            ListRow {
                objectName: "enrolled_as"
                title: root.viewModel.who
                detail: root.viewModel.office
                iconName: "identification-card"
                divided: false

                Layout.fillWidth: true
            }
        }
    }
    Card {
        visible: root.viewModel.training.title !== undefined

        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space8

            AppText {
                text: qsTr("Training in gesprekken")
                variant: "h3"
            }
            ListRow {
                objectName: "trained"
                title: root.viewModel.training.title ?? ""
                detail: root.viewModel.training.detail ?? ""
                tone: root.viewModel.training.tone ?? "neutral"
                iconName: "student"
                divided: false

                Layout.fillWidth: true
            }
        }
    }
    Card {
        visible: root.viewModel.none !== "" || rows.count > 0

        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space8

            AppText {
                text: qsTr("Aanwijzing voor opsporing")
                variant: "h3"
            }
            AppText {
                objectName: "no_designation"
                text: root.viewModel.none
                visible: text !== ""
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            Repeater {
                id: rows

                model: root.viewModel.designations

                ListRow {
                    required property int index
                    required property var modelData

                    objectName: "designation_" + index
                    title: modelData.title
                    detail: modelData.detail
                    tone: modelData.tone
                    iconName: "shield-check"
                    divided: index > 0

                    Layout.fillWidth: true
                }
            }
        }
    }
}
