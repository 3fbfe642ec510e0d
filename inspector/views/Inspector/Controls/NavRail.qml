pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// The navigation of landscape: a mark, the places, and places at the bottom. Arrow keys walk, Enter goes.
FocusScope {
    id: root

    required property var places        // [{key, label, icon, badge}]
    property var bottomPlaces: []
    property string current: ""
    property string iconName: "shield-check"

    readonly property int currentIndex: root.places.concat(root.bottomPlaces).findIndex(place => place.key === root.current)

    signal chosen(string key)

    function walk(from: int, step: int): void {
        const next = from + step;
        const item = next < items.count ? items.itemAt(next) : bottomItems.itemAt(next - items.count);
        if (next >= 0 && item)
            item.forceActiveFocus(Qt.TabFocusReason);
    }

    component Place: NavItem {
        required property var modelData
        required property int position

        objectName: "nav_" + modelData.key
        width: parent?.width ?? implicitWidth
        label: modelData.label
        iconName: modelData.icon
        badge: modelData.badge === undefined ? "" : String(modelData.badge)
        checked: modelData.key === root.current
        focus: position === Math.max(0, root.currentIndex)
        focusPolicy: focus ? Qt.StrongFocus : Qt.ClickFocus

        Keys.onUpPressed: root.walk(position, -1)
        Keys.onDownPressed: root.walk(position, 1)
        onClicked: root.chosen(modelData.key)
    }

    implicitWidth: Theme.railWidth
    implicitHeight: 480

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Hoofdmenu")

    Rectangle {
        anchors.fill: parent
        color: Theme.rail
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 14
        width: 48
        height: 48
        radius: 12
        color: Theme.railActive

        Icon {
            anchors.centerIn: parent
            name: root.iconName
            fill: true
            size: 30
            color: Theme.railOn
        }
    }
    Column {
        x: 4
        y: 84
        width: root.width - 8
        spacing: Theme.space4

        Repeater {
            id: items

            model: root.places

            Place {
                required property int index

                position: index
            }
        }
    }
    Column {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 10
        x: 4
        width: root.width - 8
        spacing: Theme.space4

        Repeater {
            id: bottomItems

            model: root.bottomPlaces

            Place {
                required property int index

                position: root.places.length + index
            }
        }
    }
}
