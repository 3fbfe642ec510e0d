pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// The tabs of one page, with counts. They stand closer, and then without icons, until all are in sight, and scroll sideways when even
// that is not enough; the chosen tab carries a bar. One Tab stop.
FocusScope {
    id: root

    required property var tabs          // [{key, label, icon, badge, tone}]; badge and tone may be absent, an empty badge keeps its room
    property string current: ""
    property string label: qsTr("Onderdelen")

    property int closeness: 0           // 0 wide, 1 close, 2 without icons
    readonly property int currentIndex: root.tabs.findIndex(tab => tab.key === root.current)
    readonly property var blank: ({key: "", label: ""})
    readonly property int margin: [16, 8, 4][closeness]
    readonly property int tabPadding: [12, 7, 8][closeness]
    readonly property int gap: [8, 5, 5][closeness]

    signal chosen(string key)

    function walk(from: int, step: int): void {
        const next = from + (LayoutMirroring.enabled ? -step : step);
        if (next < 0 || next >= buttons.count)
            return;
        buttons.itemAt(next).forceActiveFocus(Qt.TabFocusReason);
        root.chosen(root.tabs[next].key);
    }
    function needed(margin: int, padding: int, gap: int, icon: int): real {
        let sum = margin * 2;
        for (let index = 0; index < buttons.count; index++) {
            const tab = buttons.itemAt(index) as TabButton;
            if (tab)
                sum += padding * 2 + (icon > 0 ? icon + gap : 0) + tab.wordWidth + (tab.badgeWidth > 0 ? tab.badgeWidth + gap : 0);
        }
        return sum;
    }
    function fit(): void {
        root.closeness = needed(16, 12, 8, 22) <= width ? 0 : needed(8, 7, 5, 22) <= width ? 1 : 2;
        root.reveal(root.currentIndex);
    }
    function reveal(index: int): void {
        const tab = buttons.itemAt(index);
        if (tab)
            strip.contentX = Math.max(0, Math.min(tab.x - 48, strip.contentWidth - strip.width));
    }

    component TabButton: Pressable {
        property real wordWidth
        property real badgeWidth
    }

    implicitWidth: row.implicitWidth + 16
    implicitHeight: 60

    Accessible.role: Accessible.PageTabList
    Accessible.name: label

    onCurrentIndexChanged: Qt.callLater(reveal, currentIndex)
    onWidthChanged: Qt.callLater(fit)
    onTabsChanged: Qt.callLater(fit)

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

            x: root.margin
            height: parent.height

            Repeater {
                id: buttons

                // By number: a count that changes keeps the buttons, and the focus on one of them.
                model: root.tabs.length

                TabButton {
                    id: tab

                    required property int index
                    readonly property var modelData: root.tabs[index] ?? root.blank
                    readonly property string badge: modelData.badge === undefined ? "" : String(modelData.badge)
                    readonly property color ink: checked ? Theme.primary : Theme.textMuted

                    wordWidth: word.implicitWidth
                    badgeWidth: count.visible ? count.implicitWidth : 0
                    objectName: "tab_" + modelData.key
                    height: parent.height
                    text: modelData.label
                    checked: modelData.key === root.current
                    focus: index === Math.max(0, root.currentIndex)
                    focusPolicy: focus ? Qt.StrongFocus : Qt.ClickFocus
                    leftPadding: root.tabPadding
                    rightPadding: leftPadding
                    edge: 0
                    ringGap: -5
                    ground: down ? Theme.sunken : "transparent"
                    contentItem: Row {
                        spacing: root.gap

                        Icon {
                            anchors.verticalCenter: parent.verticalCenter
                            visible: root.closeness < 2
                            name: tab.modelData.icon ?? ""
                            fill: tab.checked
                            size: 22
                            color: tab.ink
                        }
                        AppText {
                            id: word

                            anchors.verticalCenter: parent.verticalCenter
                            text: tab.text
                            variant: "label"
                            color: tab.ink

                            Accessible.ignored: true
                        }
                        Badge {
                            id: count

                            anchors.verticalCenter: parent.verticalCenter
                            visible: tab.modelData.badge !== undefined
                            opacity: tab.badge === "" ? 0 : 1
                            text: tab.badge
                            tone: tab.modelData.tone ?? ""
                            active: tab.checked
                        }
                    }

                    onWordWidthChanged: Qt.callLater(root.fit)
                    onBadgeWidthChanged: Qt.callLater(root.fit)

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
