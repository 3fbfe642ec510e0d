pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Inspector.Theme

// Several lines of text that grow downwards with what is written, then scroll. Signals and `value` as in TextField.
FieldFrame {
    id: root

    property string value: ""
    property string placeholder: ""
    property int minimumLines: 2
    property int maximumLines: 10
    property alias readOnly: input.readOnly

    readonly property alias text: input.text
    readonly property alias field: input
    readonly property real linePixels: metrics.height

    default property alias trailing: actions.data

    signal typed(string text)
    signal edited(string text)
    signal leaving(string text)

    function flush(): void {
        autosave.flush();
    }
    function insert(phrase: string): void {
        input.insert(input.cursorPosition, phrase);
        root.typed(input.text);
        autosave.touch();
    }

    implicitWidth: 320

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
    FontMetrics {
        id: metrics

        font: input.font
    }
    Item {
        implicitHeight: Math.max(root.linePixels * root.minimumLines, Math.min(root.linePixels * root.maximumLines, input.contentHeight)) + 32

        Layout.fillWidth: true
        Layout.fillHeight: true

        FieldBox {
            id: box

            anchors.fill: parent
            focused: input.activeFocus
            faulty: root.error !== ""
            off: !input.enabled || input.readOnly
        }
        Flickable {
            id: flick

            anchors.left: parent.left
            anchors.right: actions.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.margins: 5
            // Not `clip`: what Qt draws without a graphics card forgets a clip around another one, and paints over the page.
            // Always: a layer that comes or goes while Qt passes a new size on ends the program.
            layer.enabled: true
            boundsBehavior: Flickable.StopAtBounds
            contentWidth: width
            contentHeight: Math.max(height, input.implicitHeight)

            // A layer whose first words come later has no see-through ground without a graphics card: it would be black.
            Rectangle {
                parent: flick
                z: -1
                anchors.fill: parent
                color: box.color
            }

            T.TextArea.flickable: T.TextArea {
                id: input

                objectName: root.objectName === "" ? "" : root.objectName + "_input"
                implicitHeight: contentHeight + topPadding + bottomPadding
                focus: true
                padding: 11
                wrapMode: TextEdit.Wrap
                horizontalAlignment: TextEdit.AlignLeft
                textFormat: TextEdit.PlainText
                color: enabled ? Theme.text : Theme.textMuted
                selectionColor: Theme.primary
                selectedTextColor: Theme.primaryOn
                font.family: Theme.family
                font.pixelSize: Theme.textSize("body")
                font.hintingPreference: Font.PreferNoHinting
                selectByMouse: true
                KeyNavigation.priority: KeyNavigation.BeforeItem

                Accessible.role: Accessible.EditableText
                Accessible.multiLine: true
                Accessible.name: root.label !== "" ? root.label : root.placeholder
                Accessible.description: root.error !== "" ? root.error : root.help
                Component.onCompleted: {
                    text = root.value;
                    root.look(root.readOnly ? "" : text);
                }
                Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
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
            }
        }
        AppText {
            anchors.left: parent.left
            anchors.right: actions.left
            anchors.top: parent.top
            anchors.leftMargin: 16
            anchors.topMargin: 16
            visible: input.text === "" && input.preeditText === ""
            text: root.placeholder
            muted: true
            wrapMode: Text.Wrap

            Accessible.ignored: true
        }
        Row {
            id: actions

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.rightMargin: 4
        }
    }
}
