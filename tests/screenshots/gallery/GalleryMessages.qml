pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme
import Inspector.Controls

// Messages, cards and tiles.
Rectangle {
    id: root

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
            text: "Meldingen en kaarten"
            variant: "h1"
        }
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
