pragma Singleton
import QtQuick

// Asks below each field that is written in whether a name stands in it. The window says how names are found and what is asked, a page
// that counts says so.
QtObject {
    id: root

    property var finder: null           // whose namesIn(text) tells what may be a name
    property string question: ""        // with %1 for what was found
    property string counting: ""        // what happens when it is left so

    signal left()                       // a text was left as it was while it was asked

    function find(text: string): string {
        return root.finder ? root.finder.namesIn(text) : "";
    }
    function asked(names: string, counted: bool): string {
        if (names === "")
            return "";
        return [root.question.arg(names), counted ? root.counting : ""].join(" ").trim();
    }
}
