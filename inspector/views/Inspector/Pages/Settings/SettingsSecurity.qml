pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// When the screen covers itself, what it says while it is locked, both ways to leave it, and what if the passphrase is lost.
ScrollPane {
    id: root

    required property SettingsViewModel viewModel
    required property RecoveryViewModel recovery

    signal passphraseWished()
    signal coverWished()
    signal lockWished()

    maximumWidth: 760

    Card {
        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space16

            AppText {
                text: qsTr("Afdekken")
                variant: "h3"
            }
            FieldFrame {
                label: qsTr("Dek het scherm af na")
                help: qsTr("Zonder aanraking. Met een sessiecode komt u terug; zonder code vergrendelt de app.")

                Layout.fillWidth: true

                Segmented {
                    objectName: "idle"
                    options: root.viewModel.idleChoices
                    current: root.viewModel.idleMinutes
                    label: qsTr("Dek het scherm af na")

                    Layout.fillWidth: true
                    onChosen: key => root.viewModel.setIdleMinutes(key)
                }
            }
            ToggleRow {
                objectName: "shows_name"
                label: qsTr("Mijn naam op het ontgrendelscherm")
                detail: qsTr("Alleen uw eigen naam en functie, nooit iets van een zaak.")
                isOn: root.viewModel.showsName

                Layout.fillWidth: true
                onSwitched: isOn => root.viewModel.setShowsName(isOn)
            }
        }
    }
    Card {
        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space16

            AppText {
                text: qsTr("Nu weggaan")
                variant: "h3"
            }
            AppText {
                text: qsTr("Afdekken houdt de opslag open en laat verzenden doorgaan. Vergrendelen sluit de opslag en wist het geheugen; uw werk is dan al bewaard.")
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            Flow {
                spacing: Theme.space12

                Layout.fillWidth: true

                AppButton {
                    objectName: "cover_now"
                    text: qsTr("Afdekken")
                    iconName: "eye-slash"

                    onClicked: root.coverWished()
                }
                AppButton {
                    objectName: "lock_now"
                    text: qsTr("Vergrendelen")
                    iconName: "lock-key"

                    onClicked: root.lockWished()
                }
            }
        }
    }
    Card {
        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space16

            AppText {
                text: qsTr("Wachtzin wijzigen")
                variant: "h3"
            }
            AppText {
                text: qsTr("Heeft iemand meegekeken? Kies dan een nieuwe wachtzin. De oude opent daarna niets meer op dit apparaat.")
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppButton {
                objectName: "change_passphrase"
                text: qsTr("Wachtzin wijzigen")
                iconName: "key"

                onClicked: root.passphraseWished()
            }
        }
    }
    Card {
        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space8

            AppText {
                text: qsTr("Wachtzin vergeten")
                variant: "h3"
            }
            ListRow {
                objectName: "recovery"
                title: root.recovery.title
                detail: root.recovery.people === "" ? root.recovery.detail : root.recovery.detail + "\n\n" + root.recovery.people
                iconName: "key"
                tone: root.recovery.tone
                divided: false
            }
        }
    }
    Banner {
        title: qsTr("Een open apparaat is een open boek")
        text: qsTr("Ctrl+L vergrendelt meteen. De klep dicht of slaapstand vergrendelt ook.")
        iconName: "info"
        tone: "primary"

        Layout.fillWidth: true
    }
}
