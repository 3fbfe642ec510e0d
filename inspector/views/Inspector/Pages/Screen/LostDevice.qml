import QtQuick
import Inspector.Controls

// What to do about a device that is lost: whom to call, what to say, and what that person does. Nothing in the app revokes one.
Banner {
    objectName: "lost_device"
    title: qsTr("Apparaat kwijt of gestolen?")
    text: qsTr("Bel meteen de functioneel beheerder en zeg van wie het is. Alleen de beheerder trekt een apparaat in, met de opdracht inspector hub revoke op de server; in deze app kan dat niet.")
    tone: "neutral"
    iconName: "device-tablet"
}
