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
    property string names: "counted"    // of persons: asked and counted | asked | free, where one belongs

    readonly property alias found: guard.found

    default property alias content: slot.data

    // What of this text may be the name of a person is shown below it.
    function look(text: string): void {
        guard.found = root.names === "free" || text === "" ? "" : NameGuard.find(text);
        if (guard.found === "")
            guard.left = "";
    }
    // The field was left: what is asked of it counts once for each name.
    function leave(): void {
        if (guard.found === guard.left)
            return;
        guard.left = guard.found;
        if (guard.found !== "" && root.names === "counted")
            NameGuard.left();
    }

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    QtObject {
        id: guard

        property string found: ""
        property string left: ""
    }
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
        RowLayout {
            visible: question.text !== ""
            spacing: 6

            Icon {
                name: "user-circle"
                size: 22
                color: Theme.warn

                Layout.alignment: Qt.AlignTop
            }
            AppText {
                id: question

                objectName: root.objectName === "" ? "" : root.objectName + "_question"
                text: NameGuard.asked(guard.found, root.names === "counted")
                variant: "caption"
                color: Theme.warn
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
}
