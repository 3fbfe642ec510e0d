pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One visit in the queue: whose, when, how it stands, and what was found.
Pressable {
    id: root

    required property string visit
    required property string name
    required property string detail
    required property string officers
    required property string state_word
    required property string state_tone
    required property string state_icon
    required property int violations
    required property int conflicts
    required property bool selected
    required property int index
    property bool current: false

    readonly property string found: violations === 1 ? qsTr("1 overtreding") : qsTr("%1 overtredingen").arg(violations)
    readonly property string differ: conflicts === 1 ? qsTr("1 verschil") : qsTr("%1 verschillen").arg(conflicts)

    objectName: "queue_" + name
    text: name
    focusPolicy: current || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
    padding: 14
    radius: Theme.radiusCard
    ringGap: 1
    ground: selected ? Theme.primarySoft : down ? Theme.sunken : Theme.surface
    edge: selected ? 2 : 1
    edgeColor: selected ? Theme.primary : Theme.borderStrong
    contentItem: ColumnLayout {
        spacing: 4

        AppText {
            text: root.name
            variant: "label"
            font.weight: Font.Bold
            wrapMode: Text.Wrap

            Layout.fillWidth: true
            Accessible.ignored: true
        }
        AppText {
            text: root.detail
            variant: "caption"
            numeric: true
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
            Accessible.ignored: true
        }
        AppText {
            visible: text !== ""
            text: root.officers
            variant: "caption"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Flow {
            spacing: 6

            Layout.fillWidth: true
            Layout.topMargin: 4

            Chip {
                text: root.state_word
                iconName: root.state_icon
                tone: root.state_tone
                solid: root.selected    // its soft ground is that of the row

                Accessible.ignored: true
            }
            Chip {
                visible: root.violations > 0
                text: root.found
                iconName: "warning-octagon"
                tone: "bad"

                Accessible.ignored: true
            }
            Chip {
                visible: root.conflicts > 0
                text: root.differ
                iconName: "git-merge"
                tone: "warn"

                Accessible.ignored: true
            }
        }
    }

    Accessible.role: Accessible.ListItem
    Accessible.name: [name, state_word, detail, officers, violations > 0 ? found : "", conflicts > 0 ? differ : ""].filter(part => part !== "").join(", ")
    Accessible.selectable: true
    Accessible.selected: selected
}
