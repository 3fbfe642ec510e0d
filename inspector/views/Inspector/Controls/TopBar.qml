pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// The head of every page: back, title, room for more, the state of syncing, who works here, and the lock.
FocusScope {
    id: root

    required property string title
    property string subtitle: ""
    property bool hasBack: false
    property bool hasLock: true
    property bool hasSync: true
    property string syncPhase: "offline"
    property alias syncTitle: pill.title
    property string syncDetail: ""
    property string initials: ""
    property string userName: ""
    property bool compact: false        // portrait: no initials

    default property alias extra: slot.data

    signal backRequested()
    signal syncRequested()
    signal lockRequested()

    implicitWidth: row.implicitWidth + 40
    implicitHeight: Theme.barHeight

    TextMetrics {
        id: wide

        font.family: Theme.family
        font.pixelSize: Theme.textSize("h1")
        font.weight: Theme.textWeight("h1")
        text: root.title
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.surface

        Divider {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
        }
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: root.hasBack ? Theme.space12 : Theme.pageMargin(root.compact)
        anchors.rightMargin: Theme.space16
        spacing: Theme.space12

        IconButton {
            objectName: "back"
            visible: root.hasBack
            kind: "ghost"
            iconName: root.LayoutMirroring.enabled ? "arrow-right" : "arrow-left"
            label: qsTr("Terug")

            onClicked: root.backRequested()
        }
        ColumnLayout {
            spacing: 1

            Layout.fillWidth: true

            AppText {
                text: root.title
                variant: wide.advanceWidth > width ? "h2" : "h1"
                lineHeight: 1
                wrapMode: Text.Wrap
                maximumLineCount: variant === "h2" ? 2 : 1
                elide: Text.ElideRight

                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }
            AppText {
                visible: text !== ""
                text: root.subtitle
                variant: "small"
                muted: true
                elide: Text.ElideRight

                Layout.fillWidth: true
            }
        }
        Row {
            id: slot

            spacing: Theme.space12

            Layout.alignment: Qt.AlignVCenter
        }
        SyncPill {
            id: pill

            objectName: "sync"
            visible: root.hasSync
            phase: root.syncPhase
            detail: root.syncDetail

            onClicked: root.syncRequested()
        }
        Avatar {
            visible: !root.compact && root.initials !== ""
            text: root.initials
            label: root.userName
        }
        IconButton {
            objectName: "lock"
            visible: root.hasLock
            iconName: "lock-key"
            label: qsTr("Scherm afdekken")

            onClicked: root.lockRequested()
        }
    }
}
