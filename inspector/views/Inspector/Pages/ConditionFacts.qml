pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Theme
import Inspector.Controls
import Inspector.ViewModels

// What a finding against the operator stands on: how much it weighs, a term, what was seen, heard or read, and photos.
Rectangle {
    id: root

    required property string condition
    required property string facts
    required property string error
    required property string severity
    required property int termDays
    required property var photos
    required property bool photoAllowed
    required property ChecklistViewModel checklist
    property bool portrait: false

    readonly property bool editable: checklist.editable
    readonly property var terms: checklist.termsFor(severity, termDays)
    readonly property string weight: [
        checklist.severities.find(option => option.key === severity)?.label ?? "",
        terms.find(option => option.key === String(termDays))?.label ?? ""
    ].filter(part => part !== "").join("  ·  ")

    signal photoWished()
    signal photoOpened(string photo, url source, bool mine)
    signal keysWished()

    function write(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function finish(): void {
        field.flush();
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
                objectName: "severity_" + root.condition
                label: qsTr("Ernst")
                options: root.checklist.severities
                current: root.severity
                tone: "bad"

                Layout.fillWidth: true
                Layout.maximumWidth: 520
                onChosen: key => root.checklist.setSeverity(root.condition, key)
            }
            Item {
                Layout.fillWidth: true
            }
            SelectField {
                objectName: "term_" + root.condition
                options: root.terms
                current: String(root.termDays)
                placeholder: qsTr("Termijn")

                Layout.preferredWidth: 210
                onChosen: key => root.checklist.setTerm(root.condition, Number(key))
            }
        }
        AppText {
            visible: !root.editable && text !== ""
            text: root.weight
            variant: "label"
            color: Theme.bad
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        GridLayout {
            columns: root.portrait ? 1 : 2
            columnSpacing: 10
            rowSpacing: 10

            Layout.fillWidth: true

            TextArea {
                id: field

                property string about: root.condition

                objectName: "facts_" + root.condition
                value: root.facts
                placeholder: qsTr("Wat u zag, hoorde of las: feiten, geen conclusie")
                error: root.error
                readOnly: !root.editable

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                onTyped: about = root.condition
                onEdited: text => root.checklist.draftFacts(about, text)
                onLeaving: text => root.checklist.setFacts(about, text)
            }
            ConditionPhotos {
                photos: root.photos
                mayAdd: root.editable && root.photoAllowed
                around: Theme.badSoft
                label: qsTr("Foto bij %1").arg(root.condition)

                Layout.fillWidth: root.portrait
                Layout.preferredWidth: Math.min(root.photos.length, 2) * 122 + (mayAdd ? 88 : 0)
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

                    objectName: "phrase_" + root.condition
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

                    onClicked: field.insert(modelData)
                }
            }
        }
    }
}
