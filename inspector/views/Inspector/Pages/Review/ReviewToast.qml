pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.ViewModels

// What the supervisor just did; a step in a review has no way back.
Toast {
    id: root

    required property ReviewViewModel viewModel

    objectName: "done"
    width: Math.min(implicitWidth, (parent?.width ?? 548) - 32)

    Connections {
        function onCommented(condition: string): void {
            root.show(qsTr("Opmerking bij %1 geplaatst").arg(condition), "chat-text", false);
        }
        function onReturned(condition: string): void {
            root.show(qsTr("%1 teruggestuurd. Het gaat naar uw collega zodra er verbinding is.").arg(condition), "arrow-u-up-left", false);
        }
        function onHandedOver(): void {
            root.show(qsTr("Overgedragen. De ander ziet het zodra er verbinding is."), "users", false);
        }
        function onReleased(): void {
            root.show(qsTr("Vrijgegeven. Het rapport is definitief."), "check-circle", false);
        }
        function onWritten(path: string): void {
            root.show(qsTr("Opgeslagen: %1").arg(path), "file-text", false);
        }

        target: root.viewModel
    }
}
