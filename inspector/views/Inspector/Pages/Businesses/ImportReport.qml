pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// What became of every line of a file: how many went in, and each line that did not with its reason.
FocusScope {
    id: root

    required property BusinessesViewModel viewModel
    required property bool portrait
    property int margin: Theme.space24

    signal againWished()
    signal closed()

    LongList {
        id: lines

        objectName: "bad_lines"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        focus: true
        leftMargin: root.margin
        rightMargin: root.margin
        bottomMargin: root.margin
        model: root.viewModel.badRows
        header: ColumnLayout {
            width: lines.width - root.margin * 2
            spacing: Theme.space16

            FormRow {
                minimumShare: 240

                Layout.fillWidth: true
                Layout.topMargin: root.margin

                StatTile {
                    objectName: "added"
                    value: root.viewModel.added
                    label: root.viewModel.added === 1 ? qsTr("bedrijf toegevoegd") : qsTr("bedrijven toegevoegd")
                    iconName: root.viewModel.added > 0 ? "check-circle" : "minus-circle"
                    tone: root.viewModel.added > 0 ? "ok" : "neutral"
                }
                StatTile {
                    objectName: "bad"
                    value: root.viewModel.bad
                    label: root.viewModel.bad === 1 ? qsTr("regel niet ingelezen") : qsTr("regels niet ingelezen")
                    iconName: root.viewModel.bad === 0 ? "check-circle" : "warning"
                    tone: root.viewModel.bad === 0 ? "ok" : "warn"
                }
            }
            AppText {
                text: root.viewModel.bad === 0 ? qsTr("Elke regel is goed.") : qsTr("Deze regels zijn niet ingelezen")
                variant: "h3"
                font.weight: Font.Bold
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Layout.bottomMargin: 4
            }
        }
        delegate: ListRow {
            required property int line
            required property string text

            objectName: "bad_" + line
            width: ListView.view.width - root.margin * 2
            title: qsTr("Regel %1").arg(line)
            detail: text
            iconName: "warning"
            tone: "warn"
        }

        Accessible.name: qsTr("Regels die niet zijn ingelezen")
    }
    ActionBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        compact: root.portrait

        actions: [
            AppButton {
                objectName: "again"
                text: qsTr("Ander bestand")
                iconName: "upload-simple"

                onClicked: root.againWished()
            },
            AppButton {
                objectName: "close_report"
                kind: "primary"
                text: qsTr("Klaar")
                iconName: "check"

                onClicked: root.closed()
            }
        ]

        AppText {
            text: root.viewModel.bad === 0 ? "" : qsTr("Verbeter deze regels in het bestand en lees het opnieuw in. Wat er al staat, komt er niet dubbel in.")
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
}
