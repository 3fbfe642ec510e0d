import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// What stands above the cards at the talk when somebody registers. That somebody said to have had it is known here, and goes with the screen.
ColumnLayout {
    id: root

    required property var words         // title, kept, had, thanks; none where no text can be read

    property bool had: false

    spacing: Theme.space12

    AppText {
        objectName: "talk-title"
        text: root.words?.title ?? ""
        variant: "h2"
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    AppText {
        objectName: "talk-kept"
        text: root.words?.kept ?? ""
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    AppButton {
        objectName: "talk-had"
        visible: !root.had
        text: root.words?.had ?? ""
        iconName: "check"

        onClicked: root.had = true
    }
    AppText {
        objectName: "talk-thanks"
        visible: root.had
        text: root.words?.thanks ?? ""
        wrapMode: Text.Wrap

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space12
    }
}
