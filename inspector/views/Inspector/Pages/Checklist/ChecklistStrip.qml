pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Controls
import Inspector.Theme
import Inspector.ViewModels

// The parts of the checklist in portrait: one row that scrolls sideways; first what is urgent, at the end the other filters.
Rectangle {
    id: root

    required property ChecklistViewModel viewModel

    property Item chosen: null

    function reveal(): void {
        if (chosen)
            strip.contentX = Math.max(0, Math.min(chosen.x - 48, strip.contentWidth - strip.width));
    }

    implicitHeight: 76
    color: Theme.surfaceAlt

    onChosenChanged: Qt.callLater(reveal)
    onWidthChanged: Qt.callLater(reveal)

    component Piece: Pressable {
        id: piece

        property string detail: ""

        readonly property color ink: checked ? Theme.primaryOn : Theme.text

        implicitWidth: Math.max(132, implicitContentWidth + 28)
        implicitHeight: 56
        edge: checked ? 0 : Theme.lineControl
        ground: checked ? Theme.primary : down ? Theme.sunken : Theme.surface
        contentItem: Item {
            implicitWidth: words.implicitWidth

            Column {
                id: words

                anchors.centerIn: parent
                spacing: 2

                AppText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: piece.text
                    variant: "small"
                    font.weight: Font.DemiBold
                    color: piece.ink

                    Accessible.ignored: true
                }
                AppText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: text !== ""
                    text: piece.detail
                    variant: "micro"
                    font.weight: Font.Medium
                    numeric: true
                    color: piece.checked ? Theme.primaryOn : Theme.textMuted

                    Accessible.ignored: true
                }
            }
        }

        Accessible.role: Accessible.RadioButton
        Accessible.checkable: true
        Accessible.checked: checked
        Accessible.description: detail

        onCheckedChanged: {
            if (checked)
                root.chosen = piece;
        }
    }

    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
    Flickable {
        id: strip

        anchors.fill: parent
        contentWidth: Math.max(width, row.width + 32)
        contentHeight: height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width

        Row {
            id: row

            x: 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space8

            Piece {
                objectName: "filter_returned"
                visible: root.viewModel.returns > 0
                text: qsTr("Teruggestuurd")
                detail: String(root.viewModel.returns)
                checked: root.viewModel.filter === "returned"

                onClicked: root.viewModel.showFiltered(checked ? "" : "returned")
            }
            Piece {
                objectName: "filter_conflicts"
                visible: root.viewModel.conflicts > 0
                text: qsTr("Verschillen")
                detail: String(root.viewModel.conflicts)
                checked: root.viewModel.filter === "conflicts"

                onClicked: root.viewModel.showFiltered(checked ? "" : "conflicts")
            }
            Repeater {
                model: root.viewModel.categories

                Piece {
                    required property string category
                    required property string name
                    required property int total
                    required property int answered
                    required property bool complete
                    required property bool selected

                    objectName: "category_" + category
                    text: name
                    detail: complete ? qsTr("compleet") : qsTr("%1 van %2").arg(answered).arg(total)
                    checked: selected

                    onClicked: root.viewModel.selectCategory(category)
                }
            }
            Piece {
                objectName: "filter_open"
                text: qsTr("Nog te doen")
                detail: String(root.viewModel.openCount)
                checked: root.viewModel.onlyOpen

                onClicked: root.viewModel.showOnlyOpen(!root.viewModel.onlyOpen)
            }
            Piece {
                objectName: "filter_violations"
                visible: root.viewModel.violations > 0
                text: qsTr("Overtredingen")
                detail: String(root.viewModel.violations)
                checked: root.viewModel.filter === "violations"

                onClicked: root.viewModel.showFiltered(checked ? "" : "violations")
            }
        }
    }
}
