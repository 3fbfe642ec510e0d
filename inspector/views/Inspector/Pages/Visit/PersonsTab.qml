pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// The people present as totals: one number for each outcome of a check. Nobody has a row, a colour or a time.
FocusScope {
    id: root

    required property PersonsViewModel viewModel
    required property PassCheckViewModel passCheck
    required property AgeCheckViewModel ageCheck
    required property AskingViewModel asking
    required property DialogsViewModel dialogs
    required property string savedAt
    property bool portrait: false
    property bool stopped: false        // nobody more is counted or asked about

    signal cardsLikely(bool registration)
    signal cardsWished(bool registration)

    component Checks: ColumnLayout {
        id: column

        required property int part
        required property int parts

        spacing: Theme.space16

        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop

        Repeater {
            model: root.viewModel.checks

            PersonsCheck {
                required property int index

                visible: index % column.parts === column.part
                viewModel: root.viewModel
                stopped: root.stopped

                Layout.fillWidth: true
            }
        }
    }

    Timer {
        // first what was asked for, then what may be asked for next
        interval: 400
        running: root.visible

        onTriggered: root.cardsLikely(root.viewModel.registration)
    }
    Connections {
        function onCorrected(): void {
            reason.field.clear();
        }

        target: root.viewModel
    }
    ScrollPane {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        margin: Theme.pageMargin(root.portrait)

        ColumnLayout {
            spacing: 2

            Layout.fillWidth: true

            AppText {
                objectName: "persons_total"
                text: root.viewModel.total === 0 ? qsTr("Nog niemand geteld") : root.viewModel.total === 1 ? qsTr("1 persoon geteld") : qsTr("%1 personen geteld").arg(root.viewModel.total)
                variant: "h2"
                numeric: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                text: qsTr("Alleen aantallen voor het hele bezoek: geen namen, geen rij per persoon, geen tijdstippen.")
                variant: "small"
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                objectName: "minimum_age"
                visible: text !== ""
                text: root.viewModel.minimumAge
                variant: "small"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
        Flow {
            spacing: Theme.space8

            Layout.fillWidth: true

            AppButton {
                objectName: "show_cards"
                text: qsTr("Laat de persoon zelf lezen")
                iconName: "translate"

                onClicked: root.cardsWished(root.viewModel.registration)
            }
            AppButton {
                objectName: "show_visit_code"
                text: qsTr("Bezoekcode meegeven")
                iconName: "qr-code"

                onClicked: root.viewModel.showCode()
            }
            AppButton {
                objectName: "check_age"
                visible: root.ageCheck.offered
                enabled: !root.stopped
                text: qsTr("Leeftijd nagaan")
                iconName: "identification-card"

                onClicked: root.ageCheck.open()
            }
            AppButton {
                objectName: "check_pass"
                visible: root.passCheck.offered
                enabled: !root.stopped
                text: qsTr("Registratiebewijs nagaan")
                iconName: "qr-code"

                onClicked: root.passCheck.open()
            }
        }
        AskButtons {
            viewModel: root.asking
            stopped: root.stopped
        }
        Banner {
            visible: !root.viewModel.editable
            title: qsTr("Het bezoek is afgesloten")
            text: qsTr("De aantallen staan vast in het dossier.")
            iconName: "lock"

            Layout.fillWidth: true
        }
        Card {
            visible: root.viewModel.correcting
            padding: 18

            Layout.fillWidth: true

            ColumnLayout {
                width: parent.width
                spacing: Theme.space12

                AppText {
                    text: qsTr("Het bezoek is teruggestuurd. U kunt verbeteren wat u zelf telde; de eerste aantallen blijven in het dossier.")
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                TextField {
                    id: reason

                    objectName: "count_reason"
                    visible: root.viewModel.changed
                    label: qsTr("Reden van de verbetering")

                    Layout.fillWidth: true
                    onEdited: text => root.dialogs.keep("count", {reason: text})
                    Component.onCompleted: field.text = root.dialogs.words["count"]?.reason ?? ""
                }
                Flow {
                    visible: root.viewModel.changed
                    spacing: Theme.space8

                    Layout.fillWidth: true

                    AppButton {
                        objectName: "count_correct"
                        kind: "primary"
                        text: qsTr("Verbetering vastleggen")
                        iconName: "check"
                        enabled: reason.text.trim() !== ""

                        onClicked: root.viewModel.correct(reason.text)
                    }
                    AppButton {
                        objectName: "count_forget"
                        kind: "ghost"
                        text: qsTr("Laten zoals het was")

                        onClicked: root.viewModel.forget()
                    }
                }
            }
        }
        RowLayout {
            spacing: 20

            Layout.fillWidth: true

            Checks {
                part: 0
                parts: root.portrait ? 1 : 2
            }
            Checks {
                visible: !root.portrait
                part: 1
                parts: 2
            }
        }
        Card {
            visible: others.count > 0
            padding: 18
            label: notCounted.text

            Layout.fillWidth: true

            ColumnLayout {
                width: parent.width
                spacing: Theme.space12

                AppText {
                    id: notCounted

                    text: qsTr("Dit telt u niet")
                    variant: "label"
                }
                Repeater {
                    id: others

                    model: root.viewModel.uncounted

                    AppText {
                        required property string check
                        required property string question
                        required property string note
                        required property string stored

                        objectName: "uncounted_" + check
                        text: [question, note, stored].filter(part => part !== "").join(" ")
                        variant: "small"
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
    VisitCode {
        viewModel: root.viewModel
        portrait: root.portrait
    }
    ActionBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        compact: root.portrait

        AppText {
            text: root.viewModel.correcting || !root.viewModel.editable ? "" : qsTr("Een tik te veel haalt u met min weer weg.")
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        VisitSaved {
            savedAt: root.savedAt
        }
    }
}
