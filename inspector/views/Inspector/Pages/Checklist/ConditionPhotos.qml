pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.Theme

// The photos of one condition, and the way to one more.
Flow {
    id: root

    required property var photos        // [{key, source, phase, mine}]
    property bool mayAdd: false
    property string label: ""
    property color around: Theme.surface

    signal photoWished()
    signal photoOpened(string photo, url source, bool mine)

    spacing: 10

    Repeater {
        model: root.photos

        PhotoTile {
            required property var modelData
            required property int index

            source: modelData.source
            number: String(index + 1)
            phase: modelData.phase
            around: root.around
            focusPolicy: Qt.ClickFocus

            onClicked: root.photoOpened(modelData.key, modelData.source, modelData.mine === "yes")
        }
    }
    IconButton {
        visible: root.mayAdd
        implicitWidth: 88
        implicitHeight: 88
        iconName: "camera-plus"
        label: root.label
        focusPolicy: Qt.ClickFocus

        onClicked: root.photoWished()
    }
}
