pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.ViewModels

// The passphrase instead of a drawn line, for whoever cannot draw here: asked anew, and only the right one counts.
ConfirmDialog {
    id: root

    required property SigningViewModel viewModel

    title: qsTr("Ondertekenen met wachtzin")
    text: qsTr("Typ uw wachtzin. In het rapport staat dat u elektronisch ondertekende, zonder getekende handtekening.")
    confirmText: qsTr("Bevestigen")
    confirmIcon: "check"
    confirmEnabled: viewModel.filled > 0 && !viewModel.busy
    closesAtOnce: false
    width: Math.min(908, (parent?.width ?? 908) - 32)

    onConfirmed: viewModel.accepted()
    onDeclined: viewModel.close()
    onOpened: field.forceActiveFocus(Qt.PopupFocusReason)

    Connections {
        function onIsOpenChanged(): void {
            if (root.viewModel.isOpen)
                root.open();
            else
                root.close();
        }

        target: root.viewModel
    }
    PassphraseField {
        id: field

        objectName: "sign"
        filled: root.viewModel.filled
        error: root.viewModel.error
        help: root.viewModel.wait
        busy: root.viewModel.busy
        acceptText: qsTr("Bevestigen")

        Layout.fillWidth: true
        onTyped: character => root.viewModel.typed(character)
        onErased: root.viewModel.erased()
        onEmptied: root.viewModel.emptied()
        onAccepted: root.viewModel.accepted()
    }
}
