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
        compact: root.portrait
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
            ColumnLayout {
                spacing: Theme.space16

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                Segmented {
                    objectName: "severity"
                    label: "Ernst"
                    tone: "bad"
                    options: [{key: "minor", label: "Gering"}, {key: "mid", label: "Matig"}, {key: "major", label: "Ernstig"}]
                    current: "major"

                    Layout.fillWidth: true
                }
                RadioList {
                    objectName: "reason"
                    label: "Waarom vraagt u dit op?"
                    options: [
                        {key: "none", label: "Geen bewijs bij zich"},
                        {key: "broken", label: "Bewijs onleesbaar of beschadigd"},
                        {key: "doubt", label: "Twijfel over het bewijs", detail: "Schrijf op waardoor u twijfelt"}
                    ]
                    current: "none"

                    Layout.fillWidth: true
                }
                ColumnLayout {
                    spacing: 10

                    Layout.fillWidth: true

                    CheckRow {
                        label: "Ter plekke hersteld"

                        Layout.fillWidth: true
                    }
                    CheckRow {
                        label: "Legitimatie getoond"
                        isOn: true

                        Layout.fillWidth: true
                    }
                    CheckRow {
                        label: "Document bij een ander"
                        isOn: true
                        framed: true
                        tone: "signal"

                        Layout.fillWidth: true
                    }
                    CheckRow {
                        label: "Mag niet vrij weg"
                        framed: true
                        tone: "signal"

                        Layout.fillWidth: true
                    }
                    ToggleRow {
                        label: "Nachtweergave"
                        detail: "Donkere kleuren voor werk in het donker"
                        isOn: true

                        Layout.fillWidth: true
                    }
                    ToggleRow {
                        label: "Linkshandig"

                        Layout.fillWidth: true
                    }
                }
                SignaturePad {
                    objectName: "pad"
                    caption: "S. Visser, toezichthouder"
                    strokes: [
                        [[180, 120], [200, 100], [230, 60], [228, 120], [232, 200], [250, 210], [270, 190], [300, 130], [330, 120],
                         [350, 180], [370, 215], [390, 205], [400, 150], [440, 140], [450, 180], [480, 190], [500, 90], [540, 70],
                         [560, 150], [600, 175], [680, 130], [760, 150]],
                        [[200, 205], [500, 190], [740, 180]]
                    ]

                    Layout.fillWidth: true
                }
                Card {
                    Layout.fillWidth: true

                    Timeline {
                        width: parent.width
                        entries: [
                            {title: "Ontvangen door kantoor", detail: "14:36  ·  handtekening geldig", icon: "tray-arrow-down", tone: "ok"},
                            {title: "Ondertekend", detail: "10:24  ·  S. Visser", icon: "signature"},
                            {title: "Bezoek gestart", detail: "09:03  ·  op locatie", icon: "map-pin"}
                        ]
                    }
                }
                Card {
                    Layout.fillWidth: true

                    ColumnLayout {
                        width: parent.width
                        spacing: Theme.space12

                        KeyValueRow {
                            label: "Digitale handtekening"
                            value: "Echt"
                            iconName: "check-circle"
                            tone: "ok"
                        }
                        Divider {
                        }
                        KeyValueRow {
                            label: "Laatst verzonden"
                            value: "07:48"
                        }
                        ListRow {
                            title: "Bezoek Kamerverhuur Oost"
                            detail: "3,1 MB  ·  6 foto's  ·  ondertekend"
                            iconName: "clipboard-text"

                            Chip {
                                text: "Wacht"
                                iconName: "hourglass-medium"
                            }
                        }
                        ListRow {
                            title: "Logboek"
                            detail: "212 regels"
                            iconName: "list-magnifying-glass"
                            clickable: true
                            divided: false
                        }
                    }
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
