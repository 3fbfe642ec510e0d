pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Where to: businesses with open points first. One Tab stop after the search; arrows walk, Enter chooses.
FocusScope {
    id: root

    required property PlanningViewModel viewModel

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Theme.space12

        AppText {
            text: qsTr("Waarheen")
            variant: "h3"
            font.weight: Font.Bold
        }
        SearchField {
            objectName: "plan_search"
            placeholder: qsTr("Naam of adres")

            Layout.fillWidth: true
            onSearched: text => root.viewModel.setSearch(text)
        }
        PickList {
            id: list

            objectName: "plan_businesses"
            focus: true
            visible: count > 0
            spacing: 4
            implicitHeight: Math.min(340, contentHeight + 8)
            model: root.viewModel.businesses
            delegate: PlanChoice {
                required property string business
                required property string name
                required property string detail
                required property bool chosen
                required property int index

                objectName: "choose_" + name
                width: ListView.view.width - 16
                label: name
                note: detail
                checked: chosen
                current: ListView.isCurrentItem

                onClicked: {
                    list.currentIndex = index;
                    root.viewModel.chooseBusiness(business);
                }
            }

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: -4
            Layout.rightMargin: -12
            Accessible.name: qsTr("Bedrijven")
        }
        EmptyState {
            visible: list.count === 0
            title: qsTr("Geen bedrijf dat past")
            text: qsTr("Zoek op een ander deel van de naam of het adres.")
            iconName: "magnifying-glass"

            Layout.fillWidth: true
            Layout.topMargin: Theme.space16
        }
        Item {
            visible: list.count === 0

            Layout.fillHeight: true
        }
    }
}
