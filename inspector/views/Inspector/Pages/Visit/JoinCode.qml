pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// The code by which a colleague joins, to be scanned or read out; as large as the window allows, gone when it is closed.
PhotoSheet {
    id: root

    required property VisitViewModel viewModel
    property bool portrait: false

    readonly property bool wanted: viewModel.joinCode !== ""

    title: qsTr("Deelnamecode")

    onWantedChanged: wanted ? open() : close()
    onClosed: viewModel.hideJoinCode()

    GridLayout {
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.space32
        rowSpacing: Theme.space24

        Layout.fillWidth: true
        Layout.fillHeight: true

        QrCode {
            objectName: "join_squares"
            squares: root.viewModel.joinSquares
            label: qsTr("QR-code om mee te doen")
            radius: Theme.radiusSmall

            Layout.fillWidth: root.portrait
            Layout.fillHeight: true
            Layout.preferredWidth: root.portrait ? -1 : height
            Layout.minimumHeight: 200
        }
        ColumnLayout {
            spacing: Theme.space16

            Layout.fillWidth: true

            AppText {
                text: qsTr("Laat uw collega de code scannen, of overtypen bij hetzelfde bedrijf.")
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                objectName: "join_code"
                text: root.viewModel.joinCode
                variant: "h1"
                spelled: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.role: Accessible.StaticText
            }
            AppText {
                text: qsTr("Staat het bedrijf niet op die tablet, dan typt uw collega dit erbij:")
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                objectName: "join_words"
                text: root.viewModel.joinWords
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                text: qsTr("Wie de code kent, kan meedoen: laat de code aan niemand anders zien.")
                variant: "small"
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
    }
}
