pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One thing that can be chosen, in the words of whoever wrote it; a photo shows what is on it.
Pressable {
    id: root

    required property string key
    required property string heading
    required property string words
    required property string byline
    required property string mark
    required property string source
    required property bool pending
    required property bool chosen
    required property int index
    property bool current: false

    readonly property string proposedAlready: pending ? qsTr("Al voorgesteld") : ""

    objectName: "erase_" + index
    text: heading
    enabled: !pending
    focusPolicy: current || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
    padding: 14
    radius: Theme.radiusCard
    ringGap: 1
    ground: chosen ? Theme.primarySoft : down ? Theme.sunken : Theme.surface
    edge: chosen ? 2 : 1
    edgeColor: chosen ? Theme.primary : Theme.borderStrong
    contentItem: RowLayout {
        spacing: Theme.space12

        Rectangle {
            implicitWidth: 30
            implicitHeight: 30
            radius: 8
            color: root.chosen ? Theme.primary : Theme.surface
            border.width: root.chosen ? 0 : 2
            border.color: Theme.borderStrong

            Layout.alignment: Qt.AlignTop

            Icon {
                anchors.centerIn: parent
                name: root.chosen ? "check" : ""
                size: 20
                color: Theme.primaryOn
            }
        }
        ColumnLayout {
            spacing: 3

            Layout.fillWidth: true

            RowLayout {
                spacing: Theme.space8

                Icon {
                    name: root.mark
                    size: 20
                    color: Theme.textMuted

                    Layout.alignment: Qt.AlignTop
                }
                AppText {
                    text: root.heading
                    variant: "label"
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
            AppText {
                visible: text !== ""
                text: root.words
                variant: "small"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppText {
                text: root.byline
                variant: "caption"
                numeric: true
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Chip {
                visible: root.pending
                text: root.proposedAlready
                iconName: "clock"
                solid: root.chosen      // its soft ground is close to that of the row

                Accessible.ignored: true
            }
        }
        Item {
            visible: root.source !== ""
            implicitWidth: 112
            implicitHeight: 88

            Layout.alignment: Qt.AlignTop

            Image {
                anchors.fill: parent
                source: root.source
                sourceSize.width: width * 2
                fillMode: Image.PreserveAspectCrop
                asynchronous: true
                mipmap: true
            }
            RoundMask {
                radius: Theme.radiusControl
                ground: root.ground
            }
        }
    }

    Accessible.role: Accessible.CheckBox
    Accessible.name: [heading, words, byline, proposedAlready].filter(part => part !== "").join(", ")
    Accessible.checkable: true
    Accessible.checked: chosen
}
