import QtQuick
import Inspector.Controls

// A list of a visit in which nothing stands: how its first entry is made, or why this officer makes none.
EmptyState {
    id: root

    required property bool editable
    property string hint: ""            // how the first entry is made, where it is not in sight

    text: root.editable ? root.hint : qsTr("U kunt hier niets toevoegen: het deel van uw organisatie is ondertekend, of u houdt in dit bezoek geen toezicht.")
}
