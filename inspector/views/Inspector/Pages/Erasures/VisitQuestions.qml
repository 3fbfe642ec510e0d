pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What was asked with a visit code: a privacy officer asks, a supervisor reads the visit and answers in fixed words.
ColumnLayout {
    id: root

    required property ErasuresViewModel viewModel

    readonly property bool shown: viewModel.asks || viewModel.wasAsked

    signal answerWished(string question, string code)

    spacing: Theme.space12
    visible: shown

    Card {
        visible: root.viewModel.asks
        padding: 18
        label: asking.label

        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space12

            TextField {
                id: asking

                objectName: "asked_code"
                label: qsTr("Bezoekcode die iemand u gaf")
                help: qsTr("De coördinatoren lezen het bezoek na en antwoorden u. U leest het bezoek niet. Vraag niet hoe de persoon heet.")
                spelled: true
                maximumLength: 40

                Layout.fillWidth: true
                onAccepted: root.viewModel.ask(asking.text)
            }
            AppButton {
                objectName: "ask_with_code"
                kind: "primary"
                text: qsTr("Vraag wat er over de persoon staat")
                iconName: "paper-plane-tilt"
                enabled: asking.text.trim() !== ""

                onClicked: root.viewModel.ask(asking.text)
            }
        }
    }
    Repeater {
        model: root.viewModel.questions

        Card {
            id: card

            required property string key
            required property string code
            required property string asked
            required property string answer

            objectName: "question"
            padding: 18
            edgeTone: answer === "" ? "warn" : "ok"
            label: [qsTr("Vraag met een bezoekcode"), code, answer].filter(part => part !== "").join(", ")

            Layout.fillWidth: true

            ColumnLayout {
                width: parent.width
                spacing: Theme.space8

                AppText {
                    text: qsTr("Vraag met een bezoekcode")
                    variant: "label"
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    text: card.code
                    variant: "h3"
                    spelled: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    text: qsTr("Gevraagd door %1").arg(card.asked)
                    variant: "small"
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    objectName: "answer"
                    text: card.answer === "" ? qsTr("Nog niet beantwoord") : card.answer
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                Flow {
                    visible: root.viewModel.answers.length > 0
                    spacing: Theme.space8

                    Layout.fillWidth: true

                    AppButton {
                        objectName: "find_visit"
                        text: qsTr("Naar het bezoek")
                        iconName: "arrow-right"

                        Accessible.name: qsTr("Naar het bezoek: %1").arg(card.code)
                        onClicked: root.viewModel.find(card.key)
                    }
                    AppButton {
                        objectName: "answer_question"
                        text: qsTr("Beantwoorden…")
                        iconName: "check"

                        Accessible.name: qsTr("Beantwoorden: %1").arg(card.code)
                        onClicked: root.answerWished(card.key, card.code)
                    }
                }
            }
        }
    }
    Connections {
        function onAsked(): void {
            asking.setText("");
        }

        target: root.viewModel
    }
}
