pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The door: a passphrase opens the vault.
OutsidePage {
    id: root

    required property UnlockViewModel viewModel

    facts: root.viewModel.facts

    RowLayout {
        visible: root.viewModel.name !== ""
        spacing: Theme.space16

        Layout.alignment: Qt.AlignHCenter

        Avatar {
            text: root.viewModel.initials
            label: root.viewModel.name
            size: 64
        }
        ColumnLayout {
            spacing: 2

            AppText {
                text: root.viewModel.name
                variant: "h1"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                visible: text !== ""
                text: root.viewModel.detail
                variant: "small"
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
    }
    AppText {
        visible: root.viewModel.name === ""
        text: qsTr("Ontgrendelen")
        variant: "h1"

        Layout.alignment: Qt.AlignHCenter
    }
    Card {
        visible: root.viewModel.wait !== ""
        flat: true
        edgeTone: "warn"

        Layout.fillWidth: true

        RowLayout {
            width: parent.width
            spacing: Theme.space16

            Icon {
                name: "clock-countdown"
                fill: true
                size: 40
                color: Theme.warn
            }
            AppText {
                text: qsTr("Volgende poging over")
                variant: "label"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                objectName: "wait"
                text: root.viewModel.wait
                variant: "display"
                numeric: true
            }
        }
    }
    PassphraseField {
        objectName: "passphrase"
        filled: root.viewModel.filled
        error: root.viewModel.error
        busy: root.viewModel.busy || root.viewModel.wait !== ""
        focus: true

        Layout.fillWidth: true
        onTyped: character => root.viewModel.typed(character)
        onErased: root.viewModel.erased()
        onEmptied: root.viewModel.emptied()
        onAccepted: root.viewModel.accepted()
    }
}
