pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// The navigation of portrait: one row at the bottom of the screen. Arrow keys walk, Enter goes.
FocusScope {
    id: root

    required property var places        // [{key, label, icon, badge}]
    property string current: ""

    readonly property int currentIndex: root.places.findIndex(place => place.key === root.current)

    signal chosen(string key)

    function walk(from: int, step: int): void {
        const next = from + (LayoutMirroring.enabled ? -step : step);
        if (next >= 0 && next < items.count)
            items.itemAt(next).forceActiveFocus(Qt.TabFocusReason);
    }

    implicitWidth: row.implicitWidth + 16
    implicitHeight: Theme.navHeight

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Hoofdmenu")

    Rectangle {
        anchors.fill: parent
        color: Theme.rail
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space8
        anchors.rightMargin: Theme.space8
        anchors.topMargin: 6
        anchors.bottomMargin: 6
        spacing: Theme.space8
        uniformCellSizes: true

        Repeater {
            id: items

            model: root.places

            NavItem {
                required property var modelData
                required property int index

                objectName: "nav_" + modelData.key
                label: modelData.label
                iconName: modelData.icon
                badge: modelData.badge === undefined ? "" : String(modelData.badge)
                horizontal: true
                checked: modelData.key === root.current
                focus: index === Math.max(0, root.currentIndex)
                focusPolicy: focus ? Qt.StrongFocus : Qt.ClickFocus

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumWidth: 140
                Layout.alignment: Qt.AlignHCenter
                Keys.onLeftPressed: root.walk(index, -1)
                Keys.onRightPressed: root.walk(index, 1)
                onClicked: root.chosen(modelData.key)
            }
        }
    }
}
