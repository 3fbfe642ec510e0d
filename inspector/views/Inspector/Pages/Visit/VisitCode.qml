pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// What somebody who is present may take along: the code of the visit and the rights, to be read, photographed or printed.
PhotoSheet {
    id: root

    required property PersonsViewModel viewModel
    property bool portrait: false

    readonly property bool wanted: viewModel.visitCode !== ""

    // over the whole window: nothing of the work is on the picture that somebody takes
    x: 0
    y: 0
    width: parent?.width ?? 0
    height: (parent?.height ?? 0) - Theme.keyboardHeight
    title: qsTr("Bezoekcode")

    onWantedChanged: wanted ? open() : close()
    onClosed: viewModel.hideCode()

    ScrollPane {
        margin: Theme.space12

        Layout.fillWidth: true
        Layout.fillHeight: true

        GridLayout {
            columns: root.portrait ? 1 : 2
            columnSpacing: Theme.space32
            rowSpacing: Theme.space24

            Layout.fillWidth: true

            ColumnLayout {
                spacing: Theme.space16

                Layout.alignment: Qt.AlignTop

                QrCode {
                    objectName: "visit_squares"
                    squares: root.viewModel.visitSquares
                    label: qsTr("QR-code met de bezoekcode")
                    radius: Theme.radiusSmall

                    Layout.preferredWidth: 300
                    Layout.preferredHeight: 300
                }
                AppText {
                    objectName: "visit_code"
                    text: root.viewModel.visitCode
                    variant: "h1"
                    spelled: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                    Accessible.role: Accessible.StaticText
                }
                AppButton {
                    objectName: "save_visit_code"
                    text: qsTr("Opslaan als PDF")
                    iconName: "floppy-disk"

                    onClicked: saving.ask(qsTr("Bezoekcode"), ".pdf")
                }
            }
            ColumnLayout {
                spacing: Theme.space16

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                Repeater {
                    model: root.viewModel.rights

                    ColumnLayout {
                        id: right

                        required property string title
                        required property string words

                        spacing: 2

                        Layout.fillWidth: true

                        AppText {
                            text: right.title
                            variant: "label"
                            wrapMode: Text.Wrap

                            Layout.fillWidth: true
                        }
                        AppText {
                            text: right.words
                            wrapMode: Text.Wrap

                            Layout.fillWidth: true
                        }
                    }
                }
            }
        }
    }
    SaveFile {
        id: saving

        choice: root.viewModel.place
        title: qsTr("Bezoekcode opslaan")

        onChosen: path => root.viewModel.saveCode(path)
    }
}
