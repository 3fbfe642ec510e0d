pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme
import Inspector.Controls

// Choices, a signature, lists and facts.
Rectangle {
    id: root

    readonly property bool portrait: Theme.isPortrait(width, height)

    color: Theme.canvas

    ScrollPane {
        anchors.fill: parent
        margin: Theme.pageMargin(root.portrait)

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
            }
            ColumnLayout {
                spacing: Theme.space16

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

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
}
