pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme
import Inspector.Controls

// One proposal: how much, on which ground, by whom; what holds it back; and once it is decided who signed and who has not.
Card {
    id: root

    required property string key
    required property string title
    required property string part
    required property string ground_word
    required property string term
    required property string proposed
    required property string confirmed
    required property string hold
    required property string note
    required property string state_word
    required property string tone
    required property string icon
    required property bool may_confirm
    required property bool may_hold
    required property bool may_lift
    required property string visit
    required property string signed
    required property string missing

    signal confirmWished()
    signal holdWished()
    signal liftWished()
    signal visitWished()

    edgeTone: tone
    label: [title, part, state_word].join(", ")

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        RowLayout {
            spacing: Theme.space12

            ColumnLayout {
                spacing: 2

                AppText {
                    text: root.title
                    variant: "h3"
                    numeric: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    text: root.part
                    variant: "small"
                    numeric: true
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
            }
            Chip {
                text: root.state_word
                iconName: root.icon
                tone: root.tone

                Layout.alignment: Qt.AlignTop
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        Repeater {
            model: [
                {label: qsTr("Grond"), value: root.ground_word},
                {label: qsTr("Einde bewaartermijn"), value: root.term},
                {label: qsTr("Voorgesteld door"), value: root.proposed},
                {label: qsTr("Bevestigd door"), value: root.confirmed},
                {label: qsTr("Getekend dat er niets meer is"), value: root.signed},
                {label: qsTr("Nog niet getekend"), value: root.missing}
            ].filter(fact => fact.value !== "")

            KeyValueRow {
                required property var modelData

                label: modelData.label
                value: modelData.value
                small: true

                Layout.fillWidth: true
            }
        }
        Banner {
            objectName: "held_back"
            visible: root.hold !== ""
            title: root.hold
            text: qsTr("Zolang die er is, wordt hier niets van gewist.")
            tone: "warn"
            iconName: "lock-simple"

            Layout.fillWidth: true
        }
        AppText {
            visible: text !== ""
            text: root.note
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Flow {
            visible: root.may_confirm || root.may_hold || root.may_lift || root.visit !== ""
            spacing: Theme.space8
            layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft

            Layout.fillWidth: true

            AppButton {
                objectName: "confirm_erasure"
                visible: root.may_confirm
                kind: "primary"
                text: qsTr("Bevestigen…")
                iconName: "check-circle"

                Accessible.name: qsTr("%1 bevestigen").arg(root.title)
                onClicked: root.confirmWished()
            }
            AppButton {
                objectName: "lift_hold"
                visible: root.may_lift
                text: qsTr("Bewaarplicht opheffen…")
                iconName: "lock-simple-open"

                onClicked: root.liftWished()
            }
            AppButton {
                objectName: "place_hold"
                visible: root.may_hold
                text: qsTr("Bewaarplicht opleggen…")
                iconName: "lock-simple"

                onClicked: root.holdWished()
            }
            AppButton {
                objectName: "erased_visit"
                visible: root.visit !== ""
                kind: "ghost"
                text: qsTr("Naar het bezoek")
                iconName: "arrow-right"

                onClicked: root.visitWished()
            }
        }
    }
}
