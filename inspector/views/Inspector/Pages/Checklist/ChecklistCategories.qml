pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The parts of the checklist with how far each is, and what may be shown instead: only open, differences, what was sent back.
Rectangle {
    id: root

    required property ChecklistViewModel viewModel

    color: Theme.surfaceAlt

    Divider {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: 1
    }
    ScrollPane {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: filters.top
        margin: Theme.space12
        spacing: 6

        Repeater {
            model: root.viewModel.categories

            MenuRow {
                id: part

                required property string category
                required property string name
                required property int total
                required property int answered
                required property int violations
                required property int conflicts
                required property bool complete
                required property var counts
                required property bool selected

                objectName: "category_" + category
                label: name
                checked: selected

                Layout.fillWidth: true
                Accessible.description: qsTr("%1 van %2 beantwoord").arg(answered).arg(total)
                onClicked: root.viewModel.selectCategory(category)

                StackBar {
                    implicitHeight: 6
                    total: part.total
                    parts: part.counts

                    Layout.fillWidth: true
                }
                ChecklistState {
                    total: part.total
                    answered: part.answered
                    violations: part.violations
                    conflicts: part.conflicts
                    complete: part.complete

                    Layout.fillWidth: true
                }
            }
        }
    }
    ColumnLayout {
        id: filters

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space12
        spacing: Theme.space8

        AppButton {
            objectName: "filter_returned"
            visible: root.viewModel.returns > 0
            kind: root.viewModel.filter === "returned" ? "primary" : "secondary"
            text: qsTr("Teruggestuurd (%1)").arg(root.viewModel.returns)
            iconName: "arrow-u-up-left"

            Layout.fillWidth: true
            onClicked: root.viewModel.showFiltered(root.viewModel.filter === "returned" ? "" : "returned")
        }
        AppButton {
            objectName: "filter_conflicts"
            visible: root.viewModel.conflicts > 0
            kind: root.viewModel.filter === "conflicts" ? "primary" : "secondary"
            text: qsTr("Verschillen (%1)").arg(root.viewModel.conflicts)
            iconName: "git-diff"

            Layout.fillWidth: true
            onClicked: root.viewModel.showFiltered(root.viewModel.filter === "conflicts" ? "" : "conflicts")
        }
        AppButton {
            objectName: "filter_violations"
            visible: root.viewModel.violations > 0
            kind: root.viewModel.filter === "violations" ? "primary" : "secondary"
            text: qsTr("Overtredingen (%1)").arg(root.viewModel.violations)
            iconName: "warning-octagon"

            Layout.fillWidth: true
            onClicked: root.viewModel.showFiltered(root.viewModel.filter === "violations" ? "" : "violations")
        }
        AppButton {
            objectName: "filter_open"
            kind: root.viewModel.onlyOpen ? "primary" : "secondary"
            text: qsTr("Nog te doen (%1)").arg(root.viewModel.openCount)
            iconName: "funnel-simple"

            Layout.fillWidth: true
            onClicked: root.viewModel.showOnlyOpen(!root.viewModel.onlyOpen)
        }
    }
}
