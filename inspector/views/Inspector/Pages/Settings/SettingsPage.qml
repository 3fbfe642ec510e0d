pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// How the screen looks, when it covers itself, whether everything holds, and what the program is made of.
AppPage {
    id: root

    required property SettingsViewModel viewModel

    readonly property PassphraseViewModel passphrase: app.passphrase as PassphraseViewModel

    function select(section: string): void {
        root.passphrase.close();
        root.viewModel.select(section);
    }

    title: qsTr("Instellingen")
    subtitle: qsTr("%1  ·  versie %2").arg(root.app.userDetail).arg(root.viewModel.version)
    hasBack: root.passphrase?.isOpen ?? false

    onBackWished: root.passphrase.close()

    Rectangle {
        id: side

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        visible: !root.portrait
        width: visible ? 268 : 0
        color: Theme.surfaceAlt

        Rectangle {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            width: 1
            color: Theme.border
        }
        Column {
            anchors.fill: parent
            anchors.margins: Theme.space12
            anchors.topMargin: Theme.space16
            spacing: Theme.space8

            Repeater {
                model: root.viewModel.sections

                MenuRow {
                    required property var modelData

                    objectName: "section_" + modelData.key
                    width: parent.width
                    label: modelData.label
                    iconName: modelData.icon
                    checked: modelData.key === root.viewModel.section

                    onClicked: root.select(modelData.key)
                }
            }
        }
    }
    TabBar {
        id: tabs

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        visible: root.portrait
        height: visible ? implicitHeight : 0
        tabs: root.viewModel.sections
        current: root.viewModel.section
        label: qsTr("Instellingen")

        onChosen: key => root.select(key)
    }
    Loader {
        anchors.left: side.right
        anchors.right: parent.right
        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        sourceComponent: ({ view: view, enrolment: enrolment, security: root.hasBack ? changing : security, check: check, about: about })[root.viewModel.section]
    }

    Component {
        id: view

        SettingsView {
            viewModel: root.viewModel
            margin: root.pageMargin
        }
    }
    Component {
        id: enrolment

        SettingsEnrolment {
            viewModel: root.app.enrolment as EnrolmentViewModel
            margin: root.pageMargin
        }
    }
    Component {
        id: security

        SettingsSecurity {
            viewModel: root.viewModel
            recovery: root.app.recovery as RecoveryViewModel
            margin: root.pageMargin

            onPassphraseWished: root.passphrase.open()
            onCoverWished: root.app.cover()
            onLockWished: root.app.lock()
        }
    }
    Component {
        id: changing

        SettingsPassphrase {
            viewModel: root.passphrase
            margin: root.pageMargin
        }
    }
    Component {
        id: check

        SettingsCheck {
            viewModel: root.app.selfCheck as SelfCheckViewModel
            salvage: root.app.salvage as SalvageViewModel
            margin: root.pageMargin
        }
    }
    Component {
        id: about

        SettingsAbout {
            viewModel: root.viewModel
            margin: root.pageMargin
        }
    }
}
