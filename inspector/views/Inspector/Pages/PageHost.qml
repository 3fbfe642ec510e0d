pragma ComponentBehavior: Bound
import QtQuick
import Inspector.ViewModels

// Makes the page that is to be shown, by its name, when it is first needed: `today` is TodayPage.qml. A page is made anew when it
// is about something else or the window is handed to another officer, so nothing of the one before stays.
FocusScope {
    id: root

    required property AppViewModel app

    readonly property AppPage item: loader.item as AppPage

    function make(): void {
        if (!root.app.pageModel) {
            loader.source = "";
            return;
        }
        const name = root.app.page.charAt(0).toUpperCase() + root.app.page.slice(1);
        loader.setSource(Qt.resolvedUrl(name + "Page.qml"), { app: root.app, viewModel: root.app.pageModel });
    }

    onAppChanged: root.make()

    Connections {
        function onPageChanged(): void {
            root.make();
        }

        target: root.app
    }
    Loader {
        id: loader

        anchors.fill: parent
        focus: true

        onLoaded: (item as AppPage)?.forceActiveFocus()
    }
}
