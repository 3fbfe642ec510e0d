pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// What can be done with an answer, and the room to write in, which opens below the buttons.
FocusScope {
    id: root

    required property ReviewViewModel viewModel
    required property string condition
    required property string draft
    required property var earlier
    required property bool returned
    required property bool mayReturn
    required property bool mayDecide
    required property bool current

    readonly property int policy: current || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
    property bool showsEarlier: false
    property bool writes: false
    property bool returning: false

    signal touched()
    signal returnWished(string question)
    signal decisionWished()
    signal revealWished(Item item)

    function write(returns: bool): void {
        root.returning = returns;
        root.writes = true;
        words.field.forceActiveFocus(Qt.TabFocusReason);
        root.revealWished(composer);
    }
    function post(): void {
        words.flush();
        if (root.returning)
            root.returnWished(words.text);
        else
            root.viewModel.comment(root.condition, words.text);
    }
    function drop(): void {
        words.field.clear();
        words.flush();
        root.viewModel.draft(root.condition, "");
        root.writes = false;
    }
    function done(condition: string): void {
        if (condition === root.condition)
            root.writes = false;
    }

    implicitHeight: column.implicitHeight
    visible: mayReturn || mayDecide || earlier.length > 0
    Component.onCompleted: writes = draft !== ""
    Keys.onEscapePressed: event => {
        event.accepted = root.writes;
        root.writes = false;
    }

    Connections {
        function onCommented(condition: string): void {
            root.done(condition);
        }
        function onReturned(condition: string): void {
            root.done(condition);
        }

        target: root.viewModel
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 10

        Flow {
            spacing: Theme.space8
            layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft

            Layout.fillWidth: true

            AppButton {
                objectName: "return_" + root.condition
                visible: root.mayReturn && !root.returned
                text: qsTr("Terugsturen")
                iconName: "arrow-u-up-left"
                focusPolicy: root.policy

                Accessible.name: qsTr("%1 terugsturen").arg(root.condition)
                onClicked: {
                    root.touched();
                    root.write(true);
                }
            }
            AppButton {
                objectName: "comment_" + root.condition
                visible: root.mayReturn
                text: qsTr("Opmerking")
                iconName: "chat-text"
                focusPolicy: root.policy

                Accessible.name: qsTr("Opmerking bij %1").arg(root.condition)
                onClicked: {
                    root.touched();
                    root.write(false);
                }
            }
            AppButton {
                objectName: "decide_" + root.condition
                visible: root.mayDecide
                text: qsTr("Besluit vastleggen")
                iconName: "gavel"
                focusPolicy: root.policy

                Accessible.name: qsTr("Besluit over %1 vastleggen").arg(root.condition)
                onClicked: {
                    root.touched();
                    root.decisionWished();
                }
            }
            AppButton {
                objectName: "earlier_" + root.condition
                visible: root.earlier.length > 0
                kind: "ghost"
                text: root.earlier.length === 1 ? qsTr("1 eerder antwoord") : qsTr("%1 eerdere antwoorden").arg(root.earlier.length)
                iconName: root.showsEarlier ? "caret-up" : "clock-counter-clockwise"
                focusPolicy: root.policy

                onClicked: root.showsEarlier = !root.showsEarlier
            }
        }
        ColumnLayout {
            id: composer

            visible: root.writes && root.mayReturn
            spacing: 10

            Layout.fillWidth: true
            onHeightChanged: {
                if (words.field.activeFocus)
                    root.revealWished(composer);
            }

            TextArea {
                id: words

                objectName: "words_" + root.condition
                label: root.returning ? qsTr("Wat moet uw collega aanvullen?") : qsTr("Uw opmerking")
                help: root.returning ? qsTr("Dit antwoord gaat terug. Uw collega vult het aan en dient opnieuw in.")
                    : qsTr("De ambtenaren van dit bezoek lezen dit. Zij hoeven er niets mee te doen.")
                value: root.draft
                minimumLines: 2

                Layout.fillWidth: true
                onEdited: text => root.viewModel.draft(root.condition, text)
            }
            Flow {
                spacing: Theme.space8
                layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft

                Layout.fillWidth: true

                AppButton {
                    objectName: "post_" + root.condition
                    kind: "primary"
                    text: root.returning ? qsTr("Terugsturen") : qsTr("Opmerking plaatsen")
                    iconName: root.returning ? "arrow-u-up-left" : "chat-text"
                    enabled: words.text.trim() !== ""

                    onClicked: root.post()
                }
                AppButton {
                    objectName: "cancel_" + root.condition
                    kind: "ghost"
                    text: words.text === "" ? qsTr("Sluiten") : qsTr("Wissen")
                    iconName: words.text === "" ? "" : "eraser"

                    onClicked: root.drop()
                }
            }
        }
        ColumnLayout {
            objectName: "history_" + root.condition
            visible: root.showsEarlier
            spacing: Theme.space8

            Layout.fillWidth: true

            Repeater {
                model: root.showsEarlier ? root.earlier : []

                ReviewVersion {
                    required property var modelData

                    version: modelData

                    Layout.fillWidth: true
                }
            }
        }
    }
}
