// Builds an HNSW graph off the main thread. Plain JavaScript: a worker starts without the TypeScript loader.
import { parentPort, workerData } from 'node:worker_threads';
import hnswlib from 'hnswlib-node';

const { vectors, dimensions, path, space, links } = workerData;
const count = vectors.length / dimensions;
const index = new hnswlib.HierarchicalNSW(space, dimensions);
index.initIndex(count, links.neighbours, links.efConstruction, links.seed);
for (let at = 0; at < count; at++) {
  index.addPoint(Array.from(vectors.subarray(at * dimensions, (at + 1) * dimensions)), at);
  if (at % 500 === 499) parentPort.postMessage({ done: at + 1 });
}
index.writeIndexSync(path);
parentPort.postMessage({ done: count });
