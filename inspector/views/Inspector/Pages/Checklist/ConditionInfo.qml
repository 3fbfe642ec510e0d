pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// Where to look, what the condition rests on, and how much a violation of it usually weighs.
Rectangle {
    id: root

    required property string hint
    required property string basis
    required property string severity

    implicitHeight: column.implicitHeight + 28
    radius: Theme.radiusControl
    color: Theme.primarySoft

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 14
        spacing: Theme.space8

        Repeater {
            model: [
                {label: qsTr("Waar u naar kijkt"), value: root.hint},
                {label: qsTr("Wettelijke grond"), value: root.basis},
                {label: qsTr("Gebruikelijke ernst"), value: root.severity}
            ]

            ColumnLayout {
                id: line

                required property var modelData

                visible: modelData.value !== ""
                spacing: 1

                Layout.fillWidth: true

                AppText {
                    text: line.modelData.label
                    variant: "caption"
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    text: line.modelData.value
                    variant: "small"
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
            }
        }
    }
}
