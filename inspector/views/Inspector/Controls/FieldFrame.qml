pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// The label above a field and the sentence below it: help, or what is wrong. Fields are built inside it.
FocusScope {
    id: root

    property string label: ""
    property string help: ""
    property string error: ""
    property int spacing: 0             // between several children

    default property alias content: slot.data

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: 6

        AppText {
            visible: text !== ""
            text: root.label
            variant: "small"
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        ColumnLayout {
            id: slot

            spacing: root.spacing

            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        RowLayout {
            visible: root.error !== "" || root.help !== ""
            spacing: 6

            AppText {
                text: root.error !== "" ? root.error : root.help
                variant: "caption"
                color: root.error !== "" ? Theme.bad : Theme.textMuted
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.role: root.error !== "" ? Accessible.AlertMessage : Accessible.StaticText
            }
        }
    }
}
