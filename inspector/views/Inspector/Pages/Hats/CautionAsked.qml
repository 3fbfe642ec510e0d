pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// The caution in the language of who hears it, and the tick that it was given, with the time. Which language it was is kept nowhere.
ColumnLayout {
    id: root

    required property var cautions
    required property bool given
    required property string at
    required property string law

    property string language: "Nederlands"

    signal switched(bool isOn)

    spacing: Theme.space12

    SelectField {
        objectName: "caution_language"
        label: qsTr("Cautie in de taal van de persoon")
        help: qsTr("De keuze wordt niet bewaard. Andere talen dan Nederlands en Engels zijn nog niet door een tolk nagekeken.")
        options: root.cautions
        current: root.language

        Layout.fillWidth: true
        onChosen: key => root.language = key
    }
    AppText {
        objectName: "caution_sentence"
        text: root.cautions.find(each => each.key === root.language)?.text ?? ""
        variant: "h2"
        wrapMode: Text.Wrap

        Layout.fillWidth: true
    }
    CheckRow {
        objectName: "caution_given"
        label: root.given && root.at !== "" ? qsTr("Cautie gegeven op %1").arg(root.at) : qsTr("Cautie gegeven")
        detail: root.law
        isOn: root.given

        Layout.fillWidth: true
        onSwitched: isOn => root.switched(isOn)
    }
}
