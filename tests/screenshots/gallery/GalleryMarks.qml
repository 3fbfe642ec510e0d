pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme
import Inspector.Controls

// Buttons, answers, states, messages: every state of the small parts on one sheet.
Rectangle {
    id: root

    readonly property var answers: [
        {key: "ok", label: "Voldoet", icon: "check-circle", tone: "ok"},
        {key: "bad", label: "Overtreding", icon: "warning-octagon", tone: "bad"},
        {key: "warn", label: "Niet gecontroleerd", icon: "eye-slash", tone: "warn"},
        {key: "na", label: "N.v.t.", icon: "minus-circle", tone: "neutral"}
    ]

    component Heading: AppText {
        variant: "small"
        font.weight: Font.Bold
        muted: true
    }

    color: Theme.canvas

    ScrollPane {
        anchors.fill: parent
        spacing: Theme.space12

        AppText {
            text: "Bouwstenen"
            variant: "h1"
        }
        GridLayout {
            columns: root.width < root.height ? 1 : 2
            columnSpacing: 40
            rowSpacing: Theme.space12
            uniformCellWidths: true

            Layout.fillWidth: true

            ColumnLayout {
                spacing: Theme.space8

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                Heading {
                    text: "Knoppen"
                }
                Flow {
                    spacing: Theme.space12

                    Layout.fillWidth: true

                    AppButton {
                        objectName: "save"
                        text: "Opslaan"
                        kind: "primary"
                        iconName: "check"
                    }
                    AppButton {
                        text: "Ingedrukt"
                        kind: "primary"
                        down: true
                    }
                    AppButton {
                        text: "Uit"
                        kind: "primary"
                        enabled: false
                    }
                    AppButton {
                        text: "Tweede keus"
                        iconName: "note-pencil"
                    }
                    AppButton {
                        text: "Wis bezoek"
                        kind: "danger"
                        iconName: "trash"
                    }
                    AppButton {
                        text: "Annuleer"
                        kind: "ghost"
                    }
                    AppButton {
                        text: "Openen"
                        kind: "tone"
                        tone: "signal"
                        iconName: "lock-key-open"
                    }
                    AppButton {
                        text: "Volgende open"
                        kind: "primary"
                        iconName: "arrow-down"
                        iconTrailing: true
                        large: true
                    }
                    IconButton {
                        label: "Foto toevoegen"
                        iconName: "camera-plus"
                    }
                    IconButton {
                        label: "Voorlezen"
                        iconName: "speaker-high"
                        iconFill: true
                        kind: "soft"
                    }
                }
                Heading {
                    text: "Antwoorden"
                }
                AnswerRow {
                    objectName: "answers"
                    question: "Vluchtroutes zijn vrij"
                    answers: root.answers
                    current: "bad"

                    Layout.fillWidth: true
                }
                AnswerRow {
                    answers: root.answers
                    current: "warn"
                    stacked: true
                    namePrefix: "stacked"

                    Layout.fillWidth: true
                }
                Heading {
                    text: "Status"
                }
                Flow {
                    spacing: Theme.space8

                    Layout.fillWidth: true

                    Repeater {
                        model: root.answers

                        Chip {
                            required property var modelData

                            text: modelData.label
                            iconName: modelData.icon
                            tone: modelData.tone
                        }
                    }
                    Chip {
                        text: "Signaal"
                        iconName: "flag"
                        tone: "signal"
                    }
                    Chip {
                        text: "Bezig"
                        iconName: "play-circle"
                        tone: "primary"
                    }
                    Chip {
                        text: "Hulp gevraagd"
                        iconName: "siren"
                        tone: "bad"
                        solid: true
                    }
                    Chip {
                        text: "Afgerond"
                        iconName: "seal-check"
                        tone: "ok"
                        solid: true
                    }
                    Chip {
                        text: "2 overtredingen"
                        iconName: "warning-octagon"
                        tone: "bad"
                        big: true
                    }
                }
                Heading {
                    text: "Verbinding"
                }
                Flow {
                    spacing: Theme.space8

                    Layout.fillWidth: true

                    SyncPill {
                        phase: "synced"
                        detail: "14:38"
                    }
                    SyncPill {
                        phase: "offline"
                        detail: "alles bewaard"
                    }
                    SyncPill {
                        phase: "syncing"
                        detail: "2 van 5"
                    }
                    SyncPill {
                        phase: "conflict"
                        detail: "1 keuze"
                    }
                }
                Heading {
                    text: "Cijfers en stand"
                }
                RowLayout {
                    spacing: Theme.space12

                    Layout.fillWidth: true

                    StatTile {
                        value: "52"
                        label: "Voldoet"
                        iconName: "check-circle"
                        tone: "ok"
                        soft: true

                        Layout.fillWidth: true
                    }
                    StatTile {
                        value: "2"
                        label: "Overtreding"
                        iconName: "warning-octagon"
                        tone: "bad"
                        soft: true

                        Layout.fillWidth: true
                    }
                    StatTile {
                        value: "4"
                        label: "Niet gecontroleerd"
                        iconName: "eye-slash"
                        tone: "warn"
                        soft: true

                        Layout.fillWidth: true
                    }
                }
                StackBar {
                    total: 60
                    parts: [{count: 26, tone: "ok"}, {count: 2, tone: "bad"}, {count: 2, tone: "warn"}, {count: 1, tone: "neutral"}]

                    Layout.fillWidth: true
                }
            }
            ColumnLayout {
                spacing: Theme.space8

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                Heading {
                    text: "Meldingen"
                }
                Banner {
                    title: "Geen verbinding sinds 09:02"
                    text: "Alles staat op dit apparaat. Verzenden gaat vanzelf."
                    iconName: "cloud-slash"
                    tone: "warn"

                    Layout.fillWidth: true
                }
                Banner {
                    objectName: "camera"
                    title: "Camera niet beschikbaar"
                    text: "Typ het nummer over of kies een foto."
                    iconName: "camera-slash"
                    tone: "bad"
                    actionText: "Nummer typen"

                    Layout.fillWidth: true
                }
                Banner {
                    title: "Niet met zekerheid vast te stellen"
                    text: "De pas is echt, maar de lijst is 4 dagen oud. Controle volgt na verbinding."
                    iconName: "clock-countdown"
                    tone: "warn"
                    solid: true

                    Layout.fillWidth: true
                }
                Heading {
                    text: "Ongedaan maken, 8 seconden"
                }
                Item {
                    implicitHeight: toast.implicitHeight

                    Layout.fillWidth: true

                    Toast {
                        id: toast

                        objectName: "toast"
                        anchors.fill: parent

                        Component.onCompleted: show("Foto 3 verwijderd", "trash", true)
                    }
                }
                Heading {
                    text: "Leeg"
                }
                Card {
                    Layout.fillWidth: true

                    EmptyState {
                        width: parent.width
                        title: "Geen bezoeken gepland"
                        text: "Start een bezoek of haal de planning op als u verbinding hebt."
                        iconName: "calendar-blank"
                    }
                }
                Heading {
                    text: "Kaarten"
                }
                Card {
                    edgeTone: "bad"

                    Layout.fillWidth: true

                    RowLayout {
                        width: parent.width
                        spacing: 10

                        AppText {
                            text: "B2"
                            variant: "h3"
                            font.weight: Font.Bold
                            color: Theme.primary
                        }
                        AppText {
                            text: "Vluchtroutes zijn vrij en van binnenuit te openen zonder sleutel."
                            variant: "h3"
                            wrapMode: Text.Wrap

                            Layout.fillWidth: true
                        }
                        Chip {
                            text: "Ernstig"
                            iconName: "warning-octagon"
                            tone: "bad"

                            Layout.alignment: Qt.AlignTop
                        }
                    }
                }
                Card {
                    selected: true
                    clickable: true
                    label: "Huis De Linde, bezig"

                    Layout.fillWidth: true

                    ColumnLayout {
                        width: parent.width
                        spacing: 4

                        RowLayout {
                            AppText {
                                text: "Huis De Linde"
                                variant: "h3"
                                font.weight: Font.Bold

                                Layout.fillWidth: true
                            }
                            Chip {
                                text: "Bezig"
                                iconName: "play-circle"
                                tone: "primary"
                            }
                        }
                        AppText {
                            text: "Voorbeeldgracht 12, Voorbeeldstad"
                            variant: "small"
                            muted: true
                        }
                    }
                }
                RowLayout {
                    spacing: Theme.space12

                    Layout.fillWidth: true

                    ActionTile {
                        label: "Bewijs scannen"
                        iconName: "qr-code"

                        Layout.fillWidth: true
                    }
                    ActionTile {
                        label: "Toon rechten"
                        iconName: "translate"

                        Layout.fillWidth: true
                    }
                    StatTile {
                        value: "267"
                        label: "bezoeken"
                        note: "12% meer dan 2024"
                        noteIcon: "trend-up"
                        noteTone: "ok"
                        iconName: "clipboard-text"

                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
