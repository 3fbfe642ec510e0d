pragma ComponentBehavior: Bound
import QtQuick

// A field that filters while one types: `searched` comes at each key, an empty text means everything.
TextField {
    id: root

    signal searched(string text)

    placeholder: qsTr("Zoeken")
    iconName: "magnifying-glass"
    names: "free"
    inputMethodHints: Qt.ImhNoPredictiveText

    Keys.onEscapePressed: event => {
        event.accepted = root.text !== "";
        if (event.accepted)
            root.setText("");
    }
    onTyped: text => root.searched(text)

    IconButton {
        objectName: root.objectName + "_clear"
        visible: root.text !== ""
        kind: "ghost"
        implicitWidth: 48
        implicitHeight: 48
        iconName: "x"
        label: qsTr("Zoekterm wissen")

        onClicked: root.setText("")
    }
}
