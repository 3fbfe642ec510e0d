pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme

// Counts compared: a name, its figure, and a bar as long as the figure.
ColumnLayout {
    id: root

    required property var bars          // [{code, label, count}]; code may be absent
    property string tone: "bad"

    readonly property real highest: Math.max(1, ...root.bars.map(bar => bar.count))

    spacing: Theme.space12

    Accessible.role: Accessible.List

    Repeater {
        model: root.bars

        ColumnLayout {
            id: bar

            required property var modelData

            spacing: 5

            Layout.fillWidth: true
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.label + ": " + modelData.count

            RowLayout {
                spacing: Theme.space12

                AppText {
                    visible: text !== ""
                    text: bar.modelData.code ?? ""
                    variant: "small"
                    font.weight: Font.Bold
                    color: Theme.primary

                    Layout.alignment: Qt.AlignTop
                    Accessible.ignored: true
                }
                AppText {
                    text: bar.modelData.label
                    variant: "small"
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                AppText {
                    text: String(bar.modelData.count)
                    variant: "label"
                    numeric: true

                    Accessible.ignored: true
                }
            }
            StackBar {
                total: root.highest
                parts: [{count: bar.modelData.count, tone: root.tone}]

                Layout.fillWidth: true
            }
        }
    }
}
