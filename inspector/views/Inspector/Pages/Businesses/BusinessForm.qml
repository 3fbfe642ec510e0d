pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// One business and its licence. What is wrong stands below the field; nothing is written before "Bewaren".
FocusScope {
    id: root

    required property BusinessesViewModel viewModel
    required property bool portrait
    property int margin: Theme.space24

    readonly property var form: viewModel.form
    readonly property var problems: viewModel.problems
    readonly property bool licensed: form.has_licence ?? true

    // Leaving a field hands over what stands in it.
    function submit(): void {
        save.forceActiveFocus();
        root.viewModel.save();
    }

    Keys.onEscapePressed: {
        save.forceActiveFocus();
        root.viewModel.close();
    }

    Component.onCompleted: {
        if (viewModel.isNew)
            name.forceActiveFocus();
    }

    Shortcut {
        sequences: ["Ctrl+S"]

        onActivated: root.submit()
    }
    ScrollPane {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        margin: root.margin
        maximumWidth: 980

        Card {
            padding: 20

            Layout.fillWidth: true

            ColumnLayout {
                width: parent.width
                spacing: Theme.space16

                AppText {
                    text: qsTr("Het bedrijf")
                    variant: "h3"
                    font.weight: Font.Bold
                }
                FormRow {
                    minimumShare: root.portrait ? 300 : 380

                    Layout.fillWidth: true

                    TextField {
                        id: name

                        objectName: "name"
                        names: "free"
                        label: qsTr("Naam")
                        value: root.form.name ?? ""
                        error: root.problems.name ?? ""

                        onEdited: text => root.viewModel.setField("name", text)
                    }
                    SelectField {
                        objectName: "sector"
                        label: qsTr("Soort bedrijf")
                        options: root.viewModel.sectors
                        current: root.form.sector ?? ""

                        onChosen: key => root.viewModel.setField("sector", key)
                    }
                    TextField {
                        objectName: "address"
                        names: "free"
                        label: qsTr("Adres")
                        placeholder: qsTr("Straat 12, 1234 AB Plaats")
                        value: root.form.address ?? ""
                        error: root.problems.address ?? ""

                        onEdited: text => root.viewModel.setField("address", text)
                    }
                    TextField {
                        objectName: "municipality"
                        label: qsTr("Gemeente")
                        value: root.form.municipality ?? ""
                        error: root.problems.municipality ?? ""

                        onEdited: text => root.viewModel.setField("municipality", text)
                    }
                    TextField {
                        objectName: "district"
                        label: qsTr("Wijk, mag leeg blijven")
                        value: root.form.district ?? ""
                        error: root.problems.district ?? ""

                        onEdited: text => root.viewModel.setField("district", text)
                    }
                    TextField {
                        objectName: "kvk"
                        label: qsTr("KvK-nummer, mag leeg blijven")
                        inputMethodHints: Qt.ImhDigitsOnly
                        maximumLength: 8
                        value: root.form.kvk ?? ""
                        error: root.problems.kvk ?? ""

                        onEdited: text => root.viewModel.setField("kvk", text)
                    }
                    TextField {
                        objectName: "hours"
                        label: qsTr("Openingstijden, mag leeg blijven")
                        placeholder: qsTr("ma-za 12:00-02:00")
                        value: root.form.hours ?? ""
                        error: root.problems.hours ?? ""

                        onEdited: text => root.viewModel.setField("hours", text)
                    }
                }
            }
        }
        Card {
            padding: 20

            Layout.fillWidth: true

            ColumnLayout {
                width: parent.width
                spacing: Theme.space16

                CheckRow {
                    objectName: "licensed"
                    label: qsTr("Er is een vergunning")
                    detail: qsTr("Zonder vergunning kunt u wel een bezoek plannen.")
                    isOn: root.licensed

                    Layout.fillWidth: true
                    onSwitched: isOn => root.viewModel.setLicensed(isOn)
                }
                FormRow {
                    visible: root.licensed
                    minimumShare: root.portrait ? 300 : 380

                    Layout.fillWidth: true

                    TextField {
                        objectName: "licence"
                        label: qsTr("Vergunningnummer")
                        spelled: true
                        value: root.form.licence ?? ""
                        error: root.problems.licence ?? ""

                        onEdited: text => root.viewModel.setField("licence", text)
                    }
                    TextField {
                        objectName: "holder"
                        names: "free"
                        label: qsTr("Vergunninghouder")
                        value: root.form.holder ?? ""
                        error: root.problems.holder ?? ""

                        onEdited: text => root.viewModel.setField("holder", text)
                    }
                    DateField {
                        objectName: "valid_from"
                        label: qsTr("Geldig vanaf")
                        value: root.form.valid_from ?? ""
                        error: fault !== "" ? fault : root.problems.valid_from ?? ""

                        onEdited: text => root.viewModel.setField("valid_from", text)
                    }
                    DateField {
                        objectName: "valid_until"
                        label: qsTr("Geldig tot en met")
                        value: root.form.valid_until ?? ""
                        error: fault !== "" ? fault : root.problems.valid_until ?? ""

                        onEdited: text => root.viewModel.setField("valid_until", text)
                    }
                    NumberStepper {
                        objectName: "workrooms"
                        label: qsTr("Werkruimten")
                        value: root.form.workrooms ?? 1
                        to: 500

                        onStepped: value => root.viewModel.setWorkrooms(value)
                    }
                }
                BusinessManagers {
                    viewModel: root.viewModel
                    portrait: root.portrait

                    Layout.fillWidth: true
                }
            }
        }
    }
    ActionBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        compact: root.portrait

        actions: [
            AppButton {
                objectName: "cancel"
                kind: "ghost"
                text: qsTr("Annuleren")

                onClicked: root.viewModel.cancel()
            },
            AppButton {
                id: save

                objectName: "save"
                kind: "primary"
                text: qsTr("Bewaren")
                iconName: "check"

                onClicked: root.submit()
            }
        ]

        Icon {
            visible: root.viewModel.problem !== ""
            name: "warning-circle"
            fill: true
            color: Theme.bad
        }
        AppText {
            objectName: "problem"
            text: root.viewModel.problem !== "" ? root.viewModel.problem
                : root.viewModel.isRestored ? qsTr("Hier staat weer wat u eerder hebt ingevuld. Met Annuleren haalt u het weg.")
                : qsTr("Eerdere bezoeken houden de gegevens van hun dag.")
            variant: "small"
            color: root.viewModel.problem === "" ? Theme.textMuted : Theme.bad
            wrapMode: Text.Wrap

            Layout.fillWidth: true
            Accessible.role: root.viewModel.problem === "" ? Accessible.StaticText : Accessible.AlertMessage
        }
    }
}
