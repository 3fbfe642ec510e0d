import QtQuick
import Inspector.Controls

// What is written down sealed and not here; it looks the same whatever was written.
Banner {
    id: root

    required property bool whole    // nothing of the condition is written here, else only what is about building or business

    title: whole ? qsTr("Geen antwoord in het dossier") : qsTr("Hier alleen het feit over gebouw of bedrijf")
    text: whole ? qsTr("Wat u zag, hoorde of las, schrijft u verzegeld op.") : qsTr("Bijvoorbeeld: de deur gaat van binnen niet open. De rest schrijft u verzegeld op.")
    iconName: "lock-key"
    tone: "neutral"
    actionText: qsTr("Verzegeld opschrijven")
}
