"""Our Excalidraw files in Excalidraw itself; see README.md. Not part of the suite."""
