pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The managers that the licence names, a row each: name, from which day, until which day.
ColumnLayout {
    id: root

    required property BusinessesViewModel viewModel
    required property bool portrait

    readonly property var managers: viewModel.form.managers ?? []

    spacing: Theme.space16

    AppText {
        text: qsTr("Beheerders op de vergunning")
        variant: "bodyStrong"
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    Repeater {
        model: root.managers.length

        GridLayout {
            id: row

            required property int index

            readonly property var manager: root.managers[index] ?? ({})

            objectName: "manager_" + index
            columns: root.portrait ? 3 : 4
            columnSpacing: Theme.space12
            rowSpacing: Theme.space8

            Layout.fillWidth: true

            TextField {
                objectName: "manager_name_" + row.index
                names: "free"
                label: qsTr("Naam")
                maximumLength: 120
                value: row.manager.name ?? ""

                Layout.fillWidth: true
                Layout.columnSpan: root.portrait ? 3 : 1
                onEdited: text => root.viewModel.setManager(row.index, "name", text)
            }
            DateField {
                objectName: "manager_since_" + row.index
                label: qsTr("Vanaf")
                value: row.manager.since ?? ""
                error: fault

                Layout.fillWidth: true
                Layout.maximumWidth: root.portrait ? Infinity : 220
                onEdited: text => root.viewModel.setManager(row.index, "since", text)
            }
            DateField {
                objectName: "manager_until_" + row.index
                label: qsTr("Tot en met, mag leeg")
                value: row.manager.until ?? ""
                error: fault

                Layout.fillWidth: true
                Layout.maximumWidth: root.portrait ? Infinity : 220
                onEdited: text => root.viewModel.setManager(row.index, "until", text)
            }
            IconButton {
                objectName: "manager_remove_" + row.index
                kind: "ghost"
                iconName: "trash"
                label: row.manager.name ? qsTr("%1 weghalen").arg(row.manager.name) : qsTr("Beheerder %1 weghalen").arg(row.index + 1)

                Layout.alignment: Qt.AlignBottom
                onClicked: root.viewModel.removeManager(row.index)
            }
        }
    }
    AppText {
        objectName: "managers_error"
        visible: text !== ""
        text: root.viewModel.problems.managers ?? ""
        variant: "small"
        color: Theme.bad
        wrapMode: Text.Wrap

        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    AppButton {
        objectName: "manager_add"
        text: qsTr("Beheerder toevoegen")
        iconName: "plus"
        enabled: root.managers.length < 20

        onClicked: root.viewModel.addManager()
    }
}
