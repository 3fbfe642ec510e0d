pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Choosing a picture from this device, the newest first: the way beside the camera of the program.
PhotoSheet {
    id: root

    required property PhotosViewModel viewModel
    property string condition: ""
    property bool apart: false

    readonly property PictureFolderViewModel folder: viewModel.folder

    function openFor(about: string, forInvestigation: bool): void {
        root.condition = about;
        root.apart = forInvestigation;
        root.folder.open();
        root.open();
    }

    title: apart ? qsTr("Foto bij de opsporing") : condition === "" ? qsTr("Foto bij het bezoek") : qsTr("Foto bij %1").arg(condition)

    Banner {
        title: qsTr("Deze foto's staan onversleuteld op het apparaat")
        text: qsTr("Voegt u een foto toe? Verwijder de foto daarna van het apparaat. Een foto die u met Inspector maakt, staat nergens anders.")
        iconName: "lock-open"

        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.space12

        IconButton {
            objectName: "folder_up"
            enabled: root.folder.hasParent
            iconName: "arrow-up"
            label: qsTr("Map hoger")

            onClicked: root.folder.up()
        }
        AppText {
            text: root.folder.name
            variant: "label"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            text: root.folder.count === 1 ? qsTr("1 foto") : qsTr("%1 foto's").arg(root.folder.count)
            variant: "small"
            numeric: true
            muted: true
        }
    }
    EmptyState {
        visible: root.folder.problem !== "" || files.count === 0
        title: root.folder.problem === "" ? qsTr("Hier staan geen foto's") : root.folder.problem
        text: root.folder.name === "" ? "" : qsTr("Ga een map hoger of kies een andere map.")
        iconName: "image-broken"

        Layout.fillWidth: true
    }
    GridView {
        id: files

        objectName: "files"
        clip: true
        cellWidth: Math.floor(width / Math.max(2, Math.floor(width / 200)))
        cellHeight: 206
        boundsBehavior: Flickable.StopAtBounds
        model: root.folder.rows
        delegate: PhotoFile {
            width: GridView.view.cellWidth - 12
            height: GridView.view.cellHeight - 12

            onClicked: {
                if (is_folder)
                    return root.folder.enter(path);
                root.viewModel.choose(url, root.condition, root.apart);
                root.close();
            }
        }

        Layout.fillWidth: true
        Layout.fillHeight: true
        T.ScrollBar.vertical: ScrollMark {
        }
    }
}
