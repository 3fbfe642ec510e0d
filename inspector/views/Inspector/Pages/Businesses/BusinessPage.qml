pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// One business before the door: the licence and what was found before; beside it a visit to begin or to join.
AppPage {
    id: root

    required property BusinessViewModel viewModel

    // A visit runs here and another one is wished all the same.
    property bool another: false

    title: viewModel.name
    subtitle: portrait ? viewModel.address.split(",")[0] : viewModel.address

    ScrollPane {
        anchors.fill: parent
        margin: root.pageMargin
        visible: root.viewModel.name !== ""

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

                NewerBanner {
                    visible: root.viewModel.needsNewer
                    isBusiness: true

                    Layout.fillWidth: true
                }
                BusinessRoles {
                    viewModel: root.viewModel

                    Layout.fillWidth: true
                }
                BusinessLicence {
                    viewModel: root.viewModel

                    Layout.fillWidth: true
                }
                BusinessHistory {
                    viewModel: root.viewModel

                    Layout.fillWidth: true
                }
                BusinessChanges {
                    viewModel: root.viewModel

                    Layout.fillWidth: true
                }
            }
            ColumnLayout {
                spacing: Theme.space16

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop

                Repeater {
                    model: root.viewModel.openVisits

                    Banner {
                        id: going

                        required property string visit
                        required property string wording
                        required property bool mine

                        objectName: going.mine ? "going_on" : "join_running"
                        title: going.mine ? qsTr("Dit bezoek loopt nog") : qsTr("Uw collega is hier al bezig")
                        text: going.wording
                        tone: "primary"
                        iconName: going.mine ? "play-circle" : "users"
                        actionText: going.mine ? qsTr("Ga verder") : qsTr("Doe mee")

                        Layout.fillWidth: true
                        onActed: {
                            if (going.mine)
                                root.app.showVisit(going.visit);
                            else
                                root.viewModel.joinRunning(going.visit);
                        }
                    }
                }
                AppButton {
                    objectName: "another"
                    visible: root.viewModel.mayStart && root.viewModel.runs && !root.another
                    text: qsTr("Toch een ander bezoek beginnen")
                    iconName: "plus"

                    Layout.fillWidth: true
                    onClicked: root.another = true
                }
                StartVisit {
                    visible: root.viewModel.mayStart && (root.another || !root.viewModel.runs)
                    viewModel: root.viewModel

                    Layout.fillWidth: true
                }
                JoinVisit {
                    id: join

                    visible: root.viewModel.mayStart
                    viewModel: root.viewModel

                    Layout.fillWidth: true
                    onScanWished: root.app.scanVisit()
                }
            }
        }
    }
    JoinQuestion {
        viewModel: root.app.joining as JoiningViewModel
    }
    Connections {
        function onBusinessChanged(): void {
            root.another = false;
        }

        target: root.viewModel
    }
    Connections {
        function onOtherWayWished(): void {
            join.type();
        }

        target: root.app.camera
    }
}
