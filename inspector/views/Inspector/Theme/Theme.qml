pragma Singleton
import QtQuick

// Every size and colour of the product. tests/qml/test_contrast.py holds the colours to 7:1 for text, 4.5:1 for tones, 3:1 for edges.
QtObject {
    id: root

    // ---- switches, set by the program and by the settings page
    property bool dark: false
    property bool reducedMotion: false
    property bool leftHanded: false
    property bool covered: false        // the curtain is down: nothing may lie over it
    property real keyboardHeight: 0     // what a keyboard on screen takes from the bottom of the window

    // ---- grounds
    readonly property color canvas: dark ? "#080E15" : "#EAEFF4"
    readonly property color surface: dark ? "#111A24" : "#FFFFFF"
    readonly property color surfaceAlt: dark ? "#17222E" : "#F4F7FA"
    readonly property color sunken: dark ? "#0B131B" : "#E3E9F0"
    readonly property color inverse: dark ? "#F0F4F8" : "#0B1624"
    readonly property color scrim: dark ? "#B3000000" : "#99081018"
    readonly property color caption: "#CC0B1624"

    // ---- lines: `border` only decorates, `borderStrong` is the edge of what can be touched
    readonly property color border: dark ? "#2C3B4C" : "#C4CFDA"
    readonly property color borderStrong: dark ? "#7E92A8" : "#66778A"
    readonly property color focus: dark ? "#FFFFFF" : "#0B4F94"

    // ---- text
    readonly property color text: dark ? "#F0F4F8" : "#0B1624"
    readonly property color textMuted: dark ? "#B4C2D1" : "#3D4C5E"
    readonly property color inverseOn: dark ? "#0B1624" : "#FFFFFF"
    readonly property color captionOn: "#FFFFFF"

    // ---- navigation
    readonly property color rail: dark ? "#05090E" : "#0C2238"
    readonly property color railActive: dark ? "#1C3550" : "#1F4468"
    readonly property color railMuted: dark ? "#A9B9CA" : "#B9C8D8"
    readonly property color railOn: "#FFFFFF"

    // ---- tones: the colour, its soft ground, and what stands on the colour
    readonly property color primary: dark ? "#86BDFF" : "#0B4F94"
    readonly property color primaryPressed: dark ? "#A9D0FF" : "#083A6D"
    readonly property color primarySoft: dark ? "#15304D" : "#DCEAF8"
    readonly property color primaryOn: dark ? "#05182C" : "#FFFFFF"
    readonly property color ok: dark ? "#5FD89C" : "#0A6A3C"
    readonly property color okPressed: dark ? "#86E4B5" : "#07502D"
    readonly property color okSoft: dark ? "#0F3122" : "#DBF1E4"
    readonly property color okOn: dark ? "#04170D" : "#FFFFFF"
    readonly property color bad: dark ? "#FF938B" : "#B3201A"
    readonly property color badPressed: dark ? "#FFB1AB" : "#8E1712"
    readonly property color badSoft: dark ? "#3A1615" : "#FBE3E1"
    readonly property color badOn: dark ? "#2A0503" : "#FFFFFF"
    readonly property color warn: dark ? "#FFC46B" : "#854700"
    readonly property color warnPressed: dark ? "#FFD594" : "#663600"
    readonly property color warnSoft: dark ? "#3B2808" : "#FFEDCC"
    readonly property color warnOn: dark ? "#251600" : "#FFFFFF"
    readonly property color neutral: dark ? "#AAB9C9" : "#46566A"
    readonly property color neutralPressed: dark ? "#C5D0DC" : "#354252"
    readonly property color neutralSoft: dark ? "#22303F" : "#E3E9F0"
    readonly property color neutralOn: dark ? "#0B131B" : "#FFFFFF"
    readonly property color signal: dark ? "#D9AEF3" : "#6B2A93"
    readonly property color signalPressed: dark ? "#E6C8F8" : "#522071"
    readonly property color signalSoft: dark ? "#351F46" : "#F0E3F8"
    readonly property color signalOn: dark ? "#1E0A2B" : "#FFFFFF"

    // ---- type
    readonly property string family: "Inter"
    readonly property string monoFamily: "IBM Plex Mono"
    readonly property string iconFamily: "Phosphor-Bold"
    readonly property string iconFillFamily: "Phosphor-Fill"
    readonly property var textSizes: ({
        "display": 34, "h1": 24, "h2": 20, "h3": 18, "body": 17, "bodyStrong": 17, "label": 16, "button": 17,
        "small": 15, "mono": 15, "caption": 14, "micro": 13
    })
    readonly property var textWeights: ({
        "display": Font.Bold, "h1": Font.Bold, "h2": Font.Bold, "h3": Font.DemiBold, "body": Font.Normal,
        "bodyStrong": Font.DemiBold, "label": Font.DemiBold, "button": Font.DemiBold, "small": Font.Medium,
        "mono": Font.Medium, "caption": Font.Medium, "micro": Font.DemiBold
    })
    readonly property real lineHeight: 1.16

    // ---- space
    readonly property int space4: 4
    readonly property int space8: 8
    readonly property int space12: 12
    readonly property int space16: 16
    readonly property int space24: 24
    readonly property int space32: 32

    // ---- shape
    readonly property int radiusSmall: 6
    readonly property int radiusControl: 10
    readonly property int radiusCard: 14
    readonly property int radiusDialog: 20
    readonly property int edgeWidth: 6
    readonly property real lineControl: 1.5
    readonly property int focusWidth: 3
    readonly property int focusGap: 4

    // ---- touch
    readonly property int touchMin: 48
    readonly property int touch: 56
    readonly property int touchLarge: 64
    readonly property int answerHeight: 60
    readonly property int answerHeightStacked: 76
    readonly property int keyHeight: 80
    readonly property int barHeight: 76
    readonly property int railWidth: 96
    readonly property int navHeight: 84
    readonly property int wideEnough: 1100      // a lying window that is narrower is laid out as a standing one: no word breaks

    // ---- motion and patience
    readonly property int pressTime: reducedMotion ? 0 : 90
    readonly property int panelTime: reducedMotion ? 0 : 160
    readonly property int autosaveDelay: 400
    readonly property int autosaveLongest: 700
    readonly property int undoTime: 8000
    readonly property int settleTime: 800   // a tap on the same answer within it is no second decision

    function isPortrait(width: real, height: real): bool {
        return width < height || width < root.wideEnough;
    }
    function pageMargin(portrait: bool): int {
        return portrait ? root.space16 : root.space24;
    }
    function textSize(variant: string): int {
        return root.textSizes[variant] ?? root.textSizes["body"];
    }
    function textWeight(variant: string): int {
        return root.textWeights[variant] ?? Font.Normal;
    }
    function tone(name: string): color {
        switch (name) {
        case "ok": return root.ok;
        case "bad": return root.bad;
        case "warn": return root.warn;
        case "signal": return root.signal;
        case "primary": return root.primary;
        default: return root.neutral;
        }
    }
    function tonePressed(name: string): color {
        switch (name) {
        case "ok": return root.okPressed;
        case "bad": return root.badPressed;
        case "warn": return root.warnPressed;
        case "signal": return root.signalPressed;
        case "primary": return root.primaryPressed;
        default: return root.neutralPressed;
        }
    }
    function toneSoft(name: string): color {
        switch (name) {
        case "ok": return root.okSoft;
        case "bad": return root.badSoft;
        case "warn": return root.warnSoft;
        case "signal": return root.signalSoft;
        case "primary": return root.primarySoft;
        default: return root.neutralSoft;
        }
    }
    function toneOn(name: string): color {
        switch (name) {
        case "ok": return root.okOn;
        case "bad": return root.badOn;
        case "warn": return root.warnOn;
        case "signal": return root.signalOn;
        case "primary": return root.primaryOn;
        default: return root.neutralOn;
        }
    }
}
