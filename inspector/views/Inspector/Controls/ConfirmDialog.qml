pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Inspector.Theme

// A question before a step that cannot be taken back. Focus starts on the way back; Esc declines; tapping beside it does nothing.
// What is put in it scrolls when the window, or what a keyboard leaves of it, is too low; the question, `last` and the buttons stay.
T.Popup {
    id: root

    required property string title
    property string text: ""
    property string confirmText: qsTr("Doorgaan")
    property string confirmIcon: ""
    property string declineText: qsTr("Terug")
    property bool danger: false
    property bool confirmEnabled: true
    property bool closesAtOnce: true    // otherwise it is closed by whoever was asked

    property bool answered: false

    readonly property real room: (parent?.height ?? 800) - Theme.keyboardHeight

    property alias last: foot.data
    default property alias extra: slot.data

    signal confirmed()
    signal declined()

    function answer(yes: bool): void {
        root.answered = !yes || root.closesAtOnce;
        if (root.answered)
            root.close();
        if (yes)
            root.confirmed();
        else
            root.declined();
    }

    parent: T.Overlay.overlay
    x: ((parent?.width ?? width) - width) / 2
    y: (room - height) / 2
    width: Math.min(548, (parent?.width ?? 548) - 32)
    height: Math.min(implicitContentHeight + topPadding + bottomPadding, room - 32)
    padding: Theme.space24
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    background: Rectangle {
        radius: Theme.radiusDialog
        color: Theme.surface
        border.width: 1
        border.color: Theme.border

        Shadow {
        }
    }
    contentItem: ColumnLayout {
        spacing: Theme.space8

        Accessible.role: Accessible.Dialog
        Accessible.name: root.title
        Accessible.description: root.text

        AppText {
            text: root.title
            variant: "h2"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            visible: text !== ""
            text: root.text
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Flickable {
            id: pane

            objectName: "dialog_pane"
            visible: slot.children.length > 0
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height
            contentWidth: width
            contentHeight: slot.implicitHeight

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.space8
            Layout.rightMargin: -14     // the scroll mark lies beside what scrolls
            Layout.minimumHeight: Math.min(80, contentHeight)
            Layout.preferredHeight: contentHeight
            T.ScrollBar.vertical: ScrollMark {
            }

            ColumnLayout {
                id: slot

                width: pane.width - 14
                spacing: Theme.space12
            }
            KeepInSight {
                pane: pane
                margin: Theme.space8
            }
        }
        ColumnLayout {
            id: foot

            visible: children.length > 0
            spacing: Theme.space12

            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
        }
        RowLayout {
            spacing: Theme.space12

            Layout.topMargin: Theme.space12
            Layout.alignment: Theme.leftHanded ? Qt.AlignLeft : Qt.AlignRight

            AppButton {
                objectName: "decline"
                focus: true
                text: root.declineText

                Layout.minimumWidth: 130
                onClicked: root.answer(false)
            }
            AppButton {
                objectName: "confirm"
                kind: root.danger ? "danger" : "primary"
                text: root.confirmText
                iconName: root.confirmIcon
                enabled: root.confirmEnabled

                onClicked: root.answer(true)
            }
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    Connections {
        function onCoveredChanged(): void {
            if (Theme.covered)
                root.close();
        }

        target: Theme
    }
    onAboutToShow: answered = false
    onClosed: {
        if (!answered)
            declined();
    }
}
