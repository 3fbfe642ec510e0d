pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What one signal says, and the way to take it off the screen again.
FocusScope {
    id: root

    required property InboxViewModel viewModel
    required property bool portrait
    property int margin: Theme.space24

    objectName: "signal"

    ScrollPane {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        margin: root.margin
        maximumWidth: 860

        RowLayout {
            spacing: Theme.space12

            Icon {
                name: "flag"
                fill: true
                size: 34
                color: Theme.signal

                Layout.alignment: Qt.AlignTop
            }
            ColumnLayout {
                spacing: 2

                AppText {
                    text: root.viewModel.title
                    variant: "h1"
                    numeric: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                AppText {
                    text: qsTr("Verzegeld door %1 op %2").arg(root.viewModel.senderName).arg(root.viewModel.at)
                    variant: "small"
                    numeric: true
                    muted: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
            }
        }
        Banner {
            visible: root.viewModel.corrects !== ""
            title: root.viewModel.corrects
            iconName: "link"
            tone: "signal"

            Layout.fillWidth: true
        }
        InboxHandling {
            viewModel: root.viewModel

            Layout.fillWidth: true
        }
        Card {
            Layout.fillWidth: true

            RowLayout {
                width: parent.width
                spacing: Theme.space12

                Icon {
                    name: "buildings"
                    color: Theme.textMuted

                    Layout.alignment: Qt.AlignTop
                }
                ColumnLayout {
                    spacing: 2

                    AppText {
                        objectName: "signal_business"
                        text: root.viewModel.business
                        variant: "h3"
                        font.weight: Font.Bold
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        text: root.viewModel.address
                        variant: "small"
                        muted: true
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                }
            }
        }
        Card {
            visible: signs.count > 0

            Layout.fillWidth: true

            ColumnLayout {
                width: parent.width
                spacing: 10

                AppText {
                    text: qsTr("Wat opviel")
                    variant: "h3"
                    font.weight: Font.Bold
                }
                Repeater {
                    id: signs

                    model: root.viewModel.indicators

                    RowLayout {
                        id: sign

                        required property string indicator
                        required property string text
                        required property string strength

                        objectName: "sign_" + indicator
                        spacing: 10

                        Layout.fillWidth: true

                        Icon {
                            name: "dot-outline"
                            fill: true
                            size: 22
                            color: Theme.signal

                            Layout.alignment: Qt.AlignTop
                        }
                        AppText {
                            text: sign.text
                            wrapMode: Text.Wrap

                            Layout.fillWidth: true
                        }
                        Chip {
                            visible: text !== ""
                            text: sign.strength

                            Layout.alignment: Qt.AlignTop
                        }
                    }
                }
            }
        }
        Card {
            Layout.fillWidth: true

            ColumnLayout {
                width: parent.width
                spacing: 10

                AppText {
                    text: qsTr("Wat de afzender zag, hoorde of las")
                    variant: "h3"
                    font.weight: Font.Bold
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
                Repeater {
                    model: root.viewModel.facts

                    ColumnLayout {
                        id: fact

                        required property string text
                        required property string detail
                        required property int index

                        objectName: "fact_" + index
                        spacing: 2

                        Layout.fillWidth: true

                        AppText {
                            text: fact.text
                            wrapMode: Text.Wrap

                            Layout.fillWidth: true
                        }
                        AppText {
                            text: fact.detail
                            variant: "caption"
                            muted: true
                            numeric: true
                            wrapMode: Text.Wrap

                            Layout.fillWidth: true
                        }
                    }
                }
            }
        }
    }
    ActionBar {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        compact: root.portrait

        actions: [
            AppButton {
                objectName: "close_signal"
                kind: "primary"
                large: true
                text: qsTr("Van het scherm halen")
                iconName: "eye-slash"

                onClicked: root.viewModel.close()
            }
        ]

        Icon {
            name: "info"
            color: Theme.textMuted
        }
        AppText {
            text: qsTr("Sluit het signaal voor u het scherm aan iemand anders laat zien.")
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
}
