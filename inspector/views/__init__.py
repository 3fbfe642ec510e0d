"""QML only: Inspector/Theme, Inspector/Controls, Inspector/Pages; start at Inspector/Pages/Window/MainWindow.qml."""
