pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Over a visit: what of it is proposed to be erased, or that it must be kept. Its parts are made when it opens.
PhotoSheet {
    id: root

    required property ErasureProposalViewModel viewModel

    readonly property bool portrait: Theme.isPortrait(width, height)
    readonly property bool stacked: portrait && height >= 640       // side by side where nothing fits below

    signal listWished()

    function openFor(visit: string): void {
        root.viewModel.open(visit);
        root.open();
    }

    title: viewModel.name === "" ? qsTr("Wissen") : qsTr("Wissen bij %1").arg(viewModel.name)

    onClosed: root.viewModel.close()

    Segmented {
        objectName: "erase_or_keep"
        visible: root.viewModel.isRead && !root.viewModel.isProposed
        options: [{key: "erase", label: qsTr("Voorstellen te wissen")}, {key: "keep", label: qsTr("Laten bewaren")}]
        current: root.viewModel.keeps ? "keep" : "erase"
        label: qsTr("Wissen of bewaren")

        Layout.fillWidth: true
        Layout.maximumWidth: root.portrait ? root.width : 638
        onChosen: key => root.viewModel.setKeeps(key === "keep")
    }
    Loader {
        active: root.visible && (root.viewModel.isRead || root.viewModel.nothingLeft)
        sourceComponent: root.viewModel.nothingLeft ? gone : root.viewModel.isProposed ? proposed : root.viewModel.keeps ? keeping : erasing

        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    Component {
        id: erasing

        GridLayout {
            columns: root.stacked ? 1 : 2
            columnSpacing: Theme.space24
            rowSpacing: Theme.space16

            ErasurePick {
                viewModel: root.viewModel

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 11
            }
            ErasureForm {
                viewModel: root.viewModel
                portrait: root.stacked

                Layout.fillWidth: true
                Layout.fillHeight: !root.stacked
                Layout.preferredWidth: 9
            }
        }
    }
    Component {
        id: gone

        Item {
            EmptyState {
                objectName: "sheet_erased"
                anchors.centerIn: parent
                width: Math.min(520, parent.width)
                title: qsTr("Dit bezoek is gewist")
                text: qsTr("Er staat hier niets meer van uw organisatie om te wissen of te bewaren. In de lijst staat wie dat besloot en op welke grond.")
                iconName: "eraser"
                actionText: qsTr("Naar de lijst")
                actionIcon: "arrow-right"

                onActed: {
                    root.close();
                    root.listWished();
                }
            }
        }
    }
    Component {
        id: keeping

        ErasureHold {
            viewModel: root.viewModel
        }
    }
    Component {
        id: proposed

        Item {
            EmptyState {
                objectName: "proposed"
                anchors.centerIn: parent
                width: Math.min(520, parent.width)
                title: qsTr("Voorgesteld")
                text: root.viewModel.proposedText
                iconName: "check-circle"
                actionText: qsTr("Naar de lijst")
                actionIcon: "arrow-right"

                onActed: {
                    root.close();
                    root.listWished();
                }
            }
        }
    }
}
