pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// How the screen looks and which thumb decides.
ScrollPane {
    id: root

    required property SettingsViewModel viewModel

    maximumWidth: 760

    Card {
        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space16

            AppText {
                text: qsTr("Weergave")
                variant: "h3"
            }
            FieldFrame {
                label: qsTr("Thema")
                help: qsTr("Daglicht leest buiten het best. Nacht verblindt niet in het donker.")

                Layout.fillWidth: true

                Segmented {
                    objectName: "themes"
                    options: root.viewModel.themes
                    current: root.viewModel.dark ? "dark" : "light"
                    label: qsTr("Thema")

                    Layout.fillWidth: true
                    onChosen: key => root.viewModel.setTheme(key)
                }
            }
            FieldFrame {
                label: qsTr("Taal van de app")
                help: qsTr("Rapporten en voorschriften blijven Nederlands.")

                Layout.fillWidth: true

                Segmented {
                    objectName: "languages"
                    options: root.viewModel.languages
                    current: root.viewModel.language
                    label: qsTr("Taal van de app")

                    Layout.fillWidth: true
                    onChosen: key => root.viewModel.setLanguage(key)
                }
            }
        }
    }
    Card {
        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space8

            AppText {
                text: qsTr("Bediening")
                variant: "h3"
            }
            ToggleRow {
                objectName: "left_handed"
                label: qsTr("Linkshandig")
                detail: qsTr("De knoppen die beslissen staan onder uw linkerduim.")
                isOn: root.viewModel.leftHanded

                Layout.fillWidth: true
                onSwitched: isOn => root.viewModel.setLeftHanded(isOn)
            }
            ToggleRow {
                objectName: "reduced_motion"
                label: qsTr("Minder beweging")
                detail: qsTr("Niets schuift of vervaagt.")
                isOn: root.viewModel.reducedMotion

                Layout.fillWidth: true
                onSwitched: isOn => root.viewModel.setReducedMotion(isOn)
            }
        }
    }
}
