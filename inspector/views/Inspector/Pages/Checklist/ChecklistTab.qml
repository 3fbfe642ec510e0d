pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The checklist: parts on the side (portrait: a strip), conditions in the middle, how far it is in the foot.
FocusScope {
    id: root

    required property VisitViewModel viewModel
    property bool portrait: false

    readonly property ChecklistViewModel checklist: viewModel.checklistTab

    signal tabWished(string tab)
    signal photoWished(string condition)
    signal photoOpened(string photo, url source, string caption, bool mine)
    signal compareWished()
    signal amendWished(string condition, string outcome, string facts, string severity, int days)

    Shortcut {
        sequences: ["Ctrl+N"]
        enabled: root.visible

        onActivated: {
            root.checklist.nextOpen();
            list.takeKeys();
        }
    }
    Shortcut {
        sequences: ["Ctrl+Z"]
        enabled: root.visible && root.checklist.canUndo

        onActivated: root.checklist.undo()
    }
    ChecklistCategories {
        id: pane

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        visible: !root.portrait
        width: visible ? 268 : 0
        viewModel: root.checklist
    }
    ChecklistStrip {
        id: strip

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        visible: root.portrait
        height: visible ? implicitHeight : 0
        viewModel: root.checklist
    }
    Banner {
        id: relations

        objectName: "relations_first"
        anchors.left: pane.right
        anchors.right: parent.right
        anchors.top: strip.bottom
        anchors.margins: visible ? Theme.space16 : 0
        visible: root.checklist.relationsMissing
        height: visible ? implicitHeight : 0
        title: qsTr("Leg eerst vast hoe mensen hier werken")
        text: qsTr("In loondienst, zelfstandig of anders. Daarna ziet u ook de controlepunten die daarbij horen.")
        iconName: "users"
        actionText: root.checklist.stopped ? "" : qsTr("Arbeidsrelaties vastleggen")

        onActed: {
            root.viewModel.sayingTab.open("relations_stated");
            root.tabWished("said");
        }
    }
    ChecklistList {
        id: list

        anchors.left: pane.right
        anchors.right: parent.right
        anchors.top: relations.bottom
        anchors.bottom: foot.top
        visible: !relations.visible || height >= leastHeight     // what comes first leaves it no room on a very low screen
        focus: true
        viewModel: root.viewModel
        portrait: root.portrait

        onTabWished: tab => root.tabWished(tab)
        onPhotoWished: condition => root.photoWished(condition)
        onPhotoOpened: (photo, source, caption, mine) => root.photoOpened(photo, source, caption, mine)
        onCompareWished: root.compareWished()
        onAmendWished: (condition, outcome, facts, severity, days) => root.amendWished(condition, outcome, facts, severity, days)
        onPassedBy: foot.takeKeys()
    }
    ChecklistFoot {
        id: foot

        anchors.left: pane.right
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        viewModel: root.checklist
        savedAt: root.viewModel.savedAt
        portrait: root.portrait
        factsBelow: list.factsBelow

        onFactsWished: list.showFacts()
        onBackwards: list.takeKeys()
    }
}
