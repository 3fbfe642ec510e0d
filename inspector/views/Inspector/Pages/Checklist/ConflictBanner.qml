import QtQuick
import Inspector.Controls

// Two officers who did not see each other answered differently; somebody has to choose before the visit is signed.
Banner {
    id: root

    title: qsTr("Twee ambtenaren antwoordden verschillend")
    text: qsTr("Beide antwoorden staan in het dossier. Kies samen welk antwoord geldt.")
    iconName: "git-diff"
    tone: "bad"
    actionText: qsTr("Vergelijken")
}
