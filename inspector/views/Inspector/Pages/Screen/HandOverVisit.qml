pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls

// Somebody else goes on with the visit: a colleague, or the same officer on another tablet.
ConfirmDialog {
    id: root

    required property var successors
    property string officer: ""
    property string name: ""
    property string to: ""
    property string aside: ""

    function ask(which: string, called: string, left: string): void {
        root.aside = left;
        root.officer = which;
        root.name = called;
        root.to = "";
        root.open();
    }

    title: qsTr("Bezoek overdragen?")
    text: qsTr("Wie u kiest gaat verder in plaats van %1, ondertekent, en verklaart alleen over wat hij of zij zelf vastlegt. Wat er staat, blijft staan.").arg(name)
    confirmText: qsTr("Overdragen")
    confirmEnabled: to !== ""

    Banner {
        objectName: "left_aside"
        visible: root.aside !== ""
        title: root.aside
        tone: "warn"
        iconName: "archive"

        Layout.fillWidth: true
    }
    RadioList {
        objectName: "successor"
        label: qsTr("Wie gaat verder")
        options: root.successors.filter(each => each.key !== root.officer)
        current: root.to

        Layout.fillWidth: true
        onChosen: key => root.to = key
    }
}
