pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// One sentence what, one sentence what now, at most one button. `solid` is the loud form for a result that fills a screen.
Rectangle {
    id: root

    required property string title
    property string text: ""
    property string iconName: "info"
    property string tone: "neutral"
    property string actionText: ""
    property string actionIcon: ""
    property bool solid: false

    readonly property bool narrow: width < 520 && actionText !== ""

    signal acted()

    implicitWidth: 400
    implicitHeight: Math.max(solid ? 138 : 76, grid.implicitHeight + 28)
    radius: Theme.radiusCard
    color: solid ? Theme.tone(tone) : Theme.toneSoft(tone)

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text === "" ? title : title + ". " + text

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: root.solid ? 28 : 18
        anchors.rightMargin: 14
        columns: root.narrow ? 2 : 3
        columnSpacing: root.solid ? 24 : 16
        rowSpacing: Theme.space8

        Icon {
            name: root.iconName
            fill: true
            size: root.solid ? 68 : 32
            color: root.solid ? Theme.toneOn(root.tone) : Theme.tone(root.tone)
        }
        ColumnLayout {
            spacing: root.solid ? 6 : 3

            Layout.fillWidth: true

            AppText {
                text: root.title
                variant: root.solid ? "h1" : "label"
                font.pixelSize: Theme.textSize(root.solid ? "h1" : "label") + (root.solid ? 2 : 0)
                color: root.solid ? Theme.toneOn(root.tone) : Theme.text
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppText {
                visible: text !== ""
                text: root.text
                variant: root.solid ? "label" : "small"
                color: root.solid ? Theme.toneOn(root.tone) : Theme.text
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        AppButton {
            objectName: root.objectName + "_action"
            visible: root.actionText !== ""
            text: root.actionText
            iconName: root.actionIcon
            ringColor: root.solid ? Theme.toneOn(root.tone) : Theme.focus

            Layout.column: root.narrow ? 1 : 2
            Layout.row: root.narrow ? 1 : 0
            onClicked: root.acted()
        }
    }
}
