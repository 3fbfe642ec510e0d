pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// What the authority decided on a finding: each decision with the days that follow from it.
ColumnLayout {
    id: root

    required property string condition
    required property var decisions
    required property bool mayDecide
    required property bool current

    signal mendWished(var decision)
    signal takeBackWished(var decision)

    spacing: Theme.space8

    Banner {
        objectName: "disputed_" + root.condition
        visible: root.decisions.some(each => each.disputed)
        title: qsTr("Besluiten zonder van elkaar te weten")
        text: qsTr("Coördinatoren legden verschillende besluiten vast. Bij het bedrijf staat nu geen termijn waarin ze verschillen. Laat met \"Telt niet\" weg wat niet geldt. Gelden ze allebei? Leg dat dan vast met \"Verbeteren\" en een reden.")
        iconName: "git-merge"
        tone: "warn"

        Layout.fillWidth: true
    }
    Repeater {
        model: root.decisions

        Card {
            id: card

            required property var modelData
            required property int index

            objectName: "decision_" + root.condition + "_" + index
            padding: Theme.space12
            ground: Theme.surfaceAlt
            label: qsTr("Besluit: %1").arg(card.modelData.measure)

            Layout.fillWidth: true

            ColumnLayout {
                width: parent.width
                spacing: 6

                ReviewHint {
                    iconName: "gavel"
                    text: qsTr("Besluit: %1").arg(card.modelData.measure)

                    Layout.fillWidth: true
                }
                AppText {
                    text: card.modelData.terms
                    variant: "small"
                    numeric: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    text: card.modelData.byline
                    variant: "caption"
                    numeric: true
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                Flow {
                    visible: root.mayDecide
                    spacing: Theme.space8
                    layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft

                    Layout.fillWidth: true

                    AppButton {
                        objectName: "mend_decision_" + root.condition + "_" + card.index
                        kind: "ghost"
                        text: qsTr("Verbeteren")
                        iconName: "pencil-simple"
                        focusPolicy: root.current || activeFocus ? Qt.StrongFocus : Qt.ClickFocus

                        Accessible.name: qsTr("Besluit over %1 verbeteren").arg(root.condition)
                        onClicked: root.mendWished(card.modelData)
                    }
                    AppButton {
                        objectName: "take_back_decision_" + root.condition + "_" + card.index
                        kind: "ghost"
                        text: qsTr("Telt niet")
                        iconName: "prohibit"
                        focusPolicy: root.current || activeFocus ? Qt.StrongFocus : Qt.ClickFocus

                        Accessible.name: qsTr("Besluit over %1 telt niet").arg(root.condition)
                        onClicked: root.takeBackWished(card.modelData)
                    }
                }
            }
        }
    }
}
