pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// What is planned, day by day, and a new plan.
AppPage {
    id: root

    required property PlanningViewModel viewModel

    title: viewModel.changing && viewModel.editing ? qsTr("Gepland bezoek wijzigen") : viewModel.editing ? qsTr("Bezoek plannen") : qsTr("Planning")
    subtitle: viewModel.editing ? "" : viewModel.count === 1 ? qsTr("1 gepland bezoek") : qsTr("%1 geplande bezoeken").arg(viewModel.count)

    Keys.onEscapePressed: event => {
        event.accepted = root.viewModel.editing;
        root.viewModel.cancel();
    }

    LongList {
        id: list

        objectName: "plans"
        anchors.fill: parent
        visible: !root.viewModel.editing && count > 0
        focus: true
        spacing: 10
        leftMargin: root.pageMargin
        rightMargin: root.pageMargin
        bottomMargin: root.pageMargin
        model: root.viewModel.rows
        header: Item {
            implicitWidth: list.width - root.pageMargin * 2
            implicitHeight: top.implicitHeight + root.pageMargin

            ColumnLayout {
                id: top

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                spacing: Theme.space12

                RowLayout {
                    spacing: Theme.space12

                    Layout.fillWidth: true

                    AppText {
                        text: qsTr("Deze bezoeken staan klaar op de tablets zodra die verbinding hebben.")
                        variant: "small"
                        muted: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppButton {
                        objectName: "new_plan"
                        kind: "primary"
                        text: qsTr("Bezoek plannen")
                        iconName: "plus"

                        onClicked: root.viewModel.begin("")
                    }
                }
                Banner {
                    objectName: "trainings_end"
                    visible: root.viewModel.training !== ""
                    title: root.viewModel.training
                    tone: "warn"
                    iconName: "warning"

                    Layout.fillWidth: true
                }
            }
        }
        delegate: PlanCard {
            width: ListView.view.width - root.pageMargin * 2
            current: ListView.isCurrentItem
            ringed: ListView.isCurrentItem && list.walking && !holdsFocus

            onOpened: root.app.showBusiness(business)
            onEditWished: root.viewModel.edit(plan)
            onCancelWished: cancelling.ask(plan, name, root.viewModel.reasons[plan] ?? "")
        }

        Accessible.name: qsTr("Geplande bezoeken")
    }
    Banner {
        objectName: "trainings_end_unplanned"
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: root.pageMargin
        visible: !root.viewModel.editing && list.count === 0 && root.viewModel.training !== ""
        title: root.viewModel.training
        tone: "warn"
        iconName: "warning"
    }
    EmptyState {
        objectName: "no_plans"
        anchors.centerIn: parent
        width: Math.min(440, parent.width - 48)
        visible: !root.viewModel.editing && list.count === 0
        title: qsTr("Nog niets gepland")
        text: qsTr("Kies een bedrijf en wie er gaat. Het bezoek verschijnt op hun tablets zodra die verbinding hebben.")
        iconName: "calendar-plus"
        actionText: qsTr("Bezoek plannen")
        actionIcon: "plus"

        onActed: root.viewModel.begin("")
    }
    Loader {
        anchors.fill: parent
        active: root.viewModel.editing
        sourceComponent: PlanForm {
            viewModel: root.viewModel
            portrait: root.portrait
            margin: root.pageMargin
        }

        onLoaded: (item as Item)?.forceActiveFocus()
        onActiveChanged: {
            if (!active)
                list.forceActiveFocus();
        }
    }
    PlanCancel {
        id: cancelling

        objectName: "cancelling"

        onCancelled: (plan, reason) => root.viewModel.cancelPlan(plan, reason)
        onTyped: (plan, reason) => root.viewModel.keepReason(plan, reason)
    }
    Toast {
        id: done

        objectName: "done"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 24
        width: Math.min(implicitWidth, parent.width - 32)

        Connections {
            function onPlanned(plan: string): void {
                done.show(qsTr("Ingepland. Het gaat naar de tablets zodra er verbinding is."), "calendar-check", false);
            }
            function onCancelled(): void {
                done.show(qsTr("Afgezegd. De tablets horen het zodra er verbinding is."), "calendar-x", false);
            }

            target: root.viewModel
        }
    }
}
