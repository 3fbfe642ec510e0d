pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Who goes in with the officer, by role, and why.
ColumnLayout {
    id: root

    required property PlacesViewModel viewModel

    property bool open: false

    signal edited()

    function fill(words: var): void {
        role.field.text = words.companion_role ?? "";
        reason.field.text = words.companion_reason ?? "";
        root.open = role.text !== "" || reason.text !== "";
    }
    function words(): var {
        return {companion_role: role.text, companion_reason: reason.text};
    }
    function clear(): void {
        root.fill({});
    }

    spacing: Theme.space8

    Repeater {
        model: root.viewModel.companions

        ListRow {
            id: row

            required property var modelData
            required property int index

            title: row.modelData.role
            detail: row.modelData.reason
            iconName: "user"

            Layout.fillWidth: true

            IconButton {
                objectName: "leave_out_" + row.index
                kind: "ghost"
                iconName: "trash"
                label: qsTr("Gaat niet mee: %1").arg(row.modelData.role)

                onClicked: {
                    root.viewModel.leaveOut(row.index);
                    root.edited();
                }
            }
        }
    }
    AppButton {
        objectName: "companion_open"
        visible: !root.open
        kind: "ghost"
        text: qsTr("Er gaat iemand mee")
        iconName: "user-plus"

        onClicked: root.open = true
    }
    GridLayout {
        visible: root.open
        columns: root.width < 560 ? 1 : 2
        columnSpacing: Theme.space12
        rowSpacing: Theme.space8

        Layout.fillWidth: true

        TextField {
            id: role

            objectName: "companion_role"
            label: qsTr("Wie, als rol")
            placeholder: qsTr("Bijvoorbeeld: tolk")
            help: qsTr("Geen naam.")
            maximumLength: 80

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            onEdited: root.edited()
        }
        TextField {
            id: reason

            objectName: "companion_reason"
            label: qsTr("Waarom")
            maximumLength: 120

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            onEdited: root.edited()
        }
        AppButton {
            objectName: "companion_add"
            text: qsTr("Gaat mee")
            iconName: "plus"
            enabled: role.text.trim() !== "" && reason.text.trim() !== ""

            onClicked: {
                root.viewModel.bringAlong(role.text, reason.text);
                root.clear();
                root.edited();
            }
        }
    }
}
