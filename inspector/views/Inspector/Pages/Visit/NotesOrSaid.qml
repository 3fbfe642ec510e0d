pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls

// The sides of what an officer writes beside the checklist: notes; what others said, were asked, gave and agreed; a labour
// inspector's list of documents.
Segmented {
    id: root

    property bool listsDocuments: false

    signal tabWished(string tab)

    label: qsTr("Wat wilt u opschrijven?")
    options: [{key: "notes", label: qsTr("Notities")}, {key: "said", label: qsTr("Verklaringen en afspraken")}].concat(root.listsDocuments ? [{key: "documents", label: qsTr("Stukken")}] : [])

    onChosen: key => root.tabWished(key)
}
