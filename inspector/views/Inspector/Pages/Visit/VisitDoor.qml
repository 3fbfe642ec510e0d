pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Hats
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// At the door: to whom the warrant card was shown, which places were entered on which ground, and who takes part.
FocusScope {
    id: root

    required property VisitViewModel viewModel
    property bool portrait: false

    signal goOn()
    signal eraseWished()

    ScrollPane {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        margin: Theme.pageMargin(root.portrait)

        GridLayout {
            columns: root.portrait ? 1 : 2
            columnSpacing: 20
            rowSpacing: Theme.space16

            Layout.fillWidth: true

            ColumnLayout {
                spacing: Theme.space16

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop

                VisitCard {
                    viewModel: root.viewModel

                    Layout.fillWidth: true
                    onTakeBackWished: (entry, what) => takingBack.ask(entry, what)
                }
                VisitPeople {
                    people: root.viewModel.officerRows

                    Layout.fillWidth: true
                    onHandOverWished: (officer, name, aside) => handingOver.ask(officer, name, aside)

                    AppButton {
                        objectName: "show_code"
                        text: qsTr("Deelnamecode tonen")
                        iconName: "qr-code"

                        Layout.fillWidth: true
                        onClicked: root.viewModel.showJoinCode()
                    }
                }
                VisitHat {
                    visible: root.viewModel.investigatingTab.isAsked
                    viewModel: root.viewModel.investigatingTab

                    Layout.fillWidth: true
                    onSwitchWished: switching.ask()
                }
                AppButton {
                    objectName: "abandon"
                    visible: root.viewModel.mayAbandon
                    kind: "ghost"
                    text: qsTr("Bij vergissing begonnen…")
                    iconName: "prohibit"

                    Layout.alignment: Theme.leftHanded ? Qt.AlignLeft : Qt.AlignRight
                    onClicked: abandoning.ask()
                }
                AppButton {
                    objectName: "erase"
                    visible: root.viewModel.mayErase
                    kind: "ghost"
                    text: qsTr("Wissen…")
                    iconName: "eraser"

                    Layout.alignment: Theme.leftHanded ? Qt.AlignLeft : Qt.AlignRight
                    onClicked: root.eraseWished()
                }
            }
            VisitPlaces {
                viewModel: root.viewModel.placesTab
                dialogs: root.viewModel.dialogs

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                onTakeBackWished: (entry, what) => takingBack.ask(entry, what)
            }
        }
    }
    HandOverVisit {
        id: handingOver

        successors: root.viewModel.successors

        onConfirmed: root.viewModel.handOver(officer, to)
    }
    SwitchHat {
        id: switching

        dialogs: root.viewModel.dialogs

        onConfirmed: {
            root.viewModel.finishDrafts();
            root.viewModel.investigatingTab.switchHat(reason);
        }
    }
    AbandonVisit {
        id: abandoning

        dialogs: root.viewModel.dialogs

        onConfirmed: root.viewModel.abandon(reason)
    }
    TakeBack {
        id: takingBack

        dialogs: root.viewModel.dialogs

        onConfirmed: root.viewModel.takeBack(entry, reason)
    }
    ActionBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        compact: root.portrait

        VisitSaved {
            savedAt: root.viewModel.savedAt
        }
        Item {
            Layout.fillWidth: true
        }
        actions: [
            AppButton {
                objectName: "to_checklist"
                kind: "primary"
                text: root.viewModel.firstTab === "checklist" ? qsTr("Naar de controlelijst") : qsTr("Naar de personen")
                iconName: "arrow-right"
                iconTrailing: true

                onClicked: root.goOn()
            }
        ]
    }
}
