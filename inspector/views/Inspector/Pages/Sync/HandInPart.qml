pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// One part of what a revoked device handed in: what it is about, what it says when it is opened, and what is done with it.
ColumnLayout {
    id: root

    required property HandInsViewModel viewModel
    required property var modelData

    readonly property bool isOpen: viewModel.lookedAt === modelData.key

    signal acceptWished()
    signal asideWished()

    spacing: Theme.space8

    Divider {
        Layout.fillWidth: true
    }
    KeyValueRow {
        label: root.modelData.name
        value: root.modelData.count

        Layout.fillWidth: true
    }
    AppText {
        text: root.modelData.when === "" ? root.modelData.what : qsTr("%1, %2 volgens de klok van het apparaat").arg(root.modelData.what).arg(root.modelData.when)
        variant: "caption"
        numeric: true
        muted: true
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    AppText {
        objectName: "set_aside"
        visible: text !== ""
        text: root.modelData.aside
        variant: "small"
        numeric: true
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    Repeater {
        model: root.isOpen ? root.viewModel.events : null

        ColumnLayout {
            id: change

            required property string title
            required property string words
            required property string when

            objectName: "late_change"
            spacing: 2

            Layout.fillWidth: true
            Layout.leftMargin: Theme.space12

            AppText {
                text: [change.title, change.when].filter(part => part !== "").join("  ·  ")
                variant: "small"
                numeric: true
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                visible: text !== ""
                text: change.words
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
    }
    Flow {
        spacing: Theme.space8
        layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft

        Layout.fillWidth: true

        AppButton {
            objectName: "accept_part"
            text: root.modelData.aside === "" ? qsTr("Aanvaarden…") : qsTr("Toch aanvaarden…")
            iconName: "check-circle"

            onClicked: root.acceptWished()
        }
        AppButton {
            objectName: "set_aside_part"
            visible: root.modelData.aside === ""
            text: qsTr("Terzijde leggen…")
            iconName: "archive"

            onClicked: root.asideWished()
        }
        AppButton {
            objectName: "look_part"
            text: root.isOpen ? qsTr("Dichtdoen") : qsTr("Bekijken")
            iconName: root.isOpen ? "eye-slash" : "eye"

            onClicked: root.viewModel.look(root.isOpen ? "" : root.modelData.key)
        }
    }
}
