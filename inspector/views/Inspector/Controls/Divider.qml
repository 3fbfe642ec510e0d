import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// A hair line between rows.
Rectangle {
    id: root

    implicitHeight: 1
    implicitWidth: 1
    color: Theme.border

    Layout.fillWidth: true
}
