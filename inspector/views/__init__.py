"""QML only: Inspector/Theme, Inspector/Controls, Inspector/Pages. No Python; start at Inspector/Pages/MainWindow.qml."""
