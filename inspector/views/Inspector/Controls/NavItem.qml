pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// One place of the navigation; used by NavRail and NavBar.
Pressable {
    id: root

    required property string label
    required property string iconName
    property string badge: ""
    property bool horizontal: false     // part of the bottom bar: the mark lies on top

    readonly property color ink: checked ? Theme.railOn : Theme.railMuted

    text: label
    implicitHeight: Math.max(72, place.implicitHeight + Theme.space16)
    radius: 12
    edge: 0
    ringGap: -4
    ringColor: Theme.railOn
    ground: checked || down ? Theme.railActive : "transparent"
    padding: 0
    contentItem: Item {
        Column {
            id: place

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space4

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.iconName
                fill: root.checked
                size: 28
                color: root.ink
            }
            AppText {
                width: parent.width
                text: root.label
                variant: "micro"
                color: root.ink
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter

                Accessible.ignored: true
            }
        }
    }

    Accessible.role: Accessible.PageTab
    Accessible.name: badge === "" ? label : label + ", " + badge
    Accessible.selectable: true
    Accessible.selected: checked

    Rectangle {
        anchors.left: root.horizontal ? undefined : parent.left
        anchors.verticalCenter: root.horizontal ? undefined : parent.verticalCenter
        anchors.horizontalCenter: root.horizontal ? parent.horizontalCenter : undefined
        anchors.top: root.horizontal ? parent.top : undefined
        visible: root.checked
        width: root.horizontal ? 44 : 4
        height: root.horizontal ? 4 : 36
        radius: 2
        color: Theme.railOn
    }
    Badge {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: 20
        anchors.top: parent.top
        anchors.topMargin: 6
        visible: root.badge !== ""
        text: root.badge
        tone: "bad"
        solid: true
        implicitHeight: 22
    }
}
