pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One place: its number large, for another telephone, and its public page as a code for one.
Card {
    id: root

    required property var place
    required property var words
    required property var names
    required property string code
    required property var codes        // squares(page): the page as a code

    readonly property var days: ["ma", "di", "wo", "do", "vr", "za", "zo"]

    readonly property var locale: Qt.locale(code === "en" ? "en_GB" : code)

    property bool page: false

    component Fact: RowLayout {
        id: fact

        required property string text
        property string iconName: "info"
        property color ink: Theme.primary

        visible: fact.text !== ""
        spacing: Theme.space12

        Layout.fillWidth: true

        Icon {
            name: fact.iconName
            color: fact.ink

            Layout.alignment: Qt.AlignTop
        }
        AppText {
            text: fact.text
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }

    function hours(text: string): string {
        return text.replace(/ma|di|wo|do|vr|za|zo/g, day => root.locale.dayName((root.days.indexOf(day) + 1) % 7, Locale.ShortFormat));
    }

    function all(codes: var, words: var): string {
        return codes.map(code => words[code] ?? code).join(", ");
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space8

        AppText {
            text: root.place.name
            variant: "h2"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Fact {
            objectName: "invented"
            text: root.place.invented ? root.words.invented : ""
            iconName: "warning"
            ink: Theme.warn
        }
        AppText {
            text: root.words.kinds[root.place.kind] + " · " + root.all(root.place.needs, root.words.needs)
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            text: root.place.number
            visible: text !== ""
            variant: "display"
            numeric: true
            LayoutMirroring.enabled: false

            Layout.fillWidth: true
        }
        Fact {
            text: root.place.regions.join(", ")
            iconName: "map-pin"
        }
        Fact {
            text: root.place.hours === "" ? "" : root.words.open + ": " + root.hours(root.place.hours)
            iconName: "clock"
        }
        Fact {
            text: root.words.speaks + ": " + root.all(root.place.languages, root.names)
            iconName: "translate"
        }
        Fact {
            text: root.words.welcome + ": " + root.all(root.place.welcome, root.words.whom)
            iconName: "users"
        }
        Fact {
            objectName: "identity"
            text: root.place.identity ? root.words.identity : root.words.no_identity
            iconName: "identification-card"
        }
        Fact {
            text: root.words.checked + " " + new Date(root.place.checked + "T12:00").toLocaleDateString(root.locale, Locale.LongFormat)
            iconName: "check-circle"
        }
        AppButton {
            objectName: "aid-page"
            visible: root.place.page !== ""
            text: root.words.page
            iconName: "qr-code"

            onClicked: root.page = !root.page
        }
        Loader {
            active: root.page
            visible: active

            Layout.fillWidth: true

            sourceComponent: ColumnLayout {
                spacing: Theme.space8

                QrCode {
                    objectName: "aid-code"
                    squares: root.codes.squares(root.place.page)
                    label: root.place.page

                    Layout.preferredWidth: 240
                    Layout.preferredHeight: 240
                }
                AppText {
                    text: root.place.page
                    wrapMode: Text.WrapAnywhere

                    Layout.fillWidth: true
                }
            }
        }
    }
}
