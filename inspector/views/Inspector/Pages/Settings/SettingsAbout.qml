pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What the program is and what it is made of.
ScrollPane {
    id: root

    required property SettingsViewModel viewModel

    maximumWidth: 760

    Card {
        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space12

            AppText {
                text: qsTr("Inspector %1").arg(root.viewModel.version)
                variant: "h3"
            }
            AppText {
                text: qsTr("Vrije software onder de EUPL-1.2. U mag de broncode lezen, controleren en aanpassen.")
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                text: qsTr("Qt en PySide6 worden gebruikt onder de LGPL-3.0; hun bibliotheken zijn losse bestanden die u mag vervangen.")
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
    }
    Card {
        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space8

            AppText {
                text: qsTr("Gemaakt met")
                variant: "h3"
            }
            Repeater {
                model: root.viewModel.parts

                KeyValueRow {
                    required property var modelData

                    small: true
                    label: modelData.title
                    value: modelData.detail

                    Layout.fillWidth: true
                }
            }
        }
    }
}
