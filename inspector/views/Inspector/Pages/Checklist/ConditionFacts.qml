pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What a finding against the operator stands on: how much it weighs, a term, what was seen, heard or read, and photos.
Rectangle {
    id: root

    required property string condition
    required property string facts
    required property string error
    required property string personRule
    required property bool incomplete
    required property string severity
    required property int termDays
    required property var photos
    required property bool photoAllowed
    required property ChecklistViewModel checklist
    property bool portrait: false

    readonly property bool editable: checklist.editable
    // Asked again when the language changes, as the weights are.
    readonly property var terms: condition !== "" && checklist.severities.length > 0 ? checklist.termsFor(severity, termDays) : []
    readonly property string method: checklist.measuring.known[condition]?.method ?? ""
    readonly property real wordsEnd: column.y + told.y + words.y + field.y + field.height
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
        (how.item as ConditionMethod)?.finish();
        field.flush();
    }
    function weigh(): void {
        severityBox.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function setTerm(): void {
        termBox.forceActiveFocus(Qt.ShortcutFocusReason);
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

        GridLayout {
            visible: root.editable
            columns: root.portrait ? 1 : 3
            columnSpacing: Theme.space12
            rowSpacing: Theme.space12

            FieldFrame {
                label: qsTr("Ernst")

                Layout.fillWidth: true
                Layout.maximumWidth: root.portrait ? -1 : 520

                Segmented {
                    id: severityBox

                    objectName: "severity_" + root.condition
                    label: qsTr("Ernst")
                    options: root.checklist.severities
                    current: root.severity
                    tone: "bad"

                    Layout.fillWidth: true
                    onChosen: key => root.checklist.setSeverity(root.condition, key)
                }
            }
            Item {
                visible: !root.portrait

                Layout.fillWidth: true
            }
            SelectField {
                id: termBox

                objectName: "term_" + root.condition
                label: qsTr("Voorgestelde termijn")
                options: root.terms
                current: String(root.termDays)

                Layout.preferredWidth: 260
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
            id: told

            columns: root.portrait || root.photos.length > 1 ? 1 : 2
            columnSpacing: 10
            rowSpacing: Theme.space12

            Layout.fillWidth: true

            ColumnLayout {
                id: words

                spacing: Theme.space8

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                Row {
                    visible: root.editable
                    spacing: 6

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: root.incomplete
                        name: "warning"
                        fill: true
                        size: 18
                        color: Theme.warn
                    }
                    AppText {
                        objectName: "facts_state_" + root.condition
                        anchors.verticalCenter: parent.verticalCenter
                        text: root.incomplete ? qsTr("Feiten ontbreken nog") : qsTr("Feiten")
                        variant: "small"
                        font.weight: Font.DemiBold
                        color: root.incomplete ? Theme.warn : Theme.text
                    }
                }
                TextArea {
                    id: field

                    property string about: root.condition

                    objectName: "facts_" + root.condition
                    value: root.facts
                    placeholder: qsTr("Wat u zag, hoorde of las: feiten, geen conclusie")
                    error: root.error
                    readOnly: !root.editable

                    Layout.fillWidth: true
                    onActiveFocusChanged: if (activeFocus) about = root.condition   // the row showed another one before
                    onTyped: about = root.condition
                    onEdited: text => root.checklist.draftFacts(about, text)
                    onLeaving: text => root.checklist.setFacts(about, text)
                }
                AppText {
                    objectName: "person_rule_" + root.condition
                    visible: root.editable
                    text: root.personRule
                    variant: "small"
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
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
                            focusPolicy: Qt.TabFocus    // a finger leaves the keys in the text
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
                    SelectField {
                        objectName: "method_" + root.condition
                        width: 230
                        placeholder: qsTr("Hoe weet u dit?")
                        options: root.checklist.measuring.methods
                        current: root.method

                        onChosen: key => root.checklist.measuring.choose(root.condition, key)
                    }
                }
                Loader {
                    id: how

                    active: root.editable && root.method === "gemeten"
                    visible: active
                    sourceComponent: ConditionMethod {
                        condition: root.condition
                        checklist: root.checklist
                        portrait: root.portrait
                        chooses: false
                    }

                    Layout.fillWidth: true
                }
                AppText {
                    visible: !root.editable && text !== ""
                    text: root.checklist.measuring.known[root.condition]?.words ?? ""
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
            }
            ConditionPhotos {
                visible: mayAdd || root.photos.length > 0
                photos: root.photos
                mayAdd: root.editable && root.photoAllowed && !root.checklist.stopped
                around: Theme.badSoft
                label: qsTr("Foto bij %1").arg(root.condition)

                Layout.fillWidth: told.columns === 1
                Layout.preferredWidth: root.photos.length * 122 + (mayAdd ? 88 : 0)
                Layout.topMargin: told.columns === 1 || !root.editable ? 0 : 28
                Layout.alignment: Qt.AlignTop
                onPhotoWished: root.photoWished()
                onPhotoOpened: (photo, source, mine) => root.photoOpened(photo, source, mine)
            }
        }
    }
}
