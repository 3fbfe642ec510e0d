pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Inspector.Theme
import Inspector.ViewModels

// What every page is: the content below the head. The window makes it with `app` (where to go) and `viewModel` (what to show),
// and puts its title and what it adds into the head. A page declares `required property SomeViewModel viewModel`.
FocusScope {
    id: root

    required property AppViewModel app

    property string title: ""
    property string subtitle: ""
    property Component headExtra: null  // buttons beside the sync pill

    property bool hasBack: false        // something of the page lies over the rest of it; going back puts that away

    signal backWished()

    readonly property bool portrait: Theme.isPortrait(Window.width, Window.height)
    readonly property int pageMargin: Theme.pageMargin(portrait)

    focus: true
}
