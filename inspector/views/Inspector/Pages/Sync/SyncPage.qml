pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// What waits, what the hub signed for, and what was put aside.
AppPage {
    id: root

    required property SyncViewModel viewModel

    readonly property string tone: ["distrusted", "refused", "conflict"].includes(viewModel.phase) ? "bad"
        : viewModel.phase === "synced" ? "ok" : viewModel.phase === "syncing" ? "primary" : "neutral"

    title: qsTr("Verzenden")
    subtitle: root.app.training ? "" : root.viewModel.hub

    ScrollPane {
        anchors.fill: parent
        margin: root.pageMargin

        Banner {
            objectName: "sent_nowhere"
            visible: root.app.training
            title: qsTr("In een oefening wordt niets verzonden")
            text: qsTr("Bij echt werk staat hier wat wacht en wat de server heeft ontvangen.")
            tone: "neutral"
            iconName: "cloud-slash"

            Layout.fillWidth: true
        }
        Banner {
            objectName: "standing"
            visible: !root.app.training
            title: root.viewModel.title + "  ·  " + root.viewModel.detail
            text: root.viewModel.advice
            tone: root.tone
            iconName: root.tone === "bad" ? "cloud-warning" : root.tone === "ok" ? "cloud-check"
                : root.viewModel.phase === "offline" ? "cloud-slash" : "cloud-arrow-up"
            actionText: root.viewModel.phase === "conflict" ? qsTr("Naar het verschil") : ""

            Layout.fillWidth: true
            onActed: root.app.showDifferences(root.viewModel.differing[0])
        }
        Banner {
            objectName: "hub_moves"
            visible: root.viewModel.movesTo !== ""
            title: qsTr("De server verhuist")
            text: root.viewModel.moveText
            tone: "warn"
            iconName: "arrow-right"
            actionText: root.viewModel.moving ? "" : qsTr("Overstappen…")

            Layout.fillWidth: true
            onActed: move.open()
        }
        Banner {
            objectName: "hub_key"
            visible: root.viewModel.keyText !== ""
            title: qsTr("De server heeft een andere sleutel")
            text: root.viewModel.keyText
            tone: "warn"
            iconName: "cloud-warning"
            actionText: root.viewModel.moving || root.viewModel.keyBegins === "" ? "" : qsTr("Overstappen…")

            Layout.fillWidth: true
            onActed: follow.open()
        }
        Banner {
            objectName: "revoked_devices"
            visible: root.viewModel.revokedDevices > 0
            title: root.viewModel.revokedDevices === 1 ? qsTr("1 apparaat van uw organisatie is ingetrokken")
                : qsTr("%1 apparaten van uw organisatie zijn ingetrokken").arg(root.viewModel.revokedDevices)
            text: qsTr("Wat ze nog inleverden, ligt terzijde tot u beslist.")
            tone: "neutral"
            iconName: "device-tablet"
            actionText: qsTr("Bekijken")

            Layout.fillWidth: true
            onActed: root.app.showHandIns()
        }
        LoneKeys {
            model: root.viewModel.loneKeys
        }
        GridLayout {
            visible: !root.app.training
            columns: root.portrait ? 1 : 2
            columnSpacing: Theme.space16
            rowSpacing: Theme.space16

            Layout.fillWidth: true

            ColumnLayout {
                spacing: Theme.space16

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Layout.horizontalStretchFactor: 3
                Layout.preferredWidth: 540

                Card {
                    Layout.fillWidth: true

                    SyncQueue {
                        width: parent.width
                        viewModel: root.viewModel

                        onVisitWished: visit => root.app.showVisit(visit)
                    }
                }
                Card {
                    Layout.fillWidth: true

                    SyncStick {
                        width: parent.width
                        viewModel: root.viewModel.stick

                        onShareWished: root.viewModel.share.openSheet()
                    }
                }
            }
            ColumnLayout {
                spacing: Theme.space16

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Layout.horizontalStretchFactor: 2
                Layout.preferredWidth: 360

                Card {
                    Layout.fillWidth: true

                    SyncFacts {
                        width: parent.width
                        viewModel: root.viewModel
                    }
                }
                Card {
                    Layout.fillWidth: true

                    ColumnLayout {
                        width: parent.width
                        spacing: Theme.space12

                        AppText {
                            text: qsTr("Deze sessie")
                            variant: "h3"
                        }
                        AppText {
                            visible: root.viewModel.past.length === 0
                            text: qsTr("Nog niet geprobeerd")
                            variant: "small"
                            muted: true
                        }
                        Timeline {
                            visible: root.viewModel.past.length > 0
                            entries: root.viewModel.past

                            Layout.fillWidth: true
                        }
                    }
                }
            }
        }
        LostDevice {
            visible: !root.app.training

            Layout.fillWidth: true
        }
    }
    ConfirmDialog {
        id: move

        title: qsTr("Naar het nieuwe adres?")
        text: qsTr("Van %1 naar %2. Verzenden gaat daarna via het nieuwe adres. Twijfelt u, bel dan eerst de functioneel beheerder.").arg(root.viewModel.hub).arg(root.viewModel.movesTo)
        confirmText: qsTr("Overstappen")
        confirmIcon: "arrow-right"

        onConfirmed: root.viewModel.moveHub()
    }
    ConfirmDialog {
        id: follow

        title: qsTr("Verder met de nieuwe sleutel?")
        text: qsTr("Vraag de functioneel beheerder aan de telefoon hoe de nieuwe sleutel begint. Zegt hij iets anders dan %1, stap dan niet over.").arg(root.viewModel.keyBegins)
        confirmText: qsTr("Overstappen")
        confirmIcon: "arrow-right"

        onConfirmed: root.viewModel.followKey()
    }
    ShareSheet {
        viewModel: root.viewModel.share
        portrait: root.portrait
        scanning: root.app.camera.isOpen

        onScanWished: root.app.scanShare()
    }
}
