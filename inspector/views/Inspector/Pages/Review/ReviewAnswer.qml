pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// One answer with everything that explains it. What opens, opens below the buttons that were touched.
Card {
    id: root

    required property string condition
    required property string title
    required property string question
    required property string outcome_word
    required property string tone
    required property string icon
    required property string facts
    required property string severity_word
    required property bool is_acute
    required property string term
    required property string byline
    required property string reason
    required property string previous
    required property string proposal
    required property string draft
    required property bool in_conflict
    required property bool returned
    required property bool amended
    required property string beside
    required property bool may_decide
    required property var decisions
    required property var versions
    required property var earlier
    required property var remarks
    required property var photos
    required property int index
    required property ReviewViewModel viewModel
    required property bool portrait
    required property bool current
    required property bool mayReturn
    property bool ringed: false

    readonly property bool isFinding: tone === "bad" || in_conflict
    readonly property bool holdsFocus: actions.activeFocus

    signal touched()
    signal photoOpened(int number)
    signal returnWished(string question)
    signal decisionWished(var decision)
    signal takeBackWished(var decision)
    signal revealWished(Item item)

    function write(returning: bool): void {
        actions.write(returning);
    }

    objectName: "answer_" + condition
    edgeTone: in_conflict ? "warn" : tone
    label: [condition, title, outcome_word, severity_word].filter(part => part !== "").join(", ")
    padding: root.isFinding ? 16 : 12

    ColumnLayout {
        width: parent.width
        spacing: 10

        RowLayout {
            spacing: 10

            AppText {
                text: root.condition
                variant: "label"
                numeric: true
                color: Theme.primary

                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 2
            }
            AppText {
                text: root.title
                variant: root.isFinding ? "h3" : "label"
                font.weight: root.isFinding ? Font.Bold : Font.DemiBold
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
            }
            Chip {
                visible: !root.in_conflict
                text: root.severity_word === "" ? root.outcome_word : root.severity_word
                iconName: root.icon
                tone: root.tone
                solid: root.is_acute

                Layout.alignment: Qt.AlignTop
            }
        }
        Flow {
            visible: root.in_conflict || root.returned || root.amended || root.beside !== ""
            spacing: Theme.space8

            Layout.fillWidth: true

            Chip {
                objectName: "conflict_" + root.condition
                visible: root.in_conflict
                text: qsTr("Verschil: %1 antwoorden").arg(root.versions.length)
                iconName: "git-merge"
                tone: "warn"
                solid: true
            }
            Chip {
                objectName: "beside_" + root.condition
                visible: root.beside !== ""
                text: root.beside
                iconName: "warning"
                tone: "warn"
            }
            Chip {
                objectName: "amended_" + root.condition
                visible: root.amended
                text: qsTr("Aangevuld")
                iconName: "pencil-simple"
                tone: "primary"
                solid: true
            }
            Chip {
                objectName: "returned_" + root.condition
                visible: root.returned
                text: qsTr("Teruggestuurd, wacht op antwoord")
                iconName: "arrow-u-up-left"
                tone: "neutral"
            }
        }
        ReviewFacts {
            visible: root.isFinding || root.facts !== "" || root.reason !== ""
            condition: root.condition
            facts: root.facts
            term: root.term
            byline: root.byline
            reason: root.reason
            previous: root.previous
            proposal: root.proposal
            versions: root.versions

            Layout.fillWidth: true
        }
        ReviewDecisions {
            visible: root.decisions.length > 0
            condition: root.condition
            decisions: root.decisions
            mayDecide: root.may_decide
            current: root.current

            Layout.fillWidth: true
            onMendWished: decision => root.decisionWished(decision)
            onTakeBackWished: decision => root.takeBackWished(decision)
        }
        Flow {
            visible: root.photos.length > 0
            spacing: Theme.space8

            Layout.fillWidth: true

            Repeater {
                model: root.photos

                PhotoTile {
                    required property var modelData

                    objectName: "photo_" + modelData.number
                    source: modelData.here ? modelData.source : ""
                    number: modelData.number
                    phase: modelData.here ? "ready" : "absent"
                    focusPolicy: root.current || activeFocus ? Qt.StrongFocus : Qt.ClickFocus

                    onClicked: root.photoOpened(modelData.number)
                }
            }
        }
        ReviewRemarks {
            visible: root.remarks.length > 0
            remarks: root.remarks

            Layout.fillWidth: true
        }
        ReviewActions {
            id: actions

            viewModel: root.viewModel
            condition: root.condition
            draft: root.draft
            earlier: root.earlier
            returned: root.returned
            mayReturn: root.mayReturn
            mayDecide: root.may_decide
            current: root.current

            Layout.fillWidth: true
            onTouched: root.touched()
            onReturnWished: question => root.returnWished(question)
            onDecisionWished: root.decisionWished(null)
            onRevealWished: item => root.revealWished(item)
        }
    }
    FocusRing {
        parent: root
        visible: root.ringed
        controlRadius: Theme.radiusCard
        gap: 1
    }
}
