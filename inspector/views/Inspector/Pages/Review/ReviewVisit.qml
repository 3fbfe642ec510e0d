pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// One visit to judge: its answers, beside them (in portrait below them) whether the logs hold and how it went, and the decision.
FocusScope {
    id: root

    required property ReviewViewModel viewModel
    required property bool portrait
    property int margin: Theme.space24

    signal followUpWished()
    signal eraseWished()
    signal erasuresWished()
    signal handOverWished(string officer, string name, string aside)

    focus: true

    ReviewAnswers {
        id: answers

        objectName: "answers"
        anchors.left: parent.left
        anchors.right: side.visible ? side.left : parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        focus: true
        viewModel: root.viewModel
        portrait: root.portrait
        margin: root.portrait ? root.margin : 20
        below: root.portrait ? sideColumn : null

        onErasuresWished: root.erasuresWished()
        onHandOverWished: (officer, name, aside) => root.handOverWished(officer, name, aside)
        onPhotoOpened: number => photos.openAt(number)
        onReturnWished: (condition, question) => returning.ask(condition, question)
        onDecisionWished: (condition, decision) => deciding.ask(condition, decision)
        onTakeBackWished: (condition, decision) => takingBack.ask(condition, decision)
    }
    ScrollPane {
        id: side

        objectName: "side"
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        visible: !root.portrait
        width: visible ? 340 : 0
        margin: 20

        Loader {
            active: !root.portrait
            sourceComponent: sideColumn

            Layout.fillWidth: true
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
                objectName: "plan_follow_up"
                visible: root.viewModel.followUp !== ""
                kind: "primary"
                text: qsTr("Hercontrole plannen")
                iconName: "calendar-plus"

                onClicked: root.followUpWished()
            },
            AppButton {
                objectName: "release"
                visible: (!root.viewModel.isReleased || root.viewModel.mayReturn) && root.viewModel.hasDocuments
                kind: "primary"
                large: true
                text: qsTr("Vrijgeven")
                iconName: "check-circle"
                iconFill: true
                enabled: root.viewModel.mayRelease

                onClicked: releasing.open()
            }
        ]

        Icon {
            name: root.viewModel.isReleased ? "check-circle" : "info"
            fill: root.viewModel.isReleased
            color: root.viewModel.isReleased ? Theme.ok : Theme.textMuted
        }
        AppText {
            objectName: "next_step"
            text: root.viewModel.nextStep + (root.viewModel.followUp === "" ? "" : " " + root.viewModel.followUp)
            variant: "small"
            numeric: true
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
    Component {
        id: sideColumn

        ReviewSide {
            viewModel: root.viewModel

            onReportWished: saving.openFor("report")
            onBundleWished: saving.openFor("bundle")
            onEraseWished: root.eraseWished()
            onHandOverWished: (officer, name, aside) => root.handOverWished(officer, name, aside)
        }
    }
    ReviewReturn {
        id: returning

        objectName: "returning"

        onReturned: (condition, question) => root.viewModel.returnAnswer(root.viewModel.selected, condition, question)
    }
    ReviewDecide {
        id: deciding

        objectName: "deciding"
        viewModel: root.viewModel
    }
    ReviewTakeBack {
        id: takingBack

        objectName: "taking_back"
        viewModel: root.viewModel
    }
    Connections {
        // What was typed last may arrive after the finger did.
        function onPropsChanged(): void {
            if (!root.viewModel.mayRelease)
                releasing.close();
        }

        target: root.viewModel
    }
    ConfirmDialog {
        id: releasing

        objectName: "releasing"
        title: qsTr("%1 vrijgeven?").arg(root.viewModel.name)
        text: qsTr("Het rapport is daarna definitief en wat gevonden is, komt bij het bedrijf te staan. Dit kan niet terug.")
        confirmText: qsTr("Vrijgeven")
        confirmIcon: "check-circle"
        danger: !root.viewModel.chainHolds
        confirmEnabled: root.viewModel.missingSignature === "" || missing.text.trim() !== ""

        onConfirmed: root.viewModel.release(root.viewModel.selected, missing.text)

        TextArea {
            id: missing

            objectName: "missing_reason"
            visible: root.viewModel.missingSignature !== ""
            label: qsTr("Waarom gaat het rapport eruit zonder die handtekening?")
            help: root.viewModel.missingSignature
            value: root.viewModel.missingReason
            maximumLines: 4

            Layout.fillWidth: true
            onEdited: text => root.viewModel.draft("", text)
        }

        Banner {
            objectName: "released_aside"
            visible: root.viewModel.aside !== ""
            title: qsTr("Het gaat eruit zonder wat terzijde ligt")
            text: root.viewModel.aside
            tone: "warn"
            iconName: "archive"

            Layout.fillWidth: true
        }
        Banner {
            visible: !root.viewModel.chainHolds
            title: root.viewModel.chainTitle
            text: root.viewModel.chainText
            tone: "bad"
            iconName: "shield-warning"

            Layout.fillWidth: true
        }
    }
    ReviewPhotos {
        id: photos

        viewModel: root.viewModel
    }
    SaveFile {
        id: saving

        property string kind: ""
        property string reader: "authority"
        property string language: "nl"

        function openFor(what: string): void {
            saving.kind = what;
            saving.reader = "authority";
            saving.language = "nl";
            saving.suggest();
            saving.open();
        }
        function suggest(): void {
            const report = saving.reader === "operator" ? qsTr("Afschrift %1") : qsTr("Rapport %1");
            const stem = (saving.kind === "report" ? report : qsTr("Bundel %1")).arg(root.viewModel.fileStem);
            saving.choice.openToSave(saving.language === "en" ? stem + " (en)" : stem, saving.kind === "report" ? ".pdf" : ".zip");
        }

        objectName: "saving"
        choice: root.viewModel.place
        title: kind === "report" ? qsTr("Rapport opslaan") : qsTr("Bundel voor de rechter opslaan")
        warning: qsTr("Buiten deze app is het bestand niet meer versleuteld. Bewaar het alleen waar dat mag.")

        above: ReviewReportForm {
            visible: saving.kind === "report"
            reader: saving.reader
            language: saving.language

            Layout.fillWidth: true
            onReaderChosen: key => {
                saving.reader = key;
                saving.suggest();
            }
            onLanguageChosen: key => {
                saving.language = key;
                saving.suggest();
            }
        }

        onChosen: path => {
            if (kind === "report")
                root.viewModel.saveReport(root.viewModel.selected, path, saving.language, saving.reader);
            else
                root.viewModel.saveBundle(root.viewModel.selected, path);
        }
    }
}
