//! A radix heap: keys that never fall below the last one taken out.
#![expect(clippy::indexing_slicing, reason = "the bucket number is at most 64, the number of bits of a key")]

/// Monotone priority queue of (key, item); keys are at least 0.
pub(super) struct RadixHeap {
    buckets: Vec<Vec<(i64, u32)>>,
    last: i64,
    filled: u128,
}

impl Default for RadixHeap {
    fn default() -> Self {
        Self { buckets: vec![Vec::new(); 65], last: 0, filled: 0 }
    }
}

impl RadixHeap {
    fn bucket(&self, key: i64) -> usize {
        (64 - (key ^ self.last).leading_zeros()) as usize
    }

    pub(crate) fn clear(&mut self) {
        for b in &mut self.buckets {
            b.clear();
        }
        self.last = 0;
        self.filled = 0;
    }

    pub(crate) fn push(&mut self, key: i64, item: u32) {
        let b = self.bucket(key);
        self.buckets[b].push((key, item));
        self.filled |= 1 << b;
    }

    pub(crate) fn pop(&mut self) -> Option<(i64, u32)> {
        loop {
            if let Some(entry) = self.buckets[0].pop() {
                return Some(entry);
            }
            self.filled &= !1;
            if self.filled == 0 {
                return None;
            }
            let b = self.filled.trailing_zeros() as usize;
            self.filled &= !(1 << b);
            let mut list = std::mem::take(&mut self.buckets[b]);
            self.last = list.iter().map(|e| e.0).min().unwrap_or(self.last);
            for &(key, item) in &list {
                self.push(key, item);
            }
            list.clear();
            self.buckets[b] = list;
        }
    }
}
