pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// A surface that takes its height from its one child. `edgeTone` puts a bar of that tone on the leading side; `selected` draws
// it as chosen; `clickable` makes the whole card one button named `label`; `flat` is a soft ground of the edge tone.
Item {
    id: root

    property string edgeTone: ""
    property bool selected: false
    property bool clickable: false
    property bool flat: false
    property string label: ""
    property int padding: Theme.space16
    property int leadingPadding: edgeTone !== "" && !flat ? 26 : padding
    property color ground: flat ? Theme.toneSoft(edgeTone) : Theme.surface

    default property alias content: body.data

    signal clicked()

    implicitWidth: body.implicitWidth + leadingPadding + padding
    implicitHeight: body.implicitHeight + padding * 2

    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.ignored: label === "" || clickable

    Pressable {
        id: surface

        anchors.fill: parent
        enabled: root.clickable
        text: root.label
        radius: Theme.radiusCard
        ground: root.clickable && down ? Theme.sunken : root.ground
        edge: root.selected ? 2 : root.flat ? 0 : 1
        edgeColor: root.selected ? Theme.primary : root.clickable ? Theme.borderStrong : Theme.border

        Accessible.ignored: !root.clickable

        onClicked: root.clicked()
    }
    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: 8
        anchors.topMargin: 14
        anchors.bottomMargin: 14
        visible: root.edgeTone !== "" && !root.flat
        width: Theme.edgeWidth
        radius: width / 2
        color: Theme.tone(root.edgeTone)
    }
    Item {
        id: body

        anchors.fill: parent
        anchors.margins: root.padding
        anchors.leftMargin: root.leadingPadding
        implicitWidth: children.length > 0 ? children[0].implicitWidth : 0
        implicitHeight: children.length > 0 ? children[0].implicitHeight : 0
    }
}
