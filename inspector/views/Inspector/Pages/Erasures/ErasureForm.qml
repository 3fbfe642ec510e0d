pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// On which ground, and what will happen; the step itself stands at the foot.
FocusScope {
    id: root

    required property ErasureProposalViewModel viewModel
    property bool portrait: false

    implicitHeight: pane.contentHeight + foot.implicitHeight + Theme.space12

    ScrollPane {
        id: pane

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.space12
        margin: 4
        spacing: Theme.space12

        GridLayout {
            columns: root.portrait ? 2 : 1
            columnSpacing: Theme.space24
            rowSpacing: Theme.space12

            Layout.fillWidth: true

            RadioList {
                objectName: "ground"
                label: qsTr("Grond, leesbaar voor iedereen")
                options: root.viewModel.grounds
                current: root.viewModel.ground

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                onChosen: key => root.viewModel.setGround(key)
            }
            DateField {
                id: term

                property bool unfinished: false

                objectName: "term"
                label: root.viewModel.needsTerm ? qsTr("Einde van de bewaartermijn") : qsTr("Einde van de bewaartermijn, mag leeg blijven")
                isoValue: root.viewModel.term

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                onTextChanged: {
                    const date = iso(text);
                    if (text !== "" && date === "") {
                        unfinished = true;
                        root.viewModel.leaveTermOpen();
                    } else if (unfinished || date !== root.viewModel.term) {
                        unfinished = false;
                        root.viewModel.setTerm(date);
                    }
                }
            }
        }
        AppText {
            objectName: "erasure_effects"
            text: root.viewModel.effects
            variant: "small"
            wrapMode: Text.Wrap

            Layout.fillWidth: true
        }
    }
    ColumnLayout {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.space12

        Banner {
            objectName: "erasure_error"
            visible: root.viewModel.error !== ""
            title: root.viewModel.error
            tone: "bad"
            iconName: "warning-circle"

            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.space16
            layoutDirection: Theme.leftHanded ? Qt.RightToLeft : Qt.LeftToRight

            AppText {
                objectName: "erasure_next"
                text: root.viewModel.nextStep
                variant: "small"
                numeric: true
                muted: true
                wrapMode: Text.Wrap

                Layout.fillWidth: true
            }
            AppButton {
                objectName: "propose"
                kind: "danger"
                large: true
                text: qsTr("Voorstellen")
                iconName: "eraser"
                enabled: root.viewModel.isReady

                onClicked: asking.open()
            }
        }
    }
    ConfirmDialog {
        id: asking

        objectName: "asking"
        title: qsTr("Dit voorstellen?")
        text: qsTr("%1 Een voorstel kan niet worden ingetrokken; wel kan een bewaarplicht het tegenhouden.").arg(root.viewModel.nextStep)
        confirmText: qsTr("Voorstellen")
        confirmIcon: "eraser"
        danger: true

        onConfirmed: root.viewModel.propose()

        KeyValueRow {
            label: qsTr("Grond")
            value: root.viewModel.grounds.find(each => each.key === root.viewModel.ground)?.label ?? ""
            small: true

            Layout.fillWidth: true
        }
        KeyValueRow {
            label: qsTr("Einde bewaartermijn")
            value: term.text === "" ? qsTr("geen termijn opgegeven") : term.text
            small: true

            Layout.fillWidth: true
        }
    }
}
