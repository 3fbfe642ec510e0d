pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// The photos of a visit large, one after the other; arrow keys walk, Esc closes.
PhotoSheet {
    id: root

    required property ReviewViewModel viewModel
    property int place: 0

    readonly property var photos: viewModel.photos
    readonly property var photo: photos[place] ?? null

    function openAt(number: int): void {
        root.place = Math.max(0, root.photos.findIndex(photo => photo.number === number));
        root.open();
    }
    function step(by: int): void {
        root.place = Math.max(0, Math.min(root.photos.length - 1, root.place + by));
    }

    title: photo?.caption ?? ""

    FocusScope {
        objectName: "photo_large"
        focus: true

        Layout.fillWidth: true
        Layout.fillHeight: true
        Keys.onLeftPressed: root.step(-1)
        Keys.onRightPressed: root.step(1)

        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusControl
            color: Theme.sunken
        }
        Image {
            id: picture

            anchors.fill: parent
            anchors.margins: 2
            visible: root.photo?.here ?? false
            source: root.opened && root.photo?.here ? root.photo.source : ""
            sourceSize.width: 1600
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            retainWhileLoading: true
            cache: false

            Accessible.role: Accessible.Graphic
            Accessible.name: root.title
        }
        EmptyState {
            anchors.centerIn: parent
            width: Math.min(420, parent.width - 32)
            visible: picture.status === Image.Error
            title: qsTr("Dit is geen foto die getoond kan worden.")
            iconName: "image-broken"
        }
        EmptyState {
            anchors.centerIn: parent
            width: Math.min(420, parent.width - 32)
            visible: !(root.photo?.here ?? true)
            title: qsTr("Nog niet op dit apparaat")
            text: qsTr("De foto komt zodra er verbinding is; tekst gaat voor.")
            iconName: "cloud-slash"
        }
        Component.onCompleted: forceActiveFocus()
    }
    RowLayout {
        spacing: Theme.space12

        IconButton {
            objectName: "photo_before"
            enabled: root.place > 0
            iconName: "caret-left"
            label: qsTr("Vorige foto")

            onClicked: root.step(-1)
        }
        AppText {
            objectName: "photo_place"
            text: qsTr("%1 van %2").arg(root.place + 1).arg(root.photos.length)
            variant: "label"
            numeric: true
        }
        IconButton {
            objectName: "photo_after"
            enabled: root.place < root.photos.length - 1
            iconName: "caret-right"
            label: qsTr("Volgende foto")

            onClicked: root.step(1)
        }
        AppText {
            text: root.photo?.detail ?? ""
            variant: "small"
            numeric: true
            muted: true
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignRight

            Layout.fillWidth: true
        }
    }
}
