pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Whose device was last heard when, and hearing it now: a signature is given to no more than that.
Card {
    id: root

    required property ClosingViewModel viewModel

    signal hearWished(string installation)

    padding: 18

    ColumnLayout {
        width: parent.width
        spacing: Theme.space8

        AppText {
            text: qsTr("Wat collega's vastlegden")
            variant: "h3"
            font.weight: Font.Bold
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            text: qsTr("Wat nog niet gehoord is, hoort niet bij de handtekeningen en staat er apart bij.")
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Repeater {
            model: root.viewModel.colleagues

            RowLayout {
                id: colleague

                required property string installation
                required property string officer
                required property string at
                required property bool never
                required property int index

                objectName: "colleague_" + index
                spacing: Theme.space12

                Layout.fillWidth: true
                Layout.minimumHeight: Theme.touchMin

                Icon {
                    name: colleague.never ? "warning" : "users"
                    size: 22
                    color: colleague.never ? Theme.warn : Theme.textMuted
                }
                AppText {
                    text: colleague.officer + "  ·  " + colleague.at
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppButton {
                    objectName: "hear_" + colleague.index
                    text: qsTr("Nu horen")
                    iconName: "arrows-clockwise"

                    onClicked: root.hearWished(colleague.installation)
                }
            }
        }
    }
}
