pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// The tabs of one page, with counts. Scrolls sideways when they do not fit; the chosen tab carries a bar. One Tab stop.
FocusScope {
    id: root

    required property var tabs          // [{key, label, icon, badge, tone}]; badge and tone may be absent, an empty badge keeps its room
    property string current: ""
    property string label: qsTr("Onderdelen")
    property bool compact: false        // no icons

    readonly property int currentIndex: root.tabs.findIndex(tab => tab.key === root.current)
    readonly property var blank: ({key: "", label: ""})

    signal chosen(string key)

    function walk(from: int, step: int): void {
        const next = from + (LayoutMirroring.enabled ? -step : step);
        if (next < 0 || next >= buttons.count)
            return;
        buttons.itemAt(next).forceActiveFocus(Qt.TabFocusReason);
        root.chosen(root.tabs[next].key);
    }
    function reveal(index: int): void {
        const tab = buttons.itemAt(index);
        if (tab)
            strip.contentX = Math.max(0, Math.min(tab.x - 48, strip.contentWidth - strip.width));
    }

    implicitWidth: row.implicitWidth + 16
    implicitHeight: 60

    Accessible.role: Accessible.PageTabList
    Accessible.name: label

    onCurrentIndexChanged: Qt.callLater(reveal, currentIndex)
    onWidthChanged: Qt.callLater(reveal, currentIndex)

    Rectangle {
        anchors.fill: parent
        color: Theme.surface

        Divider {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
        }
    }
    Flickable {
        id: strip

        anchors.fill: parent
        contentWidth: Math.max(width, row.implicitWidth + row.x * 2)
        contentHeight: height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width

        Row {
            id: row

            x: root.compact ? 4 : 16
            height: parent.height

            Repeater {
                id: buttons

                // By number: a count that changes keeps the buttons, and the focus on one of them.
                model: root.tabs.length

                Pressable {
                    id: tab

                    required property int index
                    readonly property var modelData: root.tabs[index] ?? root.blank
                    readonly property string badge: modelData.badge === undefined ? "" : String(modelData.badge)
                    readonly property color ink: checked ? Theme.primary : Theme.textMuted

                    objectName: "tab_" + modelData.key
                    height: parent.height
                    text: modelData.label
                    checked: modelData.key === root.current
                    focus: index === Math.max(0, root.currentIndex)
                    focusPolicy: focus ? Qt.StrongFocus : Qt.ClickFocus
                    leftPadding: root.compact ? 8 : 12
                    rightPadding: leftPadding
                    edge: 0
                    ringGap: -5
                    ground: down ? Theme.sunken : "transparent"
                    contentItem: Row {
                        spacing: root.compact ? 5 : 8

                        Icon {
                            anchors.verticalCenter: parent.verticalCenter
                            visible: !root.compact
                            name: tab.modelData.icon ?? ""
                            fill: tab.checked
                            size: 22
                            color: tab.ink
                        }
                        AppText {
                            anchors.verticalCenter: parent.verticalCenter
                            text: tab.text
                            variant: "label"
                            color: tab.ink

                            Accessible.ignored: true
                        }
                        Badge {
                            anchors.verticalCenter: parent.verticalCenter
                            visible: tab.modelData.badge !== undefined
                            opacity: tab.badge === "" ? 0 : 1
                            text: tab.badge
                            tone: tab.modelData.tone ?? ""
                            active: tab.checked
                        }
                    }

                    Accessible.role: Accessible.PageTab
                    Accessible.name: badge === "" ? text : text + ", " + badge
                    Accessible.selectable: true
                    Accessible.selected: checked
                    Keys.onLeftPressed: root.walk(index, -1)
                    Keys.onRightPressed: root.walk(index, 1)
                    onClicked: root.chosen(modelData.key)

                    Rectangle {
                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.bottom: parent.bottom
                        anchors.leftMargin: 8
                        anchors.rightMargin: 8
                        visible: tab.checked
                        height: 4
                        radius: 2
                        color: Theme.primary
                    }
                }
            }
        }
    }
}
