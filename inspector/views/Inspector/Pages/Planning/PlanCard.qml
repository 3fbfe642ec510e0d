pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One planned visit; above the first of a day stands the day.
ColumnLayout {
    id: root

    required property string plan
    required property string business
    required property string name
    required property string address
    required property string kind
    required property string officers
    required property string heading
    required property string time
    required property bool is_past
    required property bool mine
    property bool current: false
    property bool ringed: false

    readonly property int policy: current || holdsFocus ? Qt.StrongFocus : Qt.ClickFocus
    readonly property bool holdsFocus: open.activeFocus || edit.activeFocus || cancel.activeFocus

    signal opened()
    signal editWished()
    signal cancelWished()

    objectName: "plan_" + name
    spacing: Theme.space8

    AppText {
        visible: text !== ""
        text: root.heading
        variant: "h3"
        numeric: true
        wrapMode: Text.Wrap

        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        Accessible.role: Accessible.Heading
    }
    Card {
        id: card

        label: [root.name, root.time, root.kind, root.officers].filter(word => word !== "").join(", ")

        Layout.fillWidth: true

        RowLayout {
            width: parent.width
            spacing: Theme.space12

            ColumnLayout {
                spacing: 4

                AppText {
                    text: root.name
                    variant: "h3"
                    font.weight: Font.Bold
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    visible: text !== ""
                    text: root.address
                    variant: "small"
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                RowLayout {
                    spacing: Theme.space8

                    Icon {
                        name: "users"
                        fill: true
                        size: 20
                        color: Theme.textMuted

                        Layout.alignment: Qt.AlignTop
                    }
                    AppText {
                        text: root.officers
                        variant: "small"
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
                Flow {
                    spacing: Theme.space8

                    Layout.fillWidth: true
                    Layout.topMargin: 2

                    Chip {
                        visible: root.time !== ""
                        text: root.time
                        iconName: "clock"
                    }
                    Chip {
                        text: root.kind
                        iconName: "clipboard-text"
                        tone: "primary"
                    }
                    Chip {
                        visible: root.is_past
                        text: qsTr("De dag is voorbij")
                        iconName: "clock-countdown"
                        tone: "warn"
                    }
                }
            }
            IconButton {
                id: open

                objectName: "open_" + root.name
                iconName: "buildings"
                label: qsTr("%1 openen").arg(root.name)
                focusPolicy: root.policy

                onClicked: root.opened()
            }
            IconButton {
                id: edit

                objectName: "edit_" + root.name
                visible: root.mine
                iconName: "pencil-simple"
                label: qsTr("Bezoek aan %1 wijzigen").arg(root.name)
                focusPolicy: root.policy

                onClicked: root.editWished()
            }
            AppButton {
                id: cancel

                objectName: "cancel_" + root.name
                visible: root.mine
                text: qsTr("Afzeggen")
                iconName: "calendar-x"
                focusPolicy: root.policy

                Accessible.name: qsTr("Bezoek aan %1 afzeggen").arg(root.name)
                onClicked: root.cancelWished()
            }
        }
        FocusRing {
            parent: card
            visible: root.ringed
            controlRadius: Theme.radiusCard
            gap: 1
        }
    }
}
