pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Inspector.Controls
import Inspector.Theme

// For whom a report is made, and in which language.
GridLayout {
    id: root

    required property string reader
    required property string language

    signal readerChosen(string key)
    signal languageChosen(string key)

    columns: width > 760 ? 2 : 1
    columnSpacing: Theme.space12
    rowSpacing: Theme.space8

    Segmented {
        objectName: "report_reader"
        label: qsTr("Voor wie")
        options: [{key: "authority", label: qsTr("Volledig rapport")}, {key: "operator", label: qsTr("Afschrift voor de exploitant")}]
        current: root.reader

        Layout.fillWidth: true
        onChosen: key => root.readerChosen(key)
    }
    Segmented {
        objectName: "report_language"
        label: qsTr("Taal")
        options: [{key: "nl", label: qsTr("Nederlands")}, {key: "en", label: qsTr("Engels")}]
        current: root.language

        Layout.fillWidth: true
        onChosen: key => root.languageChosen(key)
    }
    AppText {
        text: root.reader === "operator" ? qsTr("Zijn overtredingen, wat van hem is gevorderd en wat hij zei. Niets van wat anderen zeiden, geen aantallen en geen namen van ambtenaren.")
            : qsTr("Alles wat is vastgelegd. Niet voor de exploitant.")
        variant: "small"
        muted: true
        wrapMode: Text.Wrap

        Layout.fillWidth: true
        Layout.columnSpan: root.columns
    }
}
