pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.ViewModels

// Every business, to open; for a municipal coordinator also to add, to change and to read in from a file.
AppPage {
    id: root

    required property BusinessesViewModel viewModel

    property bool choosing: false       // a file to read in

    readonly property string part: viewModel.editing ? "form" : viewModel.imported ? "report" : choosing ? "file" : "list"

    function plan(business: string): void {
        const planning = root.app.planning as PlanningViewModel;
        planning.begin(business);
        root.app.showPlanning();
    }

    title: part === "form" ? (viewModel.isNew ? qsTr("Bedrijf toevoegen") : qsTr("Bedrijf wijzigen"))
        : part === "report" || part === "file" ? qsTr("Bedrijven inlezen") : qsTr("Bedrijven")
    subtitle: part === "form" ? viewModel.form.name ?? ""
        : viewModel.count === 1 ? qsTr("1 bedrijf") : qsTr("%1 bedrijven").arg(viewModel.count)

    Keys.onEscapePressed: event => {
        event.accepted = root.part !== "list";
        root.viewModel.close();
        root.viewModel.closeReport();
        root.choosing = false;
    }

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: root.part === "form" ? form : root.part === "report" ? report : root.part === "file" ? file : list

        onLoaded: (item as Item)?.forceActiveFocus()
    }
    Component {
        id: list

        BusinessesList {
            viewModel: root.viewModel
            portrait: root.portrait
            margin: root.pageMargin

            onOpened: business => root.app.showBusiness(business)
            onPlanWished: business => root.plan(business)
            onImportWished: root.choosing = true
            onJoinWished: joinTyped.begin()
        }
    }
    Component {
        id: form

        BusinessForm {
            viewModel: root.viewModel
            portrait: root.portrait
            margin: root.pageMargin
        }
    }
    Component {
        id: file

        ImportFile {
            viewModel: root.viewModel
            portrait: root.portrait
            margin: root.pageMargin

            onClosed: root.choosing = false
        }
    }
    Component {
        id: report

        ImportReport {
            viewModel: root.viewModel
            portrait: root.portrait
            margin: root.pageMargin

            onAgainWished: {
                root.choosing = true;
                root.viewModel.closeReport();
            }
            onClosed: {
                root.choosing = false;
                root.viewModel.closeReport();
            }
        }
    }
    JoinTyped {
        id: joinTyped

        viewModel: root.app.joining as JoiningViewModel
        portrait: root.portrait
    }
    Toast {
        id: done

        objectName: "done"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 24
        width: Math.min(implicitWidth, parent.width - 32)

        Connections {
            function onSaved(name: string): void {
                done.show(qsTr("Bewaard: %1").arg(name), "check-circle", false);
            }

            target: root.viewModel
        }
    }
}
