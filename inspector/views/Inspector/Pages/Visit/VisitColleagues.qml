pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Who takes part in the visit, and the way to the code by which a colleague joins without a network.
Card {
    id: root

    required property VisitViewModel viewModel

    signal handOverWished(string officer, string name, string aside)

    padding: 18

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        AppText {
            text: qsTr("Wie doen er mee")
            variant: "h3"
            font.weight: Font.Bold
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Repeater {
            model: root.viewModel.officerRows

            ListRow {
                id: colleague

                required property string installation
                required property bool replaceable
                required property string name
                required property string role
                required property string agency
                required property bool me
                required property string aside

                title: me ? qsTr("%1 (u)").arg(name) : name
                detail: qsTr("%1, %2").arg(role).arg(agency)
                iconName: "user"

                AppButton {
                    objectName: "hand_over"
                    visible: colleague.replaceable
                    kind: "ghost"
                    text: qsTr("Overdragen…")

                    onClicked: root.handOverWished(colleague.installation, colleague.name, colleague.aside)
                }
            }
        }
        AppButton {
            objectName: "show_code"
            text: qsTr("Deelnamecode tonen")
            iconName: "qr-code"

            Layout.fillWidth: true
            onClicked: root.viewModel.showJoinCode()
        }
    }
}
