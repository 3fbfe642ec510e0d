pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// Asking an aid organisation to call: what is typed is sealed here for it, and nothing of it stays when the screen goes.
ColumnLayout {
    id: root

    required property var helping
    required property var organisations     // names
    required property string room           // what can be asked of this tablet now: letter, taking_back, nothing
    required property string language
    required property var words
    required property string back          // what ends the screen
    property string organisation: ""
    property string code: ""
    property string told: ""

    readonly property bool gone: organisation !== "" && !helping.receives(organisation)
    readonly property bool ready: organisation !== "" && !gone && reach.text.trim() !== "" && hours.text.trim() !== "" && agreed.isOn

    function seal(): void {
        root.code = root.helping.seal(root.organisation, {
            name: name.text, reach: reach.text, hours: hours.text, words: why.text,
            language: root.language, may_say: maySay.isOn
        });
        root.told = root.code === "" ? root.words.gone : "";
        if (root.code !== "")
            root.forget();
    }
    function forget(): void {
        for (const each of [name, reach, hours, why])
            each.setText("");
        root.organisation = "";
        agreed.isOn = false;
        maySay.isOn = false;
    }
    function forgetCode(code: string): void {
        if (root.code === code)
            root.code = "";
    }

    objectName: "help_form"
    spacing: Theme.space12

    onOrganisationChanged: agreed.isOn = false
    onVisibleChanged: {
        // whoever takes the tablet next reads nothing that was typed and not sealed
        if (visible)
            return;
        root.forget();
        root.told = "";
    }

    Card {
        visible: root.code !== ""
        edgeTone: "ok"

        Layout.fillWidth: true

        ColumnLayout {
            width: parent.width
            spacing: Theme.space8

            AppText {
                objectName: "letter_code"
                text: root.code.replace(/(....)(?=.)/g, "$1 ")
                variant: "display"
                spelled: true

                Layout.fillWidth: true
            }
            AppText {
                objectName: "not_sent"
                text: root.words.waits.replace("%1", root.back)
                font.pixelSize: 20
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
        }
    }
    AppText {
        objectName: "help_no_room"
        visible: root.room !== "letter"
        text: root.room === "taking_back" ? root.words.no_letter : root.words.nothing
        font.pixelSize: 20
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    ColumnLayout {
        visible: root.code === "" && root.room === "letter"
        spacing: Theme.space12

        Layout.fillWidth: true

        RadioList {
            objectName: "organisation"
            label: root.words.who
            options: root.organisations.map(each => ({key: each, label: each}))
            current: root.organisation

            Layout.fillWidth: true
            onChosen: key => root.organisation = key
        }
        AppText {
            objectName: "help_gone"
            visible: root.gone
            text: root.words.gone
            font.pixelSize: 20
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        TextField {
            id: name

            objectName: "help_name"
            label: root.words.name
            maximumLength: 40

            Layout.fillWidth: true
        }
        TextField {
            id: reach

            objectName: "help_reach"
            label: root.words.reach
            maximumLength: 40

            Layout.fillWidth: true
        }
        TextField {
            id: hours

            objectName: "help_hours"
            label: root.words.hours
            maximumLength: 60

            Layout.fillWidth: true
        }
        TextField {
            id: why

            objectName: "help_words"
            label: root.words.words
            maximumLength: 280

            Layout.fillWidth: true
        }
        CheckRow {
            id: maySay

            objectName: "help_may_say"
            label: root.words.may_say

            Layout.fillWidth: true
            onSwitched: on => maySay.isOn = on
        }
        CheckRow {
            id: agreed

            objectName: "help_agreed"
            framed: true
            enabled: root.organisation !== ""
            label: root.words.agreed.replace(/%1/g, root.organisation || "…")

            Layout.fillWidth: true
            onSwitched: on => agreed.isOn = on
        }
        AppButton {
            objectName: "help_seal"
            kind: "primary"
            text: root.words.seal
            iconName: "lock"
            enabled: root.ready

            onClicked: root.seal()
        }
    }
    AppText {
        objectName: "help_told"
        visible: text !== ""
        text: root.told
        font.pixelSize: 20
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
}
