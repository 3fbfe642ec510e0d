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
                BusinessLicence {
                    viewModel: root.viewModel

                    Layout.fillWidth: true
                }
                BusinessHistory {
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

                        objectName: "going_on"
                        title: qsTr("Dit bezoek loopt nog")
                        text: going.wording
                        tone: "primary"
                        iconName: "play-circle"
                        actionText: qsTr("Ga verder")

                        Layout.fillWidth: true
                        onActed: root.app.showVisit(going.visit)
                    }
                }
                StartVisit {
                    visible: root.viewModel.mayStart
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
        function onOtherWayWished(): void {
            join.type();
        }

        target: root.app.camera
    }
}
