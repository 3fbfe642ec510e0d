pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Which visit this is, what was found in four figures, and which answers are listed.
ColumnLayout {
    id: root

    required property ReviewViewModel viewModel
    required property bool portrait

    signal erasuresWished()
    signal handOverWished(string officer, string name, string aside)

    spacing: Theme.space12

    RowLayout {
        spacing: Theme.space12

        Layout.topMargin: 20

        ColumnLayout {
            spacing: 2

            AppText {
                objectName: "visit_name"
                text: root.viewModel.name
                variant: "h1"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                text: root.viewModel.line
                variant: "small"
                numeric: true
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                text: root.viewModel.officers
                variant: "small"
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
        Chip {
            objectName: "visit_state"
            text: root.viewModel.state
            iconName: root.viewModel.stateIcon
            tone: root.viewModel.stateTone
            big: true

            Layout.alignment: Qt.AlignTop
        }
    }
    Banner {
        objectName: "erased"
        visible: root.viewModel.erasedTitle !== ""
        title: root.viewModel.erasedTitle
        text: root.viewModel.erasedText
        iconName: "eraser"
        actionText: qsTr("Naar de lijst")

        Layout.fillWidth: true
        onActed: root.erasuresWished()
    }
    Banner {
        objectName: "lies_aside"
        visible: root.viewModel.aside !== ""
        title: qsTr("Van dit bezoek ligt iets terzijde")
        text: root.viewModel.aside + " " + qsTr("Het telt niet mee. Bekijken en aanvaarden doet u bij Ingetrokken apparaten.")
        tone: "warn"
        iconName: "archive"

        Layout.fillWidth: true
    }
    Banner {
        objectName: "stuck"
        visible: root.viewModel.stuck !== ""
        title: root.viewModel.stuck
        tone: "warn"
        iconName: "device-tablet"

        Layout.fillWidth: true
    }
    VisitPeople {
        objectName: "people"
        visible: root.viewModel.stuck !== ""
        people: root.viewModel.officerRows

        Layout.fillWidth: true
        onHandOverWished: (officer, name, aside) => root.handOverWished(officer, name, aside)
    }
    Flow {
        objectName: "figures"
        spacing: Theme.space8

        Layout.fillWidth: true

        Chip {
            visible: root.viewModel.conflicts > 0
            text: root.viewModel.conflicts === 1 ? qsTr("1 verschil") : qsTr("%1 verschillen").arg(root.viewModel.conflicts)
            iconName: "git-merge"
            tone: "warn"
            solid: true
            big: true
        }
        Chip {
            visible: root.viewModel.amended > 0
            text: qsTr("%1 aangevuld").arg(root.viewModel.amended)
            iconName: "pencil-simple"
            tone: "primary"
            solid: true
            big: true
        }
        Repeater {
            model: root.viewModel.figures

            Chip {
                required property var modelData

                text: modelData.text
                iconName: modelData.icon
                tone: modelData.tone
                big: true
            }
        }
    }
    Segmented {
        objectName: "answer_filter"
        options: [{key: "look", label: qsTr("Vraagt aandacht")}, {key: "all", label: qsTr("Alle antwoorden")}]
        current: root.viewModel.showAll ? "all" : "look"
        label: qsTr("Welke antwoorden")

        Layout.fillWidth: true
        Layout.maximumWidth: 520
        onChosen: key => root.viewModel.setShowAll(key === "all")
    }
    Card {
        objectName: "nothing_special"
        visible: root.viewModel.attention === 0 && !root.viewModel.showAll

        Layout.fillWidth: true

        EmptyState {
            width: parent.width
            title: qsTr("Niets vraagt aandacht")
            text: qsTr("Geen overtreding, geen verschil en niets aangevuld. Onder Alle antwoorden staat de hele lijst.")
            iconName: "check-circle"
        }
    }
    Item {
        implicitHeight: 1
    }
}
