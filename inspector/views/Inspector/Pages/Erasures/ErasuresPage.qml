pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// What is to be erased and what was decided: who stands by it, what holds it back, who signed. Nothing of what it says.
AppPage {
    id: root

    required property ErasuresViewModel viewModel

    title: qsTr("Wissen")
    subtitle: viewModel.waitingCount === 0 ? qsTr("Er wacht niets op bevestiging")
        : viewModel.waitingCount === 1 ? qsTr("1 voorstel wacht op bevestiging") : qsTr("%1 voorstellen wachten op bevestiging").arg(viewModel.waitingCount)

    property int resume: -1
    property bool walked: false

    function lookedAt(place: int): void {
        list.currentIndex = place;
        root.walked = list.walking;
    }
    function goOn(): void {
        if (root.resume < 0 || list.count === 0)
            return;
        list.currentIndex = Math.min(root.resume, list.count - 1);
        list.positionViewAtIndex(list.currentIndex, ListView.Contain);
        list.forceActiveFocus(Qt.TabFocusReason);
        list.walking = root.walked;
        root.resume = -1;
    }

    LongList {
        id: list

        objectName: "erasures"
        anchors.fill: parent
        focus: true
        spacing: Theme.space12
        leftMargin: root.pageMargin
        rightMargin: root.pageMargin
        bottomMargin: root.pageMargin
        model: root.viewModel.rows
        header: Item {
            implicitWidth: list.width - root.pageMargin * 2
            implicitHeight: head.implicitHeight + (readsNothing.visible || questions.shown || apart.count > 0 || older.visible ? root.pageMargin * 2 : Theme.space8)

            ColumnLayout {
                id: head

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.topMargin: root.pageMargin
                spacing: Theme.space12

                Banner {
                    id: readsNothing

                    objectName: "reads_nothing"
                    visible: root.viewModel.confirms
                    title: qsTr("U leest hier geen inhoud")
                    text: qsTr("U ziet wie iets voorstelt, op welke grond en hoeveel. Wat er staat, kan dit apparaat niet lezen. Vraag het de coördinator als u twijfelt.")
                    iconName: "eye-slash"

                    Layout.fillWidth: true
                }
                AppText {
                    visible: apart.count > 0 || older.visible
                    text: qsTr("Opsporingen zonder bezoek")
                    variant: "h2"
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    visible: apart.count > 0
                    text: qsTr("Het bezoek hiervan is op dit apparaat niet te openen: u was er niet bij, of het toezicht is gewist. Wat in de opsporing staat, leest u hier.")
                    variant: "small"
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                Repeater {
                    id: apart

                    model: root.viewModel.apart

                    ListRow {
                        required property string text

                        objectName: "apart_alone"
                        detail: text
                        iconName: "detective"

                        Layout.fillWidth: true
                    }
                }
                AppButton {
                    id: older

                    objectName: "older_apart"
                    visible: root.viewModel.hasMoreApart
                    kind: "ghost"
                    text: qsTr("Oudere opsporingen zonder bezoek")

                    onClicked: root.viewModel.showMoreApart()
                }
                VisitQuestions {
                    id: questions

                    viewModel: root.viewModel

                    Layout.fillWidth: true
                    onAnswerWished: (question, code) => answering.ask(question, code)
                }
            }
        }
        footer: Item {
            implicitWidth: list.width - root.pageMargin * 2
            implicitHeight: nothing.visible ? Math.max(nothing.implicitHeight + Theme.space24, list.height - (list.headerItem?.height ?? 0) - root.pageMargin) : 0

            EmptyState {
                id: nothing

                objectName: "nothing_proposed"
                anchors.centerIn: parent
                width: Math.min(520, parent.width - 48)
                visible: list.count === 0
                title: qsTr("Er is niets voorgesteld")
                text: root.viewModel.investigates ? qsTr("Wat u of een aangewezen collega in een opsporing voorstelt om te wissen, staat hier. De ander bevestigt het of houdt het tegen.")
                    : root.viewModel.confirms ? qsTr("Wat een coördinator voorstelt om te wissen, verschijnt hier zodra er verbinding is. U bevestigt het of houdt het tegen. Daarna staat hier wie het uitvoerde.")
                    : qsTr("Wat u bij een bezoek voorstelt om te wissen, staat hier: eerst tot het is bevestigd, daarna met wie het uitvoerde en wie nog niet.")
                iconName: "eraser"
            }
        }
        delegate: ErasureCard {
            id: card

            objectName: "erasure"
            width: ListView.view.width - root.pageMargin * 2
            current: ListView.isCurrentItem
            ringed: ListView.isCurrentItem && list.walking && !holdsFocus

            onConfirmWished: {
                root.lookedAt(card.index);
                confirming.ask(card);
            }
            onHoldWished: {
                root.lookedAt(card.index);
                holding.ask(card.key);
            }
            onLiftWished: {
                root.lookedAt(card.index);
                lifting.ask(card.key, card.holds);
            }
            onRestWished: resting.openFor(card.rest_visit)
            onVisitWished: root.app.showVisit(card.visit)
        }

        Accessible.name: qsTr("Voorstellen en besluiten")
    }
    ErasureConfirm {
        id: confirming

        onAgreed: key => root.viewModel.confirm(key)
    }
    HoldDialog {
        id: holding

        grounds: root.viewModel.holdGrounds

        onChosen: (key, ground) => root.viewModel.hold(key, ground)
    }
    LiftDialog {
        id: lifting

        onAgreed: key => root.viewModel.lift(key)
    }
    AnswerDialog {
        id: answering

        answers: root.viewModel.answers

        onChosen: (question, found) => root.viewModel.answer(question, found)
    }
    ErasureSheet {
        id: resting

        viewModel: root.app.erasureProposal as ErasureProposalViewModel
    }
    Toast {
        id: toast

        objectName: "erasures_done"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space24
        width: Math.min(implicitWidth, parent.width - 32)
        visible: shown

        Connections {
            function onConfirmed(): void {
                root.resume = list.currentIndex;
                toast.show(qsTr("Bevestigd. Het wissen begint zodra er verbinding is."), "check-circle", false);
            }
            function onHeld(): void {
                root.resume = list.currentIndex;
                toast.show(qsTr("Er rust nu een bewaarplicht op. Andere apparaten houden zich eraan zodra ze verbinding maken."), "lock-simple", false);
            }
            function onAsked(): void {
                toast.show(qsTr("Gevraagd. De coördinatoren krijgen uw vraag bij hun volgende verbinding."), "paper-plane-tilt", false);
            }
            function onAnswered(): void {
                toast.show(qsTr("Beantwoord. Het antwoord gaat mee met de volgende verbinding."), "check-circle", false);
            }
            function onVisitFound(visit: string): void {
                root.app.showVisit(visit);
            }
            function onPropsChanged(): void {
                root.goOn();
            }
            function onLifted(): void {
                root.resume = list.currentIndex;
                toast.show(qsTr("De bewaarplicht is opgeheven."), "lock-simple-open", false);
            }

            target: root.viewModel
        }
    }
}
