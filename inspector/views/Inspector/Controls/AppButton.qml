pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// A button with words. One `primary` a screen; `danger` destroys; `tone` takes a tone's soft ground; `ghost` steps back.
Pressable {
    id: root

    property string kind: "secondary"   // primary | secondary | danger | tone | ghost
    property string tone: "primary"     // for kind tone and ghost
    property string iconName: ""
    property bool iconFill: false
    property bool iconTrailing: false
    property bool large: false          // the decisive action of a screen: 64 px

    readonly property color ink: !enabled ? (Theme.dark ? Theme.borderStrong : Theme.textMuted)
        : kind === "primary" ? Theme.primaryOn
        : kind === "danger" ? Theme.badOn
        : kind === "secondary" ? Theme.text
        : Theme.tone(tone)

    implicitHeight: Math.max(large ? Theme.touchLarge : Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: text === "" ? Theme.space12 : 22
    rightPadding: leftPadding
    topPadding: Theme.space8
    bottomPadding: Theme.space8
    ground: !enabled ? Theme.sunken
        : kind === "primary" ? (down ? Theme.primaryPressed : Theme.primary)
        : kind === "danger" ? (down ? Theme.badPressed : Theme.bad)
        : kind === "tone" ? Theme.toneSoft(tone)
        : kind === "ghost" ? (down ? Theme.toneSoft(tone) : "transparent")
        : down ? Theme.sunken : Theme.surface
    edge: kind === "secondary" ? Theme.lineControl : kind === "tone" && down ? Theme.lineControl : 0
    edgeColor: kind === "tone" ? Theme.tone(tone) : enabled ? Theme.borderStrong : Theme.border
    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        RowLayout {
            id: row

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: 10
            layoutDirection: root.iconTrailing !== root.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            Icon {
                visible: root.iconName !== ""
                name: root.iconName
                fill: root.iconFill
                color: root.ink
            }
            AppText {
                visible: root.text !== ""
                text: root.text
                variant: "button"
                color: root.ink
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter

                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
}
