pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Above the conditions: what has to be done first, the part that is shown and how far it is.
Item {
    id: root

    required property VisitViewModel viewModel
    property bool portrait: false

    readonly property ChecklistViewModel checklist: viewModel.checklistTab
    readonly property int margin: Theme.pageMargin(portrait)

    signal tabWished(string tab)

    implicitHeight: column.implicitHeight + Theme.space16 + 6

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: root.margin
        anchors.rightMargin: root.margin
        anchors.topMargin: Theme.space16
        spacing: Theme.space12

        Banner {
            objectName: "door_first"
            visible: root.viewModel.mayWrite && !root.viewModel.doorDone
            title: qsTr("Leg eerst uw aankomst vast")
            text: qsTr("Aan wie u uw legitimatiebewijs toonde, en welke ruimte u betrad op welke grond.")
            iconName: "door-open"
            tone: "warn"
            actionText: qsTr("Naar aankomst")

            Layout.fillWidth: true
            onActed: root.tabWished("door")
        }
        Banner {
            objectName: "returned_banner"
            visible: root.checklist.returns > 0 && root.checklist.filter !== "returned"
            title: root.checklist.returns === 1 ? qsTr("1 antwoord is teruggestuurd") : qsTr("%1 antwoorden zijn teruggestuurd").arg(root.checklist.returns)
            text: root.checklist.returns === 1 ? qsTr("Vul het aan en dien het bezoek opnieuw in.") : qsTr("Vul ze aan en dien het bezoek opnieuw in.")
            iconName: "arrow-u-up-left"
            tone: "warn"
            actionText: qsTr("Toon")

            Layout.fillWidth: true
            onActed: root.checklist.showFiltered("returned")
        }
        Banner {
            objectName: "resubmit_banner"
            visible: root.viewModel.closingTab.mayResubmit
            title: qsTr("Alles is aangevuld")
            text: qsTr("Dien het bezoek opnieuw in bij Afronden.")
            iconName: "paper-plane-tilt"
            tone: "primary"
            actionText: qsTr("Naar afronden")

            Layout.fillWidth: true
            onActed: root.tabWished("closing")
        }
        RowLayout {
            spacing: Theme.space12

            AppText {
                objectName: "part"
                text: root.checklist.title
                variant: "h2"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                visible: root.checklist.shownCount > 0
                text: qsTr("%1 van %2 beantwoord").arg(root.checklist.shownAnswered).arg(root.checklist.shownCount)
                variant: "small"
                numeric: true
                muted: true
            }
        }
        EmptyState {
            visible: root.checklist.shownCount === 0
            title: {
                switch (root.checklist.filter) {
                case "violations": return qsTr("Geen overtredingen");
                case "conflicts": return qsTr("Geen verschillen meer");
                case "returned": return qsTr("Er is niets teruggestuurd");
                default: return qsTr("Niets meer te doen in deze lijst");
                }
            }
            text: qsTr("Kies een ander onderdeel om verder te gaan.")
            iconName: "check-circle"

            Layout.fillWidth: true
            Layout.topMargin: Theme.space32
        }
    }
}
