pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Whether the operator signs, refuses or is not there; a signature or a reason.
Card {
    id: root

    required property ClosingViewModel viewModel

    padding: 18

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        RowLayout {
            spacing: Theme.space12

            AppText {
                text: qsTr("Exploitant of beheerder")
                variant: "h3"
                font.weight: Font.Bold
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
        Segmented {
            objectName: "operator"
            label: qsTr("Exploitant of beheerder")
            options: root.viewModel.answers
            current: root.viewModel.operator

            Layout.fillWidth: true
            onChosen: key => root.viewModel.setOperator(key)
        }
        ColumnLayout {
            visible: root.viewModel.operator === "signs" || root.viewModel.operator === "refuses"
            spacing: Theme.space8

            Layout.fillWidth: true

            Flow {
                spacing: Theme.space8

                Layout.fillWidth: true

                Repeater {
                    model: root.viewModel.signerRoles

                    AppButton {
                        required property string modelData

                        objectName: "signer_" + modelData
                        kind: modelData === root.viewModel.signerRole ? "primary" : "secondary"
                        text: modelData

                        onClicked: root.viewModel.setSignerRole(modelData)
                    }
                }
            }
            TextField {
                objectName: "signer_role"
                label: qsTr("In welke functie?")
                value: root.viewModel.signerRole
                error: root.viewModel.signerError
                maximumLength: 200

                Layout.fillWidth: true
                onEdited: text => root.viewModel.setSignerRole(text)
            }
            TextField {
                objectName: "signer_name"
                names: "free"
                label: qsTr("Naam, als die is gegeven")
                value: root.viewModel.signerName
                maximumLength: 200

                Layout.fillWidth: true
                onEdited: text => root.viewModel.setSignerName(text)
            }
        }
        AppButton {
            objectName: "show_sheet"
            visible: root.viewModel.operator !== "absent"
            text: root.viewModel.operator === "signs" ? qsTr("Uitreikblad tonen en laten tekenen") : qsTr("Uitreikblad tonen")
            iconName: "signature"

            Layout.fillWidth: true
            onClicked: root.viewModel.showSheet(true)
        }
        Chip {
            objectName: "operator_signed"
            visible: root.viewModel.operator === "signs" && root.viewModel.operatorStrokes.length > 0
            text: qsTr("Getekend op het uitreikblad")
            iconName: "check-circle"
            tone: "ok"
        }
        TextArea {
            objectName: "operator_reason"
            visible: root.viewModel.operator === "refuses" || root.viewModel.operator === "absent"
            label: root.viewModel.operator === "absent" ? qsTr("Waarom is niemand aanwezig?") : qsTr("Waarom tekent de exploitant niet?")
            value: root.viewModel.operatorReason
            error: root.viewModel.reasonError
            maximumLines: 4

            Layout.fillWidth: true
            onEdited: text => root.viewModel.setOperatorReason(text)
        }
    }
}
