pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.ViewModels

// What was just done in a visit, with a way back. An answer has its own way back in the foot of the checklist.
Toast {
    id: root

    required property VisitViewModel viewModel

    property string kind: ""
    property string item: ""

    function tell(what: string, text: string, icon: string): void {
        root.kind = what;
        root.show(text, icon, what !== "");
    }

    objectName: "done"

    onUndone: {
        if (kind === "note")
            viewModel.notesTab.undo();
        else if (kind === "photo")
            viewModel.photosTab.undo();
        else if (kind === "note_back")
            viewModel.notesTab.bringBack(item);
        else if (kind === "photo_back")
            viewModel.photosTab.bringBack(item);
        else if (kind === "said_back")
            viewModel.sayingTab.bringBack(item);
    }

    Connections {
        function onTakenBack(): void {
            root.tell("", qsTr("Telt niet meer mee"), "arrow-counter-clockwise");
        }

        function onHandedOver(): void {
            root.tell("", qsTr("Overgedragen. De ander ziet het zodra er verbinding is."), "users");
        }
        function onBegunByMistake(): void {
            root.tell("", qsTr("Niemand wacht meer op dit bezoek"), "prohibit");
        }

        target: root.viewModel
    }
    Connections {
        function onCorrected(): void {
            root.tell("", qsTr("Aantallen verbeterd"), "check-circle");
        }

        target: root.viewModel.personsTab
    }
    Connections {
        function onWritten(condition: string): void {
            root.tell("note", condition === "" ? qsTr("Notitie in het dossier") : qsTr("Notitie bij %1 in het dossier").arg(condition), "note-pencil");
        }
        function onWithdrawn(note: string): void {
            root.item = note;
            root.tell("note_back", qsTr("Notitie telt niet meer mee"), "arrow-counter-clockwise");
        }
        function onBroughtBack(): void {
            root.tell("", qsTr("Notitie telt weer mee"), "note-pencil");
        }

        target: root.viewModel.notesTab
    }
    Connections {
        function onAttached(condition: string): void {
            root.tell("photo", condition === "" ? qsTr("Foto in het dossier") : qsTr("Foto bij %1 in het dossier").arg(condition), "camera");
        }
        function onWithdrawn(photo: string): void {
            root.item = photo;
            root.tell("photo_back", qsTr("Foto telt niet meer mee"), "arrow-counter-clockwise");
        }
        function onBroughtBack(): void {
            root.tell("", qsTr("Foto telt weer mee"), "camera");
        }

        target: root.viewModel.photosTab
    }
    Connections {
        function onRecorded(): void {
            root.tell("", qsTr("In het dossier"), "chat-text");
        }
        function onWithdrawn(key: string): void {
            root.item = key;
            root.tell("said_back", qsTr("Telt niet meer mee"), "arrow-counter-clockwise");
        }
        function onBroughtBack(): void {
            root.tell("", qsTr("Telt weer mee"), "chat-text");
        }

        target: root.viewModel.sayingTab
    }
    Connections {
        function onResolved(): void {
            root.tell("", qsTr("Verschil opgelost"), "check-circle");
        }
        function onResubmitted(): void {
            root.tell("", qsTr("Opnieuw ingediend. Het gaat naar de coördinator zodra er verbinding is."), "paper-plane-tilt");
        }

        target: root.viewModel.checklistTab
    }
    Connections {
        function onClosed(): void {
            root.tell("", qsTr("Ondertekend en gesloten"), "seal-check");
        }
        function onOperatorShown(): void {
            root.tell("", qsTr("Voorgelegd aan de exploitant"), "seal-check");
        }
        function onCosigned(): void {
            root.tell("", qsTr("Meegetekend"), "seal-check");
        }

        target: root.viewModel.closingTab
    }
}
