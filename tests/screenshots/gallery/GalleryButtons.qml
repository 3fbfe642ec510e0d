pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme
import Inspector.Controls

// Buttons, answers, states and counts, in every state.
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
        spacing: Theme.space8

        AppText {
            text: "Knoppen en standen"
            variant: "h1"
        }
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
}
