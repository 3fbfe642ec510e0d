pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Devices
import Inspector.Theme
import Inspector.ViewModels

// All of the window is the camera: what it sees, and within reach of one thumb the shutter and what goes with it.
FocusScope {
    id: root

    required property CameraViewModel viewModel

    readonly property bool portrait: Theme.isPortrait(width, height)
    readonly property bool isPhoto: viewModel.purpose === "photo"
    readonly property int reach: 156

    Accessible.role: Accessible.Pane
    Accessible.name: root.viewModel.title

    Keys.onPressed: event => {
        const keys = [Qt.Key_VolumeUp, Qt.Key_VolumeDown, Qt.Key_Camera, Qt.Key_Space, Qt.Key_Return, Qt.Key_Enter];
        if (event.key === Qt.Key_Escape || event.key === Qt.Key_Back)
            root.viewModel.close();
        else if (keys.includes(event.key) && !event.isAutoRepeat)
            root.viewModel.shoot();
        else
            return;
        event.accepted = true;
    }

    component OnPicture: Rectangle {
        id: label

        property alias text: words.text
        property alias variant: words.variant
        property string iconName: ""

        visible: text !== ""
        implicitWidth: line.implicitWidth + 28
        implicitHeight: line.implicitHeight + 18
        radius: Theme.radiusControl
        color: Theme.caption

        RowLayout {
            id: line

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - 28)
            spacing: 10

            Icon {
                visible: label.iconName !== ""
                name: label.iconName
                fill: true
                color: Theme.captionOn
            }
            AppText {
                id: words

                color: Theme.captionOn
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        color: "#000000"
    }
    Item {
        id: picture

        x: !root.portrait && Theme.leftHanded ? root.reach : 0
        width: parent.width - (root.portrait ? 0 : root.reach)
        height: parent.height - (root.portrait ? root.reach : 0)

        Viewfinder {
            objectName: "viewfinder"
            anchors.fill: parent
            camera: root.viewModel

            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Beeld van de camera")
        }
        ColumnLayout {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.space16
            spacing: Theme.space8

            OnPicture {
                text: root.viewModel.title
                variant: "h3"

                Layout.maximumWidth: picture.width - 32
            }
            OnPicture {
                visible: root.isPhoto && root.viewModel.trouble === ""
                text: qsTr("Geen mensen in beeld")
                variant: "label"
                iconName: "user"

                Layout.maximumWidth: picture.width - 32
            }
            OnPicture {
                objectName: "camera_hint"
                visible: root.viewModel.hint !== ""
                text: root.viewModel.hint
                variant: "label"
                iconName: "qr-code"

                Layout.maximumWidth: picture.width - 32
            }
            OnPicture {
                objectName: "camera_notice"
                text: root.viewModel.notice
                variant: "label"
                iconName: "warning-circle"

                Layout.maximumWidth: picture.width - 32
                Accessible.role: Accessible.AlertMessage
                Accessible.name: root.viewModel.notice
            }
        }
        AppText {
            anchors.centerIn: parent
            visible: root.viewModel.phase === "starting"
            text: qsTr("De camera gaat aan")
            color: Theme.captionOn
        }
        OnPicture {
            objectName: "camera_kept"
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.margins: Theme.space16
            visible: root.viewModel.kept > 0
            text: root.viewModel.kept === 1 ? qsTr("1 foto bewaard") : qsTr("%1 foto's bewaard").arg(root.viewModel.kept)
            variant: "label"
            iconName: "check-circle"
        }
        Loader {
            anchors.centerIn: parent
            width: Math.min(460, parent.width - 32)
            active: root.viewModel.trouble !== ""
            focus: active
            sourceComponent: CameraTrouble {
                viewModel: root.viewModel
            }
        }
    }
    Item {
        x: root.portrait ? Theme.space16 : Theme.leftHanded ? 0 : parent.width - root.reach
        y: root.portrait ? parent.height - root.reach : Theme.space16
        width: root.portrait ? parent.width - 32 : root.reach
        height: root.portrait ? root.reach : parent.height - 32

        GridLayout {
            anchors.left: root.portrait ? parent.left : undefined
            anchors.verticalCenter: root.portrait ? parent.verticalCenter : undefined
            anchors.horizontalCenter: root.portrait ? undefined : parent.horizontalCenter
            anchors.top: root.portrait ? undefined : parent.top
            columns: root.portrait ? 3 : 1
            columnSpacing: Theme.space12
            rowSpacing: Theme.space12

            IconButton {
                objectName: "camera_close"
                kind: "dark"
                implicitWidth: Theme.touchLarge
                implicitHeight: Theme.touchLarge
                iconName: "x"
                label: qsTr("Camera sluiten")

                onClicked: root.viewModel.close()
            }
            IconButton {
                objectName: "camera_torch"
                visible: root.viewModel.hasTorch
                kind: "dark"
                implicitWidth: Theme.touchLarge
                implicitHeight: Theme.touchLarge
                iconName: "flashlight"
                iconFill: root.viewModel.torchOn
                label: root.viewModel.torchOn ? qsTr("Lamp uit") : qsTr("Lamp aan")

                onClicked: root.viewModel.toggleTorch()
            }
            IconButton {
                objectName: "camera_switch"
                visible: root.viewModel.hasOther
                kind: "dark"
                implicitWidth: Theme.touchLarge
                implicitHeight: Theme.touchLarge
                iconName: "camera-rotate"
                label: qsTr("Andere camera")

                onClicked: root.viewModel.switchCamera()
            }
        }
        CameraShutter {
            objectName: "shutter"
            anchors.centerIn: parent
            visible: root.isPhoto && root.viewModel.trouble === ""
            enabled: root.viewModel.ready
            focus: root.viewModel.ready

            onClicked: root.viewModel.shoot()
        }
        AppButton {
            objectName: "camera_other_way"
            anchors.right: root.portrait ? parent.right : undefined
            anchors.verticalCenter: root.portrait ? parent.verticalCenter : undefined
            anchors.horizontalCenter: root.portrait ? undefined : parent.horizontalCenter
            anchors.bottom: root.portrait ? undefined : parent.bottom
            visible: root.viewModel.trouble === ""
            width: Math.min(implicitWidth, root.reach - 16)
            leftPadding: Theme.space12
            text: root.isPhoto ? qsTr("Uit bestand") : qsTr("Code typen")

            onClicked: root.viewModel.goOtherWay()
        }
    }
}
