pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What earlier visits found against the operator, the newest first; what is still open is marked.
Card {
    id: root

    required property BusinessViewModel viewModel

    padding: 18

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        RowLayout {
            spacing: Theme.space12

            AppText {
                text: qsTr("Eerder gevonden")
                variant: "h3"
                font.weight: Font.Bold
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            Chip {
                objectName: "open_points"
                visible: root.viewModel.openCount > 0
                text: root.viewModel.openCount === 1 ? qsTr("1 open punt") : qsTr("%1 open punten").arg(root.viewModel.openCount)
                iconName: "warning"
                tone: "warn"
            }
        }
        AppText {
            // a colleague's visit that is not released cannot be read here: nothing may be said of it
            objectName: "no_open_points"
            visible: root.viewModel.openCount === 0
            text: qsTr("In vrijgegeven bezoeken staan geen open punten.")
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        Repeater {
            id: history

            model: root.viewModel.history

            ColumnLayout {
                id: line

                required property string condition
                required property string title
                required property string outcome
                required property string tone
                required property string icon
                required property string severity
                required property string day
                required property bool still_open
                required property string term
                required property int times
                required property int index

                objectName: "history_" + condition
                spacing: 6

                Layout.fillWidth: true

                Divider {
                    visible: line.index > 0
                }
                RowLayout {
                    spacing: 10

                    AppText {
                        text: line.condition
                        variant: "label"
                        numeric: true
                        color: Theme.primary

                        Layout.alignment: Qt.AlignTop
                    }
                    AppText {
                        text: line.title
                        variant: "label"
                        wrapMode: Text.Wrap

                        Layout.fillWidth: true
                    }
                    AppText {
                        text: line.day
                        variant: "caption"
                        numeric: true
                        muted: true

                        Layout.alignment: Qt.AlignTop
                        Layout.topMargin: 2
                    }
                }
                Flow {
                    spacing: Theme.space8

                    Layout.fillWidth: true

                    Chip {
                        text: line.severity === "" ? line.outcome : line.outcome + ", " + line.severity.toLowerCase()
                        iconName: line.icon
                        tone: line.tone
                    }
                    Chip {
                        visible: line.still_open
                        text: qsTr("Nog niet hersteld")
                        iconName: "clock-countdown"
                        tone: "warn"
                    }
                    Chip {
                        visible: line.times > 1
                        text: qsTr("%1 keer in twee jaar").arg(line.times)
                        iconName: "repeat"
                    }
                }
                AppText {
                    objectName: "term_" + line.condition
                    visible: text !== ""
                    text: line.term
                    variant: "small"
                    numeric: true
                    wrapMode: Text.Wrap

                    Layout.fillWidth: true
                }
            }
        }
        AppText {
            objectName: "older_left_out"
            visible: root.viewModel.isOlder
            text: qsTr("Van langer dan 20 jaar geleden staat hier per voorschrift alleen wat het laatst is gevonden en besloten.")
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
}
