pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls

// The two sides of what an officer writes beside the checklist: notes, and what others said, were asked, gave and agreed.
Segmented {
    id: root

    signal tabWished(string tab)

    label: qsTr("Wat wilt u opschrijven?")
    options: [{key: "notes", label: qsTr("Notities")}, {key: "said", label: qsTr("Verklaringen en afspraken")}]

    onChosen: key => root.tabWished(key)
}
