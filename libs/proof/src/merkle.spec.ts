import fc from 'fast-check';
import { sha256 } from './canonical.js';
import { inclusionPath, leafHash, rootFromPath, treeRoot } from './merkle.js';

/** Leaves of the test vectors of RFC 6962's reference implementation (certificate-transparency, merkle_tree_test). */
const VECTOR = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => leafHash(Buffer.from(hex, 'hex')));
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const trees = fc.array(fc.uint8Array({ minLength: 0, maxLength: 8 }).map((bytes) => leafHash(Buffer.from(bytes))), { minLength: 1, maxLength: 40 });

describe('a tree of hashes', () => {
  it('has the roots of the reference implementation', () => {
    expect(ROOTS.map((_, i) => treeRoot(VECTOR.slice(0, i + 1)).toString('hex'))).toEqual(ROOTS);
    expect(treeRoot([])).toEqual(sha256());
  });

  it('leads from every leaf to its root, and from no other leaf, place or size', () => {
    fc.assert(fc.property(trees, fc.nat(), (leaves, nth) => {
      const index = nth % leaves.length;
      const leaf = leaves[index] ?? Buffer.alloc(0);
      const path = inclusionPath(leaves, index);
      const root = treeRoot(leaves);
      expect(rootFromPath(leaf, index, leaves.length, path)).toEqual(root);
      expect(rootFromPath(leafHash(Buffer.concat([leaf, leaf])), index, leaves.length, path)).not.toEqual(root);
      expect(rootFromPath(leaf, index, leaves.length, [...path, leaf])).not.toEqual(root);
      if (path.length > 0) expect(rootFromPath(leaf, index, leaves.length, path.slice(1))).not.toEqual(root);
      for (const [i, n] of [[-1, leaves.length], [leaves.length, leaves.length], [index, index]] as const) expect(rootFromPath(leaf, i, n, path)).toBeNull();
    }));
  });

  it('cannot be given an inner node for a leaf', () => {
    const [a, b, c, d] = VECTOR;
    if (!a || !b || !c || !d) throw new Error('four leaves');
    const forged = [treeRoot([a, b]), treeRoot([c, d])];
    expect(treeRoot(forged)).toEqual(treeRoot([a, b, c, d]));
    expect(treeRoot(forged.map((node) => leafHash(node)))).not.toEqual(treeRoot([a, b, c, d]));
  });
});
