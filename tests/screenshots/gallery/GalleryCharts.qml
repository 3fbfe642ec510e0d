pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme
import Inspector.Controls

// Figures: tiles, columns, bars and a line.
Shell {
    id: root

    title: "Cijfers"
    subtitle: "Gemeente Voorbeeldstad  ·  januari tot en met november 2025"
    places: [
        {key: "today", label: "Vandaag", icon: "calendar-check"},
        {key: "review", label: "Beoordelen", icon: "stamp", badge: 4},
        {key: "figures", label: "Cijfers", icon: "chart-bar"}
    ]
    bottomPlaces: [{key: "settings", label: "Instellingen", icon: "gear-six"}]
    current: "figures"
    head.syncPhase: "synced"
    head.syncDetail: "14:38"
    head.initials: "RK"

    ScrollPane {
        anchors.fill: parent
        margin: root.pageMargin

        GridLayout {
            columns: root.portrait ? 2 : 4
            columnSpacing: Theme.space16
            rowSpacing: Theme.space16
            uniformCellWidths: true

            Layout.fillWidth: true

            StatTile {
                value: "267"
                label: "bezoeken"
                note: "12% meer dan 2024"
                noteIcon: "trend-up"
                noteTone: "ok"
                iconName: "clipboard-text"

                Layout.fillWidth: true
            }
            StatTile {
                value: "79%"
                label: "zonder overtreding"
                note: "4 procentpunt beter"
                noteIcon: "trend-up"
                noteTone: "ok"
                iconName: "check-circle"
                tone: "ok"

                Layout.fillWidth: true
            }
            StatTile {
                value: "56"
                label: "met overtreding"
                note: "31 hersteld, 25 open"
                iconName: "warning-octagon"
                tone: "bad"

                Layout.fillWidth: true
            }
            StatTile {
                value: "3 dagen"
                label: "tot goedkeuring"
                note: "was 9 dagen in januari"
                noteIcon: "trend-down"
                noteTone: "ok"
                iconName: "timer"

                Layout.fillWidth: true
            }
        }
        GridLayout {
            columns: root.portrait ? 1 : 2
            columnSpacing: Theme.space16
            rowSpacing: Theme.space16

            Layout.fillWidth: true

            Card {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 688

                ColumnLayout {
                    width: parent.width
                    height: parent.height
                    spacing: Theme.space8

                    AppText {
                        text: "Bezoeken per maand"
                        variant: "h3"
                        font.weight: Font.Bold
                    }
                    ColumnChart {
                        label: "Bezoeken per maand"
                        series: [{label: "Zonder overtreding", tone: "primary"}, {label: "Met overtreding", tone: "bad"}]
                        columns: [
                            {label: "jan", counts: [14, 5]}, {label: "feb", counts: [17, 6]}, {label: "mrt", counts: [22, 5]},
                            {label: "apr", counts: [19, 8]}, {label: "mei", counts: [24, 7]}, {label: "jun", counts: [21, 4]},
                            {label: "jul", counts: [12, 3]}, {label: "aug", counts: [10, 4]}, {label: "sep", counts: [25, 6]},
                            {label: "okt", counts: [27, 5]}, {label: "nov", counts: [20, 3], current: true}
                        ]

                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.minimumHeight: 380
                    }
                }
            }
            ColumnLayout {
                spacing: Theme.space16

                Layout.preferredWidth: 432
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                Card {
                    Layout.fillWidth: true

                    ColumnLayout {
                        width: parent.width
                        spacing: Theme.space12

                        AppText {
                            text: "Meest overtreden voorschriften"
                            variant: "h3"
                            font.weight: Font.Bold
                        }
                        BarList {
                            bars: [
                                {code: "B2", label: "Vluchtroutes vrij", count: 19}, {code: "T2", label: "Aanwezigheidsadministratie", count: 16},
                                {code: "V8", label: "Huisregels zichtbaar", count: 12}, {code: "H6", label: "Ventilatie", count: 6}
                            ]

                            Layout.fillWidth: true
                        }
                    }
                }
                Card {
                    Layout.fillWidth: true

                    ColumnLayout {
                        width: parent.width
                        spacing: Theme.space8

                        AppText {
                            text: "Dagen tot goedkeuring"
                            variant: "h3"
                            font.weight: Font.Bold
                        }
                        LineChart {
                            label: "Dagen tot goedkeuring"
                            values: [9, 8, 8.5, 7, 6, 6.5, 5, 5.5, 4, 3.5, 3]
                            firstLabel: "jan"
                            lastLabel: "nov"

                            Layout.fillWidth: true
                        }
                    }
                }
            }
        }
    }
}
