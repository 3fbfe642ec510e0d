pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// One condition: what is asked, the answers, and below them only what this answer needs. Nothing above the answers ever moves.
Item {
    id: root

    required property string condition
    required property string title
    required property string question
    required property string note
    required property string person_rule
    required property var explanation
    required property string outcome
    required property string outcome_word
    required property string icon
    required property string tone
    required property string facts
    required property string facts_error
    required property string severity
    required property int term_days
    required property bool needs_facts
    required property bool incomplete
    required property string words_label
    required property bool in_conflict
    required property string returned
    required property int photo_count
    required property var photos
    required property bool photo_allowed
    required property int note_count
    required property string notes
    required property string earlier
    required property string earlier_facts
    required property bool sealed
    required property bool seals_rest

    required property ChecklistViewModel checklist
    required property NotesViewModel notebook
    property bool portrait: false
    property bool ringed: false
    property bool noteOpen: false
    property bool infoOpen: false

    readonly property ConditionFacts form: needs_facts ? factsLoader.item as ConditionFacts : null
    // Where the facts that are still to be written end; 0 when there are none.
    readonly property real missingEnd: incomplete && form && factsLoader.visible ? card.y + card.padding + factsLoader.y + form.wordsEnd : 0

    signal noteToggled()
    signal infoToggled()
    signal photoWished()
    signal photoOpened(string photo, url source, bool mine)
    signal compareWished()
    signal amendWished()
    signal sealWished()
    signal keysWished()

    function write(): void {
        if (root.sealed) {
            root.sealWished();
            return;
        }
        factsLoader.atOnce();
        if (!root.form && !root.noteOpen)
            root.noteToggled();
        if (root.form)
            root.form.write();
        else if (!words.write())
            root.annotate();
    }
    function annotate(): void {
        if (root.noteOpen)
            (noteLoader.item as ConditionNote)?.write();
    }
    function weigh(): void {
        factsLoader.atOnce();
        root.form?.weigh();
    }
    function setTerm(): void {
        factsLoader.atOnce();
        root.form?.setTerm();
    }
    function photograph(): void {
        if (!root.sealed && root.photo_allowed && root.notebook.editable && !root.checklist.stopped)
            root.photoWished();
    }

    objectName: "condition_" + condition
    implicitHeight: card.implicitHeight + Theme.space12

    ListView.onPooled: {
        factsLoader.asynchronous = false;
        (factsLoader.item as ConditionFacts)?.finish();
        words.finish();
        (noteLoader.item as ConditionNote)?.finish();
        visible = false;
    }
    ListView.onReused: {
        visible = true;
        factsLoader.asynchronous = true;
    }

    Card {
        id: card

        objectName: "card_" + root.condition
        x: Theme.pageMargin(root.portrait)
        y: Theme.space12 / 2    // room for the ring, also of a row at the very top
        width: parent.width - x * 2
        edgeTone: root.in_conflict ? "warn" : root.tone
        selected: root.ListView.isCurrentItem
        leadingPadding: 26
        padding: 14
        label: root.condition + ", " + root.title

        ColumnLayout {
            width: parent.width
            spacing: Theme.space12

            ConditionHead {
                condition: root.condition
                title: root.title
                question: root.question
                note: root.note
                noteCount: root.note_count
                photoCount: root.photo_count
                noteOpen: root.noteOpen
                infoOpen: root.infoOpen
                writable: root.notebook.editable && !root.sealed
                photoAllowed: root.photo_allowed
                stopped: root.checklist.stopped

                Layout.fillWidth: true
                onNoteToggled: {
                    root.noteToggled();
                    root.annotate();
                }
                onInfoToggled: root.infoToggled()
                onPhotoWished: root.photoWished()
            }
            Loader {
                active: root.earlier !== ""
                visible: active
                sourceComponent: ConditionEarlier {
                    objectName: "earlier_" + root.condition
                    earlier: root.earlier
                    facts: root.earlier_facts
                }

                Layout.fillWidth: true
            }
            AnswerRow {
                visible: root.checklist.editable && !root.sealed
                enabled: !root.checklist.stopped
                answers: root.checklist.answers
                current: root.outcome
                question: root.title
                namePrefix: "answer_" + root.condition
                stacked: root.portrait
                tabStop: false

                Layout.fillWidth: true
                onChosen: key => root.checklist.assess(root.condition, key)
                onCleared: root.checklist.clear(root.condition)
            }
            Chip {
                visible: !root.checklist.editable && root.outcome !== ""
                text: root.outcome_word
                iconName: root.icon
                tone: root.tone
                solid: true
                big: true
            }
            Loader {
                active: root.in_conflict
                visible: active
                sourceComponent: ConflictBanner {
                    objectName: "conflict_" + root.condition

                    onActed: root.compareWished()
                }

                Layout.fillWidth: true
            }
            Loader {
                active: root.returned !== ""
                visible: active
                sourceComponent: ConditionReturned {
                    objectName: "returned_" + root.condition
                    comment: root.returned
                    mayAmend: root.checklist.mayAmend

                    onAmendWished: root.amendWished()
                }

                Layout.fillWidth: true
            }
            Loader {
                active: root.sealed || (root.seals_rest && root.needs_facts)
                visible: active
                sourceComponent: ConditionSealed {
                    objectName: "seal_" + root.condition
                    whole: root.sealed

                    onActed: root.sealWished()
                }

                Layout.fillWidth: true
            }
            Loader {
                id: factsLoader

                // Finish what is being made. Only a tap lets it grow bit by bit: a row that comes into sight keeps its height.
                function atOnce(): void {
                    asynchronous = false;
                    asynchronous = true;
                }

                active: root.needs_facts || status === Loader.Ready    // what was made is used again
                visible: root.needs_facts && status === Loader.Ready
                sourceComponent: ConditionFacts {
                    condition: root.needs_facts ? root.condition : ""
                    facts: root.facts
                    error: root.facts_error
                    personRule: root.person_rule
                    incomplete: root.incomplete
                    severity: root.severity
                    termDays: root.term_days
                    photos: root.photos
                    photoAllowed: root.photo_allowed
                    checklist: root.checklist
                    portrait: root.portrait

                    onPhotoWished: root.photoWished()
                    onPhotoOpened: (photo, source, mine) => root.photoOpened(photo, source, mine)
                    onKeysWished: root.keysWished()
                }

                Layout.fillWidth: true
                Component.onCompleted: asynchronous = true
            }
            ConditionWords {
                id: words

                condition: root.condition
                label: root.words_label
                facts: root.facts
                error: root.facts_error
                checklist: root.checklist
                wanted: root.noteOpen

                Layout.fillWidth: true
                onKeysWished: root.keysWished()
            }
            ConditionPhotos {
                visible: !root.needs_facts && root.photo_count > 0
                photos: visible ? root.photos : []

                Layout.fillWidth: true
                onPhotoOpened: (photo, source, mine) => root.photoOpened(photo, source, mine)
            }
            Loader {
                id: noteLoader

                active: root.noteOpen || root.notes !== ""
                visible: active
                sourceComponent: ConditionNote {
                    condition: root.condition
                    notes: root.notes
                    opened: root.noteOpen
                    notebook: root.notebook

                    onKeysWished: root.keysWished()
                }

                Layout.fillWidth: true
            }
            Loader {
                active: root.infoOpen
                visible: active
                sourceComponent: ConditionInfo {
                    condition: root.condition
                    checklist: root.checklist
                    lines: root.explanation
                }

                Layout.fillWidth: true
            }
        }
    }
    FocusRing {
        anchors.fill: card
        visible: root.ringed
        controlRadius: Theme.radiusCard
    }
}
