pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// The dark side of every screen outside the vault: the name of the program and a few facts. A strip on top in portrait.
Rectangle {
    id: root

    property var facts: []              // [{icon, title, text}]
    property bool portrait: false

    implicitWidth: 400
    implicitHeight: strip.implicitHeight + 48
    color: Theme.rail

    component Mark: Rectangle {
        property int size: 72

        implicitWidth: size
        implicitHeight: size
        radius: size / 4
        color: Theme.railActive

        Icon {
            anchors.centerIn: parent
            name: "shield-check"
            fill: true
            size: parent.width * 0.6
            color: Theme.railOn
        }
    }
    component Fact: RowLayout {
        id: fact

        required property var modelData

        spacing: Theme.space16

        Icon {
            name: fact.modelData.icon
            fill: true
            size: 28
            color: Theme.railOn

            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: 2

            AppText {
                text: fact.modelData.title
                variant: "label"
                color: Theme.railOn
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppText {
                text: fact.modelData.text
                variant: "caption"
                color: Theme.railMuted
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 56
        anchors.rightMargin: 32
        visible: !root.portrait
        spacing: Theme.space12

        Mark {
        }
        AppText {
            text: qsTr("Inspector")
            variant: "display"
            color: Theme.railOn

            Layout.topMargin: 20
        }
        AppText {
            text: qsTr("Controle en handhaving op locatie. Werkt volledig zonder verbinding.")
            variant: "body"
            color: Theme.railMuted
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Item {
            Layout.fillHeight: true
        }
        Repeater {
            model: root.portrait ? [] : root.facts

            Fact {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space12
            }
        }
    }
    ColumnLayout {
        id: strip

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 24
        visible: root.portrait
        spacing: Theme.space24

        RowLayout {
            spacing: Theme.space16

            Mark {
                size: 56
            }
            AppText {
                text: qsTr("Inspector")
                variant: "display"
                color: Theme.railOn

                Layout.fillWidth: true
            }
        }
        RowLayout {
            visible: root.facts.length > 0
            spacing: Theme.space16
            uniformCellSizes: true

            Repeater {
                model: root.portrait ? root.facts : []

                Fact {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                }
            }
        }
    }
}
