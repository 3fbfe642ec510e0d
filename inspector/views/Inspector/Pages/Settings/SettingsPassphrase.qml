pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Another passphrase: the old one, then the new one twice. Whoever goes elsewhere before the end changes nothing.
ScrollPane {
    id: root

    required property PassphraseViewModel viewModel

    maximumWidth: 860

    RowLayout {
        spacing: Theme.space12

        Layout.fillWidth: true

        AppText {
            text: root.viewModel.title
            variant: "h2"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            objectName: "passphrase_wait"
            visible: text !== ""
            text: root.viewModel.wait
            variant: "h2"
            numeric: true
        }
    }
    PassphraseField {
        objectName: "passphrase"
        label: root.viewModel.label
        filled: root.viewModel.filled
        help: root.viewModel.help
        error: root.viewModel.error
        busy: root.viewModel.busy
        acceptText: root.viewModel.acceptText
        focus: true

        Layout.fillWidth: true
        onTyped: character => root.viewModel.typed(character)
        onErased: root.viewModel.erased()
        onEmptied: root.viewModel.emptied()
        onAccepted: root.viewModel.accepted()
    }
}
