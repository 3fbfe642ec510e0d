import Inspector.Controls
import Inspector.ViewModels

// A visit that somebody handed over to this officer, who says that he goes on with it.
Banner {
    id: root

    required property VisitViewModel viewModel

    objectName: "handed_here"
    visible: viewModel.handedBy !== ""
    title: qsTr("%1 droeg dit bezoek aan u over").arg(viewModel.handedBy)
    text: viewModel.mayGoOn ? qsTr("Gaat u verder, dan kunt u vastleggen en ondertekenen. U verklaart alleen over wat u zelf vastlegt.")
        : qsTr("Dit apparaat is ingetrokken: hierop kunt u niet verdergaan. Laat uw coördinator het bezoek aan een ander apparaat geven.")
    tone: viewModel.mayGoOn ? "neutral" : "warn"
    iconName: "users"
    actionText: viewModel.mayGoOn ? qsTr("Verdergaan") : ""

    onActed: viewModel.takeOver()
}
