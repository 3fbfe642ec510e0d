pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Aside
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// What to do when somebody may be a minor or a victim. While the routine is stopped only an answer leads back to it.
PhotoSheet {
    id: root

    required property HelpViewModel viewModel

    readonly property bool wanted: viewModel.page !== "" && !Theme.covered

    objectName: "help"
    title: viewModel.title
    hasClose: !viewModel.stopped

    onWantedChanged: wanted ? open() : close()
    onClosed: {
        if (!Theme.covered && !viewModel.stopped)
            viewModel.leave();
    }

    Banner {
        objectName: "help_numbers"
        title: root.viewModel.numbers
        iconName: "phone-call"
        tone: "warn"

        Layout.fillWidth: true
    }
    ColumnLayout {
        visible: root.viewModel.page === "choice"
        spacing: Theme.space12

        Layout.fillWidth: true

        AppButton {
            objectName: "help_danger"
            large: true
            text: qsTr("Direct gevaar")
            iconName: "siren"

            Layout.fillWidth: true
            onClicked: root.viewModel.showPage("danger")
        }
        AppButton {
            objectName: "help_minor"
            large: true
            text: qsTr("Twijfel: is iemand jonger dan 18?")
            iconName: "warning"

            Layout.fillWidth: true
            onClicked: root.viewModel.showPage("minor")
        }
        AppButton {
            objectName: "help_victim"
            large: true
            text: qsTr("Misschien een slachtoffer")
            iconName: "lifebuoy"

            Layout.fillWidth: true
            onClicked: root.viewModel.showPage("victim")
        }
        AppButton {
            objectName: "help_places"
            large: true
            text: qsTr("Hulp in de regio")
            iconName: "map-pin"

            Layout.fillWidth: true
            onClicked: root.viewModel.showPage("places")
        }
    }
    ScrollPane {
        visible: root.viewModel.steps.length > 0
        margin: 4
        spacing: Theme.space12

        Layout.fillWidth: true
        Layout.fillHeight: true

        Repeater {
            model: root.viewModel.steps

            RowLayout {
                id: step

                required property string modelData
                required property int index

                spacing: Theme.space12

                Layout.fillWidth: true

                AppText {
                    text: step.index + 1 + "."
                    variant: "bodyStrong"
                    numeric: true

                    Layout.alignment: Qt.AlignTop
                }
                AppText {
                    text: step.modelData
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
            }
        }
        AppText {
            objectName: "help_standing"
            visible: text !== ""
            text: root.viewModel.standing
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            objectName: "help_age"
            visible: text !== ""
            text: root.viewModel.age
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
    ScrollPane {
        visible: root.viewModel.page === "places"
        margin: 4

        Layout.fillWidth: true
        Layout.fillHeight: true

        Loader {
            active: root.viewModel.page === "places"

            Layout.fillWidth: true

            sourceComponent: AidPlaces {
                places: root.viewModel.places
                words: root.viewModel.placeWords
                names: root.viewModel.languageNames
                code: root.viewModel.code
                codes: root.viewModel
            }
        }
    }
    Item {
        visible: root.viewModel.page === "choice"

        Layout.fillHeight: true
    }
    GridLayout {
        visible: root.viewModel.stopped
        columns: root.width > 700 ? 2 : 1
        columnSpacing: Theme.space12
        rowSpacing: Theme.space12

        Layout.fillWidth: true

        AppButton {
            objectName: "help_no_doubt"
            text: qsTr("Er is geen twijfel meer")

            Layout.fillWidth: true
            onClicked: root.viewModel.leave()
        }
        AppButton {
            objectName: "help_called"
            kind: "primary"
            text: root.viewModel.called
            iconName: "phone-call"

            Layout.fillWidth: true
            onClicked: root.viewModel.leave()
        }
    }
}
