pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One card by its title: a touch opens it.
Card {
    id: root

    required property string title
    required property string iconName

    clickable: true
    padding: 13     // all titles fit above the fold of a lying tablet
    label: title

    RowLayout {
        anchors.fill: parent
        spacing: Theme.space16

        Icon {
            name: root.iconName
            color: Theme.primary
            size: 30
        }
        AppText {
            text: root.title
            variant: "h2"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
