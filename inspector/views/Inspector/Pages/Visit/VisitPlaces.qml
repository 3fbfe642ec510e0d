pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// Each place that was entered, with what it is in law and on what; consent or a warrant is never chosen beforehand.
Card {
    id: root

    required property PlacesViewModel viewModel
    required property DialogsViewModel dialogs

    property var offered: []            // the grounds that were offered before
    readonly property bool onNothing: viewModel.since === "" && viewModel.bases.length > 0 && viewModel.basis === ""

    signal takeBackWished(string entry, string what)

    function offer(): void {
        const ground = groundField.text.trim();
        if (ground === "" || root.offered.includes(ground))
            groundField.field.text = root.viewModel.usualGround;
        root.offered = root.viewModel.grounds;
    }
    function words(): var {
        return Object.assign({ground: groundField.text, name: nameField.text}, basisForm.words(), alongForm.words());
    }

    function keep(): void {
        const about = {place: root.viewModel.place, basis: root.viewModel.basis, since: root.viewModel.since};
        const along = {companions: JSON.stringify(root.viewModel.companions)};
        root.dialogs.keep("entering", Object.assign(about, along, root.words()));
    }
    function fill(words: var): void {
        root.viewModel.sayAgain(words);
        root.offer();
        nameField.field.text = words.name ?? "";
        basisForm.fill(words);
        alongForm.fill(words);
        if ((words.ground ?? "") !== "")
            groundField.field.text = words.ground;
    }

    padding: 18

    Component.onCompleted: {
        offer();
        if (root.dialogs.words["entering"] !== undefined)
            fill(root.dialogs.words["entering"]);
    }

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        VisitStep {
            title: qsTr("Ruimten betreden")
            done: root.viewModel.rowCount > 0
            doneText: root.viewModel.rowCount === 1 ? qsTr("1 ruimte") : qsTr("%1 ruimten").arg(root.viewModel.rowCount)

            Layout.fillWidth: true
        }
        Banner {
            objectName: "about_inside"
            visible: root.viewModel.sinceName !== ""
            title: qsTr("Grond voor %1").arg(root.viewModel.sinceName)
            text: qsTr("U bent er al binnen. Zeg waarop.")
            iconName: "door-open"
            actionText: qsTr("Andere ruimte")

            Layout.fillWidth: true
            onActed: {
                root.viewModel.comeIn();
                root.keep();
            }
        }
        FieldFrame {
            visible: root.viewModel.mayWrite
            label: qsTr("Soort ruimte")

            Layout.fillWidth: true

            Segmented {
                objectName: "place_kind"
                label: qsTr("Soort ruimte")
                options: root.viewModel.placeKinds
                current: root.viewModel.place

                Layout.fillWidth: true
                onChosen: key => {
                    root.viewModel.consider(key);
                    root.keep();
                }
            }
        }
        Banner {
            objectName: "dwelling"
            visible: root.viewModel.mayWrite && root.viewModel.bases.length > 0
            title: root.viewModel.place === "woning" ? qsTr("Een woning: stop bij de deur") : qsTr("Niet zeker: doe als bij een woning")
            text: qsTr("Ga alleen naar binnen met toestemming van de bewoner, met een machtiging of bij acuut gevaar.")
            iconName: "hand-palm"
            tone: "warn"

            Layout.fillWidth: true
        }
        TextField {
            id: nameField

            objectName: "place_name"
            visible: root.viewModel.mayWrite && root.viewModel.since === ""
            label: qsTr("Welke ruimte")
            placeholder: qsTr("Bijvoorbeeld: werkruimte 3")
            maximumLength: 80

            Layout.fillWidth: true
            onEdited: root.keep()
        }
        PlaceBasis {
            id: basisForm

            visible: root.viewModel.mayWrite && root.viewModel.bases.length > 0
            viewModel: root.viewModel

            Layout.fillWidth: true
            onEdited: root.keep()
        }
        TextField {
            id: groundField

            objectName: "place_ground"
            visible: root.viewModel.mayWrite && root.viewModel.basis !== ""
            label: qsTr("Grond van betreden")
            placeholder: root.viewModel.usualGround === "" ? qsTr("Typ de grond") : ""
            help: root.viewModel.unchecked.includes(text.trim()) ? qsTr("Niet juridisch getoetst") : ""
            maximumLength: 120

            Layout.fillWidth: true
            onEdited: root.keep()
        }
        Flow {
            visible: root.viewModel.mayWrite && root.viewModel.grounds.length > 1
            spacing: Theme.space8

            Layout.fillWidth: true

            Repeater {
                model: root.viewModel.grounds

                AppButton {
                    required property string modelData
                    required property int index

                    objectName: "ground_" + index
                    text: modelData

                    onClicked: {
                        groundField.field.text = modelData;
                        root.keep();
                    }
                }
            }
        }
        PlaceCompanions {
            id: alongForm

            visible: root.viewModel.mayWrite
            viewModel: root.viewModel

            Layout.fillWidth: true
            onEdited: root.keep()
        }
        Banner {
            objectName: "entry_fault"
            visible: root.viewModel.fault !== ""
            title: qsTr("Niet vastgelegd")
            text: root.viewModel.fault
            iconName: "prohibit"
            tone: "bad"
            actionText: root.viewModel.mayBeUnlawful ? qsTr("Het is toch gebeurd") : ""

            Layout.fillWidth: true
            onActed: root.viewModel.enterAllTheSame(root.words())
        }
        AppButton {
            objectName: "enter_place"
            visible: root.viewModel.mayWrite
            kind: root.viewModel.rowCount === 0 ? "primary" : "secondary"
            text: root.viewModel.sinceName === "" ? qsTr("Ruimte vastleggen") : qsTr("Grond vastleggen")
            iconName: "plus"
            enabled: root.onNothing || (groundField.text.trim() !== "" && (root.viewModel.bases.length === 0 || basisForm.ready))

            Layout.fillWidth: true
            onClicked: root.viewModel.enter(root.words())
        }
        Repeater {
            model: root.viewModel.rows

            PlaceRow {
                required property string title
                required property string entry

                Layout.fillWidth: true
                heading: title
                onLeaveWished: key => root.viewModel.leave(key)
                onTurnedOut: key => root.viewModel.turnsOut(key)
                onGroundWished: key => {
                    root.viewModel.sayOnWhat(key);
                    root.keep();
                }
                onTakeBackWished: root.takeBackWished(entry, title)
                onConsentHolds: ended => root.takeBackWished(ended, qsTr("Toestemming ingetrokken, %1").arg(title))
            }
        }
        AppButton {
            objectName: "entry_report"
            visible: root.viewModel.hasReport
            text: qsTr("Verslag van binnentreden opslaan")
            iconName: "file-text"

            onClicked: saving.ask("verslag-binnentreden", ".pdf")
        }
        WithdrawnList {
            rows: root.viewModel.mistakenRows
            editable: false

            Layout.fillWidth: true
        }
    }

    SaveFile {
        id: saving

        choice: root.viewModel.folder
        title: qsTr("Verslag van binnentreden opslaan")
        warning: qsTr("Buiten deze app is het bestand niet meer versleuteld. Bewaar het alleen waar dat mag.")

        onChosen: path => root.viewModel.saveReport(path)
    }
    Connections {
        function onEntered(): void {
            nameField.field.clear();
            basisForm.clear();
            alongForm.clear();
            root.offer();
        }
        function onPropsChanged(): void {
            if (root.offered.join() !== root.viewModel.grounds.join())
                root.offer();
        }

        target: root.viewModel
    }
}
