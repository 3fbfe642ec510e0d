pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Who changed what of this business, from what to what, and when.
Card {
    id: root

    required property BusinessViewModel viewModel

    visible: changes.count > 0
    padding: 18

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        AppText {
            text: qsTr("Wijzigingen")
            variant: "h3"
            font.weight: Font.Bold
        }
        Repeater {
            id: changes

            model: root.viewModel.changes

            ColumnLayout {
                id: line

                required property string what
                required property string byline
                required property int index

                objectName: "change_" + index
                spacing: 1

                Layout.fillWidth: true

                AppText {
                    text: line.what
                    variant: "small"
                    numeric: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    text: line.byline
                    variant: "caption"
                    numeric: true
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
            }
        }
    }
}
