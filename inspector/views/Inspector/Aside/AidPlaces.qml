pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// Where somebody can go for help: by what is looked for and by region. Nothing is kept of what was looked for.
ColumnLayout {
    id: root

    required property var places        // what AidPlaceCard shows
    required property var words         // the words around them, in the language that is read
    required property var names         // of each code of a language its name in itself
    required property string code
    required property var codes    // squares(page): the page as a code

    property string need: ""
    property string region: ""

    readonly property var regions: [...places.reduce((found, place) => new Set([...found, ...place.regions]), new Set())].sort()
    readonly property var found: places.filter(place => (need === "" || place.needs.includes(need))
        && (region === "" || place.regions.includes(region)))

    spacing: Theme.space12

    AppText {
        text: root.words.need
        variant: "h2"
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space8

        Layout.fillWidth: true

        Repeater {
            model: ["", ...Object.keys(root.words.needs)]

            AppButton {
                required property string modelData

                objectName: `need-${modelData}`
                text: modelData === "" ? root.words.everything : root.words.needs[modelData]
                kind: modelData === root.need ? "primary" : "secondary"
                checked: modelData === root.need

                Accessible.checkable: true

                onClicked: root.need = modelData
            }
        }
    }
    SelectField {
        objectName: "aid_region"
        visible: root.regions.length > 1
        label: root.words.region
        options: [{ key: "", label: root.words.all_regions }, ...root.regions.map(region => ({ key: region, label: region }))]
        current: root.region

        Layout.fillWidth: true

        onChosen: key => root.region = key
    }
    AppText {
        objectName: "aid_nothing"
        visible: root.found.length === 0
        text: root.words.nothing
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    Repeater {
        model: root.found

        AidPlaceCard {
            required property var modelData
            required property int index

            objectName: `aid-${index}`
            place: modelData
            words: root.words
            names: root.names
            code: root.code
            codes: root.codes

            Layout.fillWidth: true
        }
    }
}
