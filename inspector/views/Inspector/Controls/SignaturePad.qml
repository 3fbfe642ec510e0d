pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Inspector.Theme

// A place to sign with finger, pen or mouse. A stroke is a list of points [x, y] in thousandths of the pad's width, so a signature
// keeps its shape on any screen. Nothing else can be touched in it; wiping is a button of its own (SignatureWipe). Strokes come from the view model: each finished one is `drawn`, the pad only shows the one in hand.
Item {
    id: root

    property var strokes: []            // [[[x, y], ...], ...]
    property string label: qsTr("Handtekening")
    property string hint: qsTr("Teken hier met vinger of pen")
    property string caption: ""
    property bool readOnly: false

    property var current: []
    property var wiped: []              // what was there before it was wiped, until the next stroke
    readonly property bool empty: strokes.length === 0 && current.length === 0
    readonly property real unit: width / 1000

    signal drawn(var stroke)
    signal cleared()

    function wipe(): void {
        root.current = [];
        root.wiped = root.strokes;
        root.cleared();
    }
    function restore(): void {
        const before = root.wiped;
        root.wiped = [];
        before.forEach(stroke => root.drawn(stroke));
    }
    function toPixels(stroke: var): var {
        const points = stroke.map(point => Qt.point(point[0] * root.unit, point[1] * root.unit));
        return points.length === 1 ? [points[0], Qt.point(points[0].x + 0.1, points[0].y + 0.1)] : points;
    }
    function add(x: real, y: real): void {
        const inside = [Math.max(0, Math.min(width, x)), Math.max(0, Math.min(height, y))];
        root.current = root.current.concat([inside.map(pixel => Math.round(pixel / root.unit))]);
    }
    function finish(): void {
        if (root.current.length === 0)
            return;
        const stroke = root.current;
        root.current = [];
        root.wiped = [];
        root.drawn(stroke);
    }

    implicitWidth: 480
    implicitHeight: 156

    Accessible.role: Accessible.Graphic
    Accessible.name: empty ? qsTr("%1: leeg").arg(label) : qsTr("%1: getekend").arg(label)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: root.readOnly ? Theme.sunken : Theme.surface
        border.width: root.current.length > 0 ? 2 : Theme.lineControl
        border.color: root.current.length > 0 ? Theme.primary : Theme.borderStrong
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: 20
        anchors.rightMargin: 20
        anchors.bottomMargin: root.caption === "" ? 34 : 38
        height: 1
        color: Theme.border
    }
    AppText {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: 20
        anchors.bottom: parent.bottom
        anchors.leftMargin: 20
        anchors.bottomMargin: 10
        text: root.caption
        variant: "caption"
        elide: Text.ElideRight
    }
    Row {
        anchors.centerIn: parent
        visible: root.empty && !root.readOnly
        spacing: 12

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "pencil-line"
            color: Theme.textMuted
        }
        AppText {
            text: root.hint
            muted: true
        }
    }
    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: Theme.text
            strokeWidth: 2.6
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathMultiline {
                paths: root.strokes.concat(root.current.length > 0 ? [root.current] : []).map(root.toPixels)
            }
        }
    }
    MultiPointTouchArea {
        objectName: root.objectName + "_surface"
        anchors.fill: parent
        enabled: !root.readOnly
        minimumTouchPoints: 1
        maximumTouchPoints: 1

        onGestureStarted: gesture => gesture.grab()
        onPressed: points => root.add(points[0].x, points[0].y)
        onUpdated: points => root.add(points[0].x, points[0].y)
        onReleased: root.finish()
        onCanceled: root.finish()
    }
}
