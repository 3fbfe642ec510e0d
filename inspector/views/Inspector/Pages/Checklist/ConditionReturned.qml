pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls

// What the supervisor asks about an answer, and the way to amend it.
Banner {
    id: root

    required property string comment
    property bool mayAmend: false

    signal amendWished()

    title: qsTr("Teruggestuurd door de coördinator")
    text: comment
    iconName: "arrow-u-up-left"
    tone: "warn"
    actionText: mayAmend ? qsTr("Aanvullen") : ""
    actionIcon: "pencil-line"

    onActed: amendWished()
}
