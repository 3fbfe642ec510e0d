pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// The screen as it is turned to the operator: what he signs, as words and as a code, and nothing else of the visit.
PhotoSheet {
    id: root

    required property ClosingViewModel viewModel
    property bool portrait: false

    x: 0
    y: 0
    width: parent?.width ?? 0
    height: (parent?.height ?? 0) - Theme.keyboardHeight
    title: viewModel.sheetLanguage === "en" ? "Exit sheet" : "Uitreikblad"

    onClosed: root.viewModel.showSheet(false)

    Connections {
        function onPropsChanged(): void {
            if (root.viewModel.sheetOpen !== root.opened)
                root.viewModel.sheetOpen ? root.open() : root.close();
        }

        target: root.viewModel
    }
    ScrollPane {
        margin: Theme.space12

        Layout.fillWidth: true
        Layout.fillHeight: true

        RowLayout {
            spacing: Theme.space12

            Layout.fillWidth: true

            Segmented {
                objectName: "sheet_language"
                label: qsTr("Taal")
                options: root.viewModel.sheetLanguages
                current: root.viewModel.sheetLanguage

                Layout.fillWidth: true
                onChosen: key => root.viewModel.setLanguage(key)
            }
            AppButton {
                objectName: "save_sheet"
                text: qsTr("Opslaan als PDF")
                iconName: "floppy-disk"

                onClicked: saving.ask(root.title, ".pdf")
            }
        }
        Repeater {
            model: root.viewModel.sheet

            Card {
                id: part

                required property string condition
                required property string title
                required property string facts
                required property string severity
                required property string term
                required property int index

                objectName: "sheet_" + index
                padding: 18

                Layout.fillWidth: true

                ColumnLayout {
                    width: parent.width
                    spacing: Theme.space8

                    AppText {
                        text: [part.condition, part.title].filter(word => word !== "").join("  ")
                        variant: "h3"
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        visible: text !== ""
                        text: part.facts
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        visible: text !== ""
                        text: [part.severity, part.term].filter(word => word !== "").join("  ·  ")
                        variant: "small"
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
            }
        }
        GridLayout {
            columns: root.portrait ? 1 : 2
            columnSpacing: Theme.space24
            rowSpacing: Theme.space16

            Layout.fillWidth: true

            ColumnLayout {
                spacing: Theme.space8

                Layout.alignment: Qt.AlignTop

                QrCode {
                    objectName: "sheet_squares"
                    squares: root.viewModel.sheetSquares
                    label: qsTr("QR-code met de tekst van dit blad")
                    radius: Theme.radiusSmall

                    Layout.preferredWidth: 340
                    Layout.preferredHeight: 340
                }
                AppButton {
                    objectName: "sheet_next_code"
                    visible: root.viewModel.sheetCodes > 1
                    kind: "ghost"
                    text: qsTr("Volgende code (%1 van %2)").arg(root.viewModel.sheetCode % root.viewModel.sheetCodes + 1).arg(root.viewModel.sheetCodes)

                    onClicked: root.viewModel.nextCode()
                }
            }
            ColumnLayout {
                visible: root.viewModel.operator === "signs" && (root.viewModel.maySign || root.viewModel.mayShow)
                spacing: Theme.space8

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                SignatureWipe {
                    pad: signature
                }
                SignaturePad {
                    id: signature

                    objectName: "operator_signature"
                    label: qsTr("Handtekening exploitant of beheerder")
                    caption: root.viewModel.sheetLanguage === "en" ? "Signature for receipt" : "Handtekening voor ontvangst"
                    strokes: root.viewModel.operatorStrokes

                    Layout.fillWidth: true
                    onDrawn: stroke => root.viewModel.drawOperator(stroke)
                    onCleared: root.viewModel.clearOperator()
                }
            }
        }
    }
    SaveFile {
        id: saving

        choice: root.viewModel.place
        title: qsTr("Uitreikblad opslaan")

        onChosen: path => root.viewModel.saveSheet(path)
    }
}
