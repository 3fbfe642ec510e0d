pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Whether a visit must be kept: by whom and why, with the way to lift it; or the grounds to choose from.
ScrollPane {
    id: root

    required property ErasureProposalViewModel viewModel

    readonly property bool isHeld: viewModel.held.length > 0

    margin: 4

    ColumnLayout {
        spacing: Theme.space16

        Layout.fillWidth: true
        Layout.maximumWidth: 616

        Repeater {
            model: root.viewModel.held

            Banner {
                required property string modelData

                objectName: "held"
                title: modelData
                text: qsTr("Zolang die er is, wordt daarvan niets gewist. Andere apparaten houden zich eraan zodra ze verbinding maken.")
                tone: "warn"
                iconName: "lock-simple"

                Layout.fillWidth: true
            }
        }
        AppText {
            visible: root.viewModel.mayHold
            text: qsTr("Met een bewaarplicht wordt van dit bezoek niets gewist, wat er ook is voorgesteld of bevestigd. Andere apparaten houden zich eraan zodra ze verbinding maken; wat dan al gewist is, komt niet terug. De grond is voor andere organisaties en de server leesbaar: kies er een die niets over de zaak zegt.")
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        RadioList {
            objectName: "hold_grounds"
            visible: root.viewModel.mayHold
            label: qsTr("Grond")
            options: root.viewModel.holdGrounds
            current: root.viewModel.holdGround

            Layout.fillWidth: true
            onChosen: key => root.viewModel.setHoldGround(key)
        }
        Banner {
            objectName: "hold_error"
            visible: root.viewModel.error !== ""
            title: root.viewModel.error
            tone: "bad"
            iconName: "warning-circle"

            Layout.fillWidth: true
        }
        AppButton {
            objectName: "hold_visit"
            visible: root.viewModel.mayHold
            kind: "primary"
            text: qsTr("Bewaarplicht opleggen")
            iconName: "lock-simple"
            enabled: root.viewModel.holdGround !== "" && !root.viewModel.busy

            Layout.alignment: Theme.leftHanded ? Qt.AlignLeft : Qt.AlignRight
            onClicked: root.viewModel.hold()
        }
        AppButton {
            objectName: "lift_visit"
            visible: root.isHeld
            text: qsTr("Bewaarplicht opheffen…")
            iconName: "lock-simple-open"
            enabled: !root.viewModel.busy

            Layout.alignment: Theme.leftHanded ? Qt.AlignLeft : Qt.AlignRight
            onClicked: lifting.ask("", root.viewModel.held)
        }
    }
    LiftDialog {
        id: lifting

        onAgreed: root.viewModel.lift()
    }
}
