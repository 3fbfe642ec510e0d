pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Inspector.Theme

// One choice out of a longer list, opened below the field in rows of 56 px. Arrows, Home, End and Enter work, Esc closes.
FieldFrame {
    id: root

    required property var options       // [{key, label, detail}]; detail may be absent
    property string current: ""
    property string placeholder: qsTr("Kies")

    readonly property real mostRows: 5.5        // half a row says that there are more
    readonly property int currentIndex: root.options.findIndex(option => option.key === root.current)
    readonly property T.Popup popup: popupLoader.item as T.Popup     // made when it is first opened
    readonly property bool opened: popup !== null && popup.opened

    signal chosen(string key)

    function open(): void {
        popupLoader.active = true;
        popup.open();
    }
    function pick(index: int): void {
        popup.close();
        root.chosen(root.options[index].key);
    }

    implicitWidth: 240

    Pressable {
        id: button

        objectName: root.objectName === "" ? "" : root.objectName + "_button"
        implicitHeight: Theme.touch
        focus: true
        text: root.currentIndex < 0 ? root.placeholder : root.options[root.currentIndex].label
        leftPadding: 16
        rightPadding: 14
        ground: enabled ? Theme.surface : Theme.sunken
        edge: root.error !== "" ? 2 : Theme.lineControl
        edgeColor: root.error !== "" ? Theme.bad : Theme.borderStrong
        contentItem: RowLayout {
            spacing: Theme.space8

            AppText {
                text: button.text
                muted: root.currentIndex < 0
                wrapMode: Text.Wrap

                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Icon {
                name: root.popup !== null && root.popup.visible ? "caret-up" : "caret-down"
                color: Theme.textMuted
            }
        }

        Layout.fillWidth: true
        Layout.fillHeight: true
        Accessible.role: Accessible.ComboBox
        Accessible.name: root.label === "" ? text : root.label + ", " + text
        Keys.onDownPressed: root.open()
        onClicked: root.open()

        Loader {
            id: popupLoader

            active: false
            sourceComponent: T.Popup {
                id: popup

                parent: button
                y: button.height + 6
                width: button.width
                height: Math.min(list.contentHeight, root.mostRows * Theme.touch) + 12
                margins: 8
                padding: 6
                modal: true
                dim: false
                focus: true
                closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
                background: Rectangle {
                    radius: Theme.radiusControl
                    color: Theme.surface
                    border.width: Theme.lineControl
                    border.color: Theme.borderStrong

                    Shadow {
                    }
                }
                contentItem: ListView {
                    id: list

                    Connections {
                        function onCoveredChanged(): void {
                            if (Theme.covered)
                                popup.close();
                        }

                        target: Theme
                    }

                    clip: true
                    focus: true
                    model: root.options
                    keyNavigationEnabled: true
                    boundsBehavior: Flickable.StopAtBounds
                    T.ScrollBar.vertical: ScrollMark {
                    }
                    delegate: Pressable {
                        id: row

                        required property var modelData
                        required property int index

                        objectName: "option_" + modelData.key
                        width: ListView.view.width
                        implicitHeight: Math.max(Theme.touch, implicitContentHeight + 16)
                        text: modelData.label
                        checked: modelData.key === root.current
                        focusPolicy: Qt.NoFocus
                        leftPadding: 12
                        rightPadding: 12
                        radius: Theme.radiusSmall
                        edge: ListView.isCurrentItem ? Theme.focusWidth : 0
                        edgeColor: Theme.focus
                        ground: checked ? Theme.primarySoft : down ? Theme.sunken : "transparent"
                        contentItem: RowLayout {
                            spacing: Theme.space8

                            ColumnLayout {
                                spacing: 2

                                AppText {
                                    text: row.text
                                    variant: row.checked ? "bodyStrong" : "body"
                                    color: row.checked ? Theme.primary : Theme.text
                                    wrapMode: Text.Wrap

                                    Layout.fillWidth: true
                                    Accessible.ignored: true
                                }
                                AppText {
                                    visible: text !== ""
                                    text: row.modelData.detail ?? ""
                                    variant: "caption"
                                    muted: true
                                    wrapMode: Text.Wrap

                                    Layout.fillWidth: true
                                    Accessible.ignored: true
                                }
                            }
                            Icon {
                                visible: row.checked
                                name: "check"
                                color: Theme.primary
                            }
                        }

                        Accessible.role: Accessible.ListItem
                        Accessible.selected: checked
                        onClicked: root.pick(index)
                    }

                    Keys.onReturnPressed: root.pick(currentIndex)
                    Keys.onEnterPressed: root.pick(currentIndex)
                    Keys.onSpacePressed: root.pick(currentIndex)
                    Keys.onPressed: event => {
                        if (event.key === Qt.Key_Home)
                            list.currentIndex = 0;
                        else if (event.key === Qt.Key_End)
                            list.currentIndex = list.count - 1;
                    }
                }

                onAboutToShow: list.currentIndex = Math.max(0, root.currentIndex)
                onClosed: button.forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }
}
