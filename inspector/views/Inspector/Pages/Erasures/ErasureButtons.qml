pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.Theme

// What can be done with one proposal; each says aloud which.
FocusScope {
    id: root

    required property string called
    property bool current: false
    property bool mayConfirm: false
    property bool mayHold: false
    property bool mayLift: false
    property bool opensVisit: false
    property bool hasRest: false

    readonly property int policy: current || activeFocus ? Qt.StrongFocus : Qt.ClickFocus

    signal confirmWished()
    signal holdWished()
    signal liftWished()
    signal visitWished()
    signal restWished()

    implicitHeight: flow.implicitHeight
    visible: mayConfirm || mayHold || mayLift || opensVisit || hasRest

    Flow {
        id: flow

        width: parent.width
        spacing: Theme.space8
        layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft

        AppButton {
            objectName: "confirm_erasure"
            visible: root.mayConfirm
            kind: "primary"
            text: qsTr("Bevestigen…")
            iconName: "check-circle"
            focusPolicy: root.policy

            Accessible.name: qsTr("Bevestigen: %1").arg(root.called)
            onClicked: root.confirmWished()
        }
        AppButton {
            objectName: "propose_rest"
            visible: root.hasRest
            text: qsTr("Rest voorstellen…")
            iconName: "eraser"
            focusPolicy: root.policy

            Accessible.name: qsTr("Rest voorstellen: %1").arg(root.called)
            onClicked: root.restWished()
        }
        AppButton {
            objectName: "lift_hold"
            visible: root.mayLift
            text: qsTr("Bewaarplicht opheffen…")
            iconName: "lock-simple-open"
            focusPolicy: root.policy

            Accessible.name: qsTr("Bewaarplicht opheffen: %1").arg(root.called)
            onClicked: root.liftWished()
        }
        AppButton {
            objectName: "place_hold"
            visible: root.mayHold
            text: qsTr("Bewaarplicht opleggen…")
            iconName: "lock-simple"
            focusPolicy: root.policy

            Accessible.name: qsTr("Bewaarplicht opleggen: %1").arg(root.called)
            onClicked: root.holdWished()
        }
        AppButton {
            objectName: "erased_visit"
            visible: root.opensVisit
            kind: "ghost"
            text: qsTr("Naar het bezoek")
            iconName: "arrow-right"
            focusPolicy: root.policy

            Accessible.name: qsTr("Naar het bezoek: %1").arg(root.called)
            onClicked: root.visitWished()
        }
    }
}
