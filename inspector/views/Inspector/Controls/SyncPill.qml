pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// How this device stands with the rest of the world. Offline is grey: a normal state. Red only when somebody must choose.
Pressable {
    id: root

    property string phase: "offline"    // synced | offline | waiting | syncing | conflict | refused | distrusted
    property string title: phase === "synced" ? qsTr("Bijgewerkt") : phase === "conflict" ? qsTr("Verschil")
        : phase === "syncing" ? qsTr("Verzenden") : qsTr("Offline")
    property string detail: ""

    readonly property bool faulty: ["conflict", "refused", "distrusted"].includes(phase)
    readonly property string tone: phase === "synced" ? "ok" : faulty ? "bad" : phase === "syncing" ? "primary" : "neutral"
    readonly property string iconName: phase === "synced" ? "cloud-check" : faulty ? "cloud-warning"
        : phase === "offline" ? "cloud-slash" : "cloud-arrow-up"

    text: title
    leftPadding: Theme.space16
    rightPadding: Theme.space16
    topPadding: 4
    bottomPadding: 4
    edge: down ? Theme.lineControl : 0
    edgeColor: Theme.tone(tone)
    ground: Theme.toneSoft(tone)
    contentItem: Row {
        spacing: 10

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            fill: true
            color: Theme.tone(root.tone)
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter

            AppText {
                text: root.text
                variant: "small"
                font.weight: Font.DemiBold
                color: Theme.tone(root.tone)

                Accessible.ignored: true
            }
            AppText {
                visible: text !== ""
                text: root.detail
                variant: "micro"
                font.weight: Font.Medium
                numeric: true

                Accessible.ignored: true
            }
        }
    }

    Accessible.name: detail === "" ? text : text + ", " + detail
}
