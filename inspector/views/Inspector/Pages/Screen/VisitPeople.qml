pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// Who takes part in a visit, and in whose place somebody else can go on; below it what else the page offers.
Card {
    id: root

    required property var people        // the rows: {installation, replaceable, name, role, agency, me, aside}

    property string hint: ""            // what comes first before somebody else can go on

    default property alias more: below.data

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
            id: rows

            model: root.people

            ColumnLayout {
                id: colleague

                required property string installation
                required property bool replaceable
                required property string name
                required property string role
                required property string agency
                required property bool me
                required property string aside
                required property int index

                readonly property bool underneath: root.width < 420

                spacing: 0

                Layout.fillWidth: true

                ListRow {
                    divided: (below.visible || colleague.index < rows.count - 1)
                    title: colleague.me ? qsTr("%1 (u)").arg(colleague.name) : colleague.name
                    detail: qsTr("%1, %2").arg(colleague.role).arg(colleague.agency)
                    iconName: "user"

                    AppButton {
                        objectName: "hand_over"
                        visible: colleague.replaceable && !colleague.underneath
                        kind: "ghost"
                        text: qsTr("Overdragen…")

                        onClicked: root.handOverWished(colleague.installation, colleague.name, colleague.aside)
                    }
                }
                AppButton {
                    objectName: "hand_over"
                    visible: colleague.replaceable && colleague.underneath
                    text: qsTr("Overdragen…")

                    Layout.alignment: Theme.leftHanded ? Qt.AlignLeft : Qt.AlignRight
                    onClicked: root.handOverWished(colleague.installation, colleague.name, colleague.aside)
                }
            }
        }
        AppText {
            objectName: "revoke_first"
            visible: text !== ""
            text: root.hint
            variant: "small"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        ColumnLayout {
            id: below

            visible: children.length > 0

            Layout.fillWidth: true
        }
    }
}
