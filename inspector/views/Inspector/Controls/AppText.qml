pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Theme

// All text of the program. `variant` chooses size and weight; screen readers get the text as its name.
Text {
    id: root

    property string variant: "body"
    property bool numeric: false    // figures of equal width
    property bool spelled: false    // read aloud digit by digit: equal width, slashed zero, clear I and l
    property bool muted: false

    // not lineCount, which the line height would change while it is being decided
    readonly property bool hasMoreLines: wrapMode !== Text.NoWrap && implicitWidth > width + 0.5 || text.includes("\n")

    color: muted ? Theme.textMuted : Theme.text
    font.family: variant === "mono" ? Theme.monoFamily : Theme.family
    font.pixelSize: Theme.textSize(variant)
    font.weight: Theme.textWeight(variant)
    font.letterSpacing: variant === "display" ? -0.6 : variant === "h1" ? -0.3 : 0
    font.features: spelled ? {"tnum": 1, "zero": 1, "cv08": 1} : numeric ? {"tnum": 1} : {}
    font.hintingPreference: Font.PreferNoHinting
    lineHeight: hasMoreLines ? Theme.lineHeight : 1
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft

    Accessible.role: variant === "h1" || variant === "h2" || variant === "display" ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === ""
}
