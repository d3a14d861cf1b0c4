// Builds an HNSW graph off the main thread. Plain JavaScript: a worker starts without the TypeScript loader.
import { parentPort, workerData } from 'node:worker_threads';
import hnswlib from 'hnswlib-node';

const { vectors, dimensions, path, space, graph, labels, base } = workerData;
const index = new hnswlib.HierarchicalNSW(space, dimensions);
if (base) {
  index.readIndexSync(base.path);
  for (const label of base.removed) index.markDelete(label);
  index.resizeIndex(base.elements + labels.length);
} else {
  index.initIndex(labels.length, graph.neighbours, graph.efConstruction, graph.seed);
}
for (let at = 0; at < labels.length; at++) {
  index.addPoint(Array.from(vectors.subarray(at * dimensions, (at + 1) * dimensions)), labels[at]);
  if (at % 500 === 499) parentPort.postMessage({ done: at + 1 });
}
index.writeIndexSync(path);
parentPort.postMessage({ done: labels.length });
