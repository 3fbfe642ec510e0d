pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Does everything on this device still hold.
ScrollPane {
    id: root

    required property SelfCheckViewModel viewModel
    required property SalvageViewModel salvage

    maximumWidth: 760

    SettingsSalvage {
        viewModel: root.salvage
    }
    Card {
        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space8

            RowLayout {
                spacing: Theme.space12

                ColumnLayout {
                    spacing: 2

                    Layout.fillWidth: true

                    AppText {
                        text: qsTr("Zelfcontrole")
                        variant: "h3"
                    }
                    AppText {
                        text: root.viewModel.running ? qsTr("Bezig met nakijken")
                            : root.viewModel.checkedAt === "" ? qsTr("Rekent alle dossiers en handtekeningen na")
                            : qsTr("Nagekeken om %1").arg(root.viewModel.checkedAt)
                        variant: "small"
                        muted: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
                AppButton {
                    objectName: "check_now"
                    enabled: !root.viewModel.running
                    text: qsTr("Nakijken")
                    iconName: "shield-check"

                    onClicked: root.viewModel.run()
                }
            }
            Repeater {
                model: root.viewModel.rows

                ListRow {
                    required property var modelData
                    required property int index

                    title: modelData.title
                    detail: modelData.text
                    iconName: modelData.icon
                    tone: modelData.tone
                    divided: index < root.viewModel.rows.length - 1
                }
            }
        }
    }
}
