pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme
import Inspector.Controls
import Inspector.ViewModels

// What a finding against the operator stands on: how much it weighs, a term, what was seen, heard or read, and photos.
Rectangle {
    id: root

    required property ConditionDelegate row

    readonly property ChecklistViewModel checklist: row.checklist
    readonly property bool editable: checklist.editable

    signal photoWished()
    signal photoOpened(string photo, url source, bool mine)
    signal keysWished()

    function write(): void {
        facts.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function finish(): void {
        facts.flush();
    }

    implicitHeight: column.implicitHeight + 28
    radius: Theme.radiusControl
    color: Theme.badSoft

    Keys.onEscapePressed: keysWished()
    Keys.onPressed: event => event.accepted = (event.modifiers & Qt.ControlModifier) === 0

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 14
        spacing: Theme.space12

        RowLayout {
            visible: root.editable
            spacing: Theme.space12

            Segmented {
                objectName: "severity_" + root.row.condition
                label: qsTr("Ernst")
                options: root.checklist.severities
                current: root.row.severity
                tone: "bad"

                Layout.fillWidth: true
                Layout.maximumWidth: 520
                onChosen: key => root.checklist.setSeverity(root.row.condition, key)
            }
            Item {
                Layout.fillWidth: true
            }
            SelectField {
                objectName: "term_" + root.row.condition
                options: root.checklist.terms
                current: String(root.row.term_days)
                placeholder: qsTr("Termijn")

                Layout.preferredWidth: 210
                onChosen: key => root.checklist.setTerm(root.row.condition, Number(key))
            }
        }
        GridLayout {
            columns: root.row.portrait ? 1 : 2
            columnSpacing: 10
            rowSpacing: 10

            Layout.fillWidth: true

            TextArea {
                id: facts

                property string about: root.row.condition

                objectName: "facts_" + root.row.condition
                value: root.row.facts
                placeholder: qsTr("Wat u zag, hoorde of las: feiten, geen conclusie")
                error: root.row.facts_error
                readOnly: !root.editable

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                onTyped: about = root.row.condition
                onEdited: text => root.checklist.draftFacts(about, text)
                onLeaving: text => root.checklist.setFacts(about, text)
            }
            ConditionPhotos {
                photos: root.row.photos
                mayAdd: root.editable && root.row.photo_allowed
                around: Theme.badSoft
                label: qsTr("Foto bij %1").arg(root.row.condition)

                Layout.fillWidth: root.row.portrait
                Layout.preferredWidth: Math.min(root.row.photo_count, 2) * 122 + (mayAdd ? 88 : 0)
                Layout.alignment: Qt.AlignTop
                onPhotoWished: root.photoWished()
                onPhotoOpened: (photo, source, mine) => root.photoOpened(photo, source, mine)
            }
        }
        Flow {
            visible: root.editable
            spacing: Theme.space8

            Layout.fillWidth: true

            Repeater {
                model: [qsTr("Gezien: "), qsTr("Gehoord: "), qsTr("Gelezen: ")]

                Pressable {
                    id: phrase

                    required property string modelData

                    objectName: "phrase_" + root.row.condition
                    text: modelData.trim().replace(":", "")
                    leftPadding: 16
                    rightPadding: 16
                    focusPolicy: Qt.NoFocus
                    contentItem: AppText {
                        text: phrase.text
                        variant: "small"
                        font.weight: Font.DemiBold
                        verticalAlignment: Text.AlignVCenter

                        Accessible.ignored: true
                    }

                    onClicked: facts.insert(modelData)
                }
            }
        }
    }
}
