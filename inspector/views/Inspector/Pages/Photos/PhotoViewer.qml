pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// One photo large; whoever made it can let it no longer count, with a reason.
PhotoSheet {
    id: root

    required property PhotosViewModel viewModel
    required property DialogsViewModel dialogs
    property string photo: ""
    property url source: ""
    property bool mine: false

    function openFor(which: string, from: url, caption: string, own: bool): void {
        root.photo = which;
        root.source = from;
        root.title = caption;
        root.mine = own;
        words.field.text = root.dialogs.words["caption/" + which]?.text ?? root.viewModel.captionOf(which);
        reason.field.text = root.dialogs.words["withdraw/" + which]?.reason ?? "";
        root.open();
    }

    title: ""

    onAboutToHide: source = ""

    PhotoMask {
        source: root.source

        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    RowLayout {
        visible: root.mine && root.viewModel.editable
        spacing: Theme.space12

        TextField {
            id: words

            objectName: "photo_caption"
            label: qsTr("Bijschrift: wat staat erop? Geen namen.")
            maximumLength: 200

            Layout.fillWidth: true
            onEdited: text => root.dialogs.keep("caption/" + root.photo, {text: text})
        }
        AppButton {
            objectName: "photo_caption_save"
            text: qsTr("Bewaren")
            iconName: "check"
            enabled: words.text.trim() !== root.viewModel.captionOf(root.photo)

            Layout.alignment: Qt.AlignBottom
            onClicked: {
                words.flush();
                root.close();
                root.viewModel.caption(root.photo, words.text);
            }
        }
    }
    RowLayout {
        visible: root.mine && root.viewModel.editable
        spacing: Theme.space12

        TextField {
            id: reason

            objectName: "photo_reason"
            label: qsTr("Reden om deze foto niet mee te tellen")

            Layout.fillWidth: true
            onEdited: text => root.dialogs.keep("withdraw/" + root.photo, {reason: text})
        }
        AppButton {
            objectName: "photo_withdraw"
            text: qsTr("Niet meer meetellen")
            iconName: "trash"
            enabled: reason.text.trim() !== ""

            Layout.alignment: Qt.AlignBottom
            onClicked: {
                reason.flush();
                root.close();
                root.viewModel.withdraw(root.photo, reason.text);
            }
        }
    }
}
