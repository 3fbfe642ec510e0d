pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// The visits to judge, or all of them. One Tab stop: arrows walk, Enter opens.
FocusScope {
    id: root

    required property ReviewViewModel viewModel
    required property bool portrait
    property int margin: Theme.space12
    readonly property bool isSearching: !viewModel.onlyToDo && viewModel.search.trim() !== ""

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
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.margin
        spacing: Theme.space12

        Segmented {
            objectName: "queue_filter"
            options: [{key: "queue_todo", label: qsTr("Te doen")}, {key: "queue_all", label: qsTr("Alles")}]
            current: root.viewModel.onlyToDo ? "queue_todo" : "queue_all"
            label: qsTr("Welke bezoeken")

            Layout.fillWidth: true
            onChosen: key => root.viewModel.showOnlyToDo(key === "queue_todo")
        }
        SearchField {
            objectName: "queue_search"
            visible: !root.viewModel.onlyToDo
            value: root.viewModel.search
            placeholder: qsTr("Bedrijf, datum of punt")

            Layout.fillWidth: true
            onSearched: text => root.viewModel.setSearch(text)
        }
        PickList {
            id: list

            objectName: "queue_list"
            visible: count > 0
            focus: true
            spacing: Theme.space8
            model: root.viewModel.queue
            delegate: ReviewQueueRow {
                width: ListView.view.width - 16
                current: ListView.isCurrentItem

                onClicked: {
                    list.currentIndex = index;
                    root.viewModel.select(visit);
                }
            }

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: -4
            Layout.rightMargin: -12
            Accessible.name: qsTr("Bezoeken")
        }
        EmptyState {
            objectName: "queue_empty"
            visible: list.count === 0
            title: root.viewModel.onlyToDo ? qsTr("Alles is gedaan") : root.isSearching ? qsTr("Geen bezoek dat past") : qsTr("Nog geen bezoeken")
            text: root.viewModel.onlyToDo ? qsTr("Bezoeken die bezig, teruggestuurd of vrijgegeven zijn, staan onder Alles.")
                : root.isSearching ? qsTr("Zoek op een deel van de naam of het adres van een bedrijf, op een datum als 31-12-2026, 12-2026 of 2026, of op een punt waarvan een overtreding is vastgesteld: het nummer of een deel van de naam.")
                : qsTr("Wat uw collega's beginnen, verschijnt hier zodra er verbinding is.")
            iconName: root.isSearching ? "magnifying-glass" : "tray"
            actionText: root.viewModel.onlyToDo ? qsTr("Toon alles") : ""

            Layout.fillWidth: true
            Layout.topMargin: Theme.space32
            onActed: root.viewModel.showOnlyToDo(false)
        }
        Item {
            visible: list.count === 0

            Layout.fillHeight: true
        }
    }
}
