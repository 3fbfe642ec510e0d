pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The conditions in sight. One Tab stop: arrows walk, 1 to 4 answer, N writes, F takes a photo, E weighs, T sets the term, I explains,
// PgUp and PgDn change the part.
FocusScope {
    id: root

    required property VisitViewModel viewModel
    property bool portrait: false
    property string noteFor: ""         // the condition whose note is open
    property string infoFor: ""         // the condition that is explained

    readonly property ChecklistViewModel checklist: viewModel.checklistTab
    readonly property ConditionDelegate row: list.currentItem as ConditionDelegate
    readonly property real leastHeight: head.height + Theme.touchLarge      // below that no row is in sight
    readonly property bool factsBelow: row !== null && row.missingEnd > 0 && row.y + row.missingEnd > list.contentY + list.height

    signal tabWished(string tab)
    signal photoWished(string condition)
    signal photoOpened(string photo, url source, string caption, bool mine)
    signal compareWished()
    signal amendWished(string condition, string outcome, string facts, string severity, int days)
    signal passedBy()

    function takeKeys(): void {
        keys.forceActiveFocus(Qt.TabFocusReason);
    }
    function walk(rows: int): void {
        root.checklist.move(rows);
        root.takeKeys();
    }
    function write(): void {
        row?.write();
    }
    function photograph(): void {
        row?.photograph();
    }
    function showFacts(): void {
        list.positionViewAtIndex(checklist.currentRow, ListView.Beginning);
    }

    Component.onCompleted: {
        if (checklist.currentRow > 0)
            list.positionViewAtIndex(checklist.currentRow, ListView.Contain);
    }

    Keys.onUpPressed: walk(-1)
    Keys.onDownPressed: walk(1)
    Keys.onDigit1Pressed: checklist.press(1)
    Keys.onDigit2Pressed: checklist.press(2)
    Keys.onDigit3Pressed: checklist.press(3)
    Keys.onDigit4Pressed: checklist.press(4)
    Keys.onPressed: event => {
        event.accepted = event.modifiers === Qt.NoModifier;
        switch (event.accepted ? event.key : 0) {
        case Qt.Key_PageUp: return root.checklist.moveCategory(-1);
        case Qt.Key_PageDown: return root.checklist.moveCategory(1);
        case Qt.Key_Home: return root.walk(-1000);
        case Qt.Key_End: return root.walk(1000);
        case Qt.Key_N: return root.write();
        case Qt.Key_F: return root.photograph();
        case Qt.Key_E: return root.row?.weigh();
        case Qt.Key_T: return root.row?.setTerm();
        case Qt.Key_I: return root.row?.infoToggled();
        }
        event.accepted = false;
    }

    Connections {
        function onScrollTo(row: int): void {
            list.positionViewAtIndex(row, ListView.Contain);
        }
        function onWentTo(row: int): void {
            list.positionViewAtIndex(row, ListView.Beginning);
        }

        target: root.checklist
    }
    Connections {
        function onCategoryChosen(): void {
            list.positionViewAtBeginning();
        }

        target: root.checklist
    }
    Item {
        id: keys

        objectName: "checklist_keys"
        anchors.fill: parent
        focus: true
        activeFocusOnTab: true

        Accessible.role: Accessible.List
        Accessible.name: root.checklist.title
        Accessible.description: qsTr("Pijltjes lopen, 1 tot 4 antwoorden, N schrijft, F maakt een foto, E kiest de ernst, T de termijn, I legt uit")
        Keys.onTabPressed: root.passedBy()
    }
    ChecklistHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        viewModel: root.viewModel
        portrait: root.portrait

        onTabWished: tab => root.tabWished(tab)
    }
    KeepInSight {
        id: keeper

        pane: list
        margin: Theme.space16
        onlyText: true
    }
    ListView {
        id: list

        objectName: "conditions"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        clip: true
        reuseItems: true
        cacheBuffer: 400
        bottomMargin: Theme.space16 + keeper.covered
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        highlightFollowsCurrentItem: false
        currentIndex: root.checklist.currentRow
        model: root.checklist.rows
        delegate: ConditionDelegate {
            width: list.width
            checklist: root.checklist
            notebook: root.viewModel.notesTab
            portrait: root.portrait
            ringed: keys.activeFocus && condition === root.checklist.current
            noteOpen: root.noteFor === condition || (root.viewModel.notesTab.drafts[condition] ?? "") !== ""
            infoOpen: root.infoFor === condition

            onNoteToggled: root.noteFor = noteOpen ? "" : condition
            onInfoToggled: root.infoFor = infoOpen ? "" : condition
            onPhotoWished: root.photoWished(condition)
            onPhotoOpened: (photo, source, mine) => root.photoOpened(photo, source, condition + "  " + title, mine)
            onCompareWished: {
                root.checklist.select(condition);
                root.compareWished();
            }
            onAmendWished: {
                root.checklist.select(condition);
                root.amendWished(condition, outcome, facts, severity, term_days);
            }
            onSealWished: {
                root.viewModel.signalsTab.openFor(condition);
                root.tabWished("signals");
            }
            onKeysWished: root.takeKeys()
        }
        T.ScrollBar.vertical: ScrollMark {
        }
    }
}
