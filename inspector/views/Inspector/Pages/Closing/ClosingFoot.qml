pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// The decisive step of a visit, and what it means.
ActionBar {
    id: root

    required property ClosingViewModel closing
    required property ChecklistViewModel checklist
    required property string savedAt

    signal leaveWished()

    Icon {
        visible: !root.compact && root.closing.maySign
        name: "lock"
        fill: true
        size: 28
        color: Theme.textMuted
    }
    ColumnLayout {
        spacing: 2

        Layout.fillWidth: true

        AppText {
            visible: root.closing.maySign
            text: root.closing.asksOperator
                ? qsTr("Na het ondertekenen kan niemand het bezoek nog wijzigen. Aanvullen kan na terugsturen; dat wordt apart vastgelegd.")
                : qsTr("Na het ondertekenen kan niemand uw deel van het bezoek nog wijzigen.")
            variant: root.compact ? "caption" : "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        VisitSaved {
            savedAt: root.savedAt
        }
    }
    actions: [
        AppButton {
            objectName: "to_today"
            visible: root.closing.isSigned && !root.closing.mayCosign && !root.closing.mayResubmit
            text: qsTr("Naar Vandaag")
            iconName: "calendar-check"

            onClicked: root.leaveWished()
        },
        AppButton {
            objectName: "resubmit"
            visible: root.closing.mayResubmit
            kind: "primary"
            large: true
            text: qsTr("Opnieuw indienen")
            iconName: "paper-plane-tilt"

            onClicked: root.checklist.resubmit()
        },
        AppButton {
            objectName: "show_operator"
            visible: root.closing.mayShow
            large: true
            text: qsTr("Voorgelegd")
            iconName: "check-circle"
            enabled: root.closing.showComplete

            onClicked: root.closing.showOperator()
        },
        AppButton {
            objectName: "cosign"
            visible: root.closing.mayCosign
            kind: "primary"
            large: true
            text: qsTr("Meetekenen")
            iconName: "signature"
            enabled: root.closing.hasOwnSignature

            onClicked: root.closing.cosign()
        },
        AppButton {
            objectName: "close_visit"
            visible: root.closing.maySign
            kind: "primary"
            large: true
            text: qsTr("Ondertekenen en sluiten")
            iconName: "signature"
            enabled: root.closing.mayClose

            onClicked: sure.open()
        }
    ]

    ConfirmDialog {
        id: sure

        title: qsTr("Ondertekenen en sluiten?")
        text: root.closing.declaration + " " + qsTr("Daarna kan niemand het bezoek nog wijzigen. Wat er later bij komt, staat er apart bij.")
        confirmText: qsTr("Ondertekenen")
        confirmIcon: "signature"

        onConfirmed: root.closing.close()
    }
}
