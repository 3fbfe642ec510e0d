pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One visit of the day. The one that is going on has its progress and a button; every other one is a button as a whole.
RowLayout {
    id: root

    required property string visit
    required property string business
    required property string name
    required property string address
    required property string kind
    required property string when
    required property string state_word
    required property string state_tone
    required property string state_icon
    required property string detail
    required property string detail_tone
    required property string detail_icon
    required property string colleagues
    required property bool is_open
    required property int answered
    required property int violations
    required property int total
    required property bool may_close
    required property bool may_reopen
    property bool portrait: false

    signal opened()
    signal closeWished()
    signal reopenWished()

    objectName: "visit_" + name
    spacing: Theme.space12

    AppText {
        text: root.when
        variant: "label"
        numeric: true
        font.weight: root.is_open ? Font.Bold : Font.DemiBold
        color: root.is_open ? Theme.primary : Theme.textMuted
        wrapMode: Text.Wrap

        Layout.preferredWidth: 76
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 18
    }
    Card {
        objectName: root.objectName + "_card"
        clickable: !root.is_open && (root.visit !== "" || root.business !== "")
        selected: root.is_open
        label: [root.name, root.state_word, root.kind, root.detail].join(", ")

        Layout.fillWidth: true
        onClicked: root.opened()

        RowLayout {
            width: parent.width
            spacing: Theme.space12

            ColumnLayout {
                spacing: 5

                Layout.fillWidth: true

                RowLayout {
                    spacing: 10

                    AppText {
                        text: root.name
                        variant: "h3"
                        font.weight: Font.Bold
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        text: root.kind
                        variant: "caption"
                        muted: true
                    }
                    Chip {
                        text: root.state_word
                        iconName: root.state_icon
                        tone: root.state_tone
                    }
                }
                AppText {
                    visible: text !== ""
                    text: root.colleagues === "" ? root.address : root.address + "  ·  " + qsTr("met %1").arg(root.colleagues)
                    variant: "small"
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                RowLayout {
                    visible: root.detail !== ""
                    spacing: Theme.space8

                    Icon {
                        name: root.detail_icon
                        fill: true
                        size: 19
                        color: Theme.tone(root.detail_tone)
                    }
                    AppText {
                        text: root.detail
                        variant: "small"
                        numeric: true
                        font.weight: Font.DemiBold
                        color: root.detail_tone === "neutral" ? Theme.text : Theme.tone(root.detail_tone)
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
                AppButton {
                    objectName: root.objectName + "_close"
                    visible: root.may_close
                    text: qsTr("Ik ben hier klaar")
                    iconName: "check"

                    Layout.alignment: Qt.AlignRight
                    Layout.topMargin: 4
                    onClicked: root.closeWished()
                }
                AppButton {
                    objectName: root.objectName + "_reopen"
                    visible: root.may_reopen
                    text: qsTr("Toch nog bezig")
                    iconName: "arrow-u-up-left"

                    Layout.alignment: Qt.AlignRight
                    Layout.topMargin: 4
                    onClicked: root.reopenWished()
                }
                RowLayout {
                    visible: root.is_open
                    spacing: 20

                    Layout.topMargin: 4

                    StackBar {
                        opacity: root.total > 0 ? 1 : 0
                        parts: [{count: root.answered - root.violations, tone: "primary"}, {count: root.violations, tone: "bad"}]
                        total: root.total

                        Layout.fillWidth: true
                    }
                    AppButton {
                        objectName: root.objectName + "_go"
                        kind: "primary"
                        text: root.visit === "" ? qsTr("Doe mee") : qsTr("Ga verder")
                        iconName: "arrow-right"
                        iconTrailing: true

                        onClicked: root.opened()
                    }
                }
            }
            Icon {
                visible: !root.is_open && (root.visit !== "" || root.business !== "")
                name: "caret-right"
                size: 26
                color: Theme.textMuted
            }
        }
    }
}
