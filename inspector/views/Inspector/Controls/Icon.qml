pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// One Phosphor icon, a glyph of the icon font: bold outline is "off", `fill` is "on". Screen readers skip it: text says it too.
Text {
    id: root

    required property string name
    property bool fill: false
    property int size: 24

    // The dashed circle means "open"; filled it would look like "done".
    readonly property bool drawFilled: fill && name !== "circle-dashed"

    width: size
    height: size
    text: name === "" ? "" : Glyphs.glyph(name)
    color: Theme.text
    font.family: drawFilled ? Theme.iconFillFamily : Theme.iconFamily
    font.pixelSize: size
    font.hintingPreference: Font.PreferNoHinting
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    textFormat: Text.PlainText

    Accessible.ignored: true
}
