pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// What is to be erased: everything of the visit that the own agency keeps, or what is chosen from the list.
ColumnLayout {
    id: root

    required property ErasureProposalViewModel viewModel

    spacing: Theme.space12

    Segmented {
        objectName: "what"
        visible: !root.viewModel.isRest
        options: [{key: "some", label: qsTr("Onderdelen kiezen")}, {key: "whole", label: qsTr("Het hele bezoek")}]
        current: root.viewModel.whole ? "whole" : "some"
        label: qsTr("Wat gewist wordt")

        Layout.fillWidth: true
        onChosen: key => root.viewModel.setWhole(key === "whole")
    }
    Banner {
        objectName: "whole_text"
        visible: root.viewModel.whole
        title: root.viewModel.wholeText
        text: root.viewModel.wholeNote
        tone: "warn"
        iconName: "warning"

        Layout.fillWidth: true
    }
    EmptyState {
        objectName: "nothing_to_choose"
        visible: !root.viewModel.whole && list.count === 0
        title: qsTr("Geen losse onderdelen")
        text: qsTr("Dit bezoek heeft geen notities, foto's of feiten van uw organisatie. Wel kunt u het hele bezoek voorstellen.")
        iconName: "list-checks"

        Layout.fillWidth: true
    }
    PickList {
        id: list

        objectName: "erasable"
        visible: !root.viewModel.whole && count > 0
        focus: true
        spacing: Theme.space8
        model: root.viewModel.items
        delegate: ErasureItem {
            width: ListView.view.width - 16
            current: ListView.isCurrentItem

            onClicked: {
                list.currentIndex = index;
                root.viewModel.toggle(key);
            }
        }

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: -4
        Accessible.name: qsTr("Onderdelen van het bezoek")
    }
    AppText {
        objectName: "only_whole"
        visible: list.visible
        text: qsTr("Alleen met het hele bezoek gaan mee: uitkomsten zonder toelichting, de reden bij wat niet is gecontroleerd, de reactie van de exploitant, handtekeningen, legitimatie, betreden ruimten, tellingen en een vraag die nog openstaat.")
        variant: "caption"
        muted: true
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    Item {
        visible: !list.visible

        Layout.fillHeight: true
    }
}
