pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// What somebody can do who wants help, or wants none: call himself, be called, talk now, or nothing. Nothing of it is kept here.
ColumnLayout {
    id: root

    required property var helping           // seals; null where nobody can be asked
    required property var organisations     // names of who can be asked to call
    required property string room           // what can be asked of this tablet now: letter, taking_back, nothing
    required property string language
    required property var words
    required property string officer        // what the officer reads
    required property var places            // where somebody can go or call
    required property string invented       // what is said of a place that was made up for practice
    required property string toPlaces       // what leads to all of them
    required property string leaves         // what goes back to all titles
    required property string back           // what ends the screen
    property bool onlyBack: false           // the texts expired: nothing of them is said, and a letter of before is still taken back

    property string choice: ""

    readonly property var choices: root.onlyBack ? [{key: "take_back", icon: "trash"}] : [
        {key: "call_myself", icon: "phone"},
        ...(root.organisations.length > 0 ? [{key: "call_me", icon: "hand-heart"}] : []),
        {key: "talk_now", icon: "chats-circle"},
        {key: "no", icon: "x"},
        // a letter of before is taken back also where no map names anybody any more
        ...(root.organisations.length > 0 || root.room !== "nothing" ? [{key: "take_back", icon: "trash"}] : [])
    ]

    signal closed()
    signal placesWished()
    signal answered(answer: Item)

    component Say: AppText {
        visible: text !== ""
        font.pixelSize: 20
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }

    spacing: Theme.space16

    onOnlyBackChanged: root.choice = ""
    onVisibleChanged: {
        // whoever takes the tablet next reads nothing of what the last one chose or typed
        if (!visible)
            root.choice = "";
    }

    CardHead {
        title: root.onlyBack ? root.words.take_back : root.words.title
        leaves: root.leaves

        Layout.fillWidth: true

        onClosed: root.closed()
    }
    Say {
        text: root.onlyBack ? "" : root.words.free
    }
    Say {
        text: root.onlyBack ? "" : root.words.danger
    }
    Repeater {
        model: root.choices

        AppButton {
            required property var modelData

            objectName: `help-${modelData.key}`
            text: root.words[modelData.key]
            iconName: modelData.icon
            kind: root.choice === modelData.key ? "primary" : "secondary"
            checked: root.choice === modelData.key

            Layout.fillWidth: true
            Accessible.checkable: true

            onClicked: root.choice = modelData.key
        }
    }
    ColumnLayout {
        id: answer

        visible: root.choice !== ""
        spacing: root.spacing

        Layout.fillWidth: true

        onHeightChanged: settled.restart()

        Say {
            objectName: "help_how"
            text: ({call_myself: root.words.how_myself, talk_now: root.words.how_now, no: root.words.how_no})[root.choice] ?? ""
        }
        AppButton {
            objectName: "help_places"
            visible: root.choice === "call_myself" && root.places.length > 0
            text: root.toPlaces
            iconName: "map-pin"

            onClicked: root.placesWished()
        }
        Card {
            visible: root.choice === "talk_now"
            edgeTone: "ok"

            Layout.fillWidth: true

            ColumnLayout {
                width: parent.width
                spacing: Theme.space8

                Say {
                    objectName: "for_the_officer"
                    text: root.officer
                }
                Repeater {
                    model: root.places.filter(place => place.number !== "" && place.needs.includes("talk"))

                    AppText {
                        required property var modelData

                        text: modelData.name + " · " + modelData.number + (modelData.invented ? " · " + root.invented : "")
                        variant: "h2"
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
            }
        }
        HelpForm {
            id: form

            visible: root.choice === "call_me"
            helping: root.helping
            organisations: root.organisations
            room: root.room
            language: root.language
            words: root.words
            back: root.back

            Layout.fillWidth: true
        }
        HelpTakeBack {
            visible: root.choice === "take_back"
            helping: root.helping
            room: root.room
            words: root.words

            Layout.fillWidth: true

            onTakenBack: code => form.forgetCode(code)
        }
    }
    Timer {
        id: settled

        interval: 50    // the layouts around an answer move after it

        onTriggered: {
            if (answer.visible)
                root.answered(answer);
        }
    }
}
