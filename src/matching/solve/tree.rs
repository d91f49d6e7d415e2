//! The spanning tree: parent, children as linked lists, sizes of subtrees.
// Indexes are node numbers below `n + 1`, the last one being the root.
#![allow(clippy::indexing_slicing, clippy::cast_possible_truncation)]

use crate::matching::model::NONE;

/// Stands for the arc between a node and the root.
pub(super) const ROOT_ARC: u32 = NONE;

#[derive(Clone, Copy)]
pub(super) struct Links {
    pub parent: u32,
    pub child: u32,
    pub next: u32,
    pub prev: u32,
}

pub(super) struct Tree {
    pub links: Vec<Links>,
    /// Nodes of the subtree, the node itself included.
    pub size: Vec<u32>,
    /// Arc to the parent.
    pub pred: Vec<u32>,
    /// Whether that arc leads from the node to its parent (root arcs: always true).
    pub up: Vec<bool>,
    stack: Vec<u32>,
}

impl Tree {
    pub fn new(n: usize) -> Self {
        let none = Links { parent: NONE, child: NONE, next: NONE, prev: NONE };
        Self {
            links: vec![none; n + 1],
            size: vec![1; n + 1],
            pred: vec![ROOT_ARC; n + 1],
            up: vec![true; n + 1],
            stack: Vec::new(),
        }
    }

    pub fn parent(&self, v: u32) -> u32 {
        self.links[v as usize].parent
    }

    /// Makes `v` a child of `parent`.
    pub fn attach(&mut self, v: u32, parent: u32, arc: u32, up: bool) {
        self.pred[v as usize] = arc;
        self.up[v as usize] = up;
        self.link(v, parent);
    }

    pub fn link(&mut self, v: u32, parent: u32) {
        let head = self.links[parent as usize].child;
        let l = &mut self.links[v as usize];
        l.parent = parent;
        l.prev = NONE;
        l.next = head;
        if head != NONE {
            self.links[head as usize].prev = v;
        }
        self.links[parent as usize].child = v;
    }

    pub fn unlink(&mut self, v: u32) {
        let l = self.links[v as usize];
        if l.prev == NONE {
            self.links[l.parent as usize].child = l.next;
        } else {
            self.links[l.prev as usize].next = l.next;
        }
        if l.next != NONE {
            self.links[l.next as usize].prev = l.prev;
        }
    }

    /// Counts the sizes of all subtrees.
    pub fn count(&mut self) {
        let root = self.links.len() as u32 - 1;
        let mut order = Vec::with_capacity(self.links.len());
        order.push(root);
        let mut at = 0;
        while at < order.len() {
            let mut c = self.links[order[at] as usize].child;
            while c != NONE {
                order.push(c);
                c = self.links[c as usize].next;
            }
            at += 1;
        }
        self.size.fill(1);
        for &v in order.iter().rev() {
            let p = self.links[v as usize].parent;
            if p != NONE {
                self.size[p as usize] += self.size[v as usize];
            }
        }
    }

    /// Adds `by` to the values of the subtree of `top`, except the subtree of `skip`.
    pub fn shift(&mut self, top: u32, skip: u32, values: &mut [i64], by: i64) {
        self.stack.push(top);
        while let Some(v) = self.stack.pop() {
            values[v as usize] += by;
            let mut c = self.links[v as usize].child;
            while c != NONE {
                if c != skip {
                    self.stack.push(c);
                }
                c = self.links[c as usize].next;
            }
        }
    }
}
