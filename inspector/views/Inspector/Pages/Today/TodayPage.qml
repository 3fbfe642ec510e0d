pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Pages.Businesses
import Inspector.Pages.Screen
import Inspector.Theme
import Inspector.ViewModels

// The officer's day: what was sent back, what is going on, what is planned, what is done; beside it what waits to be sent.
AppPage {
    id: root

    required property TodayViewModel viewModel

    function openRow(visit: string, business: string): void {
        if (visit !== "")
            root.app.showVisit(visit);
        else if (business !== "")
            root.app.showBusiness(business);
    }

    title: qsTr("Vandaag")
    subtitle: viewModel.day

    ScrollPane {
        id: list

        objectName: "today"
        anchors.left: parent.left
        anchors.right: side.visible ? side.left : parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.rightMargin: side.visible ? -20 : 0
        margin: root.pageMargin
        spacing: 10

        Repeater {
            model: root.viewModel.handedIn

            Banner {
                required property string modelData

                objectName: "handed_in"
                title: modelData
                text: qsTr("Ligt terzijde tot u het aanvaardt.")
                tone: "warn"
                iconName: "warning"
                actionText: qsTr("Bekijken")

                Layout.fillWidth: true
                onActed: root.app.showHandIns()
            }
        }
        Repeater {
            model: root.viewModel.stuck

            Banner {
                required property string modelData

                objectName: "stuck"
                title: modelData
                text: qsTr("Laat een collega verdergaan.")
                tone: "warn"
                iconName: "device-tablet"
                actionText: qsTr("Bekijken")

                Layout.fillWidth: true
                onActed: root.app.showHandIns()
            }
        }
        LoneKeys {
            model: root.viewModel.loneKeys
        }
        RowLayout {
            spacing: Theme.space12

            Layout.topMargin: root.viewModel.handedIn.length + root.viewModel.loneKeys.length > 0 ? Theme.space16 : 0
            Layout.bottomMargin: 4

            AppText {
                text: root.viewModel.count === 1 ? qsTr("1 bezoek") : qsTr("%1 bezoeken").arg(root.viewModel.count)
                variant: "h2"
                numeric: true

                Layout.fillWidth: true
            }
            AppButton {
                objectName: "join_scan"
                visible: root.viewModel.mayJoin
                text: qsTr("Meedoen")
                iconName: "qr-code"

                onClicked: root.app.scanVisit()
            }
            AppButton {
                objectName: "join_type"
                visible: root.viewModel.mayJoin && !root.viewModel.mayStart
                text: qsTr("Code typen")
                iconName: "keyboard"

                onClicked: joinTyped.begin()
            }
            AppButton {
                objectName: "new_visit"
                visible: root.viewModel.mayStart
                kind: "primary"
                text: qsTr("Nieuw bezoek")
                iconName: "plus"

                onClicked: root.app.showBusinesses()
            }
        }
        EmptyState {
            visible: root.viewModel.count === 0
            title: qsTr("Geen bezoeken voor vandaag")
            text: root.viewModel.mayStart ? qsTr("Wat een coördinator voor u plant, verschijnt hier zodra er verbinding is. Een bezoek zonder planning begint u bij het bedrijf.")
                : root.viewModel.plans ? qsTr("Wat u en uw collega's plannen en wat er vandaag loopt, staat hier zodra er verbinding is. Plannen doet u bij Planning.")
                : root.viewModel.mayJoin ? qsTr("Wat een coördinator voor u plant, verschijnt hier zodra er verbinding is. Met de code op het scherm van een collega doet u mee.")
                : qsTr("Wat een coördinator voor u plant, verschijnt hier zodra er verbinding is.")
            iconName: "calendar-blank"

            Layout.fillWidth: true
            Layout.topMargin: Theme.space32
        }
        Repeater {
            model: root.viewModel.rows

            TodayVisit {
                id: row

                required property string plan

                portrait: root.portrait

                Layout.fillWidth: true
                onOpened: root.openRow(visit, business)
                onCloseWished: root.viewModel.closeRow(row.plan)
                onReopenWished: root.viewModel.reopenRow(row.plan)
            }
        }
        Loader {
            active: root.portrait
            visible: active
            sourceComponent: todaySide

            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
        }
    }
    ScrollPane {
        id: side

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        visible: !root.portrait
        width: visible ? 372 : 0
        margin: root.pageMargin

        Loader {
            active: !root.portrait
            sourceComponent: todaySide

            Layout.fillWidth: true
        }
    }
    JoinQuestion {
        viewModel: root.app.joining as JoiningViewModel
    }
    JoinTyped {
        id: joinTyped

        viewModel: root.app.joining as JoiningViewModel
        portrait: root.portrait
    }
    Connections {
        function onOtherWayWished(): void {
            if (!root.viewModel.mayStart)       // who comes in by a code alone has no list of businesses
                return joinTyped.begin();
            root.app.showBusinesses();
            root.app.notice(qsTr("Kies het bedrijf waar uw collega is. Daar typt u de code."), "ok", false);
        }

        target: root.app.camera
    }
    Component {
        id: todaySide

        TodaySide {
            viewModel: root.viewModel

            onSyncWished: root.app.showSync()
            onTalkWished: root.app.showTalk()
        }
    }
}
