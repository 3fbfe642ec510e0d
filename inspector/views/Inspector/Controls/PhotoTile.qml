pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// A thumbnail that opens the photo. Until `source` is there it shows that the photo is being kept or is not on this device.
Pressable {
    id: root

    property url source: ""
    property string number: ""
    property string label: number === "" ? qsTr("Foto") : qsTr("Foto %1").arg(number)
    property string phase: "ready"      // ready | saving | absent
    property string tone: ""            // a mark in the corner, with `markIcon`
    property string markIcon: ""
    property color around: Theme.surface

    readonly property bool refused: phase === "ready" && picture.status === Image.Error

    text: label
    implicitWidth: 112
    implicitHeight: 88
    padding: 0
    edge: 1
    edgeColor: Theme.border
    ground: Theme.sunken
    contentItem: Item {
        Image {
            id: picture

            anchors.fill: parent
            visible: root.phase === "ready"
            source: root.source
            sourceSize.width: width * 2
            fillMode: Image.PreserveAspectCrop
            asynchronous: true
            mipmap: true
        }
        RoundMask {
            radius: root.radius
            ground: root.around
        }
        Icon {
            anchors.centerIn: parent
            visible: root.phase !== "ready" || root.refused
            name: root.refused ? "image-broken" : root.phase === "saving" ? "hourglass-medium" : "cloud-slash"
            fill: true
            size: 30
            color: Theme.textMuted
        }
        Rectangle {
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.margins: 6
            visible: root.number !== ""
            width: figure.implicitWidth + 14
            height: 24
            radius: Theme.radiusSmall
            color: Theme.caption

            AppText {
                id: figure

                anchors.centerIn: parent
                text: root.number
                variant: "micro"
                numeric: true
                color: Theme.captionOn

                Accessible.ignored: true
            }
        }
        Rectangle {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 6
            visible: root.markIcon !== ""
            width: 26
            height: 26
            radius: 13
            color: Theme.tone(root.tone)

            Icon {
                anchors.centerIn: parent
                name: root.markIcon
                fill: true
                size: 17
                color: Theme.toneOn(root.tone)
            }
        }
    }

    Accessible.name: phase === "saving" ? qsTr("%1, wordt bewaard").arg(label)
        : phase === "absent" ? qsTr("%1, niet op dit apparaat").arg(label)
        : refused ? qsTr("%1, geen foto die getoond kan worden").arg(label) : label
}
