pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// What the person who is present reads: a language, a card, the way back. Nothing of it is kept, and nothing is asked.
Rectangle {
    id: root

    required property var languages     // of each: code, name, words, standing, reviewed_on, cards
    property var places: []             // where somebody can go, in every language the same
    property QtObject codes: null       // draws a page as a code
    property QtObject voice: null       // none: nothing is read aloud
    property bool dark: false
    property string training: ""        // what lies over a screen that nobody reads but an officer who trains
    property int spoken: 0
    property int card: -1               // none: all titles
    property bool atPlaces: false
    property var organisations: []      // names of who can be asked for help
    property var helping: null
    property string room: "letter"      // what can be asked of this tablet now: letter, taking_back, nothing
    property bool asks: false
    property bool hasAsked: false       // most people do not, and each touch on a language would wait for a form
    property bool talk: false           // the talk when somebody registers, and no check

    readonly property var language: languages[spoken]
    readonly property var names: languages.reduce((names, each) => Object.assign(names, { [each.code]: each.name }), {})
    readonly property bool helps: language.helps && language.words.help ? true : false
    readonly property bool takesBack: !helps && helping !== null && room !== "nothing" && language.words.help ? true : false
    readonly property bool offers: helps || takesBack
    readonly property var officerWords: (languages.find(each => each.code === "nl") ?? language).words
    readonly property bool portrait: Theme.isPortrait(width, height)

    function speak(place: int): void {
        root.spoken = place;
        root.asks = root.asks && root.offers;
        root.card = Math.min(root.card, root.language.cards.length - 1);
    }

    function showTitles(): void {
        root.card = -1;
        root.atPlaces = false;
        root.asks = false;
        pane.contentY = 0;
    }

    function standing(language: var): string {
        if (language.reviewed_on === "")
            return language.standing;
        const day = new Date(language.reviewed_on + "T12:00");
        return language.standing + ", " + day.toLocaleDateString(Qt.locale(language.code === "en" ? "en_GB" : language.code), Locale.LongFormat);
    }

    color: Theme.canvas

    LayoutMirroring.enabled: Qt.locale(root.language.code).textDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Pane
    Accessible.name: root.language.words.language

    onAsksChanged: root.hasAsked = root.hasAsked || root.asks
    onDarkChanged: Theme.dark = root.dark
    Component.onCompleted: Theme.dark = root.dark
    Keys.onEscapePressed: root.showTitles()

    TrainingBand {
        id: band

        visible: root.training !== ""
        text: root.training
    }
    GridLayout {
        anchors.fill: parent
        anchors.topMargin: band.taken
        columns: root.portrait ? 1 : 2
        columnSpacing: 0
        rowSpacing: 0

        Rectangle {
            color: Theme.surfaceAlt

            Layout.fillHeight: !root.portrait
            Layout.fillWidth: root.portrait
            Layout.preferredWidth: 348
            Layout.preferredHeight: root.portrait ? aside.implicitHeight + Theme.space24 * 2 : -1

            ColumnLayout {
                id: aside

                anchors.fill: parent
                anchors.margins: Theme.space24
                spacing: Theme.space12

                RowLayout {
                    spacing: Theme.space12

                    Icon {
                        name: "translate"
                        color: Theme.primary
                        size: 28
                    }
                    AppText {
                        text: root.language.words.language === "Language" ? "Language · Taal" : root.language.words.language + " · Language"
                        variant: "h2"

                        Layout.fillWidth: true
                    }
                }
                GridLayout {
                    columns: root.portrait ? 4 : 2
                    columnSpacing: Theme.space12
                    rowSpacing: Theme.space8

                    Layout.fillWidth: true

                    Repeater {
                        model: root.languages

                        AppButton {
                            required property var modelData
                            required property int index

                            objectName: `language-${modelData.code}`
                            text: modelData.name
                            kind: index === root.spoken ? "primary" : "secondary"
                            leftPadding: Theme.space4
                            rightPadding: Theme.space4
                            checked: index === root.spoken

                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            Accessible.checkable: true

                            onClicked: root.speak(index)
                        }
                    }
                }
                Item {
                    Layout.fillHeight: true
                }
                AppButton {
                    objectName: "ask-help"
                    visible: root.offers
                    text: (root.takesBack ? root.language.words.help.take_back : root.language.words.help?.title) ?? ""
                    iconName: root.takesBack ? "trash" : "hand-heart"
                    checked: root.asks

                    Layout.fillWidth: true

                    onClicked: {
                        root.asks = !root.asks;
                        pane.contentY = 0;
                    }
                }
                AppButton {
                    objectName: "back"
                    text: root.language.words.back
                    iconName: "lock"

                    Layout.fillWidth: true

                    onClicked: Qt.quit()
                }
            }
        }
        ScrollPane {
            id: pane

            margin: root.portrait ? Theme.space24 : Theme.space32
            spacing: Theme.space8

            Layout.fillWidth: true
            Layout.fillHeight: true

            CardStanding {
                visible: root.language.standing !== ""
                text: root.standing(root.language)
                isReviewed: root.language.reviewed_on !== ""

                Layout.fillWidth: true
            }
            TalkHead {
                visible: root.talk && words !== null && root.card < 0 && !root.atPlaces
                words: root.language.words.talk ?? null

                Layout.fillWidth: true
            }
            Repeater {
                model: root.card < 0 && !root.atPlaces && !root.asks ? root.language.cards : []

                CardTitle {
                    required property var modelData
                    required property int index

                    objectName: `card-${modelData.id}`
                    title: modelData.title
                    iconName: modelData.icon

                    Layout.fillWidth: true

                    onClicked: {
                        root.card = index;
                        pane.contentY = 0;
                    }
                }
            }
            CardTitle {
                objectName: "places"
                visible: root.card < 0 && !root.atPlaces && !root.asks && root.places.length > 0 && root.language.words.aid
                title: root.language.words.aid?.title ?? ""
                iconName: "map-pin"

                Layout.fillWidth: true

                onClicked: {
                    root.atPlaces = true;
                    pane.contentY = 0;
                }
            }
            Loader {
                active: root.atPlaces && root.language.words.aid
                visible: active && !root.asks

                Layout.fillWidth: true

                sourceComponent: ColumnLayout {
                    spacing: Theme.space12

                    CardHead {
                        title: root.language.words.aid.title
                        leaves: root.language.words.all

                        Layout.fillWidth: true

                        onClosed: root.showTitles()
                    }
                    AidPlaces {
                        places: root.places
                        words: root.language.words.aid
                        names: root.names
                        code: root.language.code
                        codes: root.codes

                        Layout.fillWidth: true
                    }
                }
            }
            Loader {
                active: root.offers && root.hasAsked
                visible: active && root.asks

                Layout.fillWidth: true

                sourceComponent: AskHelp {
                    helping: root.helping
                    organisations: root.organisations
                    room: root.room
                    language: root.language.code
                    words: root.language.words.help
                    officer: root.officerWords.help?.officer ?? ""
                    places: root.language.words.aid ? root.places : []
                    invented: root.officerWords.aid?.invented ?? ""
                    toPlaces: root.language.words.aid?.title ?? ""
                    leaves: root.language.words.all
                    back: root.language.words.back
                    onlyBack: root.takesBack

                    onClosed: root.showTitles()
                    onAnswered: answer => pane.reveal(answer)
                    onPlacesWished: {
                        root.showTitles();
                        root.atPlaces = true;
                    }
                }
            }
            CardLines {
                visible: root.card >= 0 && !root.asks
                voice: root.voice
                aloud: root.language.words.aloud ?? null
                code: root.language.code
                leaves: root.language.words.all
                card: root.card < 0 ? null : root.language.cards[root.card]

                Layout.fillWidth: true

                onClosed: root.showTitles()
            }
        }
    }
}
