pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// Taking part in a colleague's visit: the code on the colleague's screen is scanned or typed, no network needed.
Card {
    id: root

    required property BusinessViewModel viewModel

    property bool opened: false
    property string about: ""       // the business at which was typed what stands in the field

    readonly property string business: viewModel.business
    readonly property string kept: viewModel.code

    signal scanWished()

    function type(): void {
        root.opened = true;
        Qt.callLater(() => code.forceActiveFocus());
    }

    function join(): void {
        code.flush();
        root.viewModel.join(code.text, root.viewModel.kind);
    }

    padding: 18
    onBusinessChanged: {
        code.flush();
        code.field.text = root.kept;
        root.opened = root.kept !== "";
    }
    onKeptChanged: {
        if (root.kept !== "")
            root.opened = true;
    }

    ColumnLayout {
        width: parent.width
        spacing: Theme.space16

        AppText {
            text: qsTr("Meedoen met een collega")
            variant: "h3"
            font.weight: Font.Bold
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppText {
            text: qsTr("Uw collega toont de deelnamecode bij Aankomst. Scan de code, of kies dezelfde soort controle en typ de code over.")
            variant: "small"
            muted: true
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
        AppButton {
            objectName: "join_scan"
            text: qsTr("Code scannen")
            iconName: "qr-code"

            Layout.fillWidth: true
            onClicked: root.scanWished()
        }
        AppButton {
            objectName: "join_open"
            visible: !root.opened
            text: qsTr("Code typen")
            iconName: "keyboard"

            Layout.fillWidth: true
            onClicked: root.type()
        }
        SelectField {
            objectName: "join_kind"
            visible: root.opened
            label: qsTr("Soort controle")
            options: root.viewModel.kinds
            current: root.viewModel.kind

            Layout.fillWidth: true
            onChosen: key => root.viewModel.chooseKind(key)
        }
        FieldFrame {
            visible: root.opened
            label: qsTr("Hoedanigheid")
            help: qsTr("Dezelfde als uw collega van uw eigen organisatie.")

            Layout.fillWidth: true

            Segmented {
                objectName: "join_capacity"
                label: qsTr("Hoedanigheid")
                options: root.viewModel.capacities
                current: root.viewModel.capacity

                Layout.fillWidth: true
                onChosen: key => root.viewModel.chooseCapacity(key)
            }
        }
        TextField {
            id: code

            objectName: "join_code"
            visible: root.opened
            label: qsTr("Deelnamecode")
            help: qsTr("30 tekens in groepen van vijf; hoofdletters en spaties maken niet uit.")
            error: root.viewModel.codeError
            value: root.kept
            spelled: true
            maximumLength: 48
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhUppercaseOnly

            Layout.fillWidth: true
            onTyped: root.about = root.business
            onEdited: text => root.viewModel.keepCode(root.about, text)
            onAccepted: root.join()
        }
        AppButton {
            objectName: "join"
            visible: root.opened
            kind: "primary"
            text: qsTr("Meedoen")
            iconName: "users"
            enabled: code.text !== ""

            Layout.fillWidth: true
            onClicked: root.join()
        }
    }
}
