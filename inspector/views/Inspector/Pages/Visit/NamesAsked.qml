pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.ViewModels

// How often a text of a visit stays as it is while it is asked whether a name stands in it: counted, and said beforehand.
Item {
    id: root

    required property DialogsViewModel dialogs
    required property bool counts

    visible: false

    Binding {
        target: NameGuard
        property: "counting"
        value: qsTr("Laat u het staan, dan telt dat mee. Uw coördinator ziet hoe vaak.")
        when: root.counts
    }
    Connections {
        function onLeft(): void {
            root.dialogs.leftName();
        }

        target: NameGuard
    }
}
