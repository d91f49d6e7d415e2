//! The spanning tree: parents, sizes of subtrees, and all nodes in preorder as a linked list.
//!
//! Source: Barr, Glover, Klingman, *Enhancements of spanning tree labelling procedures for network optimization* (1979):
//! a subtree is a stretch of the list, so that its prices change in one walk without looking at children.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "indexes are node numbers below `n + 1`, the last one being the root"
)]

use crate::model::NONE;

/// Stands for the arc between a node and the root.
pub(super) const ROOT_ARC: u32 = NONE;

pub(super) struct Tree {
    parent: Vec<u32>,
    /// Nodes of the subtree, the node itself included.
    pub(crate) size: Vec<u32>,
    /// Arc to the parent.
    pub(crate) pred: Vec<u32>,
    /// Whether that arc leads from the node to its parent (root arcs: always true).
    pub(crate) up: Vec<bool>,
    /// Next node in preorder; the root follows the last one.
    next: Vec<u32>,
    /// Node before it in preorder.
    prev: Vec<u32>,
    /// Last node of the subtree in preorder.
    last: Vec<u32>,
}

impl Tree {
    pub(crate) fn new(n: usize) -> Self {
        Self {
            parent: vec![NONE; n + 1],
            size: vec![1; n + 1],
            pred: vec![ROOT_ARC; n + 1],
            up: vec![true; n + 1],
            next: vec![NONE; n + 1],
            prev: vec![NONE; n + 1],
            last: (0..=n as u32).collect(),
        }
    }

    pub(crate) fn parent(&self, v: u32) -> u32 {
        self.parent[v as usize]
    }

    /// Make `v` a child of `parent`. The order of nodes is made by [`Tree::arrange`] or [`Tree::turn`].
    pub(crate) fn attach(&mut self, v: u32, parent: u32, arc: u32, up: bool) {
        self.pred[v as usize] = arc;
        self.up[v as usize] = up;
        self.parent[v as usize] = parent;
    }

    /// Count the subtrees and put all nodes in preorder. Every parent but the root must have a smaller number.
    pub(crate) fn arrange(&mut self) {
        let root = self.parent.len() as u32 - 1;
        self.size.fill(1);
        for v in (0..root).rev() {
            let p = self.parent[v as usize];
            self.size[p as usize] += self.size[v as usize];
        }
        // where the next child of each node goes
        let mut free = vec![1_u32; root as usize + 1];
        let mut order = vec![root; root as usize + 1];
        for v in 0..root {
            let p = self.parent[v as usize] as usize;
            let at = free[p];
            free[p] += self.size[v as usize];
            free[v as usize] = at + 1;
            order[at as usize] = v;
        }
        for (at, &v) in order.iter().enumerate() {
            let next = order.get(at + 1).copied().unwrap_or(root);
            self.next[v as usize] = next;
            self.prev[next as usize] = v;
            self.last[v as usize] = order[at + self.size[v as usize] as usize - 1];
        }
    }

    fn join(&mut self, before: u32, after: u32) {
        self.next[before as usize] = after;
        self.prev[after as usize] = before;
    }

    /// Put the subtree of `q` behind `outside` in the order it has with `inside` at its top. Parents are still the old ones.
    pub(crate) fn turn(&mut self, inside: u32, q: u32, outside: u32) {
        let (before, after) = (self.prev[q as usize], self.next[self.last[q as usize] as usize]);
        let old_end = self.last[q as usize];
        // Each node of the path keeps what is below it but for the path, and follows the node that was its child.
        let (mut v, mut end) = (inside, self.last[inside as usize]);
        let mut rest = (self.prev[inside as usize], self.next[end as usize]);
        while v != q {
            let parent = self.parent[v as usize];
            let parent_last = self.last[parent as usize];
            let behind = self.last[v as usize] != parent_last;
            // what follows a last node that both share is known already, and may be joined to another node by now
            let follower = if behind { self.next[parent_last as usize] } else { rest.1 };
            let whole = (self.prev[parent as usize], follower);
            self.join(end, parent);
            end = rest.0;
            if behind {
                self.join(end, rest.1);
                end = parent_last;
            }
            rest = whole;
            v = parent;
        }
        self.join(before, after);
        let mut a = self.parent[q as usize];
        while a != NONE && self.last[a as usize] == old_end {
            self.last[a as usize] = before;
            a = self.parent[a as usize];
        }
        let mut v = inside;
        loop {
            self.last[v as usize] = end;
            if v == q {
                break;
            }
            v = self.parent[v as usize];
        }
        let follower = self.next[outside as usize];
        self.join(end, follower);
        self.join(outside, inside);
        let mut a = outside;
        while a != NONE && self.last[a as usize] == outside {
            self.last[a as usize] = end;
            a = self.parent[a as usize];
        }
    }

    /// Add `by` to the values of the subtree of `top`.
    pub(crate) fn shift(&self, top: u32, values: &mut [i64], by: i64) {
        let mut v = top;
        for _ in 0..self.size[top as usize] {
            values[v as usize] += by;
            v = self.next[v as usize];
        }
    }

    /// Add `by` to the values of all nodes but the subtree of `skip`.
    pub(crate) fn shift_others(&self, skip: u32, values: &mut [i64], by: i64) {
        let root = self.parent.len() as u32 - 1;
        let mut v = self.next[self.last[skip as usize] as usize];
        while v != skip {
            values[v as usize] += by;
            v = self.next[v as usize];
        }
        debug_assert!(skip != root, "the root stays where it is");
    }
}
