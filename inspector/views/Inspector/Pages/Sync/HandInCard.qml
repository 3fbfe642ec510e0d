pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// One revoked installation: whose it was, what it handed in, part by part by the clock of that device, and the decisions.
Card {
    id: root

    required property HandInsViewModel viewModel
    required property string installation
    required property string title
    required property string officer
    required property string revoked
    required property int undecided
    required property string wipe
    required property bool may_order
    required property bool may_cancel
    required property var parts
    required property var stuck         // the visits that nobody finishes: {visit, name, detail}

    signal acceptWished(string log, string about)
    signal asideWished(string log, string about)
    signal wipeWished()
    signal visitWished(string visit)

    objectName: "hand_in"
    edgeTone: undecided > 0 ? "warn" : "neutral"
    label: title

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        AppText {
            text: root.title
            variant: "h3"
            numeric: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            text: root.officer + "  ·  " + root.revoked
            variant: "small"
            numeric: true
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Banner {
            objectName: "stuck"
            visible: root.stuck.length > 0
            title: root.stuck.length === 1 ? qsTr("1 bezoek is niet afgerond") : qsTr("%1 bezoeken zijn niet afgerond").arg(root.stuck.length)
            text: root.undecided > 0 ? qsTr("Beslis eerst over wat het apparaat inleverde. Daarna kiest u bij het bezoek Overdragen….")
                : qsTr("Open het bezoek en kies Overdragen…: dan gaat een collega verder, of dezelfde collega op een andere tablet.")
            tone: "warn"
            iconName: "users"

            Layout.fillWidth: true
        }
        Repeater {
            model: root.stuck

            ListRow {
                id: visit

                required property var modelData
                required property int index

                objectName: "stuck_" + modelData.name
                clickable: true
                divided: index < root.stuck.length - 1
                title: modelData.name
                detail: modelData.detail
                iconName: "play-circle"

                onClicked: root.visitWished(visit.modelData.visit)
            }
        }
        Repeater {
            model: root.parts

            HandInPart {
                viewModel: root.viewModel

                Layout.fillWidth: true
                onAcceptWished: root.acceptWished(modelData.key, modelData.name)
                onAsideWished: root.asideWished(modelData.key, modelData.name)
            }
        }
        Divider {
            visible: everything.visible

            Layout.fillWidth: true
        }
        AppButton {
            id: everything

            objectName: "accept_hand_in"
            visible: root.undecided > 1
            kind: "primary"
            text: qsTr("Alles aanvaarden…")
            iconName: "check-circle"

            Layout.alignment: Theme.leftHanded ? Qt.AlignLeft : Qt.AlignRight
            onClicked: root.acceptWished("", root.title)
        }
        Divider {
            visible: root.wipe !== "" || root.may_order || root.may_cancel

            Layout.fillWidth: true
        }
        AppText {
            objectName: "wipe"
            visible: text !== ""
            text: root.wipe
            variant: "small"
            numeric: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.space8
            layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft
            visible: root.may_order || root.may_cancel

            Layout.fillWidth: true

            AppButton {
                objectName: "order_wipe"
                visible: root.may_order
                text: qsTr("Apparaat laten wissen…")
                iconName: "eraser"

                onClicked: root.wipeWished()
            }
            AppButton {
                objectName: "cancel_wipe"
                visible: root.may_cancel
                text: qsTr("Niet wissen")
                iconName: "arrow-u-up-left"

                onClicked: root.viewModel.cancelWipe(root.installation)
            }
        }
    }
}
