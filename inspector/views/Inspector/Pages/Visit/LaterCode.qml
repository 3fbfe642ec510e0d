pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// The code by which a colleague leaves a place for later too, without a network.
PhotoSheet {
    id: root

    required property LaterViewModel viewModel

    readonly property bool wanted: viewModel.squares.length > 0

    title: qsTr("Straks")

    onWantedChanged: wanted ? open() : close()
    onClosed: viewModel.hideCode()

    QrCode {
        objectName: "later_squares"
        squares: root.viewModel.squares
        label: qsTr("QR-code voor uw collega")
        radius: Theme.radiusSmall

        Layout.fillWidth: true
        Layout.fillHeight: true
    }
}
