import QtQuick
import Inspector.Theme

// A soft shadow behind a floating surface: a nine-patch picture, because the software renderer draws no shaders.
BorderImage {
    id: root

    anchors.fill: parent
    anchors.margins: -24
    anchors.topMargin: -18
    anchors.bottomMargin: -30
    source: root.visible ? Qt.resolvedUrl("shadow.png") : ""
    border.left: 46
    border.top: 46
    border.right: 46
    border.bottom: 46
    opacity: Theme.dark ? 0.9 : 0.55
    z: -1

    Accessible.ignored: true
}
