pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// One business of the list: the card opens it, the buttons plan a visit or change what is known.
Card {
    id: root

    required property string business
    required property string name
    required property string address
    required property string detail
    required property string licence_text
    required property string licence_tone
    required property string licence_icon
    required property string open_text
    required property var due_texts
    required property bool needs_newer
    required property bool mayEdit
    required property bool portrait
    property bool current: false
    property bool ringed: false

    readonly property int policy: current || holdsFocus ? Qt.StrongFocus : Qt.ClickFocus

    readonly property bool holdsFocus: buttons.activeFocus

    signal opened()
    signal editWished()
    signal planWished()

    objectName: "business_" + name
    label: [name, address, detail, licence_text, open_text, ...due_texts].filter(part => part !== "").join(", ")

    GridLayout {
        width: parent.width
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.space16
        rowSpacing: Theme.space12

        ColumnLayout {
            spacing: 4

            Layout.fillWidth: true

            AppText {
                text: root.name
                variant: "h3"
                font.weight: Font.Bold
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                text: root.address + (root.detail === "" ? "" : "  ·  " + root.detail)
                variant: "small"
                numeric: true
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            Flow {
                spacing: Theme.space8

                Layout.fillWidth: true
                Layout.topMargin: 4

                Chip {
                    text: root.licence_text
                    iconName: root.licence_icon
                    tone: root.licence_tone
                }
                Chip {
                    objectName: "newer_" + root.name
                    visible: root.needs_newer
                    text: qsTr("Alleen lezen: werk de app bij")
                    iconName: "warning"
                    tone: "warn"
                }
                Chip {
                    visible: root.open_text !== ""
                    text: root.open_text
                    iconName: "warning"
                    tone: "warn"
                }
                Repeater {
                    model: root.due_texts

                    Chip {
                        required property string modelData

                        text: modelData
                        iconName: "calendar-check"
                    }
                }
            }
        }
        FocusScope {
            id: buttons

            implicitWidth: row.implicitWidth
            implicitHeight: row.implicitHeight

            Layout.alignment: Qt.AlignVCenter | Qt.AlignRight

            RowLayout {
                id: row

                spacing: Theme.space8

                IconButton {
                    objectName: "edit_" + root.name
                    visible: root.mayEdit && !root.needs_newer
                    iconName: "pencil-simple"
                    label: qsTr("%1 wijzigen").arg(root.name)
                    focusPolicy: root.policy

                    onClicked: root.editWished()
                }
                AppButton {
                    objectName: "plan_" + root.name
                    visible: root.mayEdit
                    text: qsTr("Plannen")
                    iconName: "calendar-plus"
                    focusPolicy: root.policy

                    Accessible.name: qsTr("Bezoek aan %1 plannen").arg(root.name)
                    onClicked: root.planWished()
                }
                AppButton {
                    objectName: "open_" + root.name
                    text: qsTr("Openen")
                    iconName: "arrow-right"
                    iconTrailing: true
                    focusPolicy: root.policy

                    Accessible.name: qsTr("%1 openen").arg(root.name)
                    onClicked: root.opened()
                }
            }
        }
    }
    FocusRing {
        parent: root
        visible: root.ringed
        controlRadius: Theme.radiusCard
        gap: 1
    }
}
