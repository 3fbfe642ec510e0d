pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Inspector.Controls
import Inspector.Theme

// A sheet over the page for pictures and codes: a title, a way to close, and room.
T.Popup {
    id: root

    required property string title
    property bool hasClose: true

    default property alias content: slot.data

    parent: T.Overlay.overlay
    x: 24
    y: 24
    width: (parent?.width ?? 0) - 48
    height: (parent?.height ?? 0) - Theme.keyboardHeight - 48
    padding: Theme.space24
    modal: true
    focus: true
    closePolicy: hasClose ? T.Popup.CloseOnEscape : T.Popup.NoAutoClose
    background: Rectangle {
        radius: Theme.radiusDialog
        color: Theme.surface
        border.width: 1
        border.color: Theme.border

        Shadow {
        }
    }
    contentItem: ColumnLayout {
        spacing: Theme.space16

        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        RowLayout {
            spacing: Theme.space12

            AppText {
                text: root.title
                variant: "h2"
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            IconButton {
                objectName: "sheet_close"
                visible: root.hasClose
                kind: "ghost"
                iconName: "x"
                label: qsTr("Sluiten")

                onClicked: root.close()
            }
        }
        ColumnLayout {
            id: slot

            spacing: Theme.space16

            Layout.fillWidth: true
            Layout.fillHeight: true
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
}
