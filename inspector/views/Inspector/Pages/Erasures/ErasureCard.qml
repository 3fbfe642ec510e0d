pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One proposal with all its parts: how much, on which ground, by whom; what holds it back; once decided who signed and who has not.
ColumnLayout {
    id: root

    required property int index
    required property string key
    required property string heading
    required property string title
    required property string part
    required property string texts
    required property var sizes
    required property string ground_word
    required property string term
    required property string proposed
    required property string confirmed
    required property var holds
    required property string hold_text
    required property string note
    required property string tick
    required property string state_word
    required property string tone
    required property string icon
    required property bool may_confirm
    required property bool may_hold
    required property bool may_lift
    required property string visit
    required property string signed
    required property string missing
    required property string rest
    required property string rest_visit
    property bool current: false
    property bool ringed: false

    readonly property var facts: [
        ...sizes,
        {label: qsTr("Grond"), value: ground_word},
        {label: qsTr("Einde bewaartermijn"), value: term},
        {label: qsTr("Voorgesteld door"), value: proposed}
    ]
    readonly property alias holdsFocus: buttons.activeFocus
    readonly property string called: [part, title].join(", ")

    signal confirmWished()
    signal holdWished()
    signal liftWished()
    signal visitWished()
    signal restWished()

    spacing: Theme.space8

    AppText {
        objectName: "heading"
        visible: text !== ""
        text: root.heading
        variant: "h2"
        wrapMode: Text.Wrap

        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        Accessible.role: Accessible.Heading
    }
    Card {
        id: card

        edgeTone: root.tone
        label: [root.title, root.part, root.state_word].join(", ")

        Layout.fillWidth: true

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
            AppText {
                objectName: "erasure_texts"
                visible: text !== ""
                text: root.texts
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            Divider {
                Layout.fillWidth: true
            }
            Repeater {
                model: [
                    ...root.facts,
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
            Repeater {
                model: root.holds

                Banner {
                    required property string modelData

                    objectName: "held_back"
                    title: modelData
                    text: root.hold_text
                    tone: "warn"
                    iconName: "lock-simple"

                    Layout.fillWidth: true
                }
            }
            Banner {
                objectName: "rest"
                visible: root.rest !== ""
                title: root.rest
                text: root.rest_visit === "" ? "" : qsTr("Het bezoek is niet meer te openen. Stel ook dit voor, of leg een bewaarplicht op.")
                tone: "warn"
                iconName: "warning"

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
            ErasureButtons {
                id: buttons

                called: root.called
                current: root.current
                mayConfirm: root.may_confirm
                mayHold: root.may_hold
                mayLift: root.may_lift
                opensVisit: root.visit !== ""
                hasRest: root.rest_visit !== ""

                Layout.fillWidth: true
                onConfirmWished: root.confirmWished()
                onHoldWished: root.holdWished()
                onLiftWished: root.liftWished()
                onVisitWished: root.visitWished()
                onRestWished: root.restWished()
            }
        }
        FocusRing {
            parent: card
            visible: root.ringed
            controlRadius: Theme.radiusCard
            gap: 1
        }
    }
}
