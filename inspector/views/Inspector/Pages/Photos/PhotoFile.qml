pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// A picture file or a folder on this device.
Pressable {
    id: root

    required property string path
    required property string name
    required property string url
    required property string source
    required property string detail
    required property bool is_folder

    objectName: "file_" + name
    text: is_folder ? qsTr("Map %1").arg(name) : name
    padding: 8
    ground: down ? Theme.sunken : Theme.surface
    contentItem: ColumnLayout {
        spacing: 4

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Image {
                id: picture

                anchors.fill: parent
                visible: status === Image.Ready
                source: root.source
                sourceSize.width: 320
                fillMode: Image.PreserveAspectCrop
                asynchronous: true

                RoundMask {
                    radius: Theme.radiusSmall
                }
            }
            Icon {
                anchors.centerIn: parent
                visible: picture.status !== Image.Ready
                name: root.is_folder ? "folder" : "image"
                fill: root.is_folder
                size: 48
                color: root.is_folder ? Theme.primary : Theme.textMuted
            }
        }
        AppText {
            text: root.name
            variant: "caption"
            elide: Text.ElideMiddle

            Layout.fillWidth: true
            Accessible.ignored: true
        }
        AppText {
            visible: text !== ""
            text: root.detail
            variant: "micro"
            numeric: true
            muted: true

            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
