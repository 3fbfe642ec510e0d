pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Screen
import Inspector.ViewModels

// How far every log reaches on this device.
AppPage {
    id: root

    required property LogHeadsViewModel viewModel

    title: qsTr("Logboeken")

    ScrollPane {
        anchors.fill: parent
        margin: root.pageMargin

        Repeater {
            model: root.viewModel.rows

            ListRow {
                required property string log
                required property int events
                required property string head

                title: qsTr("%1: %2 gebeurtenissen").arg(log).arg(events)
                detail: head
                iconName: "list-checks"

                Layout.fillWidth: true
            }
        }
    }
}
