pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Signals for this agency alone. The list says who and when, nothing else; what a signal says is on the screen only while it is open.
AppPage {
    id: root

    required property InboxViewModel viewModel

    readonly property bool opened: viewModel.opened > 0

    title: qsTr("Postvak")
    subtitle: viewModel.count === 1 ? qsTr("1 signaal") : qsTr("%1 signalen").arg(viewModel.count)

    Component.onDestruction: viewModel.close()
    Keys.onEscapePressed: event => {
        event.accepted = root.opened;
        root.viewModel.close();
    }

    Item {
        id: pane

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: root.portrait ? parent.width : 380
        visible: root.viewModel.count > 0 && (!root.portrait || !root.opened)

        Rectangle {
            anchors.fill: parent
            color: Theme.surfaceAlt

            Rectangle {
                anchors.right: parent.right
                visible: !root.portrait
                width: 1
                height: parent.height
                color: Theme.border
            }
        }
        PickList {
            id: list

            objectName: "signals"
            anchors.fill: parent
            anchors.margins: root.portrait ? root.pageMargin : Theme.space12
            anchors.rightMargin: anchors.margins - 12
            anchors.leftMargin: anchors.margins - 4
            focus: true
            spacing: Theme.space8
            model: root.viewModel.rows
            delegate: InboxRow {
                width: ListView.view.width - 16
                current: ListView.isCurrentItem

                onClicked: {
                    list.currentIndex = index;
                    root.viewModel.open(ordinal);
                }
            }

            Accessible.name: qsTr("Signalen")
        }
    }
    Item {
        anchors.left: root.portrait || !pane.visible ? parent.left : pane.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom

        EmptyState {
            objectName: "closed"
            anchors.centerIn: parent
            width: Math.min(440, parent.width - 48)
            visible: !root.opened && !(root.portrait && pane.visible)
            title: root.viewModel.count === 0 ? qsTr("Geen signalen") : qsTr("Gesloten")
            text: root.viewModel.count === 0 ? qsTr("Wat ambtenaren voor u verzegelen, verschijnt hier zodra er verbinding is.")
                : qsTr("Tik op een signaal om het te openen. Alleen wie dit postvak heeft kan het lezen; de afzender zelf niet meer.")
            iconName: root.viewModel.count === 0 ? "tray" : "lock-key"
            actionText: root.viewModel.count === 0 ? qsTr("Ophalen") : ""
            actionIcon: "arrows-clockwise"

            onActed: root.app.showSync()
        }
        Loader {
            anchors.fill: parent
            active: root.opened
            sourceComponent: InboxSignal {
                viewModel: root.viewModel
                portrait: root.portrait
                margin: root.pageMargin
            }
        }
    }
}
