pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Inspector.Theme

// One line of text. `value` comes from the view model, `text` is what stands in the field. `edited` comes 400 ms after the last
// key and before `leaving`; a value that arrives while the officer types waits until the typing is handed over.
FieldFrame {
    id: root

    property string value: ""
    property string placeholder: ""
    property string iconName: ""
    property bool spelled: false
    property int maximumLength: 32767
    property alias inputMethodHints: input.inputMethodHints
    property alias validator: input.validator
    property alias readOnly: input.readOnly

    readonly property alias text: input.text
    readonly property alias field: input

    default property alias trailing: actions.data

    signal typed(string text)
    signal edited(string text)
    signal leaving(string text)
    signal accepted(string text)

    function flush(): void {
        autosave.flush();
    }
    function setText(text: string): void {
        input.text = text;
        root.typed(text);
        autosave.touch();
    }

    implicitWidth: 240

    // A page may go before a field of it is whole; then its parts have no functions yet, and no text.
    Component.onDestruction: {
        if (autosave.dirty)
            autosave.flush();
    }
    onVisibleChanged: {
        if (autosave.dirty)
            autosave.flush();
    }
    onValueChanged: {
        if (!autosave.dirty && input.text !== value) {
            input.text = value;
            root.look(root.readOnly ? "" : value);
        }
    }

    Autosave {
        id: autosave

        onDue: {
            root.look(input.text);
            root.edited(input.text);
        }
    }
    T.TextField {
        id: input

        readonly property bool mirroredText: LayoutMirroring.enabled
        readonly property real startPadding: root.iconName === "" ? 16 : 50
        readonly property real endPadding: Theme.space16 + trailingRow.width

        objectName: root.objectName === "" ? "" : root.objectName + "_input"
        implicitHeight: Theme.touch
        implicitWidth: 120
        focus: true
        leftPadding: mirroredText ? endPadding : startPadding
        rightPadding: mirroredText ? startPadding : endPadding
        color: enabled ? Theme.text : Theme.textMuted
        selectionColor: Theme.primary
        selectedTextColor: Theme.primaryOn
        placeholderTextColor: Theme.textMuted
        font.family: Theme.family
        font.pixelSize: Theme.textSize("body")
        font.features: root.spelled ? {"tnum": 1, "zero": 1, "cv08": 1} : {}
        font.hintingPreference: Font.PreferNoHinting
        horizontalAlignment: TextInput.AlignLeft
        verticalAlignment: TextInput.AlignVCenter
        selectByMouse: true
        maximumLength: root.maximumLength
        background: FieldBox {
            focused: input.activeFocus
            faulty: root.error !== ""
            off: !input.enabled || input.readOnly
        }

        Layout.fillWidth: true
        Accessible.role: Accessible.EditableText
        Accessible.name: root.label !== "" ? root.label : root.placeholder
        Accessible.description: root.error !== "" ? root.error : root.help
        Component.onCompleted: {
            text = root.value;
            root.look(root.readOnly ? "" : text);
        }
        onTextEdited: {
            root.typed(text);
            autosave.touch();
        }
        onActiveFocusChanged: {
            if (activeFocus)
                return;
            autosave.flush();
            root.leave();
            root.leaving(text);
        }
        onAccepted: {
            autosave.flush();
            root.accepted(text);
        }

        AppText {
            anchors.left: parent.left
            anchors.right: trailingRow.left
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: input.startPadding
            visible: input.text === "" && input.preeditText === ""
            text: root.placeholder
            muted: true
            elide: Text.ElideRight

            Accessible.ignored: true
        }
        Icon {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: 14
            visible: root.iconName !== ""
            name: root.iconName
            color: Theme.textMuted
        }
        Row {
            id: trailingRow

            anchors.right: parent.right
            anchors.rightMargin: 4
            height: parent.height

            Row {
                id: actions

                anchors.verticalCenter: parent.verticalCenter
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.error !== ""
                name: "warning-circle"
                fill: true
                width: 40
                color: Theme.bad
            }
        }
    }
}
