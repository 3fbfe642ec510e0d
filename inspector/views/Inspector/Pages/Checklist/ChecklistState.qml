pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.Theme

// How far a part of the checklist is: complete or "9 van 12", and how many violations and differences.
Flow {
    id: root

    required property int total
    required property int answered
    required property int violations
    required property int conflicts
    required property bool complete

    spacing: Theme.space8

    Row {
        spacing: 6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.complete
            name: "check-circle"
            fill: true
            size: 18
            color: Theme.ok
        }
        AppText {
            text: root.complete ? qsTr("Compleet") : qsTr("%1 van %2").arg(root.answered).arg(root.total)
            variant: "caption"
            numeric: true
            muted: true
        }
    }
    Row {
        visible: root.violations > 0
        spacing: 6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "warning-octagon"
            fill: true
            size: 18
            color: Theme.bad
        }
        AppText {
            text: root.violations === 1 ? qsTr("1 overtreding") : qsTr("%1 overtredingen").arg(root.violations)
            variant: "caption"
            numeric: true
            font.weight: Font.DemiBold
            color: Theme.bad
        }
    }
    Row {
        visible: root.conflicts > 0
        spacing: 6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "git-diff"
            size: 18
            color: Theme.warn
        }
        AppText {
            text: root.conflicts === 1 ? qsTr("1 verschil") : qsTr("%1 verschillen").arg(root.conflicts)
            variant: "caption"
            numeric: true
            font.weight: Font.DemiBold
            color: Theme.warn
        }
    }
}
