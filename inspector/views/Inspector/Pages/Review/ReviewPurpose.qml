pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Before a visit that is still going on is read: for what. The purpose goes into the logbook. To let a colleague go on in
// place of a lost tablet nobody needs to read it.
FocusScope {
    id: root

    required property ReviewViewModel viewModel
    required property bool portrait
    property int margin: Theme.space24

    readonly property string visit: viewModel.selected
    property string about: ""       // the visit for which was typed what stands in the field

    signal handOverWished(string officer, string name, string aside)

    function read(): void {
        purpose.flush();
        root.viewModel.readFor(purpose.text);
    }

    onVisitChanged: {
        purpose.flush();
        purpose.field.text = root.viewModel.purpose;
    }

    ScrollPane {
        anchors.fill: parent
        margin: root.margin
        maximumWidth: 620

        AppButton {
            objectName: "to_queue"
            visible: root.portrait
            kind: "ghost"
            text: qsTr("Alle bezoeken")
            iconName: "arrow-left"

            onClicked: root.viewModel.select("")
        }
        Banner {
            objectName: "stuck"
            visible: root.viewModel.stuck !== ""
            title: root.viewModel.stuck
            text: qsTr("Het bezoek hoeft u daarvoor niet te lezen.")
            tone: "warn"
            iconName: "device-tablet"

            Layout.fillWidth: true
        }
        VisitPeople {
            objectName: "people"
            visible: root.viewModel.stuck !== ""
            people: root.viewModel.officerRows

            Layout.fillWidth: true
            onHandOverWished: (officer, name, aside) => root.handOverWished(officer, name, aside)
        }
        Card {
            padding: 20

            Layout.fillWidth: true

            ColumnLayout {
                width: parent.width
                spacing: Theme.space12

                Banner {
                    objectName: "still_open"
                    title: qsTr("%1 is nog bezig").arg(root.viewModel.name)
                    text: qsTr("U kunt meelezen als uw werk dat vraagt. Uw doel wordt met de tijd vastgelegd, staat daarna in uw tijdlijn van dit bezoek en kan niet meer weg.")
                    iconName: "eye"
                    tone: "warn"

                    Layout.fillWidth: true
                }
                TextField {
                    id: purpose

                    objectName: "purpose"
                    focus: true
                    label: qsTr("Waarvoor leest u mee?")
                    placeholder: qsTr("Bijvoorbeeld: vraag van uw collega")

                    value: root.viewModel.purpose

                    Layout.fillWidth: true
                    onTyped: root.about = root.visit
                    onEdited: text => root.viewModel.keepPurpose(root.about, text)
                    onAccepted: text => {
                        if (text.trim() !== "")
                            root.read();
                    }
                }
                Flow {
                    spacing: Theme.space8

                    Layout.fillWidth: true

                    Repeater {
                        model: [qsTr("Vraag van uw collega"), qsTr("Dringende melding"), qsTr("Vervolg voorbereiden")]

                        AppButton {
                            required property string modelData
                            required property int index

                            objectName: "purpose_" + index
                            kind: "tone"
                            text: modelData

                            onClicked: purpose.setText(modelData)
                        }
                    }
                }
                AppButton {
                    objectName: "read"
                    kind: "primary"
                    text: qsTr("Vastleggen en lezen")
                    iconName: "eye"
                    enabled: purpose.text.trim() !== ""

                    Layout.alignment: Theme.leftHanded ? Qt.AlignLeft : Qt.AlignRight
                    Layout.topMargin: Theme.space8
                    onClicked: root.read()
                }
            }
        }
        AppText {
            objectName: "revoke_first"
            visible: text !== ""
            text: root.viewModel.revokeFirst
            variant: "small"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
}
