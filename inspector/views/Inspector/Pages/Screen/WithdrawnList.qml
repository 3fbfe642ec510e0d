pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// Notes or photos that do not count any more, each with its reason; whoever made one can bring it back until the visit is signed.
ColumnLayout {
    id: root

    required property QtObject rows
    property bool editable: true

    signal backWished(string item)

    visible: entries.count > 0
    spacing: Theme.space8

    AppText {
        text: qsTr("Telt niet meer mee")
        variant: "label"
        wrapMode: Text.Wrap

        Layout.fillWidth: true
        Layout.topMargin: Theme.space16
    }
    Repeater {
        id: entries

        model: root.rows

        Card {
            id: row

            required property string item
            required property string text
            required property string reason
            required property string condition
            required property string officer
            required property string at
            required property bool mine

            objectName: "withdrawn_row"

            Layout.fillWidth: true

            GridLayout {
                width: parent.width
                columns: row.width < 520 ? 1 : 2
                columnSpacing: Theme.space12
                rowSpacing: Theme.space8

                ColumnLayout {
                    spacing: 6

                    Layout.fillWidth: true

                    AppText {
                        text: row.text
                        muted: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        text: [row.condition, row.officer, row.at, row.reason].filter(part => part !== "").join("  ·  ")
                        variant: "caption"
                        numeric: true
                        muted: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
                AppButton {
                    objectName: "bring_back"
                    visible: root.editable && row.mine
                    kind: "ghost"
                    text: qsTr("Weer laten meetellen")
                    iconName: "arrow-counter-clockwise"

                    Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
                    onClicked: root.backWished(row.item)
                }
            }
        }
    }
}
