pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.ViewModels

// After scanning: which visit the code leads to. Only a yes takes part.
ConfirmDialog {
    id: root

    required property JoiningViewModel viewModel    // none while nobody is at work

    readonly property bool wanted: viewModel?.proposed ?? false
    readonly property string where: viewModel?.business ?? ""

    title: where === "" ? qsTr("Meedoen aan dit bezoek?") : qsTr("Meedoen bij %1?").arg(where)
    text: [viewModel?.kind ?? "", viewModel?.address ?? ""].filter(part => part !== "").join("  ·  ")
    confirmText: qsTr("Meedoen")
    confirmIcon: "users"
    declineText: qsTr("Niet meedoen")

    onWantedChanged: wanted ? open() : close()
    onConfirmed: viewModel.join()
    onDeclined: viewModel?.decline()
}
