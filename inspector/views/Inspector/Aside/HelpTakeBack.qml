pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// Taking a request for help back by its code; whether a letter has that code nobody learns here.
ColumnLayout {
    id: root

    required property var helping
    required property string room       // what can be asked of this tablet now: letter, taking_back, nothing
    required property var words
    property string told: ""

    signal takenBack(code: string)

    spacing: Theme.space12

    onVisibleChanged: {
        if (visible)
            return;
        code.setText("");
        root.told = "";
    }

    TextField {
        id: code

        objectName: "help_code"
        visible: root.room !== "nothing"
        label: root.words.code
        maximumLength: 20
        inputMethodHints: Qt.ImhDigitsOnly

        Layout.fillWidth: true
    }
    AppButton {
        objectName: "help_take_back"
        visible: root.room !== "nothing"
        text: root.words.take_back
        iconName: "trash"
        enabled: code.text.trim() !== ""

        onClicked: {
            const told = root.helping.takeBack(code.text);
            root.told = root.words[told];
            if (told !== "taken_back")
                return;
            root.takenBack(code.text.replace(/\D/g, ""));
            code.setText("");
        }
    }
    AppText {
        objectName: "help_taken_back"
        visible: text !== ""
        text: root.room === "nothing" ? root.words.nothing : root.told
        font.pixelSize: 20
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
}
