// What the page in the browser does: open a file as Excalidraw itself opens it, and draw it.
import { exportToSvg, loadFromBlob } from "@excalidraw/excalidraw";

window.open_ = async (text) => {
  const file = new Blob([text], { type: "application/vnd.excalidraw+json" });
  const { elements, appState, files } = await loadFromBlob(file, null, null);
  const shown = elements.filter((one) => !one.isDeleted);
  const svg = await exportToSvg({ elements: shown, appState, files, skipInliningFonts: true });
  document.body.replaceChildren(svg);
  const size = svg.viewBox.baseVal;
  return { elements, drawn: svg.textContent, size: [size.width, size.height] };
};
window.ready = true;
