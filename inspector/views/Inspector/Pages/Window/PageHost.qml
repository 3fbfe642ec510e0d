pragma ComponentBehavior: Bound
import QtQuick
import Inspector.Pages.Screen
import Inspector.ViewModels

// Makes the page that is to be shown, by its name, when it is first needed: `today` is Today/TodayPage.qml. A page is made anew
// when it is about something else or the window is handed to another officer, so nothing of the one before stays.
FocusScope {
    id: root

    required property AppViewModel app
    property AppPage item: null

    // Not a Loader: that takes the context of a page away before the page, from under lists that are still being filled.
    function make(): void {
        const before = root.item;
        root.item = root.app.pageModel ? root.made(root.app.room, root.app.page) : null;
        if (before) {
            before.visible = false;
            before.destroy();
        }
        root.item?.forceActiveFocus();
    }
    function made(room: string, page: string): AppPage {
        const name = page.charAt(0).toUpperCase() + page.slice(1);
        const component = Qt.createComponent("Inspector.Pages." + room, name + "Page");
        if (component.status === Component.Error)
            console.warn(component.errorString());
        const item = component.createObject(root, { app: root.app, viewModel: root.app.pageModel }) as AppPage;
        if (item)
            item.anchors.fill = root;
        return item;
    }

    onAppChanged: root.make()

    Connections {
        function onPageModelChanged(): void {
            root.make();
        }

        target: root.app
    }
}
