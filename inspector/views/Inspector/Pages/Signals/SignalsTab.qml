pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Signals of exploitation. Closed until the officer taps, and closed again as soon as the tab is left.
FocusScope {
    id: root

    required property SignalsViewModel viewModel
    required property string savedAt
    property bool portrait: false
    property bool opened: false
    property bool sealed: false         // just now, by the officer; said here and on no other page

    // Closed again as soon as it is left; open at once when a condition asked for it.
    function follow(): void {
        opened = visible && viewModel.about !== "";
        sealed = false;
        if (!visible)
            viewModel.leave();
    }

    Component.onCompleted: follow()
    onVisibleChanged: follow()

    Connections {
        function onSealed(): void {
            root.opened = false;
            root.sealed = true;
        }
        function onSealedByItself(): void {
            root.opened = false;
        }

        target: root.viewModel
    }
    ScrollPane {
        anchors.fill: parent
        visible: !root.opened
        margin: Theme.pageMargin(root.portrait)
        maximumWidth: 760

        Banner {
            objectName: "sealed_now"
            visible: root.sealed
            title: qsTr("Signaal verzegeld. Alleen de ontvanger kan het openen.")
            iconName: "seal-check"
            tone: "ok"

            Layout.fillWidth: true
        }
        Card {
            padding: 20

            Layout.fillWidth: true

            ColumnLayout {
                width: parent.width
                spacing: Theme.space12

                RowLayout {
                    spacing: Theme.space12

                    Icon {
                        name: "flag"
                        fill: true
                        size: 32
                        color: Theme.signal
                    }
                    AppText {
                        text: qsTr("Signaal van uitbuiting")
                        variant: "h3"
                        font.weight: Font.Bold
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
                AppText {
                    text: qsTr("Zag, hoorde of las u iets dat op dwang wijst? Schrijf de feiten op. Het signaal gaat verzegeld naar wie het mag lezen; het staat niet in het rapport en niemand anders ziet dat het er is.")
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    text: qsTr("Is iemand nu in gevaar? Bel 112. Anders de politie: 0900-8844.")
                    variant: "bodyStrong"
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppButton {
                    objectName: "signal_open"
                    visible: root.viewModel.mayWrite
                    kind: "primary"
                    text: root.viewModel.hasDraft ? qsTr("Verder schrijven") : qsTr("Signaal schrijven")
                    iconName: "note-pencil"

                    Layout.fillWidth: true
                    onClicked: root.opened = true
                }
            }
        }
        SignalsSent {
            viewModel: root.viewModel

            Layout.fillWidth: true
        }
    }
    Loader {
        anchors.fill: parent
        active: root.opened
        visible: active
        focus: active
        sourceComponent: SignalsForm {
            viewModel: root.viewModel
            savedAt: root.savedAt
            portrait: root.portrait

            onCloseWished: root.opened = false
        }
    }
}
