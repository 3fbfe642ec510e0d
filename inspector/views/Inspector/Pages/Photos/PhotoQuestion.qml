pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// "Staat er een mens op?" No picture goes in without an answer; yes means covering, cropping or throwing away.
PhotoSheet {
    id: root

    required property PhotosViewModel viewModel
    property string tool: "blur"

    readonly property bool wanted: (viewModel.asking || viewModel.masking) && !Theme.covered

    title: viewModel.masking ? qsTr("Haal de mens van de foto") : qsTr("Staat er een mens op?")
    hasClose: false

    onWantedChanged: {
        tool = "blur";
        wanted ? open() : close();
    }

    AppText {
        text: root.viewModel.masking
            ? qsTr("Sleep met uw vinger over wat onherkenbaar moet worden, of over wat u wilt bewaren.")
            : qsTr("Ook een deel van een mens telt: een gezicht, een arm, een spiegelbeeld, een foto aan de muur.")
        muted: true
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    PhotoMask {
        objectName: "picture"
        source: root.viewModel.pendingSource
        active: root.viewModel.masking && !root.viewModel.busy
        cropping: root.tool === "crop"

        Layout.fillWidth: true
        Layout.fillHeight: true
        onDrawn: (x1, y1, x2, y2) => cropping ? root.viewModel.crop(x1, y1, x2, y2) : root.viewModel.blur(x1, y1, x2, y2)
    }
    AppText {
        visible: text !== ""
        text: root.viewModel.pendingError
        color: Theme.bad
        wrapMode: Text.Wrap

        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    PhotoAnswers {
        visible: !root.viewModel.masking
        viewModel: root.viewModel

        Layout.fillWidth: true
    }
    PhotoTools {
        visible: root.viewModel.masking
        viewModel: root.viewModel
        tool: root.tool

        Layout.fillWidth: true
        onToolChosen: key => root.tool = key
    }
}
