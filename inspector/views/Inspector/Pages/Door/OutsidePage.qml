pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme

// The frame of the screens outside the vault: the dark side, language and theme at the top, and the page's own content.
AppPage {
    id: root

    property alias facts: side.facts
    property int maximumWidth: 860

    default property alias content: column.data

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Frontispiece {
        id: side

        width: root.portrait ? parent.width : implicitWidth
        height: root.portrait ? implicitHeight : parent.height
        portrait: root.portrait
    }
    Item {
        id: sheet

        anchors.fill: parent
        anchors.leftMargin: root.portrait ? 0 : side.width
        anchors.topMargin: root.portrait ? side.height : 0

        Flickable {
            anchors.fill: parent
            anchors.topMargin: corner.height + 32
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentWidth: width
            contentHeight: Math.max(height, column.implicitHeight + 32)

            ColumnLayout {
                id: column

                anchors.horizontalCenter: parent.horizontalCenter
                y: Math.max(0, (parent.height - implicitHeight - 16) / 2)
                width: Math.min(parent.width - 64, root.maximumWidth)
                spacing: Theme.space24
            }
        }
        RowLayout {
            id: corner

            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.space24
            anchors.topMargin: Theme.space16
            spacing: Theme.space12

            AppButton {
                objectName: "train"
                visible: root.app.mayTrain
                kind: "ghost"
                text: qsTr("Oefenen")
                iconName: "graduation-cap"

                onClicked: root.app.train()
            }
            Segmented {
                objectName: "language"
                options: [{ key: "nl", label: qsTr("NL") }, { key: "en", label: qsTr("EN") }]
                current: root.app.language
                label: qsTr("Taal")

                onChosen: key => root.app.settings.setLanguage(key)
            }
            IconButton {
                objectName: "theme"
                implicitWidth: Theme.touch
                implicitHeight: Theme.touch
                iconName: root.app.dark ? "sun" : "moon"
                label: root.app.dark ? qsTr("Daglicht") : qsTr("Nacht")

                onClicked: root.app.settings.setDark(!root.app.dark)
            }
        }
    }
}
