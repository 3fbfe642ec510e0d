pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.Theme

// A picture on which areas are drawn with a finger, told in thousandths of the picture. What is shown is what would be kept.
Item {
    id: root

    required property url source
    property bool active: false
    property bool cropping: false

    readonly property rect frame: Qt.rect((width - picture.paintedWidth) / 2, (height - picture.paintedHeight) / 2, picture.paintedWidth, picture.paintedHeight)

    property point from: Qt.point(0, 0)
    property point to: Qt.point(0, 0)
    property bool drawing: false

    signal drawn(int left, int top, int right, int bottom)

    function place(at: point): point {
        const x = (at.x - root.frame.x) / root.frame.width;
        const y = (at.y - root.frame.y) / root.frame.height;
        return Qt.point(Math.max(0, Math.min(1, x)), Math.max(0, Math.min(1, y)));
    }
    function finish(): void {
        if (!root.drawing)
            return;
        root.drawing = false;
        const a = root.place(root.from);
        const b = root.place(root.to);
        root.drawn(Math.round(a.x * 1000), Math.round(a.y * 1000), Math.round(b.x * 1000), Math.round(b.y * 1000));
    }

    implicitWidth: 320
    implicitHeight: 240

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.sunken
    }
    Image {
        id: picture

        anchors.fill: parent
        anchors.margins: 2
        source: root.source
        sourceSize.width: 1600
        fillMode: Image.PreserveAspectFit
        asynchronous: true
        retainWhileLoading: true
        cache: false

        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("De foto")
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(420, parent.width - 32)
        visible: picture.status === Image.Error
        title: qsTr("Dit is geen foto die getoond kan worden.")
        iconName: "image-broken"
    }
    Rectangle {
        x: Math.min(root.from.x, root.to.x)
        y: Math.min(root.from.y, root.to.y)
        visible: root.drawing
        width: Math.abs(root.to.x - root.from.x)
        height: Math.abs(root.to.y - root.from.y)
        color: root.cropping ? "transparent" : Theme.caption
        border.width: 3
        border.color: root.cropping ? Theme.primary : Theme.captionOn
    }
    MultiPointTouchArea {
        objectName: root.objectName + "_surface"
        anchors.fill: parent
        enabled: root.active
        minimumTouchPoints: 1
        maximumTouchPoints: 1

        onGestureStarted: gesture => gesture.grab()
        onPressed: points => {
            root.from = root.to = Qt.point(points[0].x, points[0].y);
            root.drawing = true;
        }
        onUpdated: points => root.to = Qt.point(points[0].x, points[0].y)
        onReleased: root.finish()
        onCanceled: root.drawing = false
    }
}
