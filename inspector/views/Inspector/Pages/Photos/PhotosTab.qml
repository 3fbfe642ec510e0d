pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// The photos of the visit, numbered; a tap shows one large. A new one comes from the camera, or else from a file.
FocusScope {
    id: root

    required property PhotosViewModel viewModel
    required property string savedAt
    property bool portrait: false
    property bool stopped: false        // no photo more is taken

    signal photoWished()
    signal fileWished()
    signal photoOpened(string photo, url source, string caption, bool mine)

    ScrollPane {
        id: pane

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        margin: Theme.pageMargin(root.portrait)

        AppText {
            text: root.viewModel.count === 1 ? qsTr("1 foto") : qsTr("%1 foto's").arg(root.viewModel.count)
            variant: "h2"

            Layout.fillWidth: true
        }
        AppText {
            objectName: "photoSafety"
            visible: text !== ""
            text: root.viewModel.safety
            variant: "small"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            objectName: "photo_rules"
            visible: root.viewModel.editable
            text: qsTr("Fotografeer voorwerpen en ruimten, geen mensen. Rondkijken mag, kasten en laden openen niet.")
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        NothingRecorded {
            objectName: "no_photos"
            visible: root.viewModel.count === 0
            editable: root.viewModel.editable
            title: root.viewModel.editable ? qsTr("Nog geen foto's") : qsTr("Er staan geen foto's bij dit bezoek")
            hint: root.viewModel.hasChecklist ? qsTr("Een foto bij een voorschrift maakt u in de controlelijst.") : qsTr("Maak of kies hieronder de eerste.")
            iconName: "camera"

            Layout.fillWidth: true
            Layout.topMargin: Theme.space24
        }
        Flow {
            spacing: Theme.space16

            Layout.fillWidth: true

            Repeater {
                model: root.viewModel.rows

                ColumnLayout {
                    id: tile

                    required property string photo
                    required property int number
                    required property string words
                    required property string condition
                    required property string source
                    required property string officer
                    required property string at
                    required property bool here
                    required property bool mine

                    readonly property string caption: [condition, officer, at].filter(part => part !== "").join("  ·  ")

                    width: 244
                    spacing: 6

                    PhotoTile {
                        objectName: "photo_" + tile.number
                        source: tile.source
                        number: String(tile.number)
                        phase: tile.here ? "ready" : "absent"
                        around: Theme.canvas

                        Layout.fillWidth: true
                        Layout.preferredHeight: 183
                        onClicked: root.photoOpened(tile.photo, tile.source, tile.caption, tile.mine)
                    }
                    AppText {
                        visible: tile.words !== ""
                        text: tile.words
                        variant: "small"
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        text: tile.caption
                        variant: "caption"
                        muted: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
            }
        }
        WithdrawnList {
            rows: root.viewModel.withdrawnRows
            editable: root.viewModel.editable

            Layout.fillWidth: true
            onBackWished: item => root.viewModel.bringBack(item)
        }
    }
    ActionBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        compact: root.portrait

        VisitSaved {
            savedAt: root.savedAt
        }
        Item {
            Layout.fillWidth: true
        }
        actions: [
            AppButton {
                objectName: "photo_from_file"
                text: qsTr("Uit bestand")
                iconName: "image"
                visible: root.viewModel.editable
                enabled: !root.stopped

                onClicked: root.fileWished()
            },
            AppButton {
                objectName: "take_photo"
                kind: "primary"
                text: qsTr("Foto maken")
                iconName: "camera-plus"
                visible: root.viewModel.editable
                enabled: !root.stopped

                onClicked: root.photoWished()
            }
        ]
    }
}
