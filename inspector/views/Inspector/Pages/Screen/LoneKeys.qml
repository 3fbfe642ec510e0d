pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls

// One warning for each device without which nobody of the agency reads something any more.
Repeater {
    Banner {
        required property var modelData

        objectName: "lone_key"
        title: modelData.title
        text: modelData.text
        tone: "warn"
        iconName: "warning"

        Layout.fillWidth: true
    }
}
