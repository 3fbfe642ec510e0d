pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// Reads a card aloud, after a question: whoever stands near hears it too.
ColumnLayout {
    id: root

    required property var voice         // speaks(code), read(code, sentences), stop(), speaking
    required property var words
    required property string code
    required property list<string> sentences

    property bool asked: false
    property bool mute: false           // no voice for this language

    function quiet(): void {
        root.asked = false;
        root.mute = false;
        root.voice?.stop();
    }

    spacing: Theme.space8

    onCodeChanged: quiet()
    onSentencesChanged: quiet()
    onVisibleChanged: quiet()

    AppButton {
        objectName: "read_aloud"
        visible: !root.asked && !root.mute
        text: root.words.read
        iconName: "speaker-high"

        onClicked: {
            root.mute = !root.voice.speaks(root.code);
            root.asked = !root.mute;
        }
    }
    RowLayout {
        visible: root.mute
        spacing: Theme.space12

        Layout.fillWidth: true

        Icon {
            name: "info"
            color: Theme.textMuted
        }
        AppText {
            objectName: "no_voice"
            text: root.words.no_voice
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
    AppText {
        objectName: "heard_by_others"
        visible: root.asked
        text: root.words.ask + " " + root.words.heard
        variant: "bodyStrong"
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    Flow {
        visible: root.asked
        spacing: Theme.space8

        Layout.fillWidth: true

        AppButton {
            objectName: "read_yes"
            visible: !root.voice?.speaking
            kind: "primary"
            text: root.words.yes
            iconName: "speaker-high"

            onClicked: root.voice.read(root.code, root.sentences)
        }
        AppButton {
            objectName: "read_stop"
            text: root.words.stop
            iconName: "x"

            onClicked: root.quiet()
        }
    }
}
