pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// The answers of a visit, what needs a look first. One Tab stop: arrows walk, O comments, T sends back, Tab goes into the row.
LongList {
    id: root

    required property ReviewViewModel viewModel
    required property bool portrait
    property int margin: Theme.space24
    property Component below: null      // what stands under everything in portrait

    property Item written: null         // where somebody writes; it stays in sight while it grows

    signal erasuresWished()
    signal handOverWished(string officer, string name, string aside)
    signal photoOpened(int number)
    signal returnWished(string condition, string question)
    signal decisionWished(string condition, var decision)
    signal takeBackWished(string condition, var decision)

    function write(returning: bool): void {
        (root.currentItem as ReviewAnswer)?.write(returning);
    }

    spacing: Theme.space12
    leftMargin: margin
    rightMargin: margin
    bottomMargin: margin + covered
    model: root.viewModel.answers
    header: ReviewHead {
        width: root.width - root.margin * 2
        viewModel: root.viewModel
        portrait: root.portrait

        onErasuresWished: root.erasuresWished()
        onHandOverWished: (officer, name, aside) => root.handOverWished(officer, name, aside)
    }
    delegate: ReviewAnswer {
        width: ListView.view.width - root.margin * 2
        portrait: root.portrait
        current: ListView.isCurrentItem
        ringed: ListView.isCurrentItem && root.walking && !holdsFocus
        mayReturn: root.viewModel.mayReturn
        viewModel: root.viewModel

        onTouched: root.currentIndex = index
        onPhotoOpened: number => root.photoOpened(number)
        onReturnWished: question => root.returnWished(condition, question)
        onDecisionWished: decision => root.decisionWished(condition, decision)
        onTakeBackWished: decision => root.takeBackWished(condition, decision)
        onRevealWished: item => {
            root.written = item;
            sight.restart();
        }
    }
    footer: ReviewFooter {
        width: root.width - root.margin * 2
        viewModel: root.viewModel
        below: root.below

        onPhotoOpened: number => root.photoOpened(number)
    }

    Accessible.name: qsTr("Antwoorden")
    Keys.onPressed: event => {
        event.accepted = root.viewModel.mayReturn && (event.key === Qt.Key_O || event.key === Qt.Key_T);
        if (event.accepted)
            root.write(event.key === Qt.Key_T);
    }
    onContentHeightChanged: sight.restart()
    onMovementStarted: written = null

    Timer {
        id: sight

        interval: 1

        onTriggered: {
            if (root.written?.visible && root.follows)
                root.reveal(root.written);
        }
    }
}
