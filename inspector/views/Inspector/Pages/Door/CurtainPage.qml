pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The curtain: nothing of the work is to be seen, six figures bring it back.
OutsidePage {
    id: root

    required property CurtainViewModel viewModel

    maximumWidth: 520
    facts: [
        { icon: "eye-slash", title: qsTr("Scherm afgedekt"), text: qsTr("De opslag blijft open, verzenden gaat door") },
        { icon: "timer", title: qsTr("Vergrendelt vanzelf"), text: qsTr("Uiterlijk na 15 minuten") }
    ]

    ColumnLayout {
        spacing: Theme.space8

        Layout.fillWidth: true

        AppText {
            text: root.viewModel.title
            variant: "h2"
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter

            Layout.fillWidth: true
        }
        AppText {
            objectName: "advice"
            text: root.viewModel.text
            variant: "small"
            color: root.viewModel.wrong ? Theme.bad : Theme.textMuted
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter

            Layout.fillWidth: true
            Accessible.role: root.viewModel.wrong ? Accessible.AlertMessage : Accessible.StaticText
        }
    }
    CodeDots {
        filled: root.viewModel.filled
        length: root.viewModel.length
        faulty: root.viewModel.wrong

        Layout.alignment: Qt.AlignHCenter
    }
    NumberPad {
        objectName: "pad"
        focus: true

        Layout.alignment: Qt.AlignHCenter
        onTyped: digit => root.viewModel.typed(digit)
        onErased: root.viewModel.erased()
        onEmptied: root.viewModel.emptied()
    }
    GridLayout {
        columns: 2
        columnSpacing: Theme.space12
        rowSpacing: Theme.space12

        Layout.alignment: Qt.AlignHCenter

        AppButton {
            objectName: "lock_fully"
            text: qsTr("Helemaal vergrendelen")
            iconName: "lock-key"

            onClicked: root.viewModel.lock()
        }
        AppButton {
            objectName: "return"
            visible: root.viewModel.returnText !== ""
            kind: "ghost"
            text: root.viewModel.returnText

            onClicked: root.viewModel.goBack()
        }
    }
    Banner {
        objectName: "only_here"
        visible: root.viewModel.onlyHere !== ""
        title: root.viewModel.onlyHere
        iconName: "cloud-slash"

        Layout.fillWidth: true
    }
    Rectangle {
        objectName: "blank"
        parent: root
        anchors.fill: parent
        visible: root.viewModel.blank
        z: 1
        color: "black"

        MouseArea {
            anchors.fill: parent

            onClicked: root.viewModel.wake()
        }
    }
}
