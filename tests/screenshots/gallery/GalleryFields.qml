pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme
import Inspector.Controls

// Fields and choices in the frame of a page.
Shell {
    id: root

    title: "Huis De Linde"
    subtitle: "Voorbeeldgracht 12, Voorbeeldstad  ·  Vergunning VB-2023-0417"
    places: [
        {key: "today", label: "Vandaag", icon: "calendar-check"},
        {key: "visit", label: "Bezoek", icon: "clipboard-text"},
        {key: "check", label: "Registratie", icon: "identification-card"},
        {key: "action", label: "Actie", icon: "users-three", badge: "2"},
        {key: "rights", label: "Rechten", icon: "translate"}
    ]
    bottomPlaces: [{key: "settings", label: "Instellingen", icon: "gear-six"}]
    current: "visit"
    head.hasBack: true
    head.syncDetail: "alles bewaard"
    head.initials: "SV"
    head.userName: "S. Visser"

    TabBar {
        id: tabs

        anchors.left: parent.left
        anchors.right: parent.right
        tabs: [
            {key: "list", label: "Controlelijst", icon: "list-checks", badge: "31/60"},
            {key: "people", label: "Personen", icon: "identification-card", badge: 4},
            {key: "signals", label: "Signalen", icon: "flag", badge: 1, tone: "signal"},
            {key: "photos", label: "Foto's", icon: "camera", badge: 7},
            {key: "notes", label: "Notities", icon: "note-pencil", badge: 2},
            {key: "close", label: "Afronden", icon: "signature"}
        ]
        current: "list"
    }
    ScrollPane {
        anchors.top: tabs.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        margin: root.pageMargin

        GridLayout {
            columns: root.portrait ? 1 : 2
            columnSpacing: Theme.space24
            rowSpacing: Theme.space16
            uniformCellWidths: true

            Layout.fillWidth: true

            ColumnLayout {
                spacing: Theme.space16

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                FormRow {
                    Layout.fillWidth: true

                    TextField {
                        objectName: "name"
                        label: "Naam"
                        value: "Studio Noorderzon"
                    }
                    TextField {
                        objectName: "postcode"
                        label: "Postcode"
                        value: "1234 A"
                        error: "Vul 4 cijfers en 2 letters in"
                    }
                    TextField {
                        label: "Vergunning"
                        value: "VB-2023-0417"
                        enabled: false
                    }
                    DateField {
                        objectName: "date"
                        label: "Datum van herstel"
                        isoValue: "2025-12-08"
                    }
                }
                SearchField {
                    objectName: "search"

                    Layout.fillWidth: true
                }
                SelectField {
                    objectName: "ground"
                    label: "Grond van binnentreden"
                    options: [
                        {key: "consent", label: "Met toestemming", detail: "Vraag en noteer de toestemming"},
                        {key: "public", label: "Voor publiek open"},
                        {key: "warrant", label: "Machtiging"}
                    ]
                    current: "consent"

                    Layout.fillWidth: true
                }
                TextArea {
                    objectName: "note"
                    label: "Wat ziet, hoort of leest u?"
                    placeholder: "Feiten, geen namen"
                    value: "Achteruitgang 1e verdieping geblokkeerd door dozen; deur op slot, sleutel niet aanwezig."

                    Layout.fillWidth: true

                    IconButton {
                        kind: "ghost"
                        implicitWidth: 48
                        implicitHeight: 48
                        iconName: "microphone"
                        label: "Inspreken"
                    }
                }
                RowLayout {
                    spacing: Theme.space12

                    PhotoTile {
                        number: "1"
                        source: Qt.resolvedUrl("corridor.jpg")
                        around: Theme.canvas
                    }
                    PhotoTile {
                        number: "2"
                        phase: "saving"
                        around: Theme.canvas
                    }
                    IconButton {
                        implicitWidth: 88
                        implicitHeight: 88
                        iconName: "camera-plus"
                        label: "Foto toevoegen"
                    }
                }
                NumberStepper {
                    objectName: "rooms"
                    label: "Personen aanwezig"
                    value: 4

                    Layout.fillWidth: true
                    Layout.maximumWidth: 420
                }
            }
        }
    }
    ActionBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        compact: root.portrait
        actions: [
            IconButton {
                implicitHeight: Theme.touch
                implicitWidth: Theme.touch
                iconName: "arrow-counter-clockwise"
                label: "Ongedaan maken"
            },
            AppButton {
                kind: "primary"
                text: "Volgende open"
                iconName: "arrow-down"
                iconTrailing: true
            }
        ]

        ColumnLayout {
            spacing: 8

            Layout.fillWidth: true

            RowLayout {
                spacing: 14

                AppText {
                    text: "31 van 60"
                    variant: "label"
                    numeric: true

                    Layout.fillWidth: true
                }
                Icon {
                    visible: !root.portrait
                    name: "floppy-disk"
                    fill: true
                    size: 18
                    color: Theme.ok
                }
                AppText {
                    text: "Bewaard om 09:45"
                    variant: "caption"
                    numeric: true
                    muted: true
                }
            }
            StackBar {
                total: 60
                parts: [{count: 26, tone: "ok"}, {count: 2, tone: "bad"}, {count: 2, tone: "warn"}, {count: 1, tone: "neutral"}]

                Layout.fillWidth: true
            }
        }
    }
}
