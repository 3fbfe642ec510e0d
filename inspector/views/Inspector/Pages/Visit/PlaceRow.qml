pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One officer in one place: when in and out, on what, and what he can say of it while he is inside.
ColumnLayout {
    id: root

    required property string heading
    required property string key
    required property string detail
    required property string mark
    required property string consent_ended
    required property bool inside
    required property bool mine
    required property bool convertible
    required property bool stopped
    required property bool correctable

    signal leaveWished(string key)
    signal turnedOut(string key)
    signal groundWished(string key)
    signal takeBackWished()
    signal consentHolds(string ended)

    spacing: Theme.space8

    ListRow {
        title: root.heading
        detail: root.detail
        iconName: root.inside ? "door-open" : "door"

        Layout.fillWidth: true

        Chip {
            objectName: "place_mark"
            visible: root.mark !== ""
            text: root.mark
            tone: "bad"
            iconName: "warning"
        }
        IconButton {
            objectName: "take_back_place"
            visible: root.correctable
            kind: "ghost"
            iconName: "trash"
            label: qsTr("Bij vergissing vastgelegd: %1").arg(root.heading)

            onClicked: root.takeBackWished()
        }
    }
    Flow {
        visible: (root.inside && root.mine) || root.consent_ended !== ""
        spacing: Theme.space8

        Layout.fillWidth: true

        AppButton {
            objectName: "leave_place"
            visible: root.inside && root.mine
            text: qsTr("Verlaten")
            iconName: "sign-out"

            onClicked: root.leaveWished(root.key)
        }
        AppButton {
            objectName: "turns_out"
            visible: root.convertible
            text: qsTr("Blijkt een woning")
            iconName: "house"

            onClicked: root.turnedOut(root.key)
        }
        AppButton {
            objectName: "say_on_what"
            visible: root.stopped
            text: qsTr("Toestemming of machtiging vastleggen")
            iconName: "pencil-simple"

            onClicked: root.groundWished(root.key)
        }
        AppButton {
            objectName: "consent_holds"
            visible: root.consent_ended !== ""
            kind: "ghost"
            text: qsTr("Toch niet ingetrokken…")
            iconName: "arrow-counter-clockwise"

            onClicked: root.consentHolds(root.consent_ended)
        }
    }
}
