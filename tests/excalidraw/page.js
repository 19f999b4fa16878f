// What the page in the browser does: open a file as Excalidraw itself opens it, draw it, save it.
import { exportToSvg, loadFromBlob, serializeAsJSON } from "@excalidraw/excalidraw";

window.open_ = async (text) => {
  const file = new Blob([text], { type: "application/vnd.excalidraw+json" });
  const { elements, appState, files } = await loadFromBlob(file, null, null);
  const shown = elements.filter((one) => !one.isDeleted);
  const svg = await exportToSvg({ elements: shown, appState, files, skipInliningFonts: true });
  document.body.replaceChildren(svg);
  const size = svg.viewBox.baseVal;
  const saved = serializeAsJSON(elements, appState, files, "local");
  return { elements, saved, drawn: svg.textContent, size: [size.width, size.height] };
};
window.ready = true;
