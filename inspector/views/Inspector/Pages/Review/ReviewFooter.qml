pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What belongs to the visit as a whole: how it was closed, notes, photos, and how many people were spoken to, in plain figures.
ColumnLayout {
    id: root

    required property ReviewViewModel viewModel
    property Component below: null

    signal photoOpened(int number)

    spacing: Theme.space12

    Item {
        implicitHeight: 1
    }
    Card {
        visible: root.viewModel.operator !== ""

        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: 8

            AppText {
                text: qsTr("Afronding")
                variant: "h3"
                font.weight: Font.Bold
            }
            KeyValueRow {
                label: qsTr("Exploitant")
                value: root.viewModel.operator
                small: true

                Layout.fillWidth: true
            }
            KeyValueRow {
                label: qsTr("Ondertekend door")
                value: root.viewModel.signatures
                small: true

                Layout.fillWidth: true
            }
            Chip {
                objectName: "missing_signature"
                visible: root.viewModel.missingSignature !== ""
                text: root.viewModel.missingSignature
                iconName: "warning"
                tone: "warn"
            }
            AppText {
                visible: root.viewModel.reaction !== ""
                text: qsTr("Reactie: %1").arg(root.viewModel.reaction)
                variant: "small"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
    }
    Card {
        objectName: "visit_notes"
        visible: root.viewModel.notes.length > 0 || root.viewModel.visitPhotos.length > 0

        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: 10

            AppText {
                text: qsTr("Bij het bezoek")
                variant: "h3"
                font.weight: Font.Bold
            }
            Repeater {
                model: root.viewModel.notes

                ColumnLayout {
                    id: note

                    required property var modelData

                    spacing: 1

                    Layout.fillWidth: true

                    AppText {
                        text: note.modelData.text
                        variant: "small"
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        text: note.modelData.byline
                        variant: "caption"
                        numeric: true
                        muted: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
            }
            Flow {
                visible: root.viewModel.visitPhotos.length > 0
                spacing: Theme.space8

                Layout.fillWidth: true

                Repeater {
                    model: root.viewModel.visitPhotos

                    PhotoTile {
                        required property var modelData

                        objectName: "photo_" + modelData.number
                        source: modelData.here ? modelData.source : ""
                        number: modelData.number
                        phase: modelData.here ? "ready" : "absent"

                        onClicked: root.photoOpened(modelData.number)
                    }
                }
            }
        }
    }
    Card {
        objectName: "totals"
        visible: root.viewModel.totals.length > 0

        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: 8

            AppText {
                text: qsTr("Gesproken, als totalen")
                variant: "h3"
                font.weight: Font.Bold
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            Repeater {
                model: root.viewModel.totals

                ColumnLayout {
                    id: total

                    required property var modelData

                    spacing: 1

                    Layout.fillWidth: true

                    AppText {
                        text: total.modelData.question
                        variant: "small"
                        muted: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        text: total.modelData.numbers
                        variant: "label"
                        numeric: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
    Loader {
        active: root.below !== null
        visible: active
        sourceComponent: root.below

        Layout.fillWidth: true
    }
}
