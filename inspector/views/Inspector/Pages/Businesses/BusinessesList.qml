pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// The list with its search. Persons cannot be searched; a name of a holder finds nothing.
FocusScope {
    id: root

    required property BusinessesViewModel viewModel
    required property bool portrait
    property int margin: Theme.space24

    signal opened(string business)
    signal planWished(string business)
    signal importWished()
    signal joinWished()

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.margin
        anchors.bottomMargin: 0
        spacing: Theme.space12

        GridLayout {
            columns: root.portrait ? 1 : 2
            columnSpacing: Theme.space12
            rowSpacing: Theme.space12

            Layout.fillWidth: true

            SearchField {
                objectName: "search"
                visible: root.viewModel.count > 0
                value: root.viewModel.search
                placeholder: qsTr("Naam, adres of vergunningnummer")

                Layout.fillWidth: true
                onSearched: text => root.viewModel.setSearch(text)
            }
            AppButton {
                objectName: "join_unlisted"
                visible: root.viewModel.mayJoin
                text: qsTr("Niet in de lijst: code typen")
                iconName: "keyboard"

                Layout.fillWidth: root.portrait
                onClicked: root.joinWished()
            }
            RowLayout {
                visible: root.viewModel.mayEdit
                spacing: Theme.space12

                AppButton {
                    objectName: "import"
                    text: qsTr("CSV inlezen")
                    iconName: "upload-simple"

                    Layout.fillWidth: root.portrait
                    onClicked: root.importWished()
                }
                AppButton {
                    objectName: "add"
                    kind: "primary"
                    text: qsTr("Bedrijf toevoegen")
                    iconName: "plus"

                    Layout.fillWidth: root.portrait
                    onClicked: root.viewModel.addNew()
                }
            }
        }
        Segmented {
            objectName: "filter"
            visible: root.viewModel.count > 0
            options: [
                {key: "every", label: qsTr("Alle")},
                {key: "open", label: qsTr("Open punten")},
                {key: "licence", label: qsTr("Vergunning nakijken")}
            ]
            current: root.viewModel.filter
            label: qsTr("Welke bedrijven")

            Layout.fillWidth: true
            Layout.maximumWidth: 620
            onChosen: key => root.viewModel.setFilter(key)
        }
        LongList {
            id: list

            objectName: "businesses"
            visible: count > 0
            focus: true
            spacing: 10
            topMargin: 4
            bottomMargin: root.margin
            leftMargin: 4
            rightMargin: root.margin
            model: root.viewModel.rows
            delegate: BusinessRowCard {
                width: ListView.view.width - root.margin - 4
                current: ListView.isCurrentItem
                ringed: ListView.isCurrentItem && list.walking && !holdsFocus
                mayEdit: root.viewModel.mayEdit
                portrait: root.portrait

                onOpened: root.opened(business)
                onEditWished: root.viewModel.edit(business)
                onPlanWished: root.planWished(business)
            }

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: -4
            Layout.rightMargin: -root.margin
            Accessible.name: qsTr("Bedrijven")
            Keys.onReturnPressed: (currentItem as BusinessRowCard)?.opened()
            Keys.onEnterPressed: (currentItem as BusinessRowCard)?.opened()
        }
        EmptyState {
            objectName: "no_businesses"
            visible: list.count === 0
            title: root.viewModel.count === 0 ? qsTr("Nog geen bedrijven") : qsTr("Geen bedrijf dat past")
            text: root.viewModel.count > 0 ? qsTr("Zoek op een deel van de naam, het adres of het vergunningnummer, of kies Alle.")
                : root.viewModel.mayEdit ? qsTr("Voeg het eerste toe, of lees een lijst in uit een CSV-bestand.")
                : qsTr("Wat een coördinator vastlegt, verschijnt hier zodra er verbinding is.")
            iconName: root.viewModel.count === 0 ? "buildings" : "magnifying-glass"
            actionText: root.viewModel.count === 0 && root.viewModel.mayEdit ? qsTr("Bedrijf toevoegen")
                : root.viewModel.count > 0 ? qsTr("Toon alle bedrijven") : ""

            Layout.fillWidth: true
            Layout.topMargin: 40
            onActed: {
                if (root.viewModel.count === 0)
                    return root.viewModel.addNew();
                root.viewModel.setSearch("");
                root.viewModel.setFilter("every");
            }
        }
        Item {
            visible: list.count === 0

            Layout.fillHeight: true
        }
    }
}
