pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Who may run the business by its licence, and of whom that is over or has not begun.
Card {
    id: root

    required property BusinessViewModel viewModel

    visible: roles.count > 0
    padding: 18

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        AppText {
            text: qsTr("Wie hier de leiding mag hebben")
            variant: "h3"
            font.weight: Font.Bold
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Banner {
            objectName: "role_warning"
            visible: root.viewModel.roleWarning !== ""
            title: qsTr("Niet volgens de vergunning")
            text: root.viewModel.roleWarning
            tone: "bad"
            iconName: "warning"

            Layout.fillWidth: true
        }
        Repeater {
            id: roles

            model: root.viewModel.roles

            RowLayout {
                id: line

                required property string name
                required property string role
                required property string standing
                required property string tone
                required property int index

                objectName: "role_" + index
                spacing: Theme.space12

                Layout.fillWidth: true

                ColumnLayout {
                    spacing: 1

                    AppText {
                        text: line.name
                        variant: "label"
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        text: line.role
                        variant: "caption"
                        muted: true

                        Layout.fillWidth: true
                    }
                }
                Chip {
                    text: line.standing
                    iconName: line.tone === "ok" ? "seal-check" : line.tone === "warn" ? "clock" : "seal-warning"
                    tone: line.tone
                }
            }
        }
    }
}
