pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes

// A QR code: dark squares on white with four empty ones around, also at night, for a camera has to read it.
Rectangle {
    id: root

    required property list<string> squares
    required property string label

    readonly property int around: 4
    readonly property int across: root.squares.length + root.around * 2
    readonly property int side: Math.max(1, Math.floor(Math.min(root.width, root.height) / root.across))

    function outline(rows: list<string>, side: int): string {
        let path = "";
        for (let row = 0; row < rows.length; ++row)
            for (let from = rows[row].indexOf("1"); from >= 0; from = rows[row].indexOf("1", from)) {
                const end = rows[row].indexOf("0", from);
                const to = end < 0 ? rows[row].length : end;
                path += `M${from * side},${row * side}h${(to - from) * side}v${side}h${(from - to) * side}z`;
                from = to;
            }
        return path;
    }

    implicitWidth: 320
    implicitHeight: width
    color: "#FFFFFF"

    Accessible.role: Accessible.Graphic
    Accessible.name: root.label

    Shape {
        x: Math.round((root.width - width) / 2)
        y: Math.round((root.height - height) / 2)
        width: root.side * root.squares.length
        height: width

        ShapePath {
            strokeWidth: -1
            fillColor: "#000000"

            PathSvg {
                path: root.outline(root.squares, root.side)
            }
        }
    }
}
