pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Reading back, the operator's reaction and answer, signing and leaving; after that who signed, cosigning and handing in again.
FocusScope {
    id: root

    required property VisitViewModel viewModel
    required property SigningViewModel signing
    property bool portrait: false

    readonly property ClosingViewModel closing: viewModel.closingTab
    property string wished: ""          // the card an officer was led to

    signal tabWished(string tab)
    signal leaveWished()
    signal hearWished(string installation)

    function lead(card: string): void {
        root.wished = card;
        pane.reveal(card === "operator" ? operator : officer);
    }

    ScrollPane {
        id: pane

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        margin: Theme.pageMargin(root.portrait)

        Banner {
            objectName: "not_signing"
            visible: !root.closing.maySign && !root.closing.isSigned && root.closing.wentOver === ""
            title: qsTr("Afsluiten doet wie aan dit bezoek deelneemt")
            text: qsTr("U leest mee met de ambtenaren van uw organisatie die er waren.")
            iconName: "info"

            Layout.fillWidth: true
        }
        Banner {
            objectName: "came_in"
            visible: root.closing.cameIn
            title: qsTr("Er kwam iets bij terwijl u liet tekenen")
            text: qsTr("Lees de bevindingen opnieuw voor en laat daarna opnieuw tekenen.")
            iconName: "warning"
            tone: "warn"

            Layout.fillWidth: true
        }
        Banner {
            objectName: "beside"
            visible: root.closing.beside > 0
            title: root.closing.beside === 1 ? qsTr("1 overtreding is zo niet voorgelegd aan de exploitant") : qsTr("%1 overtredingen zijn zo niet voorgelegd aan de exploitant").arg(root.closing.beside)
            text: root.closing.mayShow ? qsTr("Zo staat het ook in het rapport. Lees alles alsnog voor en leg vast wat de exploitant zegt.") : qsTr("Zo staat het ook in het rapport, tot iemand die er was het alsnog voorlegt.")
            iconName: "warning"
            tone: "warn"

            Layout.fillWidth: true
        }
        Banner {
            objectName: "went_over"
            visible: root.closing.wentOver !== ""
            title: qsTr("Toezicht en opsporing staan hier apart")
            text: root.closing.wentOver
            iconName: "detective"

            Layout.fillWidth: true
        }
        Banner {
            objectName: "succession"
            visible: root.closing.succession !== ""
            title: qsTr("U gaat verder in plaats van een ander")
            text: root.closing.succession
            iconName: "users"

            Layout.fillWidth: true
        }
        GridLayout {
            columns: root.portrait ? 1 : 2
            columnSpacing: 24
            rowSpacing: Theme.space16

            Layout.fillWidth: true

            ColumnLayout {
                spacing: Theme.space12
                visible: root.closing.asksOperator || root.closing.maySign || root.closing.asksColleagues

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop

                ClosingCounts {
                    visible: root.closing.asksOperator
                    counts: root.closing.counts

                    Layout.fillWidth: true
                    Layout.fillHeight: false
                }
                ClosingPoints {
                    visible: root.closing.maySign
                    viewModel: root.closing

                    Layout.fillWidth: true
                    onTabWished: tab => root.tabWished(tab)
                    onCardWished: card => root.lead(card)
                }
                ClosingColleagues {
                    visible: root.closing.asksColleagues
                    viewModel: root.closing

                    Layout.fillWidth: true
                    onHearWished: installation => root.hearWished(installation)
                }
                ClosingFindings {
                    visible: root.closing.asksOperator
                    viewModel: root.closing

                    Layout.fillWidth: true
                }
            }
            ColumnLayout {
                spacing: Theme.space12

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop

                ClosingSigned {
                    visible: root.closing.isSigned
                    viewModel: root.closing

                    Layout.fillWidth: true
                }
                ClosingReaction {
                    visible: root.closing.mayShow || root.closing.maySign && root.closing.asksOperator
                    viewModel: root.closing

                    Layout.fillWidth: true
                }
                ClosingOperator {
                    id: operator

                    selected: root.wished === "operator"
                    visible: root.closing.mayShow || root.closing.maySign && root.closing.asksOperator
                    viewModel: root.closing

                    Layout.fillWidth: true
                }
                ClosingOfficer {
                    id: officer

                    selected: root.wished === "officer"
                    signing: root.signing
                    visible: root.closing.maySign || root.closing.mayCosign
                    viewModel: root.closing

                    Layout.fillWidth: true
                }
            }
        }
    }
    ExitSheet {
        viewModel: root.closing
        portrait: root.portrait
    }
    ClosingFoot {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        closing: root.closing
        checklist: root.viewModel.checklistTab
        savedAt: root.viewModel.savedAt
        compact: root.portrait

        onLeaveWished: root.leaveWished()
    }
}
