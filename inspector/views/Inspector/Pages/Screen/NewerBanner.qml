import QtQuick
import Inspector.Controls

// A newer program recorded something here that this one does not know: it can be read, not changed.
Banner {
    id: root

    property bool isBusiness: false

    objectName: "needs_newer"
    title: isBusiness ? qsTr("Deze versie van Inspector kent niet alles van dit bedrijf.") : qsTr("Deze versie van Inspector kent niet alles van dit bezoek.")
    text: qsTr("Werk de app bij; lezen kan wel.")
    iconName: "warning"
    tone: "warn"
}
