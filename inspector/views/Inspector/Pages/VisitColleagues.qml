pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme
import Inspector.Controls
import Inspector.ViewModels

// Who takes part in the visit, and the code by which a colleague joins without a network.
Card {
    id: root

    required property VisitViewModel viewModel

    padding: 18

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        AppText {
            text: qsTr("Wie doen mee")
            variant: "h3"
            font.weight: Font.Bold
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Repeater {
            model: root.viewModel.officerRows

            ListRow {
                required property string name
                required property string role
                required property string agency
                required property bool me

                title: me ? qsTr("%1 (u)").arg(name) : name
                detail: qsTr("%1, %2").arg(role).arg(agency)
                iconName: "user"
            }
        }
        Rectangle {
            visible: root.viewModel.joinCode !== ""
            implicitHeight: code.implicitHeight + 32
            radius: Theme.radiusControl
            color: Theme.primarySoft

            Layout.fillWidth: true

            ColumnLayout {
                id: code

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Theme.space16
                spacing: Theme.space8

                AppText {
                    objectName: "join_code"
                    text: root.viewModel.joinCode
                    variant: "h1"
                    spelled: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                    Accessible.role: Accessible.StaticText
                }
                AppText {
                    text: qsTr("Laat uw collega deze code overtypen bij hetzelfde bedrijf. Wie de code kent, kan meedoen: toon haar aan niemand anders.")
                    variant: "small"
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
            }
        }
        AppButton {
            objectName: "show_code"
            text: root.viewModel.joinCode === "" ? qsTr("Deelnamecode tonen") : qsTr("Code verbergen")
            iconName: root.viewModel.joinCode === "" ? "key" : "eye-slash"

            Layout.fillWidth: true
            onClicked: root.viewModel.joinCode === "" ? root.viewModel.showJoinCode() : root.viewModel.hideJoinCode()
        }
    }
}
