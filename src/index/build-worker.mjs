// Builds an HNSW graph off the main thread. Plain JavaScript: a worker starts without the TypeScript loader.
import { parentPort, workerData } from 'node:worker_threads';
import hnswlib from 'hnswlib-node';

const { vectors, dimensions, path, space, graph } = workerData;
const count = vectors.length / dimensions;
const index = new hnswlib.HierarchicalNSW(space, dimensions);
index.initIndex(count, graph.neighbours, graph.efConstruction, graph.seed);
for (let label = 0; label < count; label++) {
  index.addPoint(Array.from(vectors.subarray(label * dimensions, (label + 1) * dimensions)), label);
  if (label % 500 === 499) parentPort.postMessage({ done: label + 1 });
}
index.writeIndexSync(path);
parentPort.postMessage({ done: count });
